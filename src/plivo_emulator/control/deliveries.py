"""Webhooks that were sent, or wait to be."""

from __future__ import annotations

from typing import Any

from plivo_emulator.clock import from_microseconds
from plivo_emulator.control._paging import page
from plivo_emulator.control.accounts import belonging_to
from plivo_emulator.parts import Part
from plivo_emulator.pipeline.errors import bad_request, conflict, not_found
from plivo_emulator.pipeline.handlers import Call
from plivo_emulator.resources._ownership import OWNER_COLUMNS
from plivo_emulator.simulation import any_event
from plivo_emulator.simulation.inbound_messages import redacted
from plivo_emulator.store import Row
from plivo_emulator.webhooks.events import DELIVERIES, emit

part = Part(__name__)


@part.handler
def deliveries_list(call: Call) -> dict[str, Any]:
    """Return webhooks in the order in which they arose, or the other way round."""
    where = belonging_to(call.query.get("auth_id"))
    for name in ("event", "subject", "state"):
        if name in call.query:
            where.add(name, "=", call.query[name])
    order = "-seq" if call.query.get("order") == "newest" else "seq"
    return page(call, DELIVERIES, where, lambda row: _delivery(call, row), order=order, limit=100)


@part.handler
def deliveries_get(call: Call) -> dict[str, Any]:
    """Return one webhook with its attempts."""
    return _delivery(call, _named(call, call.path["delivery_id"]))


@part.handler
def deliveries_create(call: Call) -> dict[str, Any]:
    """Send any event of the contract about a session or an application."""
    event, subject = call.body["event"], call.body["subject"]
    draft = any_event.draft(call, event, subject)
    if draft is None:
        raise not_found(f"there is no session and no application {subject} with such events")
    if not draft.url:
        raise conflict(f"{subject} has no URL for {event}")
    fields = draft.fields | call.body.get("fields", {})
    fields = {name: value for name, value in fields.items() if value is not None}
    if problems := call.services.events[event].problems(fields):
        raise bad_request(f"{event} does not match the contract: {problems[0]}", problems)
    delivery_id = emit(
        call,
        event,
        url=draft.url,
        method=draft.method,
        fields=fields,
        owner=draft.owner,
        subject=subject,
    )
    return _delivery(call, _named(call, delivery_id))


@part.handler
def deliveries_replay(call: Call) -> dict[str, Any]:
    """Send an event once more."""
    row = _named(call, call.path["delivery_id"])
    old = row.document
    delivery_id = emit(
        call,
        row["event"],
        url=old["url"],
        method=old["method"],
        fields=old["payload"],
        owner={column: row[column] for column in OWNER_COLUMNS},
        subject=row["subject"],
    )
    return _delivery(call, _named(call, delivery_id))


def _named(call: Call, delivery_id: str) -> Row:
    row = DELIVERIES.get(call.tx, delivery_id)
    if row is None:
        raise not_found()
    return row


def _delivery(call: Call, row: Row) -> dict[str, Any]:
    waits = row["state"] == "pending"
    return redacted(call.tx, row.document) | {
        "state": row["state"],
        "next_attempt": from_microseconds(row["due"]).isoformat() if waits else None,
    }
