"""Conversation (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model, decode
from plivo_runtime.unset import UNSET

from .message import Message


@define(eq=False, repr=False)
class Conversation(Model):
    """The messages between a number of an account and a person."""

    _required = frozenset({"account", "number", "person", "last_message"})

    account: str
    """The main account."""
    number: str
    """Number or sender of the account."""
    person: str
    """Number of the person; partly hidden if it is not to be kept."""
    last_message: Message
    """The newest message."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("account", UNSET),
            get("number", UNSET),
            get("person", UNSET),
            decode(Message, get("last_message", UNSET)),
        )
        self.raw = source
        return self
