"""RecordedWords (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NotRequired, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class RecordedWords(Model):
    """Words of a speaker."""

    _required = frozenset({"text"})

    text: str
    """The words."""
    speaker: int | Unset = UNSET
    """Number of the speaker. 0 unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("text", UNSET),
            get("speaker", UNSET),
        )
        self.raw = source
        return self


class RecordedWordsDict(TypedDict):
    """A dictionary that can be sent in place of `RecordedWords`."""

    text: str
    speaker: NotRequired[int]
