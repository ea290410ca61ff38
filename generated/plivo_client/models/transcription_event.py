"""TranscriptionEvent (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class TranscriptionEvent(Model):
    """The words of a recording."""

    _required = frozenset({"call_uuid", "recording_id"})

    call_uuid: str
    """Identifier of the call."""
    recording_id: str
    """Identifier of the recording."""
    transcription: str | Unset = UNSET
    """The words."""
    transcription_charge: str | Unset = UNSET
    """US dollars for the transcription."""
    transcription_rate: str | Unset = UNSET
    """US dollars a minute."""
    duration: str | Unset = UNSET
    """Length of the recording in seconds."""
    error: str | Unset = UNSET
    """Why there are no words; empty if there are."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("call_uuid", UNSET),
            get("recording_id", UNSET),
            get("transcription", UNSET),
            get("transcription_charge", UNSET),
            get("transcription_rate", UNSET),
            get("duration", UNSET),
            get("error", UNSET),
        )
        self.raw = source
        return self
