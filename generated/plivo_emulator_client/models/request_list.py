"""RequestList (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model, decode_list
from plivo_runtime.unset import UNSET

from .journal_entry import JournalEntry


@define(eq=False, repr=False)
class RequestList(Model):
    """Requests."""

    _required = frozenset({"objects"})

    objects: list[JournalEntry]
    """The requests, newest first."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            decode_list(JournalEntry, get("objects", UNSET)),
        )
        self.raw = source
        return self
