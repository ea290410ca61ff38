"""AnswerEvent (generated)."""

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
class AnswerEvent(Model):
    """A call that waits for instructions. Custom SIP headers arrive as further fields that begin
    with X-PH-."""

    _wire_names = {
        "call_uuid": "CallUUID",
        "from_": "From",
        "to": "To",
        "call_status": "CallStatus",
        "direction": "Direction",
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
        "country_code": "CountryCode",
        "compliance_application_id": "ComplianceApplicationId",
        "compliance_status": "ComplianceStatus",
        "sip_auth_type": "SIPAuthType",
        "sip_auth_user": "SIPAuthUser",
        "sip_source_ip": "SIPSourceIP",
    }
    _required = frozenset({"CallUUID", "From", "To", "CallStatus", "Direction"})

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
    event: Literal["StartApp"] | Unset = UNSET
    """The word `StartApp`. Seen, but not documented."""
    machine_2: str | Unset = UNSET
    """Whether a machine answered, after machine detection that the call waited for. Also sent as
    `machine` (unconfirmed)."""
    machine: str | Unset = UNSET
    """The same as `Machine`."""
    country_code: str | Unset = UNSET
    """Country of the call. Seen, but not documented."""
    compliance_application_id: str | Unset = UNSET
    """Compliance application of an Indian number."""
    compliance_status: str | Unset = UNSET
    """State of that application."""
    sip_auth_type: str | Unset = UNSET
    """How a caller outside Plivo proved who they are."""
    sip_auth_user: str | Unset = UNSET
    """User name of that caller."""
    sip_source_ip: str | Unset = UNSET
    """Address that such a call came from."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("CallUUID", UNSET),
            get("From", UNSET),
            get("To", UNSET),
            get("CallStatus", UNSET),
            get("Direction", UNSET),
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
            get("CountryCode", UNSET),
            get("ComplianceApplicationId", UNSET),
            get("ComplianceStatus", UNSET),
            get("SIPAuthType", UNSET),
            get("SIPAuthUser", UNSET),
            get("SIPSourceIP", UNSET),
        )
        self.raw = source
        return self
