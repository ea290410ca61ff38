"""Numbers that are added, rounded, counted or converted wrongly."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from plivo_emulator.clock import from_microseconds
from plivo_emulator.domain.masking_sessions import MASKING_SESSIONS
from plivo_emulator.domain.timestamps import masking_time
from plivo_emulator.domain.verify_sessions import VERIFY_SESSIONS
from plivo_emulator.store import Row
from tests.mutants.patching import Answer, Original, RequestContext, answering, replacing, setting

KIND = "wrong arithmetic"
ZONE = "timestamps in the wrong zone"


@answering("masking_sessions_create", kind=KIND)
def expiry_a_second_late(answer: Answer, ctx: RequestContext) -> Any:
    """A masking session shows an expiry one second after its duration is over."""
    created = answer(ctx)
    session = created["session"]
    expiry = datetime.fromisoformat(session["expiry_time"].removesuffix(" UTC"))
    shown = session | {"expiry_time": masking_time(expiry + timedelta(seconds=1))}
    MASKING_SESSIONS.update(ctx.tx, session["session_uuid"], shown)
    return created | {"session": shown}


@answering("masking_sessions_update", kind=KIND)
def expiry_counts_from_creation(answer: Answer, ctx: RequestContext) -> Any:
    """A new session_expiry counts from the creation of the session instead of from now."""
    row = MASKING_SESSIONS.get(ctx.tx, ctx.path["session_uuid"].lower())
    if row is not None and ctx.body.get("session_expiry"):
        age = ctx.now - from_microseconds(row["created"])
        left = ctx.body["session_expiry"] - int(age.total_seconds())
        ctx.body["session_expiry"] = max(left, 1)
    return answer(ctx)


@answering("masking_sessions_update", kind=KIND)
def duration_is_the_new_expiry(answer: Answer, ctx: RequestContext) -> Any:
    """After an update the duration is the new session_expiry, without the time before it."""
    shown = answer(ctx)
    if lifetime := ctx.body.get("session_expiry"):
        shown["session"]["duration"] = lifetime
        key = shown["session"]["session_uuid"]
        MASKING_SESSIONS.update(ctx.tx, key, shown["session"], duration=lifetime)
    return shown


@answering("masking_sessions_delete", kind=KIND)
def duration_survives_the_end(answer: Answer, ctx: RequestContext) -> Any:
    """A masking session that is ended early keeps the duration it was to have."""
    key = ctx.path["session_uuid"].lower()
    before = MASKING_SESSIONS.get(ctx.tx, key)
    shown = answer(ctx)
    after = MASKING_SESSIONS.get(ctx.tx, key)
    if before is not None and after is not None:
        duration = before["duration"]
        MASKING_SESSIONS.update(ctx.tx, key, after.document | {"duration": duration})
    return shown


@replacing("domain.verify_sessions:charges", "Verify Sessions", kind=KIND)
def total_without_validation(charges: Original, validation: str, attempts: Any) -> Any:
    """The total charge of a Verify session leaves out the charge for the validation."""
    shown = charges(validation, attempts)
    total = sum((Decimal(one["charge"]) for one in attempts), Decimal(0))
    return shown | {"total_charge": f"{total:.5f}"}


@answering("verify_sessions_create", kind=KIND)
def second_attempt_not_counted(answer: Answer, ctx: RequestContext) -> Any:
    """A password that is sent again is not counted."""
    shown = answer(ctx)
    row = VERIFY_SESSIONS.get(ctx.tx, shown["session_uuid"])
    if row is not None and row.document["count"] > 1:
        VERIFY_SESSIONS.update(ctx.tx, row["session_uuid"], row.document | {"count": 1})
    return shown


@answering("verify_sessions_create", kind=KIND)
def second_attempt_replaces_first(answer: Answer, ctx: RequestContext) -> Any:
    """The details of an attempt are lost when the password is sent again."""
    shown = answer(ctx)
    row = VERIFY_SESSIONS.get(ctx.tx, shown["session_uuid"])
    if row is not None:
        last = row.document["attempt_details"][-1:]
        VERIFY_SESSIONS.update(
            ctx.tx, row["session_uuid"], row.document | {"attempt_details": last}
        )
    return shown


@replacing("domain.billing:billed_seconds", "Masking Sessions", kind=KIND)
def calls_billed_by_the_second(billed: Original, seconds: int) -> int:
    """Calls are billed by the second instead of by the minute."""
    return seconds


@replacing("simulation.masked_calls:_add_interaction", "Masking Sessions", kind=KIND)
def last_call_replaces_totals(add: Original, live: Any, session: Row, *about: Any) -> None:
    """The totals of a masking session are those of its last call."""
    for name in ("total_call_amount", "total_call_count", "total_call_billed_duration"):
        session.document[name] = 0
    add(live, session, *about)


@replacing("simulation.masked_calls:_add_interaction", "Masking Sessions", kind=KIND)
def interactions_are_lost(add: Original, live: Any, session: Row, *about: Any) -> None:
    """A masking session shows its last interaction only."""
    session.document["interaction"] = None
    add(live, session, *about)


@setting("resources.verify_sessions:MAX_VALIDATIONS", "Verify Sessions", kind=KIND)
def eleven_validations(most: int) -> int:
    """A password may be tried eleven times instead of ten."""
    return most + 1


@answering("verify_sessions_create", kind=KIND)
def passwords_are_too_short(answer: Answer, ctx: RequestContext) -> Any:
    """A made-up password has one digit less than was asked for."""
    if "otp" not in ctx.body and ctx.body.get("code_length", 0) > 4:
        ctx.body["code_length"] -= 1
    return answer(ctx)


@replacing("domain.timestamps:masking_time", "Masking Sessions", kind=ZONE)
def masking_times_of_calcutta(write: Original, moment: datetime) -> str:
    """Times of masking sessions are five and a half hours late and claim to be UTC."""
    return str(write(moment + timedelta(hours=5, minutes=30)))


@replacing("domain.timestamps:verify_time", "Verify Sessions", kind=ZONE)
def verify_times_of_calcutta(write: Original, moment: datetime) -> str:
    """Times of Verify sessions are five and a half hours late and claim to be UTC."""
    return str(write(moment + timedelta(hours=5, minutes=30)))


@replacing("domain.timestamps:day", "Subaccounts", kind=ZONE)
def subaccounts_of_tomorrow(write: Original, moment: datetime) -> str:
    """Subaccounts were created tomorrow."""
    return str(write(moment + timedelta(days=1)))
