"""MultiPartyMusicEvent (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class MultiPartyMusicEvent(Model):
    """A participant who waits for something to hear (the fields are unconfirmed)."""

    _wire_names = {
        "mpcuuid": "MPCUUID",
        "mpc_name": "MPCName",
        "call_uuid": "CallUUID",
        "member_id": "MemberID",
    }
    _required = frozenset({"MPCUUID", "MPCName", "CallUUID"})

    mpcuuid: str
    """Identifier of the multi-party call."""
    mpc_name: str
    """Name of the multi-party call."""
    call_uuid: str
    """Identifier of the participant's call."""
    member_id: str | Unset = UNSET
    """Identifier of the participant; absent while a key is to be pressed."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("MPCUUID", UNSET),
            get("MPCName", UNSET),
            get("CallUUID", UNSET),
            get("MemberID", UNSET),
        )
        self.raw = source
        return self
