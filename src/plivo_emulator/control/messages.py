"""Messages in both directions, with the text that the vendor's API never returns."""

from __future__ import annotations

from typing import Any

from plivo_emulator.control._paging import page
from plivo_emulator.control.accounts import belonging_to
from plivo_emulator.control.inventory import number_named
from plivo_emulator.parts import Part
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.resources._listing import filter_equal
from plivo_emulator.resources._messages import MESSAGES
from plivo_emulator.resources.applications import application_of
from plivo_emulator.simulation import inbound_messages
from plivo_emulator.store.records import to_document

part = Part(__name__, due_work=("message",))


@part.handler
def messages_list(ctx: RequestContext) -> dict[str, Any]:
    """Return a page of messages."""
    where = belonging_to(ctx.query.get("auth_id"))
    filter_equal(ctx, where, ["direction", "message_uuid"])
    return page(ctx, MESSAGES, where, lambda row: row.document)


@part.handler
def messages_create(ctx: RequestContext) -> dict[str, Any]:
    """Simulate an incoming message."""
    number = number_named(ctx, ctx.body["to"])
    message = inbound_messages.receive(
        ctx,
        number=number,
        application=application_of(ctx.tx, number),
        sender=ctx.body["from"],
        text=ctx.body.get("text", ""),
        media=ctx.body.get("media", []),
        kind=ctx.body.get("type"),
    )
    return to_document(message)
