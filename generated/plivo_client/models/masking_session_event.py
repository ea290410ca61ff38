"""MaskingSessionEvent (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .masking_session_event_name import MaskingSessionEventName
    from .pin_authentication_status import PinAuthenticationStatus


@define(eq=False, repr=False)
class MaskingSessionEvent(Model):
    """Something happened in a masking session."""

    _wire_names = {
        "event_name": "EventName",
        "event_timestamp": "EventTimestamp",
        "session_uuid": "SessionUUID",
        "virtual_number": "VirtualNumber",
        "from_": "From",
        "to": "To",
        "sequence_number": "SequenceNumber",
        "pin_authentication_status": "PinAuthenticationStatus",
        "pin_retry_counter": "PinRetryCounter",
        "amount": "Amount",
        "billed_duration": "BilledDuration",
        "duration": "Duration",
        "plivo_hangup_cause": "PlivoHangupCause",
        "plivo_hangup_cause_code": "PlivoHangupCauseCode",
    }
    _required = frozenset({"EventName", "EventTimestamp", "SessionUUID", "VirtualNumber"})

    event_name: MaskingSessionEventName
    """What happened in a masking session; the event's description explains each.
    SessionPartiesHangup, SessionVirtualNumberReplaced and SessionParamUpdate are named in some
    of Plivo's pages only."""
    event_timestamp: str
    """When it happened, in UTC. The layout is unconfirmed."""
    session_uuid: str
    """Identifier of the session."""
    virtual_number: str
    """The virtual number of the session."""
    from_: str | Unset = UNSET
    """Real number from which the virtual number was called. Events of a call only."""
    to: str | Unset = UNSET
    """Real number that was called from the virtual number. Events of a call only."""
    sequence_number: str | Unset = UNSET
    """Position of the event among the events of its call, from 1 (unconfirmed); events of
    recordings are counted along. Missing or empty for SessionTimeout, SessionParamUpdate and
    SessionPinAuthenticationStatus."""
    pin_authentication_status: PinAuthenticationStatus | Unset = UNSET
    """Outcome of asking for a PIN. `success` means that it was right, `failed` that it was wrong or
    that none was received, `AuthorizedCaller` that a party of the session called and was not
    asked."""
    pin_retry_counter: int | Unset = UNSET
    """How many wrong PINs were entered. PIN event only."""
    amount: str | Unset = UNSET
    """Price of the whole call, both legs, in US dollars. The same on both hangup events."""
    billed_duration: str | Unset = UNSET
    """Seconds that are billed for the whole call, both legs together. The same on both hangup
    events."""
    duration: str | Unset = UNSET
    """Seconds of the whole call, both legs added up as in the `duration` of an interaction. The
    same on both hangup events."""
    plivo_hangup_cause: str | Unset = UNSET
    """Why the call ended, in words. Hangup events only."""
    plivo_hangup_cause_code: int | Unset = UNSET
    """Why the call ended, as a number. Hangup events only."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("EventName", UNSET),
            get("EventTimestamp", UNSET),
            get("SessionUUID", UNSET),
            get("VirtualNumber", UNSET),
            get("From", UNSET),
            get("To", UNSET),
            get("SequenceNumber", UNSET),
            get("PinAuthenticationStatus", UNSET),
            get("PinRetryCounter", UNSET),
            get("Amount", UNSET),
            get("BilledDuration", UNSET),
            get("Duration", UNSET),
            get("PlivoHangupCause", UNSET),
            get("PlivoHangupCauseCode", UNSET),
        )
        self.raw = source
        return self
