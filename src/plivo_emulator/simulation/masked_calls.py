"""Calls through a virtual number (Plivo's page on single-party sessions).

A simulated call follows a script: which PINs the caller enters, whether the other party answers,
how long they talk. It runs step by step as jobs on the emulator's clock: phones ring, the session
may expire meanwhile, webhooks are sent in order. At the end, the session has one more interaction.

Parties are named by their role in the session, `first` and `second`, whoever calls; a caller with a
PIN takes the role of the PIN's owner.
"""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any, Final, Literal, TypeAlias

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
from plivo_emulator.simulation import causes
from plivo_emulator.simulation.billing import (
    billed_seconds,
    inbound_rate,
    outbound_rate,
    price,
)
from plivo_emulator.simulation.calls import CALLS
from plivo_emulator.simulation.causes import Cause
from plivo_emulator.simulation.phone_book import phone_script
from plivo_emulator.store import Row, Where
from plivo_emulator.telephony.phones import digits
from plivo_emulator.webhooks.events import emit

part = Part(__name__)

Role: TypeAlias = Literal["first", "second"]

STEP: Final = part.job_kind("masked_call.step")

SESSION_EVENT: Final = "on_masking_session_event"
RECORDING_EVENT: Final = "on_masking_recording_event"
# The fields of a session with the URL and the method for an event.
TARGETS: Final = {
    SESSION_EVENT: ("callback_url", "callback_method"),
    RECORDING_EVENT: ("recording_callback_url", "recording_callback_method"),
}

_WORD: Final = {"first": "First", "second": "Second"}
_OTHER: Final[dict[Role, Role]] = {"first": "second", "second": "first"}
# How the call ends when the other party does not answer, by the script's outcome.
_UNANSWERED: Final = {
    "busy": causes.BUSY,
    "rejected": causes.REJECTED,
    "no_answer": causes.NO_ANSWER,
    "ring_timeout": causes.RING_TIMEOUT,
}
# The seconds a caller takes to enter a PIN.
_PIN_ENTRY: Final = 2

DEFAULT_SCRIPT: Final[dict[str, Any]] = {
    "pins": [],
    "answer": "answered",
    "ring_seconds": 3,
    "talk_seconds": 30,
    "hangup_by": "caller",
    "recording": "completed",
}


def dial(
    context: Context, number: Row, caller: str, script: dict[str, Any]
) -> dict[str, Any] | None:
    """Start a call to a virtual number.

    Args:
        context: the change that causes it.
        number: the row of the number called.
        caller: who calls, with or without the plus sign.
        script: what happens; defaults come from the script of the called phone, then from
            `DEFAULT_SCRIPT`.

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
) -> dict[str, Any]:
    """Store the call and choose its first stage: a PIN, the other phone, or the end."""
    document = session.document
    role: Role = "second" if known and party == session["second_party"] else "first"
    call = _new_call(context, session, caller=party, role=role, script=script)
    if document["is_pin_authentication_required"] and (
        not known or document["force_pin_authentication"]
    ):
        call["stage"] = "pin"
        pause = _pin_pause(document, call)
    elif document["is_pin_authentication_required"]:
        _emit_pin(context, session, call, "AuthorizedCaller", 0)
        call["stage"], pause = "connect", 0
    elif not known and not _has_single_party(session):
        # The caller hears `unknown_caller_play` and the call ends.
        call["stage"], pause = "refused", 0
    else:
        if not known:
            call["caller_role"] = "second" if session["first_party"] else "first"
        call["stage"], pause = "connect", 0
    return _save(context, session, call, pause)


def _has_single_party(session: Row) -> bool:
    return "" in (session["first_party"], session["second_party"])


@part.job(CALL_FIRST_PARTY)
def _call_first_party(step: Step) -> None:
    """Place the call that was requested when a session was created."""
    session = MASKING_SESSIONS.get(step.tx, step.subject)
    if session is None or session["status"] == "expired" or not session["first_party"]:
        return
    party = session["first_party"]
    call = _new_call(step, session, caller=party, role="first", script={})
    own = DEFAULT_SCRIPT | phone_script(step.tx, party)
    call |= {"outbound": True, "stage": "connect"}
    if own["answer"] != "answered":
        call |= {"stage": "unanswered", "script": own}
    _save(step, session, call, int(own["ring_seconds"]))


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
    row = CALLS.get(step.tx, step.subject)
    session = MASKING_SESSIONS.get(step.tx, row["subject"]) if row is not None else None
    if row is None or session is None:
        return
    call = row.document
    stage = call["stage"]
    if session["status"] == "expired" and stage in _BEFORE_CONNECTION:
        stage = "refused"
    _STAGES[stage](step, session, call)


def _pin(step: Step, session: Row, call: dict[str, Any]) -> None:
    """Check one PIN; wrong ones may be repeated `pin_retry` times.

    A number can have several sessions, so the PIN also selects the session.
    """
    document = session.document
    tries = call["script"]["pins"]
    entered = tries[call["wrong_pins"]] if call["wrong_pins"] < len(tries) else None
    meant = _owner_of_pin(step, session, entered)
    if meant is not None:
        session, call["caller_role"] = meant
        call["session_uuid"] = session["session_uuid"]
        _emit_pin(step, session, call, "success", call["wrong_pins"])
        call["stage"] = "connect"
        _save(step, session, call, 0)
        return
    call["wrong_pins"] += 1
    _emit_pin(step, session, call, "failed", call["wrong_pins"])
    if call["wrong_pins"] > document["pin_retry"]:
        call["stage"] = "refused"
        _save(step, session, call, 0)
    else:
        _save(step, session, call, _pin_pause(document, call))


def _owner_of_pin(step: Step, session: Row, entered: str | None) -> tuple[Row, Role] | None:
    """Return the session and the role of a PIN on the session's number."""
    if entered is None:
        return None
    others = sessions_with_pins(step.tx, session["virtual_number"])
    for candidate in (session, *others):
        if entered == candidate.document["first_party_pin"]:
            return candidate, "first"
        if entered == candidate.document["second_party_pin"]:
            return candidate, "second"
    return None


