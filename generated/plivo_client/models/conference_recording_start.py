"""ConferenceRecordingStart (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .http_method import HttpMethod
    from .record_file_format import RecordFileFormat
    from .recording_transcription_type import RecordingTranscriptionType


@define(eq=False, repr=False)
class ConferenceRecordingStart(Model):
    """How to record."""

    file_format: RecordFileFormat | Unset = UNSET
    """Format of the file. `mp3` unless given."""
    time_limit: int | Unset = UNSET
    """Seconds after which the recording ends (unconfirmed). The end of the conference unless given."""
    callback_url: str | Unset = UNSET
    """URL that is told when the file is ready."""
    callback_method: HttpMethod | Unset = UNSET
    """How `callback_url` is called. `POST` unless given."""
    transcription_type: RecordingTranscriptionType | Unset = UNSET
    """Has the recording transcribed."""
    transcription_url: str | Unset = UNSET
    """URL that receives the transcription. Has the recording transcribed as well."""
    transcription_method: HttpMethod | Unset = UNSET
    """How `transcription_url` is called. `POST` unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("file_format", UNSET),
            get("time_limit", UNSET),
            get("callback_url", UNSET),
            get("callback_method", UNSET),
            get("transcription_type", UNSET),
            get("transcription_url", UNSET),
            get("transcription_method", UNSET),
        )
        self.raw = source
        return self
