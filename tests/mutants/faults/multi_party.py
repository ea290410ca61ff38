"""Multi-party calls: who hears whom, how they end, what they cost, what becomes of the calls."""

from __future__ import annotations

from typing import Any

from plivo_emulator.voice.multi_party.details import NOBODY, ExitCause, participation
from tests.mutants.patching import Answer, Original, RequestContext, answering, replacing

ENDED = "wrong end of a multi-party call"
SHOWN = "wrong multi-party call shown"
ROOM = "wrong ears in a multi-party call"

_CALLS = "Multi Party Calls"
_PARTICIPANTS = "Multi Party Participants"


@replacing("voice.multi_party.room:_Rules.hears", _PARTICIPANTS, kind=ROOM)
def customers_hear_coaches(
    hears: Original, rules: Any, room: Any, listener: Any, speaker: Any
) -> Any:
    """Customers hear a supervisor who coaches."""
    coached = participation(speaker)["coach_mode"]
    participation(speaker)["coach_mode"] = False
    heard = hears(rules, room, listener, speaker)
    participation(speaker)["coach_mode"] = coached
    return heard


@replacing("voice.multi_party.room:MultiParty._ending", _CALLS, kind=ENDED)
def the_last_may_always_stay(_: Original, calls: Any, left: Any) -> Any:
    """A multi-party call ends only when nobody is left."""
    return None if calls.room.present or calls.details["invited"] else NOBODY


@replacing("voice.multi_party.room:MultiParty.leave", _CALLS, kind=ENDED)
def hanging_up_is_told_as_a_transfer(leave: Original, calls: Any, live: Any, cause: Any) -> Any:
    """Who hangs up is shown as transferred."""
    return leave(calls, live, ExitCause.TRANSFERRED)


@replacing("voice.multi_party.room:MultiParty._release", _CALLS, kind=ENDED)
def calls_of_requests_outlive_it(
    release: Original, calls: Any, member: Any, cause: Any, source: str
) -> Any:
    """A call that a request has added goes on when the multi-party call ends."""
    if not participation(member)["by_request"]:
        release(calls, member, cause, source)


@replacing("voice.multi_party.billing:total_billed_seconds", _CALLS, kind=ENDED)
def only_the_first_participant_is_billed(_: Original, room: Any) -> int:
    """The seconds that are paid for are those of the first participant."""
    return -(-participation(room.members[0])["seconds"] // 60) * 60 if room.members else 0


@answering("multi_party_calls_get", kind=SHOWN)
def one_that_waits_is_shown_as_active(answer: Answer, ctx: RequestContext) -> Any:
    """A multi-party call is active from the beginning."""
    shown = answer(ctx)
    return shown | ({"status": "Active"} if shown["status"] == "Initialized" else {})


@answering("multi_party_participants_get", kind=SHOWN)
def who_left_is_still_shown_as_muted(answer: Answer, ctx: RequestContext) -> Any:
    """What can be changed is shown after the participant has left."""
    shown = answer(ctx)
    return shown | ({"mute": False} if shown["exit_time"] else {})


@replacing("voice.multi_party.recordings:pause_recording", _CALLS, kind=SHOWN)
def pauses_are_recorded(_: Original, calls: Any, member: Any = None) -> bool:
    """A request to pause a recording changes nothing."""
    return True
