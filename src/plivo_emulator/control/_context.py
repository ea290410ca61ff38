"""What a handler of the control API gets."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.runtime import Runtime


class ControlContext(RequestContext):
    """A request to the control API, which sees the emulator as a whole.

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
    """Return what makes the contexts of requests to one emulator."""
    return partial(ControlContext, runtime=runtime)
