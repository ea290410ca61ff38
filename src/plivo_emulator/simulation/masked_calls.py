"""Calls through a virtual number (Plivo's page on single-party sessions).

Each party has a leg. The session plays itself in that of the caller, or of the first party if the
session called it: it asks for PINs, rings the other party, records, and ends both legs with one
cause (U72). At the end, the session has one more interaction.

Parties are named by their role in the session, `first` and `second`, whoever calls; a caller with a
PIN takes the role of the PIN's owner.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final

from plivo_emulator.core.parts import Part
from plivo_emulator.core.services import Context, Step
from plivo_emulator.domain.billing import inbound_rate, outbound_rate
from plivo_emulator.domain.masking_sessions import (
    CALL_FIRST_PARTY,
    MASKING_SESSIONS,
    end_session,
    live_sessions,
    oldest_session,
    prompt_seconds,
    sessions_with_pins,
)
from plivo_emulator.domain.masking_sessions import EXPIRE as EXPIRE_SESSION
from plivo_emulator.domain.phone_book import phone_script
from plivo_emulator.domain.timestamps import event_time as event_time
from plivo_emulator.domain.timestamps import masking_time
from plivo_emulator.store import Row, Transaction, Where
from plivo_emulator.store.records import from_document
from plivo_emulator.telephony.phones import digits
from plivo_emulator.voice import background, causes, people
from plivo_emulator.voice.calls import (
    CALLS,
    Call,
    CallKind,
    Direction,
    Phone,
    Program,
)
from plivo_emulator.voice.definitions import BUILT_IN, Element, LiveCall, Sound
from plivo_emulator.voice.exchange import exchange
from plivo_emulator.voice.phones import DEFAULT_TALK
from plivo_emulator.voice.recordings import (
    RUNNING,
    Recording,
    finish_recording,
    load_recording,
    party,
    save_recording,
)
from plivo_emulator.voice.transcriptions import words_of
from plivo_emulator.webhooks.events import emit

part = Part(__name__)

SESSION_EVENT: Final = "on_masking_session_event"
RECORDING_EVENT: Final = "on_masking_recording_event"
# The fields of a session with the URL and the method for an event.
TARGETS: Final = {
    SESSION_EVENT: ("callback_url", "callback_method"),
    RECORDING_EVENT: ("recording_callback_url", "recording_callback_method"),
}

# The timers before the other party is called: for a PIN, and for nothing more.
_PIN: Final = "pin"
_CONNECT: Final = "connect"
_REFUSE: Final = "refuse"
# The seconds a caller takes to enter a PIN.
_PIN_ENTRY: Final = 2


class Role(StrEnum):
    """A party of a masking session."""

    FIRST = "first"
    SECOND = "second"

    @property
    def other(self) -> Role:
        """The party at the other end."""
        return Role.SECOND if self is Role.FIRST else Role.FIRST


@dataclass(frozen=True, kw_only=True)
class MaskedCall(Element):
    """What a masking session plays in the leg that began a call.

        (PIN) --> ring the other party --> connected --> over

    State: `known`, whether the caller is a party; `role`, whose part the caller plays; `asked`,
    what was said about this call; `wrong_pins`, how many were entered; `sequence`, the number of
    the last event; `callee`, whom it reaches; `leg`, the call to them; `script`, how both go on;
    `recording`.
    """

    def start(self, live: LiveCall) -> None:
        if live.call.is_outbound:
            live.set_timer(_CONNECT, 0)
        else:
            _first(live, _session_of(live), known=live.state["known"])

    def on_timer(self, live: LiveCall, name: str) -> None:
        session = _session_of(live)
        if name == _REFUSE or _is_over(session):
            # It connects nobody any more; a call that is up goes on.
            _refuse(live)
        elif name == _PIN:
            _check_pin(live, session)
        else:
            _connect(live, session)

    def on_leg(self, live: LiveCall, leg: Call) -> None:
        if leg.status.is_final:
            live.hang_up(leg.cause, str(leg.hangup_source))
        else:
            _answer(live, _session_of(live), leg)

    def stop(self, live: LiveCall) -> None:
        _end(live, _session_of(live))


BUILT_IN[CallKind.MASKED] = MaskedCall()


def dial(context: Context, number: Row, caller: str, script: dict[str, Any]) -> Call | None:
    """Begin a call to a virtual number.

    Args:
        context: the change that causes it.
        number: the row of the number called.
        caller: who calls, with or without the plus sign.
        script: what happens: `pins`, what the caller enters at each attempt; `steps`, what they do
            once they are connected; `answer` and `ring_seconds` of the called phone;
            `talk_seconds` and `hangup_by`; `recording`, whether one succeeds. What is left out
            follows the script of the called phone. Other keys are ignored.

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
) -> Call:
    asked = dict(script)
    phone = {"steps": asked.pop("steps", [])}
    role = Role.SECOND if known and party == session["second_party"] else Role.FIRST
    state = {"known": known, "role": role, "asked": asked}
    call = _new_call(context, session, Direction.INBOUND, party, phone, state)
    with exchange(context) as calls:
        calls.add(call).arrive()
    return call


