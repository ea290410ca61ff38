"""TranscriptionCreate (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class TranscriptionCreate(Model):
    """What to do with the words."""

    transcription_callback_url: str | Unset = UNSET
    """Told when the recording is transcribed."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("transcription_callback_url", UNSET),
        )
        self.raw = source
        return self
