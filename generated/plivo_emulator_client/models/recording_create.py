"""RecordingCreate (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model, decode_list
from plivo_runtime.unset import UNSET

from .recorded_words import RecordedWords

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .recorded_channels import RecordedChannels
    from .recorded_format import RecordedFormat
    from .recorded_kind import RecordedKind


@define(eq=False, repr=False)
class RecordingCreate(Model):
    """What was recorded."""

    _wire_names = {
        "from_": "from",
    }

    auth_id: str | Unset = UNSET
    """Account or subaccount it belongs to. The main account unless given."""
    from_: str | Unset = UNSET
    """Number that called. +14155550123 unless given."""
    to: str | Unset = UNSET
    """Number that was called. +14155550199 unless given."""
    call_uuid: str | Unset = UNSET
    """Identifier of the call. Made up unless given."""
    seconds: float | Unset = UNSET
    """Length in seconds. 10 unless given."""
    file_format: RecordedFormat | Unset = UNSET
    """Audio format. `mp3` unless given."""
    channels: RecordedChannels | Unset = UNSET
    """Channels of the audio. `mono` unless given."""
    recording_type: RecordedKind | Unset = UNSET
    """What was recorded. `call` unless given."""
    conference_name: str | Unset = UNSET
    """Name of the conference. None unless given."""
    conference_uuid: str | Unset = UNSET
    """Identifier of the conference. None unless given."""
    mpc_name: str | Unset = UNSET
    """Name of the multi-party call. None unless given."""
    mpc_uuid: str | Unset = UNSET
    """Identifier of the multi-party call. None unless given."""
    words: list[RecordedWords] | Unset = UNSET
    """What was said. Nothing unless given."""
    transcribed: bool | Unset = UNSET
    """Whether it is transcribed already, at no charge. False unless given."""
    transcription_error: str | Unset = UNSET
    """Why a transcription fails. It succeeds unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("auth_id", UNSET),
            get("from", UNSET),
            get("to", UNSET),
            get("call_uuid", UNSET),
            get("seconds", UNSET),
            get("file_format", UNSET),
            get("channels", UNSET),
            get("recording_type", UNSET),
            get("conference_name", UNSET),
            get("conference_uuid", UNSET),
            get("mpc_name", UNSET),
            get("mpc_uuid", UNSET),
            decode_list(RecordedWords, get("words", UNSET)),
            get("transcribed", UNSET),
            get("transcription_error", UNSET),
        )
        self.raw = source
        return self
