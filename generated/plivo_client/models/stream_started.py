"""StreamStarted (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class StreamStarted(Model):
    """Names the new stream."""

    _required = frozenset({"api_id", "message"})

    api_id: str
    """Identifies the request."""
    message: str
    """What was done."""
    stream_id: str | Unset = UNSET
    """Identifier of the stream, absent from the reply to an asynchronous request."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            get("message", UNSET),
            get("stream_id", UNSET),
        )
        self.raw = source
        return self
