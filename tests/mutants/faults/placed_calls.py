"""Calls that are placed: whom they reach, what is told, what is kept."""

from __future__ import annotations

from typing import Any

from plivo_emulator.voice import causes
from plivo_emulator.voice.requests import RING
from tests.mutants.patching import Answer, Original, RequestContext, answering, replacing

PLACED = "placed call"

_CALLS = "Calls"


@replacing("voice.live:PlayedCall.tell", _CALLS, kind=PLACED)
def ring_url_is_not_told(tell: Original, live: Any, event: str, fields: Any) -> None:
    """No event tells that a phone rings."""
    if event != RING:
        tell(live, event, fields)


@replacing("voice.outbound:_obstacle", _CALLS, kind=PLACED)
def any_caller_id_will_do(obstacle: Original, *about: Any) -> Any:
    """Calls are placed from numbers that the account has not."""
    found = obstacle(*about)
    return None if found is causes.UNKNOWN_CALLER_ID else found


@replacing("voice.outbound:end_by_request", _CALLS, kind=PLACED)
def a_hangup_by_request_is_a_normal_one(_: Original, *lives: Any) -> None:
    """A call that the API ends looks as if a person had hung up."""
    for live in lives:
        live.hang_up(causes.NORMAL, "Callee")


@answering("calls_get", kind=PLACED)
def bill_duration_is_rounded(answer: Answer, call: RequestContext) -> Any:
    """A record has the rounded duration where the real one belongs."""
    shown = answer(call)
    return shown | {"bill_duration": shown["billed_duration"]}


@answering("calls_list_live", kind=PLACED)
def no_call_is_live(answer: Answer, call: RequestContext) -> Any:
    """The list of live calls is always empty."""
    return answer(call) | {"calls": []}


@replacing("voice.transfer:transfer", _CALLS, kind=PLACED)
def a_transfer_does_nothing(_: Original, *about: Any) -> None:
    """A transfer is confirmed, and the call goes on as before."""