def _connect(step: Step, session: Row, call: dict[str, Any]) -> None:
    """Connect the caller's leg and ring the other party."""
    role: Role = call["caller_role"]
    other = _OTHER[role]
    call["callee"] = _callee(step, session, call, other)
    call["caller_answered"] = step.now.isoformat()
    if not call["callee"]:
        # The party of a single-party session calls before anybody else has (unconfirmed).
        call["stage"] = "refused"
        _save(step, session, call, 0)
        return
    call["script"] = DEFAULT_SCRIPT | phone_script(step.tx, call["callee"]) | call["asked"]
    _emit_call(step, session, call, f"Session{_WORD[role]}PartyAnswer")
    if other == "second":
        _emit_call(step, session, call, "SessionSecondPartyRing")
    answer = call["script"]["answer"]
    limit = int(session.document["ring_timeout"])
    ring = limit if answer == "ring_timeout" else min(int(call["script"]["ring_seconds"]), limit)
    if answer == "answered" and int(call["script"]["ring_seconds"]) > limit:
        call["script"]["answer"] = "ring_timeout"
    call["stage"] = "answer" if call["script"]["answer"] == "answered" else "hang_up"
    _save(step, session, call, ring)


def _answer(step: Step, session: Row, call: dict[str, Any]) -> None:
    """Answer the other party's leg, and start recording if the session requires it."""
    other = _OTHER[call["caller_role"]]
    call["callee_answered"] = step.now.isoformat()
    _emit_call(step, session, call, f"Session{_WORD[other]}PartyAnswer")
    if session.document["record"]:
        _begin_recording(step, session, call)
    talk, limit = int(call["script"]["talk_seconds"]), int(session.document["call_time_limit"])
    up = int((step.now - _moment(call["caller_answered"])).total_seconds())
    call["cut"] = up + talk > limit
    call["stage"] = "hang_up"
    _save(step, session, call, max(limit - up, 0) if call["cut"] else talk)


def _hang_up(step: Step, session: Row, call: dict[str, Any]) -> None:
    """End both legs, emit the events and add the interaction to the session.

    Both events have the price and durations of the whole call, as in the interaction (Plivo's page
    on status callbacks).
    """
    role: Role = call["caller_role"]
    cause = _cause(call)
    call |= {"status": "completed", "stage": "ended", "ended": step.now.isoformat()}
    call["hangup_cause"], call["hangup_code"] = cause.name, cause.code
    legs = _legs(step, call)
    amount = sum((leg["price"] for leg in legs.values()), Decimal(0))
    billed = sum(billed_seconds(leg["seconds"]) for leg in legs.values())
    duration = sum(leg["seconds"] for leg in legs.values())
    by_callee = call["callee_answered"] and call["script"]["hangup_by"] == "callee"
    # The leg that ended the call comes first; an unanswered leg ends before the waiting one.
    leaver = _OTHER[role] if by_callee or not call["callee_answered"] else role
    for each in (leaver, _OTHER[leaver]):
        _emit_call(
            step,
            session,
            call,
            f"Session{_WORD[each]}PartyHangup",
            Amount=f"{amount:.5f}",
            BilledDuration=str(billed),
            Duration=str(duration),
            PlivoHangupCause=cause.name,
            PlivoHangupCauseCode=cause.code,
        )
    if call["recording"].get("state") == "initiated":
        _finish_recording(step, session, call)
    _add_interaction(step, session, call, legs, amount)
    CALLS.update(step.tx, call["call_uuid"], call, status="completed")


