"""One-time passwords on their way: queued, sent, delivered, expired (fact sheet 9.5, 11.4)."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from plivo_emulator import agenda
from plivo_emulator.agenda import Step
from plivo_emulator.resources.verify_sessions import DELIVER, EXPIRE, VERIFY_SESSIONS
from plivo_emulator.simulation.phone_book import phone_script
from plivo_emulator.store import Row
from plivo_emulator.timestamps import event as event_time
from plivo_emulator.timestamps import seconds, verify
from plivo_emulator.webhooks import emit

# For each channel, what happens after how many seconds: the status of the event, and the status
# that the session shows for the attempt (the two vocabularies differ for voice).
_COURSE: Final = {
    "sms": ((0, "queued", "queued"), (1, "sent", "sent"), (2, "delivered", "delivered")),
    "voice": (
        (0, "ringing", "ringing"),
        (3, "in-progress", "answer"),
        (20, "completed", "answer"),
    ),
}
# How a phone can refuse a password: the last status, and when, and the vendor's error code.
_FAILURES: Final = {
    "failed": (1, "failed", "failed", ""),
    "undelivered": (2, "undelivered", "undelivered", ""),
    "fraud": (0, "failed", "failed", "452"),
}


@agenda.handles(DELIVER)
def _deliver(step: Step) -> None:
    """Move one attempt to its next state and tell of it."""
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
    course = _course(attempt["channel"], outcome)
    _, announced, shown, error = course[position]
    attempt["status"] = shown
    session["updated_at"] = verify(step.now)
    VERIFY_SESSIONS.update(step.tx, row["session_uuid"], session)
    _emit(step, row, attempt, number, announced, error)
    if position + 1 < len(course):
        pause = course[position + 1][0] - course[position][0]
        details = step.details | {"step": position + 1}
        later = step.now + seconds(pause)
        agenda.schedule(step, DELIVER, step.subject, later, details, name=attempt_uuid)


@agenda.handles(EXPIRE)
def _expire(step: Step) -> None:
    """End a session whose password was not entered in time."""
    row = VERIFY_SESSIONS.get(step.tx, step.subject)
    if row is None or row["status"] != "in-progress":
        return
    session = row.document | {"status": "expired", "updated_at": verify(step.now)}
    VERIFY_SESSIONS.update(step.tx, row["session_uuid"], session, status="expired")
    last = len(session["attempt_details"]) - 1
    _emit(step, row, session["attempt_details"][last], last, None, "", status="expired")


def _course(channel: str, outcome: str) -> list[tuple[int, str, str, str]]:
    """Return the states that an attempt goes through."""
    normal = [(*state, "") for state in _COURSE["voice" if channel == "voice" else "sms"]]
    failure = _FAILURES.get(outcome)
    if failure is None:
        return normal
    return [state for state in normal if state[0] < failure[0]] + [failure]


def _emit(
    step: Step,
    row: Row,
    attempt: dict[str, Any],
    number: int,
    channel_status: str | None,
    error: str,
    *,
    status: str = "in-progress",
) -> None:
    session = row.document
    length = attempt.get("code_length")
    emit(
        step,
        "on_verify_session_event",
        url=row["url"],
        method=row["method"],
        fields={
            "SessionUUID": row["session_uuid"],
            "SessionStatus": status,
            "AttemptUUID": attempt["attempt_uuid"],
            "AttemptSequence": str(number + 1),
            "Channel": attempt["channel"],
            "ChannelStatus": channel_status,
            "ChannelErrorCode": error,
            "Recipient": session["recipient"],
            "RequestTime": event_time(datetime.fromisoformat(attempt["time"])),
            "Locale": session["locale"],
            "Brandname": attempt.get("brand_name"),
            "CodeLength": None if length is None else str(length),
            "AppHash": attempt.get("app_hash"),
        },
        owner={"account": row["account"], "subaccount": row["subaccount"]},
        subject=row["session_uuid"],
    )
