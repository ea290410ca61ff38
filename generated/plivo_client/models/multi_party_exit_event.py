"""MultiPartyExitEvent (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .call_direction import CallDirection
    from .call_status import CallStatus
    from .multi_party_role import MultiPartyRole


@define(eq=False, repr=False)
class MultiPartyExitEvent(Model):
    """A participant who has left."""

    _wire_names = {
        "call_uuid": "CallUUID",
        "from_": "From",
        "to": "To",
        "call_status": "CallStatus",
        "direction": "Direction",
        "mpcuuid": "MPCUUID",
        "mpc_friendly_name": "MPCFriendlyName",
        "member_id": "MemberID",
        "participant_call_uuid": "ParticipantCallUUID",
        "participant_join_time": "ParticipantJoinTime",
        "participant_end_time": "ParticipantEndTime",
        "participant_role": "ParticipantRole",
        "event": "Event",
        "parent_auth_id": "ParentAuthID",
        "bill_rate": "BillRate",
        "session_start": "SessionStart",
        "caller_name": "CallerName",
        "forwarded_from": "ForwardedFrom",
        "request_uuid": "RequestUUID",
        "a_leg_uuid": "ALegUUID",
        "a_leg_request_uuid": "ALegRequestUUID",
    }
    _required = frozenset(
        {
            "CallUUID",
            "From",
            "To",
            "CallStatus",
            "Direction",
            "MPCUUID",
            "MPCFriendlyName",
            "MemberID",
            "ParticipantCallUUID",
            "ParticipantJoinTime",
            "ParticipantEndTime",
            "ParticipantRole",
        }
    )

    call_uuid: str
    """Identifier of the call."""
    from_: str
    """Number or SIP address that calls."""
    to: str
    """Number or SIP address that is called."""
    call_status: CallStatus
    """State of a call. An incoming call ends as `completed`, an outgoing one also as any of the
    last five."""
    direction: CallDirection
    """Whether the call came in or was placed through the API."""
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
    event: str | Unset = UNSET
    """What happened. Seen, but not documented."""
    parent_auth_id: str | Unset = UNSET
    """Auth ID of the main account."""
    bill_rate: str | Unset = UNSET
    """US dollars a minute."""
    session_start: str | Unset = UNSET
    """When the call was set up, in UTC."""
    caller_name: str | Unset = UNSET
    """Name of the caller."""
    forwarded_from: str | Unset = UNSET
    """Number that forwarded the call."""
    request_uuid: str | Unset = UNSET
    """Identifier of the API request that placed the call."""
    a_leg_uuid: str | Unset = UNSET
    """Identifier of the first leg. Outgoing calls only."""
    a_leg_request_uuid: str | Unset = UNSET
    """Identifier of the API request that placed the first leg."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("CallUUID", UNSET),
            get("From", UNSET),
            get("To", UNSET),
            get("CallStatus", UNSET),
            get("Direction", UNSET),
            get("MPCUUID", UNSET),
            get("MPCFriendlyName", UNSET),
            get("MemberID", UNSET),
            get("ParticipantCallUUID", UNSET),
            get("ParticipantJoinTime", UNSET),
            get("ParticipantEndTime", UNSET),
            get("ParticipantRole", UNSET),
            get("Event", UNSET),
            get("ParentAuthID", UNSET),
            get("BillRate", UNSET),
            get("SessionStart", UNSET),
            get("CallerName", UNSET),
            get("ForwardedFrom", UNSET),
            get("RequestUUID", UNSET),
            get("ALegUUID", UNSET),
            get("ALegRequestUUID", UNSET),
        )
        self.raw = source
        return self
