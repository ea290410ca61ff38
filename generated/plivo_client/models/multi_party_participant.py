"""MultiPartyParticipant (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .multi_party_role import MultiPartyRole
    from .participant_exit_cause import ParticipantExitCause


@define(eq=False, repr=False)
class MultiPartyParticipant(Model):
    """A participant. What can be changed is `null` once they have left."""

    _required = frozenset(
        {
            "member_id",
            "mpc_uuid",
            "call_uuid",
            "role",
            "join_time",
            "exit_time",
            "exit_cause",
            "duration",
            "billed_duration",
            "billed_amount",
            "coach_mode",
            "mute",
            "hold",
            "start_mpc_on_enter",
            "end_mpc_on_exit",
            "resource_uri",
        }
    )

    member_id: str
    """Identifier of the participant, a number."""
    mpc_uuid: str
    """Identifier of the multi-party call."""
    call_uuid: str
    """Identifier of the call. One that comes a second time is another participant."""
    role: MultiPartyRole
    """What a participant is, in small letters."""
    join_time: str
    """When the participant came."""
    exit_time: str | None
    """When the participant left; `null` before."""
    exit_cause: ParticipantExitCause | None
    """Why the participant left; `null` before."""
    duration: int | None
    """Seconds that the participant was there; `null` before the end."""
    billed_duration: int | None
    """The same in whole minutes, in seconds; `null` before the end."""
    billed_amount: str | float | None
    """What the participant costs; `null` before the end."""
    coach_mode: bool | None
    """Whether customers do not hear the participant. True for supervisors only."""
    mute: bool | None
    """Whether nobody hears the participant."""
    hold: bool | None
    """Whether the participant hears music, and is heard by nobody."""
    start_mpc_on_enter: bool
    """Whether the participant has started the multi-party call."""
    end_mpc_on_exit: bool
    """Whether the multi-party call ends when the participant leaves."""
    resource_uri: str
    """Relative address of the participant."""
    api_id: str | Unset = UNSET
    """Identifies the request. Absent in list items."""
    member_address: str | Unset = UNSET
    """Number or SIP address at the other end. Lists only."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("member_id", UNSET),
            get("mpc_uuid", UNSET),
            get("call_uuid", UNSET),
            get("role", UNSET),
            get("join_time", UNSET),
            get("exit_time", UNSET),
            get("exit_cause", UNSET),
            get("duration", UNSET),
            get("billed_duration", UNSET),
            get("billed_amount", UNSET),
            get("coach_mode", UNSET),
            get("mute", UNSET),
            get("hold", UNSET),
            get("start_mpc_on_enter", UNSET),
            get("end_mpc_on_exit", UNSET),
            get("resource_uri", UNSET),
            get("api_id", UNSET),
            get("member_address", UNSET),
        )
        self.raw = source
        return self
