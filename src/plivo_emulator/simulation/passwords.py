"""Delivery of one-time passwords: queued, sent, delivered, expired."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from plivo_emulator.parts import Part
from plivo_emulator.resources._timestamps import event_time as event_time
from plivo_emulator.resources._timestamps import seconds
from plivo_emulator.resources.verify_sessions import (
    DELIVER,
    EXPIRE,
    VERIFY_SESSIONS,
    without_charge,
)
from plivo_emulator.scheduling import jobs
from plivo_emulator.services import Step
from plivo_emulator.simulation.phone_book import phone_script
from plivo_emulator.store import Row
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
_VOICE: Final = (
    _State(0, "ringing", "ringing"),
    _State(3, "in-progress", "answer"),
    _State(20, "completed", "answer"),
)
# Failures to deliver a password: the state in which the attempt ends instead.
_FAILURES: Final = {
    "failed": _State(1, "failed", "failed"),
    "undelivered": _State(2, "undelivered", "undelivered"),
    "fraud": _State(0, "failed", "failed", error="452"),
}
# The same for calls only: early media was played, but nobody answered.
_VOICE_FAILURES: Final = _FAILURES | {"early_media": _State(3, "completed", "early media")}


@part.job(DELIVER)
def _deliver(step: Step) -> None:
    """Move an attempt to its next state and emit the event."""
    row = VERIFY_SESSIONS.get(step.tx, step.subject)
    if row is None:
        return
    position = int(step.details["step"])
    attempt_uuid = step.details["attempt_uuid"]
    session = row.document
    attempts = session["attempt_details"]
    number = next(i for i, one in enumerate(attempts) if one["attempt_uuid"] == attempt_uuid)
    attempt = attempts[number]
    outcome = phone_script(step.tx, session["recipient"]).get("password", "delivered")
    course, arrives = _course(attempt["channel"], outcome)
    # The phone's script may have changed since the last state, which shortens the list.
    state = course[min(position, len(course) - 1)]
    attempt["status"] = state.shown
    if not arrives and state is course[-1]:
        session["charges"] = without_charge(session, attempt_uuid)
    VERIFY_SESSIONS.update(step.tx, row["session_uuid"], session)
    status = {"ChannelStatus": state.announced, "ChannelErrorCode": state.error}
    _emit(step, row, common_fields(row, number) | status)
    if position + 1 < len(course):
        pause = course[position + 1].after - state.after
        details = step.details | {"step": position + 1}
        later = step.now + seconds(pause)
        jobs.schedule(step, DELIVER, step.subject, later, details, name=attempt_uuid)


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


def _course(channel: str, outcome: str) -> tuple[list[_State], bool]:
    """Return the states of an attempt, and whether the password arrives."""
    normal, failures = (_VOICE, _VOICE_FAILURES) if channel == "voice" else (_SMS, _FAILURES)
    failure = failures.get(outcome)
    if failure is None:
        return list(normal), True
    return [*(state for state in normal if state.after < failure.after), failure], False


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


def _emit(step: Step, row: Row, fields: dict[str, Any]) -> None:
    emit(
        step,
        EVENT,
        url=row["url"],
        method=row["method"],
        fields=fields,
        owner={"account": row["account"], "subaccount": row["subaccount"]},
        subject=row["session_uuid"],
    )