def _refuse(step: Step, session: Row, call: dict[str, Any]) -> None:
    """Reject the caller; there is no event for this."""
    call |= {"status": "completed", "stage": "ended", "ended": step.now.isoformat()}
    call["hangup_cause"], call["hangup_code"] = causes.REJECTED.name, causes.REJECTED.code
    CALLS.update(step.tx, call["call_uuid"], call, status="completed")


def _unanswered(step: Step, session: Row, call: dict[str, Any]) -> None:
    """End a call to the first party that was not answered.

    There is no event for this; the interaction has one leg, which starts when it ends.
    """
    cause = _cause(call)
    call |= {"status": "completed", "stage": "ended", "ended": step.now.isoformat()}
    call |= {"started": call["ended"], "hangup_cause": cause.name, "hangup_code": cause.code}
    legs = {"first": {"seconds": 0, "price": Decimal(0), "uuid": step.ids.uuid()}}
    _add_interaction(step, session, call, legs, Decimal(0))
    CALLS.update(step.tx, call["call_uuid"], call, status="completed")


# An expired session connects no new calls; a connected call continues.
_BEFORE_CONNECTION: Final = frozenset({"pin", "connect", "unanswered"})

_STAGES: Final = {
    "pin": _pin,
    "unanswered": _unanswered,
    "connect": _connect,
    "answer": _answer,
    "hang_up": _hang_up,
    "refused": _refuse,
}


def _new_call(
    context: Context, session: Row, *, caller: str, role: Role, script: dict[str, Any]
) -> dict[str, Any]:
    return {
        "call_uuid": context.ids.uuid(),
        "kind": "masked",
        "session_uuid": session["session_uuid"],
        "virtual_number": session["virtual_number"],
        "caller": caller,
        "caller_role": role,
        "callee": "",
        "outbound": False,
        "asked": script,
        "script": DEFAULT_SCRIPT | script,
        "status": "in-progress",
        "stage": "",
        "wrong_pins": 0,
        "sequence": 0,
        "started": context.now.isoformat(),
        "caller_answered": None,
        "callee_answered": None,
        "ended": None,
        "cut": False,
        "recording": {},
        "hangup_cause": None,
        "hangup_code": None,
        "events": [],
    }


def _save(context: Context, session: Row, call: dict[str, Any], pause: int) -> dict[str, Any]:
    """Store the call and schedule its next stage."""
    owner = {"account": session["account"], "subaccount": session["subaccount"]}
    call_uuid = call["call_uuid"]
    subject = session["session_uuid"]
    if not CALLS.update(context.tx, call_uuid, call, subject=subject, status=call["status"]):
        CALLS.insert(
            context.tx,
            call,
            call_uuid=call_uuid,
            **owner,
            subject=subject,
            status=call["status"],
        )
    due = context.now + seconds(pause)
    jobs.schedule(context, STEP, call_uuid, due, account=session["account"])
    return call


def _callee(step: Step, session: Row, call: dict[str, Any], role: Role) -> str:
    """Return the party that a caller reaches; in a single-party session, the last other party."""
    if party := session[f"{role}_party"]:
        return str(party)
    for row in CALLS.all(step.tx, Where(("subject", "=", session["session_uuid"]))):
        if row.document["caller"] != call["caller"] and row.document["callee_answered"]:
            return str(row.document["caller"])
    return ""


def _pin_pause(document: dict[str, Any], call: dict[str, Any]) -> int:
    """Return the seconds until the next PIN is entered or times out."""
    tries = call["script"]["pins"]
    position = call["wrong_pins"]
    entered = position < len(tries) and tries[position] is not None
    return _PIN_ENTRY if entered else int(document["pin_retry_wait"])


def _cause(call: dict[str, Any]) -> Cause:
    if call["callee_answered"]:
        return causes.SCHEDULED if call["cut"] else causes.NORMAL
    return _UNANSWERED[call["script"]["answer"]]


