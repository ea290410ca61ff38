"""Recording (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .record_file_format import RecordFileFormat
    from .recording_kind import RecordingKind


@define(eq=False, repr=False)
class Recording(Model):
    """A finished recording."""

    _required = frozenset(
        {
            "recording_id",
            "resource_uri",
            "add_time",
            "call_uuid",
            "recording_type",
            "recording_format",
            "recording_url",
            "recording_start_ms",
            "recording_end_ms",
            "recording_duration_ms",
        }
    )

    recording_id: str
    """Identifier of the recording."""
    resource_uri: str
    """Relative address of the recording."""
    add_time: str
    """When the file was ready."""
    call_uuid: str
    """Identifier of the call."""
    recording_type: RecordingKind
    """What was recorded. Recorded replies have `call` where the documentation has `normal`."""
    recording_format: RecordFileFormat
    """Audio format of a recording."""
    recording_url: str
    """Address of the audio."""
    recording_start_ms: str
    """When it began, in milliseconds since 1970."""
    recording_end_ms: str
    """When it ended, in milliseconds since 1970."""
    recording_duration_ms: str
    """Length in milliseconds."""
    api_id: str | Unset = UNSET
    """Identifies the request. Absent in list items."""
    conference_name: str | None | Unset = UNSET
    """Name of the conference, empty when there is none. `null` and `noname` have been seen too."""
    from_number: str | Unset = UNSET
    """Number or SIP address that called. Absent from older recordings."""
    to_number: str | Unset = UNSET
    """Number or SIP address that was called. Absent from older recordings."""
    rounded_recording_duration: int | Unset = UNSET
    """Length in seconds, rounded up to whole minutes."""
    recording_storage_duration: int | Unset = UNSET
    """For how many days it has been stored."""
    recording_storage_rate: float | Unset = UNSET
    """US dollars for storing a minute for a month, after 90 days that are free."""
    monthly_recording_storage_amount: float | Unset = UNSET
    """US dollars for storing it for a month."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("recording_id", UNSET),
            get("resource_uri", UNSET),
            get("add_time", UNSET),
            get("call_uuid", UNSET),
            get("recording_type", UNSET),
            get("recording_format", UNSET),
            get("recording_url", UNSET),
            get("recording_start_ms", UNSET),
            get("recording_end_ms", UNSET),
            get("recording_duration_ms", UNSET),
            get("api_id", UNSET),
            get("conference_name", UNSET),
            get("from_number", UNSET),
            get("to_number", UNSET),
            get("rounded_recording_duration", UNSET),
            get("recording_storage_duration", UNSET),
            get("recording_storage_rate", UNSET),
            get("monthly_recording_storage_amount", UNSET),
        )
        self.raw = source
        return self
