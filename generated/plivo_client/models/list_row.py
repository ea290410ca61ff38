"""ListRow (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NotRequired, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class ListRow(Model):
    """A row of a list."""

    _required = frozenset({"id", "title"})

    id: str
    """What comes back when it is chosen."""
    title: str
    """What stands in it."""
    description: str | Unset = UNSET
    """More about it."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("id", UNSET),
            get("title", UNSET),
            get("description", UNSET),
        )
        self.raw = source
        return self


class ListRowDict(TypedDict):
    """A dictionary that can be sent in place of `ListRow`."""

    id: str
    title: str
    description: NotRequired[str]
