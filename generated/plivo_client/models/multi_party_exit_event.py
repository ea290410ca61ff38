"""MultiPartyExitEvent (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from .multi_party_role import MultiPartyRole


@define(eq=False, repr=False)
class MultiPartyExitEvent(Model):
    """A participant who has left. The fields of all requests of a call come with these."""

    _wire_names = {
        "mpcuuid": "MPCUUID",
        "mpc_friendly_name": "MPCFriendlyName",
        "member_id": "MemberID",
        "participant_call_uuid": "ParticipantCallUUID",
        "participant_join_time": "ParticipantJoinTime",
        "participant_end_time": "ParticipantEndTime",
        "participant_role": "ParticipantRole",
    }
    _required = frozenset(
        {
            "MPCUUID",
            "MPCFriendlyName",
            "MemberID",
            "ParticipantCallUUID",
            "ParticipantJoinTime",
            "ParticipantEndTime",
            "ParticipantRole",
        }
    )

    mpcuuid: str
    """Identifier of the multi-party call."""
    mpc_friendly_name: str
    """Name of the multi-party call."""
    member_id: str
    """Identifier of the participant."""
    participant_call_uuid: str
    """Identifier of the participant's call."""
    participant_join_time: str
    """When the participant came, in UTC."""
    participant_end_time: str
    """When the participant left, in UTC."""
    participant_role: MultiPartyRole
    """What a participant is, in small letters."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("MPCUUID", UNSET),
            get("MPCFriendlyName", UNSET),
            get("MemberID", UNSET),
            get("ParticipantCallUUID", UNSET),
            get("ParticipantJoinTime", UNSET),
            get("ParticipantEndTime", UNSET),
            get("ParticipantRole", UNSET),
        )
        self.raw = source
        return self
