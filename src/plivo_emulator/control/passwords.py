"""One-time passwords and verification codes, which the vendor's API never returns."""

from __future__ import annotations

from typing import Any

from plivo_emulator.clock import from_microseconds, to_microseconds
from plivo_emulator.control._paging import page
from plivo_emulator.control.accounts import belonging_to
from plivo_emulator.core.parts import Part
from plivo_emulator.domain.verified_caller_ids import CALLER_ID_CODES
from plivo_emulator.domain.verify_sessions import VERIFY_SESSIONS
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.store import Row
from plivo_emulator.telephony.phones import digits

part = Part(__name__, due_work=("verify_session", "call"))


@part.handler
def passwords_list(ctx: RequestContext) -> dict[str, Any]:
    """Return the passwords of Verify sessions, newest first."""
    where = belonging_to(ctx.query.get("auth_id"))
    if "recipient" in ctx.query:
        where.add("recipient", "=", digits(ctx.query["recipient"]))
    if "session_uuid" in ctx.query:
        where.add("session_uuid", "=", ctx.query["session_uuid"])
    return page(ctx, VERIFY_SESSIONS, where, _password)


@part.handler
def passwords_list_caller_ids(ctx: RequestContext) -> dict[str, Any]:
    """Return the codes for caller IDs that were not entered yet, newest first."""
    where = belonging_to(ctx.query.get("auth_id"))
    if "phone_number" in ctx.query:
        where.add("phone_number", "=", digits(ctx.query["phone_number"]))
    if "verification_uuid" in ctx.query:
        where.add("verification_uuid", "=", ctx.query["verification_uuid"])
    return page(ctx, CALLER_ID_CODES, where, lambda row: _caller_id_code(ctx, row))


def _password(row: Row) -> dict[str, Any]:
    return {
        "session_uuid": row["session_uuid"],
        "recipient": row["recipient"],
        "otp": row["otp"],
        "channel": row.document["channel"],
        "status": row["status"],
        "created_at": row.document["created_at"],
        "expires_at": from_microseconds(row["expires"]).isoformat(),
    }


def _caller_id_code(ctx: RequestContext, row: Row) -> dict[str, Any]:
    expired = row["expires"] <= to_microseconds(ctx.now)
    return {
        "verification_uuid": row["verification_uuid"],
        "phone_number": row["phone_number"],
        "otp": row["otp"],
        "channel": row.document["channel"],
        "status": "expired" if expired else "pending",
        "sent_at": row.document["sent_at"],
        "expires_at": from_microseconds(row["expires"]).isoformat(),
    }
