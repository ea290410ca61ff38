"""Messages: SMS, MMS and WhatsApp (Plivo's pages on messages)."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any, Final

from plivo_emulator.clock import from_microseconds, to_microseconds
from plivo_emulator.core.parts import Part
from plivo_emulator.domain import sending
from plivo_emulator.domain.media import file_address
from plivo_emulator.domain.messages import (
    MESSAGES,
    Message,
    MessageFile,
    read_message,
    record,
    save_message,
)
from plivo_emulator.domain.ownership import get_or_404, owner_columns, visible_rows
from plivo_emulator.domain.sending import OUT_OF_CREDIT
from plivo_emulator.pipeline.auth import ACCOUNTS
from plivo_emulator.pipeline.errors import bad_request, not_found
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.resources._listing import filter_equal, filter_range, paginate, read_time
from plivo_emulator.store import Row
from plivo_emulator.telephony.phones import digits
from plivo_emulator.telephony.rates import whatsapp_rate

part = Part(__name__, due_work=("message", "campaign_link", "campaign_unlink"))

# A list without a time filter goes back this far (C75).
LIST_WINDOW: Final = timedelta(hours=24)
# Messages are kept for this long (Plivo's page on listing messages).
RETENTION: Final = timedelta(days=90)
# How long requests are refused after a message failed for lack of credit (Plivo's support site).
NO_CREDIT_PERIOD: Final = timedelta(minutes=2)

_CONTENT: Final = ("template", "interactive", "location")
_DLT: Final = ("dlt_entity_id", "dlt_template_id", "dlt_template_category")
# Filters by the columns that they look at.
_FILTERS: Final = {
    "message_direction": "direction",
    "message_state": "state",
    "message_type": "type",
    "tendlc_campaign_id": "campaign",
    "tendlc_registration_status": "registration",
    "conversation_id": "conversation_id",
    "conversation_origin": "conversation_origin",
}


@part.handler
def messages_send(ctx: RequestContext) -> dict[str, Any]:
    """Queue a message for each destination."""
    _refuse_without_credit(ctx)
    body = ctx.body
    draft = sending.Draft(
        owner=owner_columns(ctx, None),
        src=body.get("src", ""),
        powerpack_uuid=body.get("powerpack_uuid", "").lower(),
        dst=body["dst"],
        type=body.get("type", "sms"),
        text=body.get("text", ""),
        media_urls=body.get("media_urls", []),
        media_ids=body.get("media_ids", []),
        content={name: body[name] for name in _CONTENT if name in body},
        url=body.get("url", ""),
        method=body.get("method", "POST"),
        log=str(body.get("log", "true")).lower(),
        trackable=body.get("trackable", False),
        expiry=body.get("message_expiry", sending.DEFAULT_EXPIRY),
        requester_ip=ctx.request.client,
        dlt={name: body[name] for name in _DLT if name in body},
    )
    queued, invalid = sending.send(ctx, draft)
    reply = {"message": "message(s) queued", "message_uuid": queued}
    return reply | ({"invalid_number": invalid} if invalid else {})


@part.handler
def messages_list(ctx: RequestContext) -> dict[str, Any]:
    """Return a page of messages, newest first; those of the last 24 hours unless a time is given.

    Its `meta` has no total (C75).
    """
    where = visible_rows(ctx)
    filter_equal(ctx, where, ["subaccount"])
    for name, column in _FILTERS.items():
        if name in ctx.query:
            where.add(column, "=", ctx.query[name])
    for name, column in (("from_number", "sender"), ("to_number", "recipient")):
        if name in ctx.query:
            where.add(column, "=", digits(ctx.query[name]))
    if "error_code" in ctx.query:
        code = ctx.query["error_code"]
        where.add("error_code", "=", code if int(code) else "000")
    if "powerpack_id" in ctx.query:
        where.add("powerpack_id", "=", ctx.query["powerpack_id"].lower())
    if "destination_country_iso2" in ctx.query:
        where.add("country", "=", ctx.query["destination_country_iso2"].upper())
    timed = filter_range(ctx, where, "message_time", "created", read=read_time)
    window = RETENTION if timed else LIST_WINDOW
    where.add("created", ">=", to_microseconds(ctx.now - window))
    meta, objects = paginate(
        ctx, MESSAGES, where, lambda row: record(row, ctx.credential.auth_id), with_total=False
    )
    return {"meta": meta, "objects": objects}


@part.handler
def messages_get(ctx: RequestContext) -> dict[str, Any]:
    """Return one message, without its text."""
    return record(_row(ctx), ctx.credential.auth_id)


@part.handler
def messages_list_media(ctx: RequestContext) -> dict[str, Any]:
    """Return the files of a message."""
    message = _message(ctx)
    return {"objects": [_present_file(ctx, message, file) for file in message.media]}


@part.handler
def messages_get_media(ctx: RequestContext) -> dict[str, Any]:
    """Return one file of a message."""
    wanted = ctx.path["media_id"].lower()
    message = _message(ctx)
    for file in message.media:
        if file.media_id == wanted:
            return _present_file(ctx, message, file)
    raise not_found()


@part.handler
def messages_delete_media(ctx: RequestContext) -> None:
    """Delete all files of a message."""
    message = _message(ctx)
    message.media = []
    save_message(ctx.tx, message)


@part.handler
def messages_report_conversion(ctx: RequestContext) -> dict[str, Any]:
    """Record what came of a message; the last report counts (U34)."""
    message = _message(ctx)
    if not message.trackable:
        raise bad_request("message is not trackable")
    message.conversion = {name: ctx.body[name] for name in ("status", "timestamp")}
    save_message(ctx.tx, message)
    return {
        "conversion_uuid": f"conv-{message.message_uuid}",
        "message": "successfully recorded.",
        "message_uuid": message.message_uuid,
    }


def _present_file(ctx: RequestContext, message: Message, file: MessageFile) -> dict[str, Any]:
    """Return a file with its address: where the emulator serves it, if it was uploaded."""
    address = file.media_url
    if file.uploaded:
        owner = message.subaccount or message.account
        path = ("Message", message.message_uuid, "Media", file.media_id)
        address = file_address(ctx.request, owner, *path)
    return {
        "content_type": file.content_type,
        "media_id": file.media_id,
        "media_url": address,
        "message_uuid": message.message_uuid,
        "size": file.size,
    }


def _row(ctx: RequestContext) -> Row:
    row = get_or_404(ctx, MESSAGES, ctx.path["message_uuid"].lower())
    if row["created"] < to_microseconds(ctx.now - RETENTION):
        raise not_found()
    return row


def _message(ctx: RequestContext) -> Message:
    return read_message(_row(ctx))


def _refuse_without_credit(ctx: RequestContext) -> None:
    """Refuse requests for a while after a message failed for lack of credit.

    Raises:
        ApiError: 400, there is still less credit than any message costs.
    """
    failed = OUT_OF_CREDIT.get(ctx.tx, ctx.account, share=True)
    if failed is None:
        return
    # In the future if the clock was set back.
    since = ctx.now - from_microseconds(failed["since"])
    if not timedelta(0) <= since < NO_CREDIT_PERIOD:
        return
    row = ACCOUNTS.get(ctx.tx, ctx.account, share=True)
    if row is not None and Decimal(row.document["cash_credits"]) <= whatsapp_rate():
        raise bad_request("Insufficient Credit")
