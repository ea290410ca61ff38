"""Calls and messages, masked or to applications: who is asked, when, and what follows."""

from __future__ import annotations

from typing import Any

from plivo_emulator.domain.masking_sessions import MASKING_SESSIONS
from plivo_emulator.simulation.masked_calls import Role
from plivo_emulator.store import Row
from plivo_emulator.voice import causes
from plivo_emulator.voice.calls import Call
from plivo_emulator.voice.definitions import LiveCall
from plivo_emulator.voice.requests import ANSWER, FALLBACK, HANGUP
from tests.mutants.patching import Answer, Original, RequestContext, answering, replacing

ASKED = "wrong URL or method of an event"
MISSING = "event missing"
PAYLOAD = "wrong payload of an event"
LIMIT = "limit of a call ignored"
PINS = "wrong PINs"
REACHES = "call reaches the wrong person"
SINGLE = "single-party session"

RECORDS = "call of a session is no call"

_MASKING = "Masking Sessions"
_VERIFY = "Verify Sessions"
_APPLICATIONS = "Applications"


@replacing("voice.live:PlayedCall.notify", _APPLICATIONS, kind=ASKED)
def application_events_by_post(
    notify: Original, live: Any, event: str, url: str, method: str, fields: Any
) -> Any:
    """Applications are asked with POST whatever their methods are."""
    return notify(live, event, url, "POST", fields)


@replacing("voice.live:PlayedCall.notify", _APPLICATIONS, kind=ASKED)
def hangup_told_to_the_answer_url(
    notify: Original, live: Any, event: str, url: str, method: str, fields: Any
) -> Any:
    """The end of a call is told to the answer URL instead of the hangup URL."""
    told = live.call.targets[ANSWER].url if event == HANGUP else url
    return notify(live, event, told, method, fields)


@replacing("voice.live:PlayedCall.fail", _APPLICATIONS, kind=MISSING)
def fallback_is_never_asked(fail: Original, live: Any, *about: Any) -> Any:
    """The fallback URL is not asked when the answer URL fails."""
    live.call.targets[FALLBACK].url = ""
    return fail(live, *about)


@replacing("voice.live:PlayedCall.notify", _APPLICATIONS, kind=MISSING)
def hangup_is_not_told(notify: Original, live: Any, event: str, *about: Any) -> Any:
    """No event tells an application that a call has ended."""
    return "" if event == HANGUP else notify(live, event, *about)


@replacing("voice.live:PlayedCall.notify", _APPLICATIONS, kind=PAYLOAD)
def direction_is_outbound(
    notify: Original, live: Any, event: str, url: str, method: str, fields: Any
) -> Any:
    """Applications are told that calls go out that come in."""
    return notify(live, event, url, method, {**fields, "Direction": "outbound"})


@replacing("voice.live:PlayedCall.notify", _APPLICATIONS, kind=PAYLOAD)
def each_event_another_call(
    notify: Original, live: Any, event: str, url: str, method: str, fields: Any
) -> Any:
    """Each event of a call to an application names another call."""
    another = {"CallUUID": live.context.ids.uuid()}
    return notify(live, event, url, method, {**fields, **another})


@replacing("simulation.inbound_messages:emit", _APPLICATIONS, kind=PAYLOAD)
def messages_are_cut(emit: Original, context: Any, event: str, **about: Any) -> Any:
    """The text of an incoming message is cut after 160 characters."""
    fields = about["fields"]
    if "Text" in fields:
        fields = fields | {"Text": fields["Text"][:160]}
    return emit(context, event, **about | {"fields": fields})


@replacing("simulation.inbound_messages:emit", _APPLICATIONS, kind=PAYLOAD)
def sender_and_receiver_swapped(emit: Original, context: Any, event: str, **about: Any) -> Any:
    """An incoming message confuses who wrote to whom."""
    fields = about["fields"]
    swapped = fields | {"From": fields["To"], "To": fields["From"]}
    return emit(context, event, **about | {"fields": swapped})


@replacing("simulation.inbound_messages:message_units", _APPLICATIONS, kind="wrong arithmetic")
def one_unit_for_any_message(units: Original, text: str) -> int:
    """Every message counts as one, however long it is."""
    return 1


@replacing("simulation.inbound_messages:emit", _APPLICATIONS, kind=MISSING)
def messages_are_not_told(emit: Original, *about: Any, **more: Any) -> str:
    """No event tells an application of a message."""
    return ""


@replacing("simulation.masked_calls:_connect", _MASKING, kind=LIMIT)
def phones_ring_for_ever(connect: Original, live: LiveCall, session: Row) -> None:
    """A phone rings for longer than the ring timeout of the session."""
    session.document["ring_timeout"] = 86_400
    connect(live, session)


@replacing("simulation.masked_calls:_answer", _MASKING, kind=LIMIT)
def calls_last_for_ever(answer: Original, live: LiveCall, session: Row, leg: Call) -> None:
    """A call goes on after the call time limit of the session."""
    session.document["call_time_limit"] = 86_400
    answer(live, session, leg)