@part.job(CALL_FIRST_PARTY)
def _call_first_party(step: Step) -> None:
    """Place the call that was requested when a session was created."""
    session = MASKING_SESSIONS.get(step.tx, step.subject)
    if session is None or _is_over(session) or not session["first_party"]:
        return
    party = session["first_party"]
    phone = phone_script(step.tx, party) | {"talk_seconds": None}
    state = {"role": Role.FIRST, "asked": {}}
    call = _new_call(step, session, Direction.OUTBOUND, party, phone, state)
    with exchange(step) as calls:
        people.ring(calls.add(call), session.document["ring_timeout"])


@part.job(EXPIRE_SESSION)
def _expire(step: Step) -> None:
    """Expire a session and emit the event, once.

    It was not modified, so `modified_time` stays (Plivo's page on reading a session).
    """
    session = MASKING_SESSIONS.get(step.tx, step.subject)
    if session is None or _is_over(session):
        return
    end_session(step, session, session.document)
    _emit(step, session, {"EventName": "SessionTimeout"})


def _new_call(
    context: Context,
    session: Row,
    direction: Direction,
    party: str,
    phone: dict[str, Any],
    state: dict[str, Any],
) -> Call:
    number, comes_in = session["virtual_number"], direction is Direction.INBOUND
    state |= {"wrong_pins": 0, "sequence": 0, "callee": "", "leg": "", "recording": ""}
    return Call(
        kind=CallKind.MASKED,
        call_uuid=context.ids.uuid(),
        account=session["account"],
        subaccount=session["subaccount"],
        session_uuid=session["session_uuid"],
        direction=direction,
        caller=party if comes_in else number,
        callee=number if comes_in else party,
        phone=from_document(Phone, phone),
        time_limit=0,
        created=context.now,
        rang=context.now,
        rate=f"{inbound_rate(number) if comes_in else outbound_rate(party):.5f}",
        program=Program(state=state),
    )


def _first(live: LiveCall, session: Row, *, known: bool) -> None:
    """Decide what comes first: a PIN, the other phone, or the end."""
    document = session.document
    required = document["is_pin_authentication_required"]
    if required and (not known or document["force_pin_authentication"]):
        prompt = _hear(live, live.call, document["pin_prompt_play"])
        live.set_timer(_PIN, prompt + _pin_pause(live, document))
        return
    if required:
        _emit_pin(live, session, "AuthorizedCaller")
    elif not known and not _has_single_party(session):
        if prompt := _hear(live, live.call, document["unknown_caller_play"]):
            live.set_timer(_REFUSE, prompt)
        else:
            _refuse(live)
        return
    elif not known:
        live.state["role"] = Role.SECOND if session["first_party"] else Role.FIRST
    live.set_timer(_CONNECT, 0)


def _has_single_party(session: Row) -> bool:
    return "" in (session["first_party"], session["second_party"])


def _refuse(live: LiveCall) -> None:
    """The caller is not let through; no event tells of it."""
    live.hang_up(causes.REJECTED, "Plivo")


def _check_pin(live: LiveCall, session: Row) -> None:
    """Check one PIN; wrong ones may be repeated `pin_retry` times.

    A number can have several sessions, so the PIN also selects the session.
    """
    document, state = session.document, live.state
    meant = _owner_of_pin(live.context.tx, session, _entered(live))
    if meant is not None:
        session, state["role"] = meant
        live.call.session_uuid = session["session_uuid"]
        _emit_pin(live, session, "success")
        live.set_timer(_CONNECT, 0)
        return
    state["wrong_pins"] += 1
    _emit_pin(live, session, "failed")
    if state["wrong_pins"] > document["pin_retry"]:
        _refuse(live)
    else:
        prompt = _hear(live, live.call, document["incorrect_pin_play"])
        live.set_timer(_PIN, prompt + _pin_pause(live, document))


def _owner_of_pin(tx: Transaction, session: Row, entered: str | None) -> tuple[Row, Role] | None:
    """Return the session and the role of a PIN on the session's number."""
    if entered is None:
        return None
    others = sessions_with_pins(tx, session["virtual_number"])
    for candidate in (session, *others):
        if entered == candidate.document["first_party_pin"]:
            return candidate, Role.FIRST
        if entered == candidate.document["second_party_pin"]:
            return candidate, Role.SECOND
    return None


