"""Webhooks: unsigned, wrongly signed, out of order, missing, twice, not tried again."""

from __future__ import annotations

from typing import Any

from tests.mutants.patching import Answer, Original, RequestContext, answering, replacing

SIGNED = "unsigned or wrongly signed webhook"
ORDER = "webhooks out of order"
MISSING = "event missing"
TWICE = "event duplicated"
RETRIES = "wrong retries"
PAYLOAD = "wrong payload of an event"
ASYNC = "wrong asynchronous reply"

_MASKING = "Masking Sessions"
_VERIFY = "Verify Sessions"
_APPLICATIONS = "Applications"


@replacing("webhooks.requests:signature_headers", _MASKING, kind=SIGNED)
def webhooks_unsigned(sign: Original, **about: Any) -> dict[str, str]:
    """Webhooks have no signature."""
    return {}


@replacing("webhooks.requests:signature_headers", _MASKING, kind=SIGNED)
def signed_with_another_token(sign: Original, **about: Any) -> Any:
    """Webhooks are signed with a token that is nobody's."""
    return sign(**about | {"owner_token": "nobody's", "main_token": "nobody's"})


@replacing("webhooks.requests:signature_headers", _VERIFY, kind=SIGNED)
def fields_not_signed(sign: Original, **about: Any) -> Any:
    """The signature leaves out the fields that are sent."""
    return sign(**about | {"params": {}})


@replacing("webhooks.requests:signature_headers", _MASKING, kind=SIGNED)
def nonce_repeated(sign: Original, **about: Any) -> Any:
    """All webhooks have the same nonce."""
    return sign(**about | {"nonce": "1" * len(about["nonce"])})


@replacing("webhooks.delivery:signing_tokens", _MASKING, kind=SIGNED)
def subaccount_webhooks_signed_by_parent(tokens: Original, *about: Any) -> Any:
    """Webhooks about a subaccount's things are signed with the main account's token only."""
    _, main = tokens(*about)
    return main, main


@replacing("simulation.masked_calls:_emit_call", _MASKING, kind=ORDER)
def sequence_counts_down(emit: Original, live: Any, session: Any, name: str, **fields: Any) -> None:
    """The sequence numbers of a call's events count down."""
    live.state["sequence"] = 100 - 2 * len(live.call.events)
    emit(live, session, name, **fields)


@replacing("simulation.masked_calls:_emit_call", _MASKING, kind=ORDER)
def answer_told_after_hangup(
    emit: Original, live: Any, session: Any, name: str, **fields: Any
) -> None:
    """That the second party has answered is told after the end of the call."""
    if name == "SessionSecondPartyAnswer":
        live.state["held"] = True
        return
    emit(live, session, name, **fields)
    if name.endswith("Hangup") and live.state.pop("held", False):
        emit(live, session, "SessionSecondPartyAnswer")


@replacing("simulation.masked_calls:_emit_call", _MASKING, kind=MISSING)
def ringing_is_not_told(emit: Original, live: Any, session: Any, name: str, **fields: Any) -> None:
    """No event tells that the second party's phone rings."""
    if not name.endswith("Ring"):
        emit(live, session, name, **fields)


@replacing("simulation.masked_calls:_emit", _MASKING, kind=MISSING)
def timeout_is_not_told(
    emit: Original, context: Any, session: Any, fields: Any, live: Any = None
) -> None:
    """No event tells that a masking session has expired."""
    if fields["EventName"] != "SessionTimeout":
        emit(context, session, fields, live)


@replacing("simulation.masked_calls:_finish_recording", _MASKING, kind=MISSING)
def recordings_never_end(finish: Original, *about: Any) -> None:
    """No event tells that a recording is complete."""


@replacing("simulation.passwords:_emit", _VERIFY, kind=MISSING)
def delivery_is_not_told(emit: Original, step: Any, row: Any, fields: Any) -> None:
    """No event tells that a password was delivered."""
    if fields["ChannelStatus"] != "delivered":
        emit(step, row, fields)


@replacing("simulation.masked_calls:_emit", _MASKING, kind=TWICE)
def timeout_told_twice(
    emit: Original, context: Any, session: Any, fields: Any, live: Any = None
) -> None:
    """Two events tell that a masking session has expired."""
    emit(context, session, fields, live)
    if fields["EventName"] == "SessionTimeout":
        emit(context, session, fields, live)


@replacing("simulation.masked_calls:_emit_pin", _MASKING, kind=TWICE)
def pins_told_twice(emit: Original, *about: Any) -> None:
    """Two events tell of each PIN."""
    emit(*about)
    emit(*about)


@replacing("simulation.passwords:_emit", _VERIFY, kind=TWICE)
def sent_is_told_twice(emit: Original, step: Any, row: Any, fields: Any) -> None:
    """Two events tell that a password was sent."""
    emit(step, row, fields)
    if fields["ChannelStatus"] == "sent":
        emit(step, row, fields)


