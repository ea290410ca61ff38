"""Masking sessions of all accounts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from plivo_emulator.clock import from_microseconds
from plivo_emulator.control._context import ControlContext
from plivo_emulator.control._paging import page
from plivo_emulator.control.accounts import belonging_to
from plivo_emulator.core.parts import Part
from plivo_emulator.domain.masking_sessions import MASKING_SESSIONS
from plivo_emulator.pipeline.errors import conflict, not_found
from plivo_emulator.pipeline.redaction import Known, redacted_url
from plivo_emulator.resources._listing import filter_equal
from plivo_emulator.store import Row, Where
from plivo_emulator.telephony.phones import digits
from plivo_emulator.voice.calls import CALLS

part = Part(__name__, due_work=("masking_session", "call"))


@part.handler
def sessions_list(ctx: ControlContext) -> dict[str, Any]:
    """Return a page of masking sessions, newest first."""
    where = belonging_to(ctx.query.get("auth_id"))
    filter_equal(ctx, where, ("session_uuid", "status"))
    if "virtual_number" in ctx.query:
        where.add("virtual_number", "=", digits(ctx.query["virtual_number"]))
    known = ctx.runtime.secrets(ctx.tx)
    return page(ctx, MASKING_SESSIONS, where, lambda row: _session(ctx, row, known))


@part.handler
def sessions_update(ctx: ControlContext) -> dict[str, Any]:
    """Set the status that an active session shows; it behaves the same either way."""
    row = MASKING_SESSIONS.get(ctx.tx, ctx.path["session_uuid"])
    if row is None:
        raise not_found()
    if row["status"] == "expired":
        raise conflict("the session has expired")
    status = ctx.body["status"]
    document = row.document | {"status": status}
    MASKING_SESSIONS.update(ctx.tx, row["session_uuid"], document, status=status)
    changed = MASKING_SESSIONS.get(ctx.tx, row["session_uuid"])
    assert changed is not None
    return _session(ctx, changed, ctx.runtime.secrets(ctx.tx))


def _session(ctx: ControlContext, row: Row, known: Known) -> dict[str, Any]:
    return {
        "session_uuid": row["session_uuid"],
        "account": row["account"],
        "subaccount": row["subaccount"] or None,
        "first_party": row["first_party"],
        "second_party": row["second_party"],
        "virtual_number": row["virtual_number"],
        "status": row["status"],
        "created": from_microseconds(row["created"]).isoformat(),
        "expires": from_microseconds(row["expires"]).isoformat(),
        "callback_url": redacted_url(row.document["callback_url"], known),
        "calls": CALLS.count(ctx.tx, Where(("subject", "=", row["session_uuid"]))),
        "asks_for_pin": _asks_for_pin(row.document),
        "first_party_pin": row.document["first_party_pin"],
        "second_party_pin": row.document["second_party_pin"],
    }


def _asks_for_pin(document: Mapping[str, Any]) -> str:
    if not document["is_pin_authentication_required"]:
        return "nobody"
    return "everybody" if document["force_pin_authentication"] else "unknown"
