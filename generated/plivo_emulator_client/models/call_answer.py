"""CallAnswer (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .answer import Answer


@define(eq=False, repr=False)
class CallAnswer(Model):
    """What a ringing phone does."""

    answer: Answer | Unset = UNSET
    """What it does. `answered` unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("answer", UNSET),
        )
        self.raw = source
        return self
