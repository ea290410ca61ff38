"""Delivery of one-time passwords: queued, sent, delivered, expired, or read out in a call."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from plivo_emulator.core.parts import Part
from plivo_emulator.core.services import Context, Step
from plivo_emulator.domain.billing import outbound_rate
from plivo_emulator.domain.credit import debit, hold_credit
from plivo_emulator.domain.phone_book import phone_script
from plivo_emulator.domain.timestamps import event_time as event_time
from plivo_emulator.domain.timestamps import seconds
from plivo_emulator.domain.verify_sessions import (
    DELIVER,
    EXPIRE,
    VERIFY_SESSIONS,
    charge_of,
    without_charge,
)
from plivo_emulator.scheduling import jobs
from plivo_emulator.store import Row
from plivo_emulator.voice import causes, people
from plivo_emulator.voice.calls import Call, CallKind, Direction, Program, Reaction
from plivo_emulator.voice.definitions import BUILT_IN, Element, LiveCall, Sound
from plivo_emulator.voice.exchange import exchange
from plivo_emulator.voice.phones import phone_of
from plivo_emulator.webhooks.events import emit

part = Part(__name__)

EVENT: Final = "on_verify_session_event"


@dataclass(frozen=True, slots=True)
class _State:
    """A state of an attempt.

    Attributes:
        after: seconds after the request.
        announced: the status in the event.
        shown: the status in the session; the two vocabularies differ for voice.
        error: the vendor's error code, empty if there is none.
    """

    after: int
    announced: str
    shown: str
    error: str = ""


_SMS: Final = (
    _State(0, "queued", "queued"),
    _State(1, "sent", "sent"),
    _State(2, "delivered", "delivered"),
)
_RINGING: Final = _State(0, "ringing", "ringing")
_ANSWERED: Final = _State(0, "in-progress", "answer")
_COMPLETED: Final = _State(0, "completed", "answer")
_MISSED: Final = _State(0, "completed", "failed")
# Failures to deliver a password: the state in which the attempt ends instead.
_FAILURES: Final = {
    "failed": _State(1, "failed", "failed"),
    "undelivered": _State(2, "undelivered", "undelivered"),
    "fraud": _State(0, "failed", "failed", error="452"),
}
# The same for calls that nobody answers; for the last one, early media was played.
_UNANSWERED: Final = {
    "failed": (_FAILURES["failed"], Reaction.REJECTED),
    "undelivered": (_FAILURES["undelivered"], Reaction.NO_ANSWER),
    "early_media": (_State(3, "completed", "early media"), Reaction.NO_ANSWER),
}
# Who calls, and the seconds it takes to read a password out (U73).
_CALLER: Final = "12025550100"
_READING: Final = 17


@part.job(DELIVER)
def _deliver(step: Step) -> None:
    """Move an attempt to its next state and emit the event; it is paid when it arrives.

    One by voice is paid as a call.
    """
    # Before the session, as the end of a call has it.
    hold_credit(step.tx, step.account)
    row = VERIFY_SESSIONS.get(step.tx, step.subject)
    if row is None:
        return
    position, attempt_uuid = int(step.details["step"]), step.details["attempt_uuid"]
    recipient = row.document["recipient"]
    outcome = phone_script(step.tx, recipient).get("password", "delivered")
    if _attempt_of(row, attempt_uuid)["channel"] == "voice" and outcome != "fraud":
        _call(step, row, attempt_uuid, outcome)
        return
    course, arrives = _course(outcome)
    # The phone's script may have changed since the last state, which shortens the list.
    state = course[min(position, len(course) - 1)]
    if state is course[-1] and arrives:
        debit(step.tx, row["account"], charge_of(row, attempt_uuid))
    _report(step, row, attempt_uuid, state, lost=not arrives and state is course[-1])
    if position + 1 < len(course):
        pause = course[position + 1].after - state.after
        details = step.details | {"step": position + 1}
        later = step.now + seconds(pause)
        jobs.schedule(step, DELIVER, step.subject, later, details, name=attempt_uuid)


@dataclass(frozen=True, kw_only=True)
class ReadOut(Element):
    """What a Verify session plays in a call: the password, once somebody answers.

    State: `attempt`, its identifier; `outcome`, what was said about passwords for this phone.
    """

    def start(self, live: LiveCall) -> None:
        row = _session_of(live)
        _report(live.context, row, live.state["attempt"], _ANSWERED)
        text = f"Your verification code is {row['otp']}."
        live.play([Sound(kind="speak", text=text, seconds=_READING)])

    def on_played(self, live: LiveCall) -> None:
        live.hang_up(causes.NORMAL, "Plivo")

    def stop(self, live: LiveCall) -> None:
        row, attempt_uuid, outcome = _session_of(live), live.state["attempt"], live.state["outcome"]
        if live.call.answered is not None:
            _report(live.context, row, attempt_uuid, _COMPLETED)
        else:
            state, _ = _UNANSWERED.get(outcome, (_MISSED, None))
            _report(live.context, row, attempt_uuid, state, lost=True)


BUILT_IN[CallKind.VERIFY] = ReadOut()


def _call(step: Step, row: Row, attempt_uuid: str, outcome: str) -> None:
    """Call a phone to read the password out."""
    _report(step, row, attempt_uuid, _RINGING)
    recipient = row.document["recipient"]
    phone = phone_of(step.tx, recipient)
    if outcome in _UNANSWERED:
        state, phone.answer = _UNANSWERED[outcome]
        phone.ring_seconds = state.after
    call = Call(
        kind=CallKind.VERIFY,
        call_uuid=step.ids.uuid(),
        account=row["account"],
        subaccount=row["subaccount"],
        session_uuid=row["session_uuid"],
        direction=Direction.OUTBOUND,
        caller=_CALLER,
        callee=recipient,
        phone=phone,
        created=step.now,
        rate=f"{outbound_rate(recipient):.5f}",
        program=Program(state={"attempt": attempt_uuid, "outcome": outcome}),
    )
    with exchange(step) as calls:
        people.ring(calls.add(call))


def _session_of(live: LiveCall) -> Row:
    row = VERIFY_SESSIONS.get(live.context.tx, live.call.session_uuid)
    assert row is not None
    return row


def _attempt_of(row: Row, attempt_uuid: str) -> dict[str, Any]:
    attempts = row.document["attempt_details"]
    return next(one for one in attempts if one["attempt_uuid"] == attempt_uuid)


def _report(
    context: Context, row: Row, attempt_uuid: str, state: _State, *, lost: bool = False
) -> None:
    """Note the state of an attempt and emit the event; one that is lost costs nothing."""
    session, attempt = row.document, _attempt_of(row, attempt_uuid)
    attempt["status"] = state.shown
    if lost:
        session["charges"] = without_charge(session, attempt_uuid)
    VERIFY_SESSIONS.update(context.tx, row["session_uuid"], session)
    number = session["attempt_details"].index(attempt)
    status = {"ChannelStatus": state.announced, "ChannelErrorCode": state.error}
    _emit(context, row, common_fields(row, number) | status)


@part.job(EXPIRE)
def _expire(step: Step) -> None:
    """End a session whose password was not entered in time."""
    row = VERIFY_SESSIONS.get(step.tx, step.subject)
    if row is None or row["status"] != "in-progress":
        return
    session = row.document | {"status": "expired"}
    VERIFY_SESSIONS.update(step.tx, row["session_uuid"], session, status="expired")
    last = len(session["attempt_details"]) - 1
    _emit(step, row, common_fields(row, last) | {"SessionStatus": "expired"})


def _course(outcome: str) -> tuple[list[_State], bool]:
    """Return the states of an attempt by message, and whether the password arrives."""
    failure = _FAILURES.get(outcome)
    if failure is None:
        return list(_SMS), True
    return [*(state for state in _SMS if state.after < failure.after), failure], False


def common_fields(row: Row, number: int) -> dict[str, Any]:
    """Return the fields that all events of a session have; `number` counts attempts from 0."""
    session = row.document
    attempt = session["attempt_details"][number]
    length = attempt.get("code_length")
    return {
        "SessionUUID": row["session_uuid"],
        "SessionStatus": "in-progress",
        "AttemptUUID": attempt["attempt_uuid"],
        "AttemptSequence": str(number + 1),
        "Channel": attempt["channel"],
        "ChannelStatus": None,
        "ChannelErrorCode": "",
        "Recipient": session["recipient"],
        "RequestTime": event_time(datetime.fromisoformat(attempt["time"])),
        "Locale": session["locale"],
        "Brandname": attempt.get("brand_name"),
        "CodeLength": None if length is None else str(length),
        "AppHash": attempt.get("app_hash"),
    }


def _emit(context: Context, row: Row, fields: dict[str, Any]) -> None:
    emit(
        context,
        EVENT,
        url=row["url"],
        method=row["method"],
        fields=fields,
        owner={"account": row["account"], "subaccount": row["subaccount"]},
        subject=row["session_uuid"],
    )
