"""The context that handlers of the control API receive."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.runtime import Runtime


class ControlContext(RequestContext):
    """A request to the control API, with access to the whole emulator.

    Args:
        runtime: the emulator.
        request: as for every request.

    Attributes:
        runtime: as given.
    """

    __slots__ = ("runtime",)

    def __init__(self, *, runtime: Runtime, **request: Any) -> None:
        super().__init__(**request)
        self.runtime = runtime


def control_context(runtime: Runtime) -> Callable[..., ControlContext]:
    """Return a factory of contexts for one emulator."""
    return partial(ControlContext, runtime=runtime)
