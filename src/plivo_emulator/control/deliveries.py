"""Webhooks that were sent or are pending."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from plivo_emulator.clock import from_microseconds
from plivo_emulator.control._context import ControlContext
from plivo_emulator.control._paging import page
from plivo_emulator.control.accounts import belonging_to
from plivo_emulator.core.parts import Part
from plivo_emulator.domain import answers
from plivo_emulator.domain.ownership import OWNER_COLUMNS
from plivo_emulator.pipeline.errors import bad_request, conflict, not_found
from plivo_emulator.pipeline.redaction import Known, redacted_content, redacted_json, redacted_url
from plivo_emulator.simulation import any_event, inbound_messages
from plivo_emulator.store import Row
from plivo_emulator.telephony.xml import Report
from plivo_emulator.voice import requests
from plivo_emulator.voice.documents import read_document
from plivo_emulator.webhooks.events import DELIVERIES, emit
from plivo_emulator.webhooks.failures import reason

part = Part(__name__)

# The events whose answers may hold XML.
_READERS: Final[Mapping[str, Callable[[str, str], Report | None]]] = {
    **dict.fromkeys(requests.DOCUMENTS, read_document),
    inbound_messages.MESSAGE: inbound_messages.read_answer,
}


@part.handler
def deliveries_list(ctx: ControlContext) -> dict[str, Any]:
    """Return webhooks, oldest or newest first."""
    where = belonging_to(ctx.query.get("auth_id"))
    for name in ("event", "subject", "state"):
        if name in ctx.query:
            where.add(name, "=", ctx.query[name])
    order = "-seq" if ctx.query.get("order") == "newest" else "seq"
    known = ctx.runtime.secrets(ctx.tx)
    return page(
        ctx, DELIVERIES, where, lambda row: _delivery(ctx, row, known), order=order, limit=100
    )


@part.handler
def deliveries_get(ctx: ControlContext) -> dict[str, Any]:
    """Return one webhook with its attempts."""
    return _one(ctx, ctx.path["delivery_id"])


@part.handler
def deliveries_create(ctx: ControlContext) -> dict[str, Any]:
    """Send an event of the contract about a subject that has a URL for it."""
    event, subject = ctx.body["event"], ctx.body["subject"]
    draft = any_event.draft(ctx, event, subject)
    if draft is None:
        raise not_found(f"there is no {subject} with events of this kind")
    if not draft.url:
        raise conflict(f"{subject} has no URL for {event}")
    fields = draft.fields | ctx.body.get("fields", {})
    fields = {name: value for name, value in fields.items() if value is not None}
    if problems := ctx.services.events[event].problems(fields):
        raise bad_request(f"{event} does not match the contract: {problems[0]}", problems)
    delivery_id = emit(
        ctx,
        event,
        url=draft.url,
        method=draft.method,
        fields=fields,
        owner=draft.owner,
        subject=subject,
    )
    return _one(ctx, delivery_id)


@part.handler
def deliveries_replay(ctx: ControlContext) -> dict[str, Any]:
    """Send an event once more."""
    row = _named(ctx, ctx.path["delivery_id"])
    old = row.document
    delivery_id = emit(
        ctx,
        row["event"],
        url=old["url"],
        method=old["method"],
        fields=old["payload"],
        owner={column: row[column] for column in OWNER_COLUMNS},
        subject=row["subject"],
    )
    return _one(ctx, delivery_id)


def _one(ctx: ControlContext, delivery_id: str) -> dict[str, Any]:
    return _delivery(ctx, _named(ctx, delivery_id), ctx.runtime.secrets(ctx.tx))


def _named(ctx: ControlContext, delivery_id: str) -> Row:
    row = DELIVERIES.get(ctx.tx, delivery_id)
    if row is None:
        raise not_found()
    return row


def _delivery(ctx: ControlContext, row: Row, known: Known) -> dict[str, Any]:
    waits = row["state"] == "pending"
    shown = _without_secrets(inbound_messages.without_content(ctx.tx, row.document), known)
    logged = inbound_messages.is_logged(ctx.tx, row.document)
    reports = [_report(ctx, row, attempt, logged) for attempt in row.document["attempts"]]
    attempts = [
        attempt if report is None else attempt | {"xml": report.verdict}
        for attempt, report in zip(shown["attempts"], reports, strict=True)
    ]
    return shown | {
        "state": row["state"],
        "problem": _problem(row, shown["attempts"], reports),
        "next_attempt": from_microseconds(row["due"]).isoformat() if waits else None,
        "attempts": attempts,
    }


def _report(ctx: ControlContext, row: Row, attempt: dict[str, Any], logged: bool) -> Report | None:
    """Return a report on the XML of an attempt's answer, if it was a success with XML."""
    reader, status = _READERS.get(row["event"]), attempt["status"]
    if reader is None or status is None:
        return None
    if not ctx.services.events[row["event"]].acknowledged_by(status):
        return None
    # Attempts stored by older versions lack it.
    content_type = attempt.get("content_type", "application/xml")
    report = reader(attempt["response_body"], content_type)
    return report if logged or report is None else inbound_messages.unquoted(report)


def _problem(
    row: Row, attempts: Sequence[Mapping[str, Any]], reports: Sequence[Report | None]
) -> str | None:
    """Return what is wrong with the last attempt or with the XML of its answer."""
    if not attempts:
        return None
    last = attempts[-1]
    if row["state"] != "delivered":
        return reason(last)
    report = reports[-1]
    return (answers.verdict(report, row.document["url"]) if report else "") or None


def _without_secrets(delivery: dict[str, Any], known: Known) -> dict[str, Any]:
    attempts = [
        attempt
        | {
            "url": redacted_url(attempt["url"], known),
            # Attempts stored by older versions lack it.
            "sent_to": redacted_url(attempt.get("sent_to", ""), known),
            "body": redacted_content(attempt["body"], known),
        }
        for attempt in delivery["attempts"]
    ]
    url = redacted_url(delivery["url"], known)
    shown: dict[str, Any] = redacted_json(delivery | {"url": url, "attempts": attempts}, known)
    return shown
