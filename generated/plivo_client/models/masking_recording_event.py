"""MaskingRecordingEvent (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .masking_recording_event_name import MaskingRecordingEventName
    from .recording_file_extension import RecordingFileExtension


@define(eq=False, repr=False)
class MaskingRecordingEvent(Model):
    """Something happened to the recording of a masked call. Which fields come with a recording that
    only began or failed is unconfirmed."""

    _wire_names = {
        "event_name": "EventName",
        "event_timestamp": "EventTimestamp",
        "session_uuid": "SessionUUID",
        "virtual_number": "VirtualNumber",
        "from_": "From",
        "to": "To",
        "sequence_number": "SequenceNumber",
        "recording_uuid": "RecordingUUID",
        "recording_url": "RecordingURL",
        "recording_resource_url": "RecordingResourceURL",
        "recording_duration": "RecordingDuration",
        "recording_start_time": "RecordingStartTime",
        "recording_end_time": "RecordingEndTime",
        "recording_format": "RecordingFormat",
    }
    _required = frozenset({"EventName", "EventTimestamp", "SessionUUID", "VirtualNumber"})

    event_name: MaskingRecordingEventName
    """What happened to a recording."""
    event_timestamp: str
    """When it happened, in UTC. The layout is unconfirmed."""
    session_uuid: str
    """Identifier of the session."""
    virtual_number: str
    """The virtual number of the session."""
    from_: str | Unset = UNSET
    """Real number from which the virtual number was called. Events of a call only."""
    to: str | Unset = UNSET
    """Real number that was called from the virtual number. Events of a call only."""
    sequence_number: str | Unset = UNSET
    """Position of the event among the events of its call, from 1 (unconfirmed); events of
    recordings are counted along. Missing or empty for SessionTimeout, SessionParamUpdate and
    SessionPinAuthenticationStatus."""
    recording_uuid: str | Unset = UNSET
    """Identifier of the recording."""
    recording_url: str | Unset = UNSET
    """Address of the audio file."""
    recording_resource_url: str | Unset = UNSET
    """Address of the recording in the API."""
    recording_duration: str | Unset = UNSET
    """Length of the recording in seconds."""
    recording_start_time: str | Unset = UNSET
    """When the recording began, in UTC."""
    recording_end_time: str | Unset = UNSET
    """When the recording ended, in UTC."""
    recording_format: RecordingFileExtension | Unset = UNSET
    """Format of a recording, written as a file extension."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("EventName", UNSET),
            get("EventTimestamp", UNSET),
            get("SessionUUID", UNSET),
            get("VirtualNumber", UNSET),
            get("From", UNSET),
            get("To", UNSET),
            get("SequenceNumber", UNSET),
            get("RecordingUUID", UNSET),
            get("RecordingURL", UNSET),
            get("RecordingResourceURL", UNSET),
            get("RecordingDuration", UNSET),
            get("RecordingStartTime", UNSET),
            get("RecordingEndTime", UNSET),
            get("RecordingFormat", UNSET),
        )
        self.raw = source
        return self