def _legs(step: Step, call: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return duration and price of each party's leg; an unanswered leg is free."""
    role: Role = call["caller_role"]
    legs: dict[str, dict[str, Any]] = {}
    caller_rate = (
        outbound_rate(call["caller"]) if call["outbound"] else inbound_rate(call["virtual_number"])
    )
    for each, answered, rate in (
        (role, call["caller_answered"], caller_rate),
        (_OTHER[role], call["callee_answered"], outbound_rate(call["callee"])),
    ):
        lasted = int((step.now - _moment(answered)).total_seconds()) if answered else 0
        legs[each] = {"seconds": lasted, "price": price(lasted, rate), "uuid": step.ids.uuid()}
    return legs


def _add_interaction(
    step: Step,
    session: Row,
    call: dict[str, Any],
    legs: dict[str, dict[str, Any]],
    amount: Decimal,
) -> None:
    """Append the call to its session and update the totals."""
    document = session.document
    billed = sum(billed_seconds(leg["seconds"]) for leg in legs.values())
    calls = f"https://api.plivo.com/v1/Account/{session['account']}/Call"
    addresses = {
        f"{role}_party_resource_url": f"{calls}/{leg['uuid']}" for role, leg in legs.items()
    }
    interaction: dict[str, Any] = {
        "start_time": masking_time(_moment(call["started"])),
        "end_time": masking_time(step.now),
        **addresses,
        "type": "call",
        "total_call_count": len(legs),
        "duration": sum(leg["seconds"] for leg in legs.values()),
    }
    if amount:
        interaction["total_call_amount"] = float(amount)
    if billed:
        interaction["call_billed_duration"] = billed
    if call["recording"].get("state") == "completed":
        interaction["recording_resource_url"] = call["recording"]["resource_url"]
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


def _begin_recording(step: Step, session: Row, call: dict[str, Any]) -> None:
    """Start recording, unless the script makes that fail (Plivo's page on masking callbacks)."""
    if call["script"]["recording"] == "failed":
        call["recording"] = {"state": "failed"}
        _emit_recording(step, session, call, "SessionRecordingFailed")
        return
    uuid = step.ids.uuid()
    base = f"/v1/Account/{session['account']}/Recording/{uuid}"
    extension = session.document["record_file_format"]
    call["recording"] = {
        "state": "initiated",
        "uuid": uuid,
        "url": f"https://media.plivo.com{base}.{extension}",
        "resource_url": f"https://api.plivo.com{base}/",
        "format": f".{extension}",
        "started": step.now.isoformat(),
    }
    _emit_recording(step, session, call, "SessionRecordingInitiated", **_about_recording(call))


def _finish_recording(step: Step, session: Row, call: dict[str, Any]) -> None:
    started = _moment(call["recording"]["started"])
    call["recording"]["state"] = "completed"
    _emit_recording(
        step,
        session,
        call,
        "SessionRecordingCompleted",
        **_about_recording(call),
        RecordingDuration=str(int((step.now - started).total_seconds())),
        RecordingStartTime=event_time(started),
        RecordingEndTime=event_time(step.now),
    )


def _about_recording(call: dict[str, Any]) -> dict[str, str]:
    recording = call["recording"]
    return {
        "RecordingUUID": recording["uuid"],
        "RecordingURL": recording["url"],
        "RecordingResourceURL": recording["resource_url"],
        "RecordingFormat": recording["format"],
    }


def _emit_call(
    context: Context, session: Row, call: dict[str, Any], name: str, **fields: Any
) -> None:
    """Emit a numbered event of a call."""
    call["sequence"] += 1
    _emit(
        context,
        session,
        {"EventName": name, **_parties(call), "SequenceNumber": str(call["sequence"]), **fields},
        call,
    )


def _emit_pin(
    context: Context, session: Row, call: dict[str, Any], status: str, wrong: int
) -> None:
    fields = {"PinAuthenticationStatus": status, "PinRetryCounter": wrong}
    name = "SessionPinAuthenticationStatus"
    _emit(context, session, {"EventName": name, **_parties(call), **fields}, call)


def _emit(
    context: Context, session: Row, fields: dict[str, Any], call: dict[str, Any] | None = None
) -> None:
    _send(context, session, SESSION_EVENT, fields, call)


def _emit_recording(
    context: Context, session: Row, call: dict[str, Any], name: str, **fields: Any
) -> None:
    call["sequence"] += 1
    numbered = {"EventName": name, **_parties(call), "SequenceNumber": str(call["sequence"])}
    _send(context, session, RECORDING_EVENT, numbered | fields, call)


def _send(
    context: Context,
    session: Row,
    event: str,
    fields: dict[str, Any],
    call: dict[str, Any] | None,
) -> None:
    """Emit an event of a session to the session's URL for it."""
    if call is not None:
        call["events"].append({"time": context.now.isoformat(), "name": fields["EventName"]})
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


def _parties(call: dict[str, Any]) -> dict[str, str | None]:
    """Return the fields about caller and callee, without empty ones."""
    return {"From": call["caller"], "To": call["callee"] or None}


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)
