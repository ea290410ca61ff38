"""RecordingEvent (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class RecordingEvent(Model):
    """A recording whose file is ready."""

    _wire_names = {
        "call_uuid": "CallUUID",
        "record_url": "RecordUrl",
        "recording_id": "RecordingID",
        "recording_duration": "RecordingDuration",
        "recording_duration_ms": "RecordingDurationMs",
        "recording_start_ms": "RecordingStartMs",
        "recording_end_ms": "RecordingEndMs",
    }
    _required = frozenset({"CallUUID", "RecordUrl", "RecordingID"})

    call_uuid: str
    """Identifier of the call."""
    record_url: str
    """Address of the file."""
    recording_id: str
    """Identifier of the recording."""
    recording_duration: str | Unset = UNSET
    """Length in seconds; -1 while it is not known."""
    recording_duration_ms: str | Unset = UNSET
    """Length in milliseconds; -1 while it is not known."""
    recording_start_ms: str | Unset = UNSET
    """When it began, in milliseconds since 1970; -1 while it is not known."""
    recording_end_ms: str | Unset = UNSET
    """When it ended, in milliseconds since 1970; -1 while it is not known."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("CallUUID", UNSET),
            get("RecordUrl", UNSET),
            get("RecordingID", UNSET),
            get("RecordingDuration", UNSET),
            get("RecordingDurationMs", UNSET),
            get("RecordingStartMs", UNSET),
            get("RecordingEndMs", UNSET),
        )
        self.raw = source
        return self
