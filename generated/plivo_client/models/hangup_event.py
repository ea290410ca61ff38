"""HangupEvent (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .call_direction import CallDirection
    from .call_status import CallStatus


@define(eq=False, repr=False)
class HangupEvent(Model):
    """A call that has ended."""

    _wire_names = {
        "call_uuid": "CallUUID",
        "from_": "From",
        "to": "To",
        "call_status": "CallStatus",
        "direction": "Direction",
        "duration": "Duration",
        "bill_duration": "BillDuration",
        "hangup_cause_name": "HangupCauseName",
        "hangup_cause_code": "HangupCauseCode",
        "hangup_source": "HangupSource",
        "forwarded_from": "ForwardedFrom",
        "a_leg_uuid": "ALegUUID",
        "a_leg_request_uuid": "ALegRequestUUID",
        "request_uuid": "RequestUUID",
        "parent_auth_id": "ParentAuthID",
        "bill_rate": "BillRate",
        "caller_name": "CallerName",
        "route_type": "RouteType",
        "stir_verification": "STIRVerification",
        "stir_attestation": "STIRAttestation",
        "session_start": "SessionStart",
        "event": "Event",
        "machine_2": "Machine",
        "carrier_failover_triggered": "CarrierFailoverTriggered",
        "hangup_cause": "HangupCause",
        "total_cost": "TotalCost",
        "start_time": "StartTime",
        "answer_time": "AnswerTime",
        "end_time": "EndTime",
    }
    _required = frozenset(
        {
            "CallUUID",
            "From",
            "To",
            "CallStatus",
            "Direction",
            "Duration",
            "BillDuration",
            "HangupCauseName",
            "HangupCauseCode",
            "HangupSource",
        }
    )

    call_uuid: str
    """Identifier of the call."""
    from_: str
    """Number of the caller, or the caller id that was given for an outgoing call."""
    to: str
    """Number that was called: yours for an incoming call."""
    call_status: CallStatus
    """State of a call. An incoming call ends as `completed`, an outgoing one also as any of the
    last five."""
    direction: CallDirection
    """Whether the call came in or was placed through the API."""
    duration: str
    """Length of the call in seconds."""
    bill_duration: str
    """Seconds that are billed."""
    hangup_cause_name: str
    """Why the call ended, in words."""
    hangup_cause_code: int
    """Why the call ended, as a number: 4000 is a normal hangup."""
    hangup_source: str
    """Who ended the call. Plivo lists Caller, Callee, Plivo, API Request, Answer XML, Error,
    Unknown, and elsewhere Carrier and Call recipient."""
    forwarded_from: str | Unset = UNSET
    """Number that forwarded the call. Depends on the caller's carrier."""
    a_leg_uuid: str | Unset = UNSET
    """Identifier of the first leg. Outgoing calls only."""
    a_leg_request_uuid: str | Unset = UNSET
    """Identifier of the API request that placed the call. Outgoing calls only."""
    request_uuid: str | Unset = UNSET
    """Identifier of the API request. Seen, but not documented."""
    parent_auth_id: str | Unset = UNSET
    """Auth ID of the main account. Seen, but not documented."""
    bill_rate: str | Unset = UNSET
    """US dollars a minute. Seen, but not documented."""
    caller_name: str | Unset = UNSET
    """Name of the caller. Seen, but not documented."""
    route_type: str | Unset = UNSET
    """How the call was routed. Seen, but not documented."""
    stir_verification: str | Unset = UNSET
    """Outcome of STIR/SHAKEN verification. Seen, but not documented."""
    stir_attestation: str | Unset = UNSET
    """STIR/SHAKEN attestation level. Seen, but not documented."""
    session_start: str | Unset = UNSET
    """When the call was set up. Seen, but not documented."""
    event: Literal["Hangup"] | Unset = UNSET
    """The word `Hangup`. Seen, but not documented."""
    machine_2: str | Unset = UNSET
    """Whether a machine answered, after machine detection that the call waited for. Also sent as
    `machine` (unconfirmed)."""
    machine: str | Unset = UNSET
    """The same as `Machine`."""
    carrier_failover_triggered: str | Unset = UNSET
    """Whether another carrier had to be taken. Absent if not."""
    hangup_cause: str | Unset = UNSET
    """Telephony name of the cause. Of older versions."""
    total_cost: str | Unset = UNSET
    """Price of the call in US dollars. Seen, but not documented."""
    start_time: str | Unset = UNSET
    """When the call began. Seen, but not documented."""
    answer_time: str | Unset = UNSET
    """When the call was answered. Seen, but not documented."""
    end_time: str | Unset = UNSET
    """When the call ended. Seen, but not documented."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("CallUUID", UNSET),
            get("From", UNSET),
            get("To", UNSET),
            get("CallStatus", UNSET),
            get("Direction", UNSET),
            get("Duration", UNSET),
            get("BillDuration", UNSET),
            get("HangupCauseName", UNSET),
            get("HangupCauseCode", UNSET),
            get("HangupSource", UNSET),
            get("ForwardedFrom", UNSET),
            get("ALegUUID", UNSET),
            get("ALegRequestUUID", UNSET),
            get("RequestUUID", UNSET),
            get("ParentAuthID", UNSET),
            get("BillRate", UNSET),
            get("CallerName", UNSET),
            get("RouteType", UNSET),
            get("STIRVerification", UNSET),
            get("STIRAttestation", UNSET),
            get("SessionStart", UNSET),
            get("Event", UNSET),
            get("Machine", UNSET),
            get("machine", UNSET),
            get("CarrierFailoverTriggered", UNSET),
            get("HangupCause", UNSET),
            get("TotalCost", UNSET),
            get("StartTime", UNSET),
            get("AnswerTime", UNSET),
            get("EndTime", UNSET),
        )
        self.raw = source
        return self
