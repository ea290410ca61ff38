"""One-time passwords, which the vendor's API never returns."""

from __future__ import annotations

from typing import Any

from plivo_emulator.clock import from_microseconds
from plivo_emulator.control._paging import page
from plivo_emulator.control.accounts import belonging_to
from plivo_emulator.parts import Part
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.resources.verify_sessions import VERIFY_SESSIONS
from plivo_emulator.store import Row
from plivo_emulator.telephony.phones import digits

part = Part(__name__, due_work=("verify_session",))


@part.handler
def passwords_list(ctx: RequestContext) -> dict[str, Any]:
    """Return the passwords of Verify sessions, newest first."""
    where = belonging_to(ctx.query.get("auth_id"))
    if "recipient" in ctx.query:
        where.add("recipient", "=", digits(ctx.query["recipient"]))
    if "session_uuid" in ctx.query:
        where.add("session_uuid", "=", ctx.query["session_uuid"])
    return page(ctx, VERIFY_SESSIONS, where, _password)


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
