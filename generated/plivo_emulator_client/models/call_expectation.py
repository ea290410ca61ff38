"""CallExpectation (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class CallExpectation(Model):
    """What is expected to be heard."""

    _required = frozenset({"text"})

    text: str
    """Part of a spoken text, in any case, or of the URL of a file."""
    skip: int | Unset = UNSET
    """How many entries of `heard` to skip. 0 unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("text", UNSET),
            get("skip", UNSET),
        )
        self.raw = source
        return self
