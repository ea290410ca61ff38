"""MessageList (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Page, decode, decode_list
from plivo_runtime.unset import UNSET

from .message import Message
from .message_page_meta import MessagePageMeta


@define(eq=False, repr=False)
class MessageList(Page[Message]):
    """A page of messages."""

    _rows = ("objects",)
    _required = frozenset({"api_id", "meta", "objects"})

    api_id: str
    """Identifies the request."""
    meta: MessagePageMeta
    """Where a page stands in its list."""
    objects: list[Message]
    """The messages, newest first."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            decode(MessagePageMeta, get("meta", UNSET)),
            decode_list(Message, get("objects", UNSET)),
        )
        self.raw = source
        return self
