"""MultiPartyStatusEvent (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .call_direction import CallDirection
    from .coach_mode_text import CoachModeText
    from .multi_party_role import MultiPartyRole
    from .multi_party_status_event_name import MultiPartyStatusEventName


@define(eq=False, repr=False)
class MultiPartyStatusEvent(Model):
    """Something that happened in a multi-party call. What is said of a participant comes only with
    theirs."""

    _wire_names = {
        "event_name": "EventName",
        "event_timestamp": "EventTimestamp",
        "mpcuuid": "MPCUUID",
        "mpc_name": "MPCName",
        "member_id": "MemberID",
        "participant_role": "ParticipantRole",
        "participant_call_uuid": "ParticipantCallUUID",
        "participant_coach_mode": "ParticipantCoachMode",
        "participant_call_from": "ParticipantCallFrom",
        "participant_call_to": "ParticipantCallTo",
        "participant_call_direction": "ParticipantCallDirection",
        "digit_input": "DigitInput",
        "mpc_duration": "MPCDuration",
        "mpc_billed_duration": "MPCBilledDuration",
        "mpc_billed_amount": "MPCBilledAmount",
    }
    _required = frozenset({"EventName", "EventTimestamp", "MPCUUID", "MPCName"})

    event_name: MultiPartyStatusEventName
    """What happened. `mpc-state-changes` are the three that begin with `MPC`; the kinds of the
    others are in their names."""
    event_timestamp: str
    """When it happened, in UTC."""
    mpcuuid: str
    """Identifier of the multi-party call."""
    mpc_name: str
    """Name of the multi-party call."""
    member_id: str | Unset = UNSET
    """Identifier of the participant."""
    participant_role: MultiPartyRole | Unset = UNSET
    """What a participant is, in small letters."""
    participant_call_uuid: str | Unset = UNSET
    """Identifier of the participant's call."""
    participant_coach_mode: CoachModeText | Unset = UNSET
    """Whether customers do not hear the participant."""
    participant_call_from: str | Unset = UNSET
    """Who calls in it; with `MPCInitialized` in the call of the first one (unconfirmed)."""
    participant_call_to: str | Unset = UNSET
    """Who is called in it (unconfirmed)."""
    participant_call_direction: CallDirection | Unset = UNSET
    """Whether the call came in or was placed through the API."""
    digit_input: str | Unset = UNSET
    """The key that was pressed, with `ParticipantDigitInput` (unconfirmed)."""
    mpc_duration: str | Unset = UNSET
    """How long it lasted, in seconds, with `MPCEnd`."""
    mpc_billed_duration: str | Unset = UNSET
    """The seconds that are paid for, with `MPCEnd`."""
    mpc_billed_amount: str | Unset = UNSET
    """US dollars, with `MPCEnd`."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("EventName", UNSET),
            get("EventTimestamp", UNSET),
            get("MPCUUID", UNSET),
            get("MPCName", UNSET),
            get("MemberID", UNSET),
            get("ParticipantRole", UNSET),
            get("ParticipantCallUUID", UNSET),
            get("ParticipantCoachMode", UNSET),
            get("ParticipantCallFrom", UNSET),
            get("ParticipantCallTo", UNSET),
            get("ParticipantCallDirection", UNSET),
            get("DigitInput", UNSET),
            get("MPCDuration", UNSET),
            get("MPCBilledDuration", UNSET),
            get("MPCBilledAmount", UNSET),
        )
        self.raw = source
        return self