def _entered(live: LiveCall) -> str | None:
    """Return the PIN that the caller enters next, `None` for nothing."""
    tries, wrong = live.state["asked"].get("pins", []), live.state["wrong_pins"]
    return tries[wrong] if wrong < len(tries) else None


def _pin_pause(live: LiveCall, document: dict[str, Any]) -> int:
    """Return the seconds until the next PIN is in, or until nobody entered one."""
    return int(document["pin_retry_wait"]) if _entered(live) is None else _PIN_ENTRY


def _hear(live: LiveCall, call: Call, url: str | None) -> float:
    """Let a party hear a prompt; return its seconds, 0 if that is not known."""
    length = prompt_seconds(live.context.tx, url) if url else 0
    if url and length:
        sound = Sound(kind="play", text=url, seconds=length)
        background.start_sounds(call, [sound], live.context.now)
    return length


def _connect(live: LiveCall, session: Row) -> None:
    """Ring the other party; the caller's leg is up from now on (U72)."""
    state, role = live.state, _role_of(live)
    state["callee"] = _callee(live, session)
    if not state["callee"]:
        # A single-party session whose party calls before anybody else did (unconfirmed).
        _refuse(live)
        return
    if live.call.answered is None:
        live.pick_up()
    leg = live.place(
        state["callee"], caller=session["virtual_number"], caller_name="", time_limit=0
    )
    state["leg"] = leg.call.call_uuid
    state["script"] = phone_script(live.context.tx, state["callee"]) | state["asked"]
    leg.call.phone = from_document(Phone, state["script"] | {"talk_seconds": None})
    _emit_call(live, session, _of_party(role, "Answer"))
    _hear(live, live.call, session.document[f"{role}_party_play_url"])
    if role.other is Role.SECOND:
        _emit_call(live, session, _of_party(role.other, "Ring"))
    people.ring(leg, session.document["ring_timeout"])


def _callee(live: LiveCall, session: Row) -> str:
    """Return whom a caller reaches; in a single-party session, who talked to it last."""
    if party := session[f"{_role_of(live).other}_party"]:
        return str(party)
    tx, caller = live.context.tx, _party_of(live.call)
    rows = CALLS.all(tx, Where(("subject", "=", session["session_uuid"])), hold=False)
    earlier = (from_document(Call, row.document) for row in rows)
    talked = (one.caller for one in earlier if one.caller != caller and _was_connected(tx, one))
    return next(talked, "")


def _was_connected(tx: Transaction, call: Call) -> bool:
    legs = CALLS.all(tx, Where(("parent", "=", call.call_uuid)), hold=False)
    return any(leg.document["answered"] for leg in legs)


def _answer(live: LiveCall, session: Row, leg: Call) -> None:
    """The other party answers; recording begins if the session wants it."""
    _emit_call(live, session, _of_party(_role_of(live).other, "Answer"))
    if session.document["record"]:
        _begin_recording(live, session)
    script = live.state["script"]
    leaver = live.exchange.get(leg.call_uuid) if script.get("hangup_by") == "callee" else live
    assert leaver is not None
    assert live.call.answered is not None
    prompt = _hear(live, leg, session.document[f"{_role_of(live).other}_party_play_url"])
    leaver.schedule(people.LEAVE, prompt + script.get("talk_seconds", DEFAULT_TALK))
    up = (live.context.now - live.call.answered).total_seconds()
    leaver.end_in(max(session.document["call_time_limit"] - up, 0))


def _end(live: LiveCall, session: Row) -> None:
    """The leg that began the call ends: end the other one and tell what became of both.

    Both events have the price and durations of the whole call, as in the interaction (Plivo's page
    on status callbacks).
    """
    call, role = live.call, _role_of(live)
    leg = live.exchange.find(live.state["leg"])
    if leg is None:
        # There is no event for a first party that does not answer; the interaction has one leg,
        # which starts when it ends.
        if call.is_outbound and not _is_over(session):
            _add_interaction(live, session, {role: call})
        return
    by_other = leg.call.status.is_final
    connected = leg.call.answered is not None
    leg.hang_up(call.cause if connected else causes.CANCELED, str(call.hangup_source))
    legs = {role: call, role.other: leg.call}
    # The leg that ended the call goes first; an unanswered leg ends before the waiting one.
    leaver = role.other if by_other else role
    for each in (leaver, leaver.other):
        _emit_call(
            live,
            session,
            _of_party(each, "Hangup"),
            Amount=f"{_amount(legs):.5f}",
            BilledDuration=str(_billed(legs)),
            Duration=str(_duration(legs)),
            PlivoHangupCause=legs[each].hangup_cause,
            PlivoHangupCauseCode=legs[each].hangup_code,
        )
    recording = load_recording(live.context.tx, live.state["recording"])
    if recording is not None:
        _finish_recording(live, session, recording)
    _add_interaction(live, session, legs, recording)