@replacing("webhooks.events:EventKind.acknowledged_by", _MASKING, _VERIFY, kind=RETRIES)
def any_answer_acknowledges(acknowledged: Original, self: Any, status: int) -> bool:
    """A webhook that is answered with an error is not sent again."""
    return True


@replacing("webhooks.events:EventKind.acknowledged_by", _MASKING, _VERIFY, kind=RETRIES)
def acknowledged_webhook_repeated(acknowledged: Original, self: Any, status: int) -> bool:
    """A webhook that was accepted is sent again."""
    return False


@replacing("webhooks.delivery:next_state", _MASKING, kind=RETRIES)
def retries_stop_early(
    following: Original, kind: Any, tuning: Any, outcome: Any, number: int, now: Any
) -> Any:
    """A webhook is tried twice at most."""
    state, due = following(kind, tuning, outcome, number, now)
    return ("failed" if state == "pending" and number >= 2 else state), due


@replacing("webhooks.delivery:next_state", _MASKING, _VERIFY, kind=RETRIES)
def retries_without_pause(
    following: Original, kind: Any, tuning: Any, outcome: Any, number: int, now: Any
) -> Any:
    """A failed webhook is tried again at once instead of after the documented pause."""
    state, _ = following(kind, tuning, outcome, number, now)
    return state, now


@replacing("webhooks.events:emit", _MASKING, _VERIFY, kind=PAYLOAD)
def webhooks_always_post(emit: Original, context: Any, event: str, **about: Any) -> Any:
    """Webhooks are sent with POST although GET was asked for."""
    return emit(context, event, **about | {"method": "POST"})


@replacing("simulation.masked_calls:_parties", _MASKING, kind=PAYLOAD)
def caller_and_callee_swapped(parties: Original, live: Any) -> Any:
    """Events of masked calls confuse who called whom."""
    shown = parties(live)
    return {"From": shown["To"] or shown["From"], "To": shown["From"]}


@replacing("simulation.masked_calls:_send", _MASKING, kind=PAYLOAD)
def events_name_another_session(
    send: Original, context: Any, session: Any, event: str, fields: Any, live: Any
) -> None:
    """Events of masking sessions name a session that does not exist."""
    other = "00000000-0000-4000-8000-000000000000"
    send(context, session, event, fields | {"SessionUUID": other}, live)


@replacing("simulation.masked_calls:_emit_call", _MASKING, kind=PAYLOAD)
def hangup_without_cause(emit: Original, live: Any, session: Any, name: str, **fields: Any) -> None:
    """The events at the end of a call do not say why it ended."""
    fields.pop("PlivoHangupCause", None)
    emit(live, session, name, **fields)


@replacing("simulation.passwords:_emit", _VERIFY, kind=PAYLOAD)
def attempts_not_numbered(emit: Original, step: Any, row: Any, fields: Any) -> None:
    """Events of passwords always speak of the first attempt."""
    emit(step, row, fields | {"AttemptSequence": "1"})


@replacing("simulation.passwords:_emit", _VERIFY, kind=PAYLOAD)
def password_events_show_plus(
    emit: Original, step: Any, row: Any, *about: Any, **more: Any
) -> None:
    """Events of passwords say the recipient with a plus sign."""
    row.document["recipient"] = f"+{row.document['recipient']}"
    emit(step, row, *about, **more)


@answering("masking_sessions_update", kind=PAYLOAD)
def events_go_to_the_old_url(answer: Answer, ctx: RequestContext) -> Any:
    """Events go to the first callback URL although the session shows the new one."""
    from plivo_emulator.domain.masking_sessions import MASKING_SESSIONS

    new = ctx.body.pop("callback_url", None)
    shown = answer(ctx)
    row = MASKING_SESSIONS.get(ctx.tx, ctx.path["session_uuid"].lower())
    if new is not None and row is not None:
        shown["session"]["callback_url"] = new
    return shown


@replacing("webhooks.async_replies:emit", _APPLICATIONS, "Subaccounts", kind=ASYNC)
def asynchronous_reply_not_sent(emit: Original, *about: Any, **more: Any) -> None:
    """The reply to an asynchronous request is never sent."""


@replacing("webhooks.async_replies:emit", _APPLICATIONS, kind=ASYNC)
def asynchronous_reply_of_another(emit: Original, step: Any, event: str, **about: Any) -> Any:
    """The reply to an asynchronous request names another request."""
    fields = about["fields"] | {"api_id": "00000000-0000-4000-8000-000000000000"}
    return emit(step, event, **about | {"fields": fields})


@replacing("webhooks.async_replies:_carry_out", _APPLICATIONS, "Accounts", kind=ASYNC)
def asynchronous_request_not_done(carry_out: Original, *about: Any) -> None:
    """An asynchronous request is accepted and never carried out."""


@replacing("webhooks.async_replies:is_asynchronous", _APPLICATIONS, kind=ASYNC)
def callback_url_ignored(is_asynchronous: Original, *about: Any) -> bool:
    """A request that asks to be carried out later is carried out at once."""
    return False
