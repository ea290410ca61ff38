"""MultiPartyRecordingStarted (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class MultiPartyRecordingStarted(Model):
    """Names a new recording."""

    _required = frozenset({"api_id", "message"})

    api_id: str
    """Identifies the request."""
    message: str
    """A sentence with the name, or `async api spawned` when the request was asynchronous."""
    recording_id: str | Unset = UNSET
    """Identifier of the recording. Absent from the reply to an asynchronous request."""
    recording_url: str | Unset = UNSET
    """Where the file will be."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            get("message", UNSET),
            get("recording_id", UNSET),
            get("recording_url", UNSET),
        )
        self.raw = source
        return self
