"""ListSection (generated)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NotRequired, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model, decode_list
from plivo_runtime.unset import UNSET

from .list_row import ListRow

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .list_row import ListRowDict


@define(eq=False, repr=False)
class ListSection(Model):
    """A section of a list."""

    _required = frozenset({"rows"})

    rows: list[ListRow]
    """What can be chosen."""
    title: str | Unset = UNSET
    """Heading of the section."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            decode_list(ListRow, get("rows", UNSET)),
            get("title", UNSET),
        )
        self.raw = source
        return self


class ListSectionDict(TypedDict):
    """A dictionary that can be sent in place of `ListSection`."""

    title: NotRequired[str]
    rows: Sequence[ListRow | ListRowDict]
