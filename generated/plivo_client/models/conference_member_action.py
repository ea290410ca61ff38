"""ConferenceMemberAction (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class ConferenceMemberAction(Model):
    """Confirms that something was done to members."""

    _required = frozenset({"api_id", "message"})

    api_id: str
    """Identifies the request."""
    message: str
    """What was done, or `async api spawned` when the request was asynchronous."""
    member_id: str | list[str] | Unset = UNSET
    """To whom: the text of the path. Some services send a list (unconfirmed)."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            get("message", UNSET),
            get("member_id", UNSET),
        )
        self.raw = source
        return self
