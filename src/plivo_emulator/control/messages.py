"""Simulated incoming messages."""

from __future__ import annotations

from typing import Any

from plivo_emulator.control._paging import page
from plivo_emulator.control.accounts import belonging_to
from plivo_emulator.control.inventory import number_named
from plivo_emulator.parts import Part
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.simulation import inbound_messages
from plivo_emulator.simulation.inbound_calls import application_of
from plivo_emulator.simulation.inbound_messages import MESSAGES
from plivo_emulator.store.records import to_document
from plivo_emulator.telephony.phones import digits

part = Part(__name__, due_work=())


@part.handler
def messages_list(ctx: RequestContext) -> dict[str, Any]:
    """Return a page of messages."""
    where = belonging_to(ctx.query.get("auth_id"))
    return page(ctx, MESSAGES, where, lambda row: row.document)


@part.handler
def messages_create(ctx: RequestContext) -> dict[str, Any]:
    """Simulate an incoming message."""
    number = number_named(ctx, ctx.body["to"])
    message = inbound_messages.receive(
        ctx,
        number=number,
        application=application_of(ctx.tx, number),
        sender=digits(ctx.body["from"]),
        text=ctx.body.get("text", ""),
        media=ctx.body.get("media", []),
    )
    return to_document(message)
