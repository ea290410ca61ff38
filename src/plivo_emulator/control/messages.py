"""Messages in both directions, with the text that the vendor's API never returns."""

from __future__ import annotations

from typing import Any

from plivo_emulator.control._paging import page
from plivo_emulator.control.accounts import belonging_to
from plivo_emulator.control.inventory import number_named
from plivo_emulator.core.parts import Part
from plivo_emulator.domain.messages import MESSAGES
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.resources._listing import bounded, filter_equal
from plivo_emulator.simulation import inbound_messages
from plivo_emulator.store import Row, Where
from plivo_emulator.store.records import to_document

part = Part(__name__, due_work=("message",))


@part.handler
def messages_list(ctx: RequestContext) -> dict[str, Any]:
    """Return a page of messages."""
    where = belonging_to(ctx.query.get("auth_id"))
    filter_equal(ctx, where, ["direction", "message_uuid"])
    _filter_pair(ctx, where)
    return page(ctx, MESSAGES, where, lambda row: row.document)


@part.handler
def messages_list_conversations(ctx: RequestContext) -> dict[str, Any]:
    """Return a page of the pairs of numbers that exchanged messages."""
    where = belonging_to(ctx.query.get("auth_id"))
    _filter_pair(ctx, where)
    rows, total = MESSAGES.newest_of_groups(
        ctx.tx,
        where,
        by=["account", "number", "person"],
        limit=int(ctx.query.get("limit", 20)),
        offset=bounded(ctx.query.get("offset", 0)),
    )
    return {"total_count": total, "objects": [_conversation(row) for row in rows]}


def _filter_pair(ctx: RequestContext, where: Where) -> None:
    for column in ("number", "person"):
        if column in ctx.query:
            where.add(column, "=", ctx.query[column].removeprefix("+"))


def _conversation(row: Row) -> dict[str, Any]:
    shown = {name: row[name] for name in ("account", "number", "person")}
    return shown | {"last_message": row.document}


@part.handler
def messages_create(ctx: RequestContext) -> dict[str, Any]:
    """Simulate an incoming message."""
    number = number_named(ctx, ctx.body["to"], share=True)
    message = inbound_messages.receive(
        ctx,
        number=number,
        application=inbound_messages.application_of(ctx.tx, number),
        sender=ctx.body["from"],
        text=ctx.body.get("text", ""),
        media=ctx.body.get("media", []),
        kind=ctx.body.get("type"),
        content_type=ctx.body.get("content_type"),
    )
    return to_document(message)
