"""Conferences: who hears whom, who may stay, what becomes of those who leave."""

from __future__ import annotations

from typing import Any

from plivo_emulator.voice.outbound import end_by_request
from tests.mutants.patching import Answer, Original, RequestContext, answering, replacing

ROOM = "conference"

_CONFERENCES = "Conferences"


@replacing("voice.rooms:Rules.hears", _CONFERENCES, kind=ROOM)
def everybody_hears_everybody(_: Original, *about: Any) -> bool:
    """Muted and deaf members, and those who wait, hear each other."""
    return True


@replacing("voice.conferences:empty", _CONFERENCES, kind=ROOM)
def nobody_ends_a_conference(_: Original, room: Any) -> None:
    """Others stay when a moderator leaves, and when time is up."""


@answering("conferences_kick_member", kind=ROOM)
def kicked_members_stay(answer: Answer, ctx: RequestContext) -> Any:
    """Kicking is confirmed, and nobody leaves."""
    return {"message": "kicked", "member_id": ctx.path["member_id"]}


@replacing("voice.conferences:remove", _CONFERENCES, kind=ROOM)
def kicked_calls_end(_: Original, room: Any, member: Any) -> None:
    """A call that is kicked is hung up."""
    end_by_request(room.call_of(member))


@answering("conferences_get", kind=ROOM)
def run_time_is_of_the_newest(answer: Answer, ctx: RequestContext) -> Any:
    """The run time counts from the entry of the newest member."""
    shown = answer(ctx)
    return shown | {"conference_run_time": shown["members"][-1]["join_time"]}


@answering("conferences_list", kind=ROOM)
def conferences_of_others_are_listed(answer: Answer, ctx: RequestContext) -> Any:
    """The list has a conference that is not there."""
    return {"conferences": [*answer(ctx)["conferences"], "Somewhere"]}


@replacing("voice.conferences:record", _CONFERENCES, kind=ROOM)
def elements_record_nothing(_: Original, room: Any) -> None:
    """The attribute `record` is ignored."""
