"""Sending: from a request, or the XML of an answer, to queued messages.

What depends on the handset, credit or the person's wishes is decided later, when a message leaves
the queue (`simulation.sent_messages`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from decimal import Decimal
from mimetypes import guess_type
from typing import Any, Final

from plivo_emulator.clock import to_microseconds
from plivo_emulator.core.parts import Part
from plivo_emulator.core.services import Context
from plivo_emulator.domain import senders
from plivo_emulator.domain.media import MEGABYTE
from plivo_emulator.domain.message_events import tell
from plivo_emulator.domain.messages import (
    MESSAGES,
    NOTHING,
    Message,
    MessageFile,
    MessageState,
    add_message,
    zone_of,
)
from plivo_emulator.domain.queues import take_turn
from plivo_emulator.domain.sender_choice import choose_sender
from plivo_emulator.domain.senders import SendingRules
from plivo_emulator.pipeline.errors import bad_request
from plivo_emulator.scheduling import jobs
from plivo_emulator.store import Row, Table, Transaction
from plivo_emulator.telephony.phones import country_of
from plivo_emulator.telephony.rates import carrier_fee, message_rate, money, whatsapp_rate
from plivo_emulator.telephony.segments import (
    encoding_of,
    length,
    message_units,
    with_gsm_lookalikes,
)
from plivo_emulator.telephony.throughput import messages_per_second

OUT_OF_CREDIT: Final = Table(
    "out_of_credit", key="account", columns={"account": "TEXT", "since": "INTEGER"}
)
"""When a message of an account failed for lack of credit, the last time."""

part = Part(__name__, tables=[MESSAGES, OUT_OF_CREDIT])

LEAVE: Final = part.job_kind("message.leave")
"""Lets a message leave the queue when it is its turn."""
EXPIRE: Final = part.job_kind("message.expire")
"""Gives up a message that is still queued."""

# How long a message is queued if no other waits (nobody tells how long it takes).
IN_QUEUE: Final = timedelta(seconds=1)
DEFAULT_EXPIRY: Final = 10_800
MOST_MEDIA: Final = 10
# Together (Plivo's page on MMS).
MOST_MEDIA_BYTES: Final = 5 * MEGABYTE
_OTHER_TEMPLATES: Final = "utility"


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
    numbers, invalid = senders.destinations(draft.dst)
    src = senders.sender(draft.src) if draft.src else ""
    rules = senders.rules_of(context.tx, draft.owner["account"])
    if rules.replace_characters and draft.type == "sms":
        draft = replace(draft, text=with_gsm_lookalikes(draft.text))
    _check_content(draft)
    powerpack = None
    if draft.powerpack_uuid:
        powerpack = senders.powerpack_named(context.tx, draft.owner, draft.powerpack_uuid)
    own = senders.number_of(context.tx, src)
    # All of them first: a reply that is refused sends nothing, and there is nothing to roll back.
    for dst in numbers:
        if powerpack is None:
            senders.check_sender(rules, own, draft.owner, src, dst, draft.type)
        senders.check_destination(rules, dst, draft.type)
    batch = _Batch(context, draft, rules)
    for dst in numbers:
        if powerpack is not None:
            src = choose_sender(context, powerpack, dst, draft.type)
            own = senders.number_of(context.tx, src)
        batch.queue(src, own, dst)
    return batch.queued, invalid


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


class _Batch:
    """The messages of one request.

    Args:
        context: the change that causes them.
        draft: what is sent.
        rules: of the account.

    Attributes:
        queued: the identifiers of the messages.
    """

    def __init__(self, context: Context, draft: Draft, rules: SendingRules) -> None:
        self._context = context
        self._draft = draft
        self._rules = rules
        self._zone = zone_of(context.tx, draft.owner["account"])
        self._units = message_units(draft.text) if draft.type == "sms" else 1
        self._category = _category(draft, rules)
        self._expires = context.now + timedelta(seconds=draft.expiry)
        self.queued: list[str] = []

    def queue(self, src: str, own: Row | None, dst: str) -> None:
        """Store a message, tell of it and plan what becomes of it.

        Args:
            src: the sender.
            own: the row of the number that it is, if any.
            dst: the destination.
        """
        context, draft = self._context, self._draft
        message = self._message(src, own, dst)
        files = _files(context, draft, message.message_uuid)
        tell(context, message, dst)
        add_message(context.tx, message, draft.text, files)
        turn = self._turn(message)
        kind, due = (EXPIRE, self._expires) if turn is None else (LEAVE, turn)
        details = {"template": self._category}
        jobs.schedule(context, kind, message.message_uuid, due, details, account=message.account)
        self.queued.append(message.message_uuid)

    def _message(self, src: str, own: Row | None, dst: str) -> Message:
        draft, country = self._draft, country_of(dst)
        rate, fee = self._prices(country)
        campaign, registration = senders.registration_of(own)
        message = Message(
            message_uuid=self._context.ids.uuid(),
            **draft.owner,
            direction="outbound",
            type=draft.type,
            sender=src,
            recipient=dst,
            text=None,
            media=[],
            units=self._units,
            total_rate=money(rate),
            total_amount=money(rate * self._units),
            carrier_fees_rate=money(fee) if fee else NOTHING,
            carrier_fees=money(fee * self._units) if fee else NOTHING,
            country=country,
            is_domestic=senders.is_domestic(src, country),
            log=draft.log,
            zone=self._zone,
            time=self._context.now,
            state=MessageState.QUEUED,
            url=draft.url,
            method=draft.method,
            expires=self._expires,
            trackable=draft.trackable,
            requester_ip=draft.requester_ip,
            powerpack_id=draft.powerpack_uuid or None,
            tendlc_campaign_id=campaign,
            tendlc_registration_status=registration,
            **draft.dlt,
        )
        if message.keeps_content:
            message.content = draft.content or None
        return message

    def _prices(self, country: str) -> tuple[Decimal, Decimal]:
        """Return what a unit costs, and what the carrier charges for it."""
        if self._draft.type == "whatsapp":
            return whatsapp_rate(self._category), Decimal(0)
        kind = self._draft.type
        fee = carrier_fee(country, kind) if self._rules.carrier_fees else Decimal(0)
        return message_rate(country, kind), fee

    def _turn(self, message: Message) -> datetime | None:
        """Return when a message leaves the queue, `None` if it expires before."""
        earliest = self._context.now + IN_QUEUE
        sender, kind = message.sender, message.type
        rate = messages_per_second(sender, kind, message.country)
        if rate is None or not self._rules.limited_throughput:
            return earliest
        queue = f"{message.account} {sender} {kind}"
        pause = timedelta(seconds=1 / rate)
        return take_turn(self._context.tx, queue, pause, earliest, self._expires)


def _category(draft: Draft, rules: SendingRules) -> str:
    """Return the category of the WhatsApp template that is sent, empty if none is."""
    template = draft.content.get("template")
    if template is None:
        return ""
    found = (one["category"] for one in rules.templates if one["name"] == template["name"])
    return next(found, _OTHER_TEMPLATES)


def lack_credit(tx: Transaction, account: str, now: datetime) -> None:
    """Record that a message of an account failed for lack of credit."""
    OUT_OF_CREDIT.put(tx, {}, account=account, since=to_microseconds(now))


def _files(context: Context, draft: Draft, message_uuid: str) -> list[MessageFile]:
    """Return the files of a message. Those at addresses are not fetched: their size is unknown.

    Raises:
        ApiError: 400, a file was not uploaded, or together they are too large.
    """
    files = [
        MessageFile(media_id=context.ids.uuid(), message_uuid=message_uuid, **known)
        for known in (
            *(file_at(url) for url in draft.media_urls),
            *(senders.uploaded_media(context, draft.owner, one) for one in draft.media_ids),
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