@replacing("simulation.masked_calls:_first", _MASKING, kind=PINS)
def pins_are_not_asked(first: Original, live: LiveCall, session: Row, *, known: bool) -> None:
    """Unknown callers are connected without a PIN."""
    session.document["is_pin_authentication_required"] = False
    first(live, session, known=True)


@replacing("simulation.masked_calls:_first", _MASKING, kind=PINS)
def known_callers_need_no_pin(
    first: Original, live: LiveCall, session: Row, *, known: bool
) -> None:
    """Parties are connected without a PIN although the session demands one of them too."""
    session.document["force_pin_authentication"] = False
    first(live, session, known=known)


@replacing("simulation.masked_calls:_owner_of_pin", _MASKING, kind=PINS)
def any_pin_will_do(owner: Original, tx: Any, session: Row, entered: str | None) -> Any:
    """Every PIN lets a caller in."""
    return owner(tx, session, entered) or (entered and (session, Role.FIRST)) or None


@replacing("simulation.masked_calls:_check_pin", _MASKING, kind=PINS)
def pins_can_be_guessed(check: Original, live: LiveCall, session: Row) -> None:
    """Wrong PINs can be repeated for ever."""
    session.document["pin_retry"] = 100
    check(live, session)


@replacing("simulation.masked_calls:_callee", _MASKING, kind=REACHES)
def everybody_reaches_the_second(callee: Original, live: LiveCall, session: Row) -> Any:
    """Whoever calls the virtual number is connected to the second party."""
    return session["second_party"] or callee(live, session)


@replacing("simulation.masked_calls:_is_over", _MASKING, kind=REACHES)
def expired_sessions_connect(over: Original, session: Row) -> bool:
    """A call that came in before its session ended is connected afterwards."""
    return False


@replacing("simulation.masked_calls:_first", _MASKING, kind=REACHES)
def strangers_are_connected(first: Original, live: LiveCall, session: Row, *, known: bool) -> None:
    """An unknown caller is connected to the second party."""
    first(live, session, known=True)


@replacing("simulation.masked_calls:_call_first_party", _MASKING, kind="option ignored")
def first_party_is_not_called(call_up: Original, step: Any) -> None:
    """The first party is not called although the session asked for that."""


@replacing("resources.masking_sessions:_new_parties", _MASKING, kind=SINGLE)
def missing_party_cannot_be_supplied(new: Original, *about: Any) -> dict[str, str]:
    """The party that a session lacks cannot be supplied by an update."""
    return {}


@answering("masking_sessions_update", kind=SINGLE)
def parties_can_always_be_changed(answer: Answer, ctx: RequestContext) -> Any:
    """An update changes the parties of a session that was created with both."""
    shown = answer(ctx)
    session = shown["session"]
    for name in ("first_party", "second_party"):
        if name in ctx.body:
            session[name] = ctx.body[name].removeprefix("+")
    MASKING_SESSIONS.update(
        ctx.tx,
        session["session_uuid"],
        session,
        first_party=session["first_party"],
        second_party=session["second_party"],
    )
    return shown


@replacing("simulation.masked_calls:_finish_recording", _MASKING, kind="wrong arithmetic")
def recordings_last_a_second(
    finish: Original, live: LiveCall, session: Row, recording: Any
) -> None:
    """A recording is said to have begun when it ended."""
    recording.started = live.context.now
    finish(live, session, recording)


@replacing("simulation.masked_calls:_answer", _MASKING, kind="option ignored")
def nothing_is_recorded(answer: Original, live: LiveCall, session: Row, leg: Call) -> None:
    """Calls are not recorded although the session asked for that."""
    session.document["record"] = False
    answer(live, session, leg)


@replacing("simulation.masked_calls:_end", _MASKING, kind=PAYLOAD)
def every_call_ends_normally(end: Original, live: LiveCall, session: Row) -> None:
    """Every masked call is said to have ended normally."""
    live.call.hangup_code, live.call.hangup_cause = causes.NORMAL.code, causes.NORMAL.name
    end(live, session)


@replacing("voice.call_records:keep_record", _MASKING, _VERIFY, kind=RECORDS)
def calls_of_sessions_leave_no_record(keep: Original, tx: Any, call: Call) -> None:
    """A call through a session leaves no record; the leg that it placed does."""
    if not call.session_uuid:
        keep(tx, call)


@replacing("voice.transfer:_movable", _MASKING, kind=RECORDS)
def calls_of_sessions_are_transferred(movable: Original, leg: LiveCall | None) -> Any:
    """A call through a session gets another document."""
    return movable(leg) if leg is None or not leg.call.session_uuid else leg


@replacing("simulation.passwords:ReadOut.on_played", _VERIFY, kind=LIMIT)
def passwords_are_read_for_ever(played: Original, element: Any, live: LiveCall) -> None:
    """A call goes on after its password was read out."""
