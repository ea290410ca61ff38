"""MessageList (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model, decode_list
from plivo_runtime.unset import UNSET

from .message import Message


@define(eq=False, repr=False)
class MessageList(Model):
    """A page of messages."""

    _required = frozenset({"total_count", "objects"})

    total_count: int
    """The total number on all pages."""
    objects: list[Message]
    """The objects of this page."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("total_count", UNSET),
            decode_list(Message, get("objects", UNSET)),
        )
        self.raw = source
        return self
