"""CallSpeech (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class CallSpeech(Model):
    """Words to say."""

    _required = frozenset({"text"})

    text: str
    """The words."""
    audio: str | Unset = UNSET
    """A WAV file with 16-bit samples in Base64, which audio streams carry while they speak. A tone
    unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("text", UNSET),
            get("audio", UNSET),
        )
        self.raw = source
        return self
