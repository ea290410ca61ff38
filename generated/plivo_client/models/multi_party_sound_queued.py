"""MultiPartySoundQueued (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class MultiPartySoundQueued(Model):
    """Confirms that participants will hear something."""

    _wire_names = {
        "mpc_member_id": "mpcMemberId",
        "mpc_name": "mpcName",
    }
    _required = frozenset({"api_id", "message"})

    api_id: str
    """Identifies the request."""
    message: str
    """What is heard, or `async api spawned` when the request was asynchronous."""
    mpc_member_id: list[str] | Unset = UNSET
    """Who hears it. Absent from the reply to an asynchronous request."""
    mpc_name: str | Unset = UNSET
    """Name of the multi-party call."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            get("message", UNSET),
            get("mpcMemberId", UNSET),
            get("mpcName", UNSET),
        )
        self.raw = source
        return self
