"""Utterance (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.shapes import Kind
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.model import Shape


@define(eq=False, repr=False)
class Utterance(Model):
    """What a speaker said (unconfirmed)."""

    _required = frozenset({"speaker", "start", "end", "text"})

    speaker: int
    """Number of the speaker, from 0."""
    start: float
    """When it began, in seconds of the recording."""
    end: float
    """When it ended, in seconds of the recording."""
    text: str
    """The words."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("speaker", UNSET),
            get("start", UNSET),
            get("end", UNSET),
            get("text", UNSET),
        )
        self.raw = source
        return self

    @classmethod
    def shapes(cls) -> Mapping[str, Shape]:
        return {
            "speaker": Kind("integer"),
            "start": Kind("number"),
            "end": Kind("number"),
            "text": Kind("string"),
        }
