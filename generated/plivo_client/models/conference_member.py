"""ConferenceMember (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from .call_direction import CallDirection


@define(eq=False, repr=False)
class ConferenceMember(Model):
    """A call in a conference."""

    _wire_names = {
        "from_": "from",
    }
    _required = frozenset(
        {
            "call_uuid",
            "caller_name",
            "deaf",
            "direction",
            "from",
            "join_time",
            "member_id",
            "muted",
            "to",
        }
    )

    call_uuid: str
    """Identifier of its call."""
    caller_name: str
    """Name that its caller shows."""
    deaf: bool
    """Whether it does not hear the others."""
    direction: CallDirection
    """Who began its call."""
    from_: str
    """Number or SIP address that called."""
    join_time: str
    """Seconds since it entered."""
    member_id: str
    """Its identifier in the conference."""
    muted: bool
    """Whether the others do not hear it."""
    to: str
    """Number or SIP address that was called."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("call_uuid", UNSET),
            get("caller_name", UNSET),
            get("deaf", UNSET),
            get("direction", UNSET),
            get("from", UNSET),
            get("join_time", UNSET),
            get("member_id", UNSET),
            get("muted", UNSET),
            get("to", UNSET),
        )
        self.raw = source
        return self
