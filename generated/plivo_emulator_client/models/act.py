"""Act (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from .act_kind import ActKind


@define(eq=False, repr=False)
class Act(Model):
    """Something that a person does on the phone."""

    _required = frozenset({"time", "kind", "text"})

    time: str
    """When."""
    kind: ActKind
    """What."""
    text: str
    """The keys or the words; empty for `hang_up`."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("time", UNSET),
            get("kind", UNSET),
            get("text", UNSET),
        )
        self.raw = source
        return self
