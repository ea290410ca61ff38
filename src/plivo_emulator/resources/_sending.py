"""Sending: from a request, or the XML of an answer, to queued messages.

What depends on the handset, credit or the person's wishes is decided later, when a message leaves
the queue (`simulation.sent_messages`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal
from mimetypes import guess_type
from typing import Any, Final

from plivo_emulator.parts import Part
from plivo_emulator.pipeline.errors import bad_request
from plivo_emulator.resources import _senders
from plivo_emulator.resources._media import MEGABYTE
from plivo_emulator.resources._messages import (
    MESSAGES,
    Message,
    MessageFile,
    MessageState,
    add_message,
    zone_of,
)
from plivo_emulator.resources._sender_choice import choose_sender
from plivo_emulator.scheduling import jobs
from plivo_emulator.services import Context
from plivo_emulator.telephony.phones import country_of
from plivo_emulator.telephony.rates import message_rate, mms_rate, money, whatsapp_rate
from plivo_emulator.telephony.segments import encoding_of, length, message_units

part = Part(__name__, tables=[MESSAGES])

ANNOUNCE: Final = part.job_kind("message.announce")
"""Tells that a message is queued, and plans what follows."""

DEFAULT_EXPIRY: Final = 10_800
MOST_MEDIA: Final = 10
# Together (Plivo's page on MMS).
MOST_MEDIA_BYTES: Final = 5 * MEGABYTE


@dataclass(kw_only=True, slots=True)
class Draft:
    """A message to send.

    Attributes:
        owner: the owner columns.
        src: the sender as given, empty for one of the Powerpack's.
        powerpack_uuid: the Powerpack that chooses the sender, if any.
        dst: the destinations as given.
        type: kind of message.
        text: what it says.
        media_urls: addresses of files.
        media_ids: identifiers of uploaded files.
        content: a WhatsApp template, buttons or a place, by name.
        url: receives the events.
        method: of the events.
        log: what is kept of it.
        trackable: whether a conversion may be reported.
        expiry: seconds after which it fails if it is still queued.
        requester_ip: who asks.
        dlt: the fields for India.
    """

    owner: dict[str, Any]
    src: str = ""
    powerpack_uuid: str = ""
    dst: str
    type: str = "sms"
    text: str = ""
    media_urls: list[str] = field(default_factory=list)
    media_ids: list[str] = field(default_factory=list)
    content: dict[str, Any] = field(default_factory=dict)
    url: str = ""
    method: str = "POST"
    log: str = "true"
    trackable: bool = False
    expiry: int = DEFAULT_EXPIRY
    requester_ip: str = ""
    dlt: dict[str, Any] = field(default_factory=dict)


def send(context: Context, draft: Draft) -> tuple[list[str], list[str]]:
    """Queue a message for each destination.

    Returns:
        The identifiers of the messages, and the destinations that are no phone numbers.

    Raises:
        ApiError: 400 or 403, nothing is sent.
    """
    numbers, invalid = _senders.destinations(draft.dst)
    src = _senders.sender(draft.src) if draft.src else ""
    _check_content(draft)
    rules = _senders.rules_of(context.tx, draft.owner["account"])
    zone = zone_of(context.tx, draft.owner["account"])
    powerpack = None
    if draft.powerpack_uuid:
        powerpack = _senders.powerpack_named(context.tx, draft.owner, draft.powerpack_uuid)
    queued = []
    for dst in numbers:
        if powerpack is not None:
            src = choose_sender(context, powerpack, dst, draft.type)
        own = _senders.number_of(context.tx, src)
        if powerpack is None:
            _senders.check_sender(rules, own, draft.owner, src, dst, draft.type)
        _senders.check_destination(rules, dst, draft.type)
        queued.append(_queue(context, draft, src, dst, _senders.registration_of(own), zone))
    return queued, invalid


def _check_content(draft: Draft) -> None:
    """Check what the contract cannot say: the length of the text, and the number of files.

    Raises:
        ApiError: 400, one of them is too great.
    """
    encoding = encoding_of(draft.text)
    if draft.type == "sms" and length(draft.text) > encoding.longest:
        raise bad_request(
            f"text parameter must have at most {encoding.longest} characters in {encoding.name}"
        )
    most = 1 if draft.type == "whatsapp" else MOST_MEDIA
    if len(draft.media_urls) + len(draft.media_ids) > most:
        raise bad_request(f"a message can have at most {most} media")


def _queue(
    context: Context,
    draft: Draft,
    src: str,
    dst: str,
    registration: tuple[str, str],
    zone: str,
) -> str:
    """Store a message and plan what becomes of it; return its identifier."""
    uuid, country = context.ids.uuid(), country_of(dst)
    units = message_units(draft.text) if draft.type == "sms" else 1
    rate = _rate(draft, country)
    message = Message(
        message_uuid=uuid,
        **draft.owner,
        direction="outbound",
        type=draft.type,
        sender=src,
        recipient=dst,
        text=None,
        media=[],
        units=units,
        total_rate=money(rate),
        total_amount=money(rate * units),
        country=country,
        is_domestic=src.isdecimal() and country_of(src) == country,
        log=draft.log,
        zone=zone,
        time=context.now,
        state=MessageState.QUEUED,
        url=draft.url,
        method=draft.method,
        expires=context.now + timedelta(seconds=draft.expiry),
        trackable=draft.trackable,
        requester_ip=draft.requester_ip,
        powerpack_id=draft.powerpack_uuid or None,
        tendlc_campaign_id=registration[0],
        tendlc_registration_status=registration[1],
        **draft.dlt,
    )
    if message.keeps_content:
        message.content = draft.content or None
    add_message(context.tx, message, draft.text, _files(context, draft, uuid))
    account = draft.owner["account"]
    template = {"template": "template" in draft.content}
    jobs.schedule(context, ANNOUNCE, uuid, context.now, template, account=account)
    return uuid


def _rate(draft: Draft, country: str) -> Decimal:
    if draft.type == "whatsapp":
        return whatsapp_rate()
    return mms_rate(country) if draft.type == "mms" else message_rate(country)


def _files(context: Context, draft: Draft, message_uuid: str) -> list[MessageFile]:
    """Return the files of a message. Those at addresses are not fetched: their size is unknown.

    Raises:
        ApiError: 400, a file was not uploaded, or together they are too large.
    """
    files = [
        MessageFile(media_id=context.ids.uuid(), message_uuid=message_uuid, **known)
        for known in (
            *(file_at(url) for url in draft.media_urls),
            *(_senders.uploaded_media(context, draft.owner, one) for one in draft.media_ids),
        )
    ]
    if sum(file.size for file in files) > MOST_MEDIA_BYTES:
        raise bad_request(f"the files of a message can have at most {MOST_MEDIA_BYTES} bytes")
    return files


def file_at(url: str) -> dict[str, Any]:
    """Return what the address of a file tells about it."""
    # Not `urlsplit`, which refuses some addresses.
    name = re.split("[?#]", url, maxsplit=1)[0].rpartition("/")[2]
    guessed, _ = guess_type(name)
    return {"content_type": guessed or "application/octet-stream", "media_url": url}
