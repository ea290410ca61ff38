"""Calls through a virtual number (Plivo's page on single-party sessions).

A simulated call follows a script: which PINs the caller enters, whether the other party answers,
how long they talk. It runs step by step as jobs on the emulator's clock: phones ring, the session
may expire meanwhile, webhooks are sent in order. At the end, the session has one more interaction.

Parties are named by their role in the session, `first` and `second`, whoever calls; a caller with a
PIN takes the role of the PIN's owner.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any, Final, TypeAlias

from plivo_emulator.parts import Part
from plivo_emulator.resources._timestamps import event_time as event_time
from plivo_emulator.resources._timestamps import masking_time, seconds
from plivo_emulator.resources.masking_sessions import (
    CALL_FIRST_PARTY,
    MASKING_SESSIONS,
    end_session,
    live_sessions,
    oldest_session,
    sessions_with_pins,
)
from plivo_emulator.resources.masking_sessions import EXPIRE as EXPIRE_SESSION
from plivo_emulator.scheduling import jobs
from plivo_emulator.services import Context, Step
from plivo_emulator.simulation.billing import (
    billed_seconds,
    inbound_rate,
    outbound_rate,
    price,
)
from plivo_emulator.simulation.calls import (
    Answer,
    MaskedCall,
    MaskedScript,
    MaskedStage,
    Role,
    Side,
    Status,
    calls_of_session,
    load,
    save,
)
from plivo_emulator.simulation.phone_book import phone_script
from plivo_emulator.store import Row
from plivo_emulator.store.records import from_document
from plivo_emulator.telephony.phones import digits
from plivo_emulator.voice import causes
from plivo_emulator.voice.causes import Cause
from plivo_emulator.voice.recordings import (
    RUNNING,
    Recording,
    finish_recording,
    load_recording,
    party,
    save_recording,
)
from plivo_emulator.webhooks.events import emit

part = Part(__name__)

Next: TypeAlias = tuple[MaskedStage, int]
"""What comes next in a call, and in how many seconds."""

STEP: Final = part.job_kind("masked_call.step")

SESSION_EVENT: Final = "on_masking_session_event"
RECORDING_EVENT: Final = "on_masking_recording_event"
# The fields of a session with the URL and the method for an event.
TARGETS: Final = {
    SESSION_EVENT: ("callback_url", "callback_method"),
    RECORDING_EVENT: ("recording_callback_url", "recording_callback_method"),
}

# The other side does not talk: what the script says, and how the call then ends.
_UNANSWERED: Final = {
    Answer.BUSY: causes.BUSY,
    Answer.REJECTED: causes.REJECTED,
    Answer.NO_ANSWER: causes.NO_ANSWER,
    Answer.RING_TIMEOUT: causes.RING_TIMEOUT,
}
# The seconds a caller takes to enter a PIN.
_PIN_ENTRY: Final = 2


@dataclass(frozen=True, slots=True)
class _Leg:
    """What one party's leg of a call lasted and costs.

    Attributes:
        uuid: the identifier of a call in the API.
        seconds: how long it lasted.
        price: US dollars.
    """

    uuid: str
    seconds: int = 0
    price: Decimal = Decimal(0)


def dial(context: Context, number: Row, caller: str, script: dict[str, Any]) -> MaskedCall | None:
    """Begin a call to a virtual number.

    Args:
        context: the change that causes it.
        number: the row of the number called.
        caller: who calls, with or without the plus sign.
        script: what happens; what is left out follows the script of the called phone, and
            then the defaults of `MaskedScript`; other keys are ignored.

    Returns:
        The call, `None` if the number has no active masking session: then the call is for the
        number's application (Plivo's page on masking sessions).
    """
    party = digits(caller)
    virtual_number = number["number"]
    sessions = live_sessions(context.tx, virtual_number, party)
    if sessions:
        return _begin(context, sessions[0], party, script, known=True)
    session = oldest_session(context.tx, virtual_number, with_pin=True)
    if session is None:
        open_to_all = live_sessions(context.tx, virtual_number, "")
        session = open_to_all[0] if open_to_all else oldest_session(context.tx, virtual_number)
    if session is None:
        return None
    return _begin(context, session, party, script, known=False)


def _begin(
    context: Context, session: Row, party: str, script: dict[str, Any], *, known: bool
) -> MaskedCall:
    """Open the call and decide what comes first: a PIN, the other phone, or the end."""
    document = session.document
    role = Role.SECOND if known and party == session["second_party"] else Role.FIRST
    call = _new_call(context, session, caller=party, role=role, script=script)
    following = MaskedStage.CONNECT, 0
    if document["is_pin_authentication_required"] and (
        not known or document["force_pin_authentication"]
    ):
        following = MaskedStage.PIN, _pin_pause(document, call)
    elif document["is_pin_authentication_required"]:
        _emit_pin(context, session, call, "AuthorizedCaller", 0)
    elif not known and not _has_single_party(session):
        # The caller hears `unknown_caller_play` and the call ends.
        following = MaskedStage.REFUSED, 0
    elif not known:
        call.caller_role = Role.SECOND if session["first_party"] else Role.FIRST
    return _proceed(context, call, following)


def _has_single_party(session: Row) -> bool:
    return "" in (session["first_party"], session["second_party"])


@part.job(CALL_FIRST_PARTY)
def _call_first_party(step: Step) -> None:
    """Place the call that was requested when a session was created."""
    session = MASKING_SESSIONS.get(step.tx, step.subject)
    if session is None or session["status"] == "expired" or not session["first_party"]:
        return
    party = session["first_party"]
    call = _new_call(step, session, caller=party, role=Role.FIRST, script={})
    call.outbound = True
    own = from_document(MaskedScript, phone_script(step.tx, party))
    if own.answer is Answer.ANSWERED:
        _proceed(step, call, (MaskedStage.CONNECT, own.ring_seconds))
    else:
        call.script = own
        _proceed(step, call, (MaskedStage.UNANSWERED, own.ring_seconds))


@part.job(EXPIRE_SESSION)
def _expire(step: Step) -> None:
    """Expire a session and emit the event, once.

    It was not modified, so `modified_time` stays (Plivo's page on reading a session).
    """
    session = MASKING_SESSIONS.get(step.tx, step.subject)
    if session is None or session["status"] == "expired":
        return
    end_session(step, session, session.document)
    _emit(step, session, {"EventName": "SessionTimeout"})


@part.job(STEP)
def _step(step: Step) -> None:
    call = load(step.tx, MaskedCall, step.subject)
    session = MASKING_SESSIONS.get(step.tx, call.session_uuid) if call is not None else None
    if call is None or session is None:
        return
    stage = call.stage
    if session["status"] == "expired" and stage in _BEFORE_CONNECTION:
        stage = MaskedStage.REFUSED
    _proceed(step, call, _STAGES[stage](step, session, call))


def _proceed(context: Context, call: MaskedCall, following: Next) -> MaskedCall:
    """Keep the call and schedule what comes next, unless it is over."""
    call.stage, pause = following
    save(context.tx, call)
    if call.stage is not MaskedStage.ENDED:
        due = context.now + seconds(pause)
        jobs.schedule(context, STEP, call.call_uuid, due, account=call.account)
    return call


def _pin(step: Step, session: Row, call: MaskedCall) -> Next:
    """Check one PIN; wrong ones may be repeated `pin_retry` times.

    A number can have several sessions, so the PIN also selects the session.
    """
    document = session.document
    tries = call.script.pins
    entered = tries[call.wrong_pins] if call.wrong_pins < len(tries) else None
    meant = _owner_of_pin(step, session, entered)
    if meant is not None:
        session, call.caller_role = meant
        call.session_uuid = session["session_uuid"]
        _emit_pin(step, session, call, "success", call.wrong_pins)
        return MaskedStage.CONNECT, 0
    call.wrong_pins += 1
    _emit_pin(step, session, call, "failed", call.wrong_pins)
    if call.wrong_pins > document["pin_retry"]:
        return MaskedStage.REFUSED, 0
    return MaskedStage.PIN, _pin_pause(document, call)


def _owner_of_pin(step: Step, session: Row, entered: str | None) -> tuple[Row, Role] | None:
    """Return the session and the role of a PIN on the session's number."""
    if entered is None:
        return None
    others = sessions_with_pins(step.tx, session["virtual_number"])
    for candidate in (session, *others):
        if entered == candidate.document["first_party_pin"]:
            return candidate, Role.FIRST
        if entered == candidate.document["second_party_pin"]:
            return candidate, Role.SECOND
    return None


def _connect(step: Step, session: Row, call: MaskedCall) -> Next:
    """The caller's leg is up: ring the other party."""
    other = call.caller_role.other
    call.callee = _callee(step, session, call, other)
    call.caller_answered = step.now
    if not call.callee:
        # A single-party session whose party calls before anybody else did (unconfirmed).
        return MaskedStage.REFUSED, 0
    script = from_document(MaskedScript, phone_script(step.tx, call.callee) | call.asked)
    call.script = script
    _emit_call(step, session, call, _of_party(call.caller_role, "Answer"))
    if other is Role.SECOND:
        _emit_call(step, session, call, _of_party(other, "Ring"))
    limit = int(session.document["ring_timeout"])
    if script.answer is Answer.ANSWERED and script.ring_seconds > limit:
        script.answer = Answer.RING_TIMEOUT
    ring = limit if script.answer is Answer.RING_TIMEOUT else min(script.ring_seconds, limit)
    answers = script.answer is Answer.ANSWERED
    return MaskedStage.ANSWER if answers else MaskedStage.HANG_UP, ring


def _answer(step: Step, session: Row, call: MaskedCall) -> Next:
    """The other party answers; recording begins if the session wants it."""
    call.callee_answered = step.now
    _emit_call(step, session, call, _of_party(call.caller_role.other, "Answer"))
    if session.document["record"]:
        _begin_recording(step, session, call)
    talk, limit = call.script.talk_seconds, int(session.document["call_time_limit"])
    up = _seconds_since(step, call.caller_answered)
    call.cut = up + talk > limit
    return MaskedStage.HANG_UP, max(limit - up, 0) if call.cut else talk


def _hang_up(step: Step, session: Row, call: MaskedCall) -> Next:
    """Both legs end; the session gets its interaction, the events carry cause and price.

    Both events have the price and durations of the whole call, as in the interaction (Plivo's page
    on status callbacks).
    """
    role = call.caller_role
    cause = _cause(call)
    call.end(step.now, cause)
    legs = _legs(step, call)
    amount = sum((leg.price for leg in legs.values()), Decimal(0))
    billed = sum(billed_seconds(leg.seconds) for leg in legs.values())
    duration = sum(leg.seconds for leg in legs.values())
    # The leg that ended the call goes first; an unanswered leg ends before the waiting one.
    by_callee = call.callee_answered is None or call.script.hangup_by is Side.CALLEE
    leaver = role.other if by_callee else role
    for each in (leaver, leaver.other):
        _emit_call(
            step,
            session,
            call,
            _of_party(each, "Hangup"),
            Amount=f"{amount:.5f}",
            BilledDuration=str(billed),
            Duration=str(duration),
            PlivoHangupCause=cause.name,
            PlivoHangupCauseCode=cause.code,
        )
    recording = load_recording(step.tx, call.recording_id)
    if recording is not None:
        _finish_recording(step, session, call, recording)
    _add_interaction(step, session, call, legs, amount, recording)
    return MaskedStage.ENDED, 0


def _refuse(step: Step, session: Row, call: MaskedCall) -> Next:
    """The caller is not let through; no event tells of it."""
    call.end(step.now, causes.REJECTED)
    return MaskedStage.ENDED, 0


def _unanswered(step: Step, session: Row, call: MaskedCall) -> Next:
    """The first party, called on behalf of the session, does not answer.

    There is no event for this; the interaction has one leg, which starts when it ends.
    """
    call.end(step.now, _cause(call))
    call.started = step.now
    _add_interaction(step, session, call, {Role.FIRST: _Leg(step.ids.uuid())}, Decimal(0))
    return MaskedStage.ENDED, 0


# An expired session connects nobody any more; a call that is up goes on.
_BEFORE_CONNECTION: Final = frozenset(
    {MaskedStage.PIN, MaskedStage.CONNECT, MaskedStage.UNANSWERED}
)

_STAGES: Final[dict[MaskedStage, Callable[[Step, Row, MaskedCall], Next]]] = {
    MaskedStage.PIN: _pin,
    MaskedStage.UNANSWERED: _unanswered,
    MaskedStage.CONNECT: _connect,
    MaskedStage.ANSWER: _answer,
    MaskedStage.HANG_UP: _hang_up,
    MaskedStage.REFUSED: _refuse,
}


def _new_call(
    context: Context, session: Row, *, caller: str, role: Role, script: dict[str, Any]
) -> MaskedCall:
    return MaskedCall(
        call_uuid=context.ids.uuid(),
        account=session["account"],
        subaccount=session["subaccount"],
        session_uuid=session["session_uuid"],
        virtual_number=session["virtual_number"],
        caller=caller,
        caller_role=role,
        asked=script,
        script=from_document(MaskedScript, script),
        status=Status.IN_PROGRESS,
        started=context.now,
    )


def _callee(step: Step, session: Row, call: MaskedCall, role: Role) -> str:
    """Return whom a caller reaches; in a single-party session, who talked to it last."""
    if party := session[f"{role}_party"]:
        return str(party)
    earlier = calls_of_session(step.tx, session["session_uuid"])
    talked = (one.caller for one in earlier if one.callee_answered and one.caller != call.caller)
    return next(talked, "")


def _pin_pause(document: dict[str, Any], call: MaskedCall) -> int:
    """Return the seconds until the next PIN is in, or until nobody entered one."""
    tries = call.script.pins
    entered = call.wrong_pins < len(tries) and tries[call.wrong_pins] is not None
    return _PIN_ENTRY if entered else int(document["pin_retry_wait"])


def _cause(call: MaskedCall) -> Cause:
    if call.callee_answered:
        return causes.SCHEDULED if call.cut else causes.NORMAL
    return _UNANSWERED[call.script.answer]


def _legs(step: Step, call: MaskedCall) -> dict[Role, _Leg]:
    """Return both parties' legs; an unanswered leg is free."""
    caller_rate = outbound_rate(call.caller) if call.outbound else inbound_rate(call.virtual_number)
    return {
        call.caller_role: _leg(step, call.caller_answered, caller_rate),
        call.caller_role.other: _leg(step, call.callee_answered, outbound_rate(call.callee)),
    }


def _leg(step: Step, answered: datetime | None, rate: Decimal) -> _Leg:
    lasted = _seconds_since(step, answered)
    return _Leg(step.ids.uuid(), lasted, price(lasted, rate))


def _seconds_since(step: Step, moment: datetime | None) -> int:
    """Return the whole seconds that have passed, none if it never was."""
    return int((step.now - moment).total_seconds()) if moment else 0


def _add_interaction(
    step: Step,
    session: Row,
    call: MaskedCall,
    legs: dict[Role, _Leg],
    amount: Decimal,
    recording: Recording | None = None,
) -> None:
    """Append the call to its session and update the totals."""
    document = session.document
    billed = sum(billed_seconds(leg.seconds) for leg in legs.values())
    calls = f"https://api.plivo.com/v1/Account/{session['account']}/Call"
    addresses = {f"{role}_party_resource_url": f"{calls}/{leg.uuid}" for role, leg in legs.items()}
    interaction: dict[str, Any] = {
        "start_time": masking_time(call.started),
        "end_time": masking_time(step.now),
        **addresses,
        "type": "call",
        "total_call_count": len(legs),
        "duration": sum(leg.seconds for leg in legs.values()),
    }
    if amount:
        interaction["total_call_amount"] = float(amount)
    if billed:
        interaction["call_billed_duration"] = billed
    if recording is not None:
        interaction["recording_resource_url"] = recording.resource_url
    total = Decimal(str(document["total_call_amount"])) + amount
    document |= {
        "interaction": [*(document["interaction"] or []), interaction],
        "total_call_amount": float(total),
        "total_call_count": document["total_call_count"] + len(legs),
        "total_call_billed_duration": document["total_call_billed_duration"] + billed,
        "total_session_amount": float(Decimal(str(document["amount"])) + total),
        "last_interaction_time": masking_time(step.now),
    }
    MASKING_SESSIONS.update(step.tx, session["session_uuid"], document)


def _begin_recording(step: Step, session: Row, call: MaskedCall) -> None:
    """Start recording, unless the script wants that to fail (Plivo's page on masking callbacks)."""
    if call.script.recording == "failed":
        _emit_recording(step, session, call, "SessionRecordingFailed")
        return
    recording = Recording(
        recording_id=step.ids.uuid(),
        account=call.account,
        subaccount=call.subaccount,
        call_uuid=call.call_uuid,
        from_number=party(call.caller),
        to_number=party(call.virtual_number),
        file_format=session.document["record_file_format"],
        channels="mono",
        state=RUNNING,
        started=step.now,
    )
    save_recording(step.tx, recording)
    call.recording_id = recording.recording_id
    about = _about_recording(recording)
    _emit_recording(step, session, call, "SessionRecordingInitiated", **about)


def _finish_recording(step: Step, session: Row, call: MaskedCall, recording: Recording) -> None:
    recording.ended = step.now
    finish_recording(step, recording)
    _emit_recording(
        step,
        session,
        call,
        "SessionRecordingCompleted",
        **_about_recording(recording),
        RecordingDuration=str(_seconds_since(step, recording.started)),
        RecordingStartTime=event_time(recording.started),
        RecordingEndTime=event_time(recording.ended),
    )


def _about_recording(recording: Recording) -> dict[str, str]:
    return {
        "RecordingUUID": recording.recording_id,
        "RecordingURL": recording.url,
        "RecordingResourceURL": recording.resource_url,
        "RecordingFormat": f".{recording.file_format}",
    }


def _of_party(role: Role, what: str) -> str:
    """Return the name of an event about one party, such as `SessionFirstPartyAnswer`."""
    return f"Session{role.title()}Party{what}"


def _emit_call(context: Context, session: Row, call: MaskedCall, name: str, **fields: Any) -> None:
    """Emit a numbered event of a call."""
    call.sequence += 1
    _emit(
        context,
        session,
        {"EventName": name, **_parties(call), "SequenceNumber": str(call.sequence), **fields},
        call,
    )


def _emit_pin(context: Context, session: Row, call: MaskedCall, status: str, wrong: int) -> None:
    fields = {"PinAuthenticationStatus": status, "PinRetryCounter": wrong}
    name = "SessionPinAuthenticationStatus"
    _emit(context, session, {"EventName": name, **_parties(call), **fields}, call)


def _emit(
    context: Context, session: Row, fields: dict[str, Any], call: MaskedCall | None = None
) -> None:
    _send(context, session, SESSION_EVENT, fields, call)


def _emit_recording(
    context: Context, session: Row, call: MaskedCall, name: str, **fields: Any
) -> None:
    call.sequence += 1
    numbered = {"EventName": name, **_parties(call), "SequenceNumber": str(call.sequence)}
    _send(context, session, RECORDING_EVENT, numbered | fields, call)


def _send(
    context: Context,
    session: Row,
    event: str,
    fields: dict[str, Any],
    call: MaskedCall | None,
) -> None:
    """Emit an event of a session to the session's URL for it."""
    if call is not None:
        call.note(context.now, fields["EventName"])
    url, method = (session.document[name] for name in TARGETS[event])
    emit(
        context,
        event,
        url=url,
        method=method,
        fields={"EventName": fields["EventName"], **common_fields(context, session), **fields},
        owner={"account": session["account"], "subaccount": session["subaccount"]},
        subject=session["session_uuid"],
    )


def common_fields(context: Context, session: Row) -> dict[str, Any]:
    """Return the fields that all events of a session have."""
    return {
        "EventTimestamp": event_time(context.now),
        "SessionUUID": session["session_uuid"],
        "VirtualNumber": session["virtual_number"],
    }


def _parties(call: MaskedCall) -> dict[str, str | None]:
    """Return who called from where, and whom: fields without a value are left out."""
    return {"From": call.caller, "To": call.callee or None}
