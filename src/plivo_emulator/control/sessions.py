"""Masking sessions of all accounts."""

from __future__ import annotations

from typing import Any

from plivo_emulator.clock import from_microseconds
from plivo_emulator.control._context import ControlContext
from plivo_emulator.control._paging import page
from plivo_emulator.control.accounts import belonging_to
from plivo_emulator.parts import Part
from plivo_emulator.pipeline.errors import conflict, not_found
from plivo_emulator.pipeline.redaction import Known, redacted_url
from plivo_emulator.resources._listing import filter_equal
from plivo_emulator.resources.masking_sessions import MASKING_SESSIONS
from plivo_emulator.simulation.calls import CALLS
from plivo_emulator.store import Row, Where
from plivo_emulator.telephony.phones import digits

part = Part(__name__, due_work=("masking_session", "masked_call"))


@part.handler
def sessions_list(call: ControlContext) -> dict[str, Any]:
    """Return a page of masking sessions, newest first."""
    where = belonging_to(call.query.get("auth_id"))
    filter_equal(call, where, ("session_uuid", "status"))
    if "virtual_number" in call.query:
        where.add("virtual_number", "=", digits(call.query["virtual_number"]))
    known = call.runtime.secrets(call.tx)
    return page(call, MASKING_SESSIONS, where, lambda row: _session(call, row, known))


@part.handler
def sessions_update(call: ControlContext) -> dict[str, Any]:
    """Choose what an active session shows as its status; it works the same either way."""
    row = MASKING_SESSIONS.get(call.tx, call.path["session_uuid"])
    if row is None:
        raise not_found()
    if row["status"] == "expired":
        raise conflict("the session has expired")
    status = call.body["status"]
    document = row.document | {"status": status}
    MASKING_SESSIONS.update(call.tx, row["session_uuid"], document, status=status)
    changed = MASKING_SESSIONS.get(call.tx, row["session_uuid"])
    assert changed is not None
    return _session(call, changed, call.runtime.secrets(call.tx))


def _session(call: ControlContext, row: Row, known: Known) -> dict[str, Any]:
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
        "calls": CALLS.count(call.tx, Where(("subject", "=", row["session_uuid"]))),
    }
