"""MultiPartyRecordingStart (generated)."""

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


@define(eq=False, repr=False)
class MultiPartyRecordingStart(Model):
    """How to record."""

    file_format: RecordFileFormat | Unset = UNSET
    """Format of the file. `mp3` unless given."""
    recording_callback_url: str | Unset = UNSET
    """URL that is told what happens to the recording."""
    recording_callback_method: HttpMethod | Unset = UNSET
    """How `recording_callback_url` is called. `GET` unless given."""
    transcript: bool | Unset = UNSET
    """Has the recording transcribed. Known from one SDK. False unless given."""
    transcription_url: str | Unset = UNSET
    """URL that receives the transcription. Has the recording transcribed as well."""
    record_track_type: str | Unset = UNSET
    """Of one participant: `participant` for what it says, `all` or `both` for all participants, in
    two channels (unconfirmed). The participant alone unless given. No effect on the recording of
    all."""
    callback_url: str | Unset = UNSET
    """Makes the request asynchronous and names the URL that receives its reply."""
    callback_method: HttpMethod | Unset = UNSET
    """How `callback_url` is called. `POST` unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("file_format", UNSET),
            get("recording_callback_url", UNSET),
            get("recording_callback_method", UNSET),
            get("transcript", UNSET),
            get("transcription_url", UNSET),
            get("record_track_type", UNSET),
            get("callback_url", UNSET),
            get("callback_method", UNSET),
        )
        self.raw = source
        return self
