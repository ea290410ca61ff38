"""MultiPartyLegEvent (generated)."""

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
    from .multi_party_leg_event_event import MultiPartyLegEventEvent


@define(eq=False, repr=False)
class MultiPartyLegEvent(Model):
    """A call to a participant (the fields are unconfirmed). Those of its end come with the last
    event."""

    _wire_names = {
        "call_uuid": "CallUUID",
        "from_": "From",
        "to": "To",
        "call_status": "CallStatus",
        "direction": "Direction",
        "event": "Event",
        "mpcuuid": "MPCUUID",
        "mpc_name": "MPCName",
        "parent_auth_id": "ParentAuthID",
        "bill_rate": "BillRate",
        "session_start": "SessionStart",
        "caller_name": "CallerName",
        "forwarded_from": "ForwardedFrom",
        "request_uuid": "RequestUUID",
        "a_leg_uuid": "ALegUUID",
        "a_leg_request_uuid": "ALegRequestUUID",
        "duration": "Duration",
        "bill_duration": "BillDuration",
        "total_cost": "TotalCost",
        "hangup_cause": "HangupCause",
        "hangup_cause_code": "HangupCauseCode",
        "hangup_cause_name": "HangupCauseName",
        "hangup_source": "HangupSource",
        "start_time": "StartTime",
        "answer_time": "AnswerTime",
        "end_time": "EndTime",
        "stir_verification": "STIRVerification",
        "stir_attestation": "STIRAttestation",
    }
    _required = frozenset(
        {"CallUUID", "From", "To", "CallStatus", "Direction", "Event", "MPCUUID", "MPCName"}
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
    event: MultiPartyLegEventEvent
    mpcuuid: str
    """Identifier of the multi-party call."""
    mpc_name: str
    """Name of the multi-party call."""
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
    duration: str | Unset = UNSET
    """Seconds from its answer."""
    bill_duration: str | Unset = UNSET
    """Seconds that are billed."""
    total_cost: str | Unset = UNSET
    """Price in US dollars."""
    hangup_cause: str | Unset = UNSET
    """Telephony name of the cause."""
    hangup_cause_code: int | Unset = UNSET
    """Why it ended, as a number."""
    hangup_cause_name: str | Unset = UNSET
    """Why it ended, in words."""
    hangup_source: str | Unset = UNSET
    """Who ended it."""
    start_time: str | Unset = UNSET
    """When it began."""
    answer_time: str | Unset = UNSET
    """When it was answered; empty if it was not."""
    end_time: str | Unset = UNSET
    """When it ended."""
    stir_verification: str | Unset = UNSET
    """Outcome of STIR/SHAKEN verification."""
    stir_attestation: str | Unset = UNSET
    """STIR/SHAKEN attestation level."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("CallUUID", UNSET),
            get("From", UNSET),
            get("To", UNSET),
            get("CallStatus", UNSET),
            get("Direction", UNSET),
            get("Event", UNSET),
            get("MPCUUID", UNSET),
            get("MPCName", UNSET),
            get("ParentAuthID", UNSET),
            get("BillRate", UNSET),
            get("SessionStart", UNSET),
            get("CallerName", UNSET),
            get("ForwardedFrom", UNSET),
            get("RequestUUID", UNSET),
            get("ALegUUID", UNSET),
            get("ALegRequestUUID", UNSET),
            get("Duration", UNSET),
            get("BillDuration", UNSET),
            get("TotalCost", UNSET),
            get("HangupCause", UNSET),
            get("HangupCauseCode", UNSET),
            get("HangupCauseName", UNSET),
            get("HangupSource", UNSET),
            get("StartTime", UNSET),
            get("AnswerTime", UNSET),
            get("EndTime", UNSET),
            get("STIRVerification", UNSET),
            get("STIRAttestation", UNSET),
        )
        self.raw = source
        return self
