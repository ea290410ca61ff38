"""LegEvent (generated)."""

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
    from .dial_action import DialAction
    from .dial_leg import DialLeg


@define(eq=False, repr=False)
class LegEvent(Model):
    """What happened to a dialled phone."""

    _wire_names = {
        "call_uuid": "CallUUID",
        "from_": "From",
        "to": "To",
        "call_status": "CallStatus",
        "direction": "Direction",
        "dial_a_leg_uuid": "DialALegUUID",
        "dial_b_leg_uuid": "DialBLegUUID",
        "dial_action": "DialAction",
        "event": "Event",
        "parent_auth_id": "ParentAuthID",
        "bill_rate": "BillRate",
        "session_start": "SessionStart",
        "caller_name": "CallerName",
        "forwarded_from": "ForwardedFrom",
        "request_uuid": "RequestUUID",
        "a_leg_uuid": "ALegUUID",
        "a_leg_request_uuid": "ALegRequestUUID",
        "dial_b_leg_status": "DialBLegStatus",
        "dial_b_leg_from": "DialBLegFrom",
        "dial_b_leg_to": "DialBLegTo",
        "dial_b_leg_bill_rate": "DialBLegBillRate",
        "dial_b_leg_position": "DialBLegPosition",
        "dial_b_leg_duration": "DialBLegDuration",
        "dial_b_leg_bill_duration": "DialBLegBillDuration",
        "dial_b_leg_total_cost": "DialBLegTotalCost",
        "dial_b_leg_hangup_cause": "DialBLegHangupCause",
        "dial_b_leg_hangup_cause_code": "DialBLegHangupCauseCode",
        "dial_b_leg_hangup_cause_name": "DialBLegHangupCauseName",
        "dial_b_leg_hangup_source": "DialBLegHangupSource",
        "dial_b_leg_stir_verification": "DialBLegSTIRVerification",
        "dial_b_leg_stir_attestation": "DialBLegSTIRAttestation",
        "start_time": "StartTime",
        "answer_time": "AnswerTime",
        "end_time": "EndTime",
        "dial_digits_match": "DialDigitsMatch",
        "dial_digits_pressed_by": "DialDigitsPressedBy",
    }
    _required = frozenset(
        {
            "CallUUID",
            "From",
            "To",
            "CallStatus",
            "Direction",
            "DialALegUUID",
            "DialBLegUUID",
            "DialAction",
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
    dial_a_leg_uuid: str
    """Identifier of the call with the element."""
    dial_b_leg_uuid: str
    """Identifier of the call to the phone; empty when none answered."""
    dial_action: DialAction
    """What happened to a dialled phone."""
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
    dial_b_leg_status: str | Unset = UNSET
    """State of its call."""
    dial_b_leg_from: str | Unset = UNSET
    """Caller ID that it saw."""
    dial_b_leg_to: str | Unset = UNSET
    """Number or SIP address of the phone."""
    dial_b_leg_bill_rate: str | Unset = UNSET
    """US dollars a minute."""
    dial_b_leg_position: str | Unset = UNSET
    """Its position in the element, from 1."""
    dial_b_leg_duration: str | Unset = UNSET
    """Seconds from its answer, at the end."""
    dial_b_leg_bill_duration: str | Unset = UNSET
    """Seconds that are billed, at the end."""
    dial_b_leg_total_cost: str | Unset = UNSET
    """Price in US dollars, at the end."""
    dial_b_leg_hangup_cause: str | Unset = UNSET
    """Telephony name of the cause."""
    dial_b_leg_hangup_cause_code: int | Unset = UNSET
    """Why it ended, as a number."""
    dial_b_leg_hangup_cause_name: str | Unset = UNSET
    """Why it ended, in words."""
    dial_b_leg_hangup_source: str | Unset = UNSET
    """Who ended it."""
    dial_b_leg_stir_verification: str | Unset = UNSET
    """Outcome of STIR/SHAKEN verification, at the end."""
    dial_b_leg_stir_attestation: str | Unset = UNSET
    """STIR/SHAKEN attestation level, at the end."""
    start_time: str | Unset = UNSET
    """When it began."""
    answer_time: str | Unset = UNSET
    """When it was answered; empty if it was not."""
    end_time: str | Unset = UNSET
    """When it ended."""
    dial_digits_match: str | Unset = UNSET
    """Keys that matched."""
    dial_digits_pressed_by: DialLeg | Unset = UNSET
    """Who pressed them."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("CallUUID", UNSET),
            get("From", UNSET),
            get("To", UNSET),
            get("CallStatus", UNSET),
            get("Direction", UNSET),
            get("DialALegUUID", UNSET),
            get("DialBLegUUID", UNSET),
            get("DialAction", UNSET),
            get("Event", UNSET),
            get("ParentAuthID", UNSET),
            get("BillRate", UNSET),
            get("SessionStart", UNSET),
            get("CallerName", UNSET),
            get("ForwardedFrom", UNSET),
            get("RequestUUID", UNSET),
            get("ALegUUID", UNSET),
            get("ALegRequestUUID", UNSET),
            get("DialBLegStatus", UNSET),
            get("DialBLegFrom", UNSET),
            get("DialBLegTo", UNSET),
            get("DialBLegBillRate", UNSET),
            get("DialBLegPosition", UNSET),
            get("DialBLegDuration", UNSET),
            get("DialBLegBillDuration", UNSET),
            get("DialBLegTotalCost", UNSET),
            get("DialBLegHangupCause", UNSET),
            get("DialBLegHangupCauseCode", UNSET),
            get("DialBLegHangupCauseName", UNSET),
            get("DialBLegHangupSource", UNSET),
            get("DialBLegSTIRVerification", UNSET),
            get("DialBLegSTIRAttestation", UNSET),
            get("StartTime", UNSET),
            get("AnswerTime", UNSET),
            get("EndTime", UNSET),
            get("DialDigitsMatch", UNSET),
            get("DialDigitsPressedBy", UNSET),
        )
        self.raw = source
        return self
