"""ConferenceRecordingEvent (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class ConferenceRecordingEvent(Model):
    """A recording of a conference whose file is ready."""

    _required = frozenset({"api_id", "conference_name", "record_url", "recording_id"})

    api_id: str
    """The `api_id` of the request that started it."""
    conference_name: str
    """Name of the conference."""
    record_url: str
    """Address of the file."""
    recording_id: str
    """Identifier of the recording."""
    recording_duration: str | Unset = UNSET
    """Length in seconds."""
    recording_duration_ms: str | Unset = UNSET
    """Length in milliseconds."""
    recording_start_ms: str | Unset = UNSET
    """When it began, in milliseconds since 1970."""
    recording_end_ms: str | Unset = UNSET
    """When it ended, in milliseconds since 1970."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            get("conference_name", UNSET),
            get("record_url", UNSET),
            get("recording_id", UNSET),
            get("recording_duration", UNSET),
            get("recording_duration_ms", UNSET),
            get("recording_start_ms", UNSET),
            get("recording_end_ms", UNSET),
        )
        self.raw = source
        return self
