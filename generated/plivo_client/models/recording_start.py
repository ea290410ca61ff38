"""RecordingStart (generated)."""

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
    from .recording_channels import RecordingChannels
    from .recording_transcription_type import RecordingTranscriptionType
    from .transcription_report import TranscriptionReport


@define(eq=False, repr=False)
class RecordingStart(Model):
    """How to record."""

    time_limit: int | Unset = UNSET
    """Seconds after which the recording ends. 60 unless given."""
    file_format: RecordFileFormat | Unset = UNSET
    """Format of the file. `mp3` unless given."""
    record_channel_type: RecordingChannels | Unset = UNSET
    """Whether all parties share one channel. `mono` unless given."""
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
    transcription_report_type: TranscriptionReport | Unset = UNSET
    """The words alone, or the speakers too. `compact` unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("time_limit", UNSET),
            get("file_format", UNSET),
            get("record_channel_type", UNSET),
            get("callback_url", UNSET),
            get("callback_method", UNSET),
            get("transcription_type", UNSET),
            get("transcription_url", UNSET),
            get("transcription_method", UNSET),
            get("transcription_report_type", UNSET),
        )
        self.raw = source
        return self
