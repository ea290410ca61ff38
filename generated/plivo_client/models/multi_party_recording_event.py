"""MultiPartyRecordingEvent (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .multi_party_recording_event_name import MultiPartyRecordingEventName
    from .record_file_format import RecordFileFormat


@define(eq=False, repr=False)
class MultiPartyRecordingEvent(Model):
    """Something that happened to a recording."""

    _wire_names = {
        "event_name": "EventName",
        "event_timestamp": "EventTimestamp",
        "mpcuuid": "MPCUUID",
        "mpc_name": "MPCName",
        "recording_uuid": "RecordingUUID",
        "sequence_number": "SequenceNumber",
        "recording_format": "RecordingFormat",
        "recording_url": "RecordingURL",
        "recording_start_time": "RecordingStartTime",
        "recording_end_time": "RecordingEndTime",
        "recording_duration": "RecordingDuration",
    }
    _required = frozenset(
        {"EventName", "EventTimestamp", "MPCUUID", "MPCName", "RecordingUUID", "SequenceNumber"}
    )

    event_name: MultiPartyRecordingEventName
    """What happened to a recording."""
    event_timestamp: str
    """When it happened, in UTC."""
    mpcuuid: str
    """Identifier of the multi-party call."""
    mpc_name: str
    """Name of the multi-party call."""
    recording_uuid: str
    """Identifier of the recording."""
    sequence_number: str
    """Counts the events of a recording, from 1."""
    recording_format: RecordFileFormat | Unset = UNSET
    """Audio format of a recording."""
    recording_url: str | Unset = UNSET
    """Address of the file, once it is ready."""
    recording_start_time: str | Unset = UNSET
    """When it began, in UTC."""
    recording_end_time: str | Unset = UNSET
    """When it ended, in UTC, once it has."""
    recording_duration: str | Unset = UNSET
    """Length in seconds, once it has ended."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("EventName", UNSET),
            get("EventTimestamp", UNSET),
            get("MPCUUID", UNSET),
            get("MPCName", UNSET),
            get("RecordingUUID", UNSET),
            get("SequenceNumber", UNSET),
            get("RecordingFormat", UNSET),
            get("RecordingURL", UNSET),
            get("RecordingStartTime", UNSET),
            get("RecordingEndTime", UNSET),
            get("RecordingDuration", UNSET),
        )
        self.raw = source
        return self
