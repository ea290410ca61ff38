"""MultiPartyCall (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .multi_party_call_status import MultiPartyCallStatus
    from .multi_party_recording_state import MultiPartyRecordingState
    from .termination_cause import TerminationCause
    from .termination_cause_code import TerminationCauseCode


@define(eq=False, repr=False)
class MultiPartyCall(Model):
    """A multi-party call."""

    _required = frozenset(
        {
            "mpc_uuid",
            "friendly_name",
            "status",
            "start_time",
            "end_time",
            "duration",
            "billed_duration",
            "billed_amount",
            "participants",
            "recording",
            "resource_uri",
            "stay_alone",
            "sub_account",
            "termination_cause",
            "termination_cause_code",
        }
    )

    mpc_uuid: str
    """Identifier of the multi-party call."""
    friendly_name: str
    """Its name, unique among the multi-party calls of an account that have not ended."""
    status: MultiPartyCallStatus
    """Participants wait, hear each other, or have left. One SDK shows `ended` in lists."""
    start_time: str | None
    """When it started; `null` before."""
    end_time: str | None
    """When it ended; `null` before."""
    duration: int | None
    """Seconds from its creation to its end; `null` before."""
    billed_duration: int | None
    """Seconds that are paid for: of all participants together, each in whole minutes; `null` before
    the end."""
    billed_amount: str | float | None
    """What all participants together cost; `null` before the end."""
    participants: str
    """Relative address of its participants."""
    recording: MultiPartyRecordingState | Literal["null"] | None
    """Whether it is recorded; `null` once it has ended, which a recorded reply has as a text."""
    resource_uri: str
    """Relative address of the multi-party call."""
    stay_alone: bool
    """Whether the last participant may stay."""
    sub_account: str | None
    """Relative address of the subaccount it belongs to; `null` if it belongs to the main account."""
    termination_cause: TerminationCause | None
    """Why it ended, in words; `null` before."""
    termination_cause_code: TerminationCauseCode | None
    """Why it ended, as a number; `null` before."""
    api_id: str | Unset = UNSET
    """Identifies the request. Absent in list items."""
    creation_time: str | Unset = UNSET
    """When it was created. Absent from old recordings."""
    max_duration: int | str | Unset = UNSET
    """Seconds that it may last. Known from documentation only."""
    max_participants: int | str | Unset = UNSET
    """How many participants it may have. Known from documentation only."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("mpc_uuid", UNSET),
            get("friendly_name", UNSET),
            get("status", UNSET),
            get("start_time", UNSET),
            get("end_time", UNSET),
            get("duration", UNSET),
            get("billed_duration", UNSET),
            get("billed_amount", UNSET),
            get("participants", UNSET),
            get("recording", UNSET),
            get("resource_uri", UNSET),
            get("stay_alone", UNSET),
            get("sub_account", UNSET),
            get("termination_cause", UNSET),
            get("termination_cause_code", UNSET),
            get("api_id", UNSET),
            get("creation_time", UNSET),
            get("max_duration", UNSET),
            get("max_participants", UNSET),
        )
        self.raw = source
        return self