def _amount(legs: dict[Role, Call]) -> Decimal:
    return sum((Decimal(leg.total_cost or 0) for leg in legs.values()), Decimal(0))


def _billed(legs: dict[Role, Call]) -> int:
    return sum(leg.billed_seconds or 0 for leg in legs.values())


def _duration(legs: dict[Role, Call]) -> int:
    return sum(leg.seconds for leg in legs.values())


def _add_interaction(
    live: LiveCall, session: Row, legs: dict[Role, Call], recording: Recording | None = None
) -> None:
    """Append the call to its session and update the totals."""
    document, now = session.document, masking_time(live.context.now)
    amount, billed = _amount(legs), _billed(legs)
    calls = f"https://api.plivo.com/v1/Account/{session['account']}/Call"
    addresses = {
        f"{role}_party_resource_url": f"{calls}/{leg.call_uuid}" for role, leg in legs.items()
    }
    interaction: dict[str, Any] = {
        "start_time": masking_time(live.call.created) if len(legs) > 1 else now,
        "end_time": now,
        **addresses,
        "type": "call",
        "total_call_count": len(legs),
        "duration": _duration(legs),
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
        "last_interaction_time": now,
    }
    MASKING_SESSIONS.update(live.context.tx, session["session_uuid"], document)


def _begin_recording(live: LiveCall, session: Row) -> None:
    """Start recording, unless the script wants that to fail (Plivo's page on masking callbacks)."""
    if live.state["script"].get("recording") == "failed":
        _emit_recording(live, session, "SessionRecordingFailed")
        return
    recording = Recording(
        recording_id=live.context.ids.uuid(),
        account=live.call.account,
        subaccount=live.call.subaccount,
        call_uuid=live.call.call_uuid,
        from_number=party(_party_of(live.call)),
        to_number=party(session["virtual_number"]),
        file_format=session.document["record_file_format"],
        channels="mono",
        state=RUNNING,
        started=live.context.now,
    )
    save_recording(live.context.tx, recording)
    live.state["recording"] = recording.recording_id
    _emit_recording(live, session, "SessionRecordingInitiated", **_about_recording(recording))


def _finish_recording(live: LiveCall, session: Row, recording: Recording) -> None:
    recording.ended = recording.ended or live.context.now
    recording.words = words_of(live.context.tx, recording)
    finish_recording(live.context, recording)
    _emit_recording(
        live,
        session,
        "SessionRecordingCompleted",
        **_about_recording(recording),
        RecordingDuration=str(recording.duration_ms // 1000),
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


def _session_of(live: LiveCall) -> Row:
    session = MASKING_SESSIONS.get(live.context.tx, live.call.session_uuid)
    assert session is not None
    return session


def _is_over(session: Row) -> bool:
    return bool(session["status"] == "expired")


def _role_of(live: LiveCall) -> Role:
    return Role(live.state["role"])


def _party_of(call: Call) -> str:
    """Return the party at the other end of the leg that began a call."""
    return call.callee if call.is_outbound else call.caller


def _of_party(role: Role, what: str) -> str:
    """Return the name of an event about one party, such as `SessionFirstPartyAnswer`."""
    return f"Session{role.title()}Party{what}"


def _emit_call(live: LiveCall, session: Row, name: str, **fields: Any) -> None:
    """Emit a numbered event of a call."""
    _emit(live.context, session, {"EventName": name, **_numbered(live), **fields}, live)


def _emit_pin(live: LiveCall, session: Row, status: str) -> None:
    fields = {"PinAuthenticationStatus": status, "PinRetryCounter": live.state["wrong_pins"]}
    name = "SessionPinAuthenticationStatus"
    _emit(live.context, session, {"EventName": name, **_parties(live), **fields}, live)


def _emit(
    context: Context, session: Row, fields: dict[str, Any], live: LiveCall | None = None
) -> None:
    _send(context, session, SESSION_EVENT, fields, live)


def _emit_recording(live: LiveCall, session: Row, name: str, **fields: Any) -> None:
    numbered = {"EventName": name, **_numbered(live)}
    _send(live.context, session, RECORDING_EVENT, numbered | fields, live)


def _send(
    context: Context, session: Row, event: str, fields: dict[str, Any], live: LiveCall | None
) -> None:
    """Emit an event of a session to the session's URL for it."""
    if live is not None:
        live.call.note(context.now, fields["EventName"])
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


def _parties(live: LiveCall) -> dict[str, str | None]:
    """Return who called from where, and whom: fields without a value are left out."""
    return {"From": _party_of(live.call), "To": live.state["callee"] or None}


def _numbered(live: LiveCall) -> dict[str, str | None]:
    """Return the parties with the number of the next event."""
    live.state["sequence"] += 1
    return {**_parties(live), "SequenceNumber": str(live.state["sequence"])}
