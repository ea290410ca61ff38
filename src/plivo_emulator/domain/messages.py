"""Messages in both directions: what is stored of them, and the record that the API shows.

A message whose content is not to be kept has neither text nor media here, and its person's number
without the last three digits. The columns hold the whole number of an outgoing message, because its
events need it (Plivo's page on the message object).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Final, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from plivo_emulator.caches import remembering
from plivo_emulator.clock import to_microseconds
from plivo_emulator.domain.ownership import API_PREFIX, OWNER_COLUMNS
from plivo_emulator.pipeline.auth import ACCOUNTS
from plivo_emulator.store import Index, Row, Table, Transaction, Value
from plivo_emulator.store.records import OMITTED, from_document, named, to_document

_FILTERED: Final = ("subaccount", "direction", "state", "type", "error_code", "country")

MESSAGES: Final = Table(
    "messages",
    key="message_uuid",
    columns={
        "message_uuid": "TEXT",
        **OWNER_COLUMNS,
        "direction": "TEXT",
        "state": "TEXT",
        "type": "TEXT",
        "sender": "TEXT",
        "recipient": "TEXT",
        "number": "TEXT",
        "person": "TEXT",
        "country": "TEXT",
        "error_code": "TEXT",
        "powerpack_id": "TEXT",
        "campaign": "TEXT",
        "registration": "TEXT",
        "conversation_id": "TEXT",
        "conversation_origin": "TEXT",
        "created": "INTEGER",
    },
    indexes=[
        # For lists: the order, and columns that filter rows.
        Index("account", "seq", *_FILTERED, "created"),
        # For conversations.
        Index("account", "number", "person", "seq"),
    ],
    version=4,
)

NOTHING: Final = "0.00000"
"""What a message costs that failed, in US dollars."""
SUCCESS: Final = "000"
"""The error code of a message that arrived."""


class MessageState(StrEnum):
    """How far a message is (Plivo's page on message states)."""

    QUEUED = "queued"
    SENT = "sent"
    DELIVERED = "delivered"
    UNDELIVERED = "undelivered"
    FAILED = "failed"
    READ = "read"
    RECEIVED = "received"


@dataclass(kw_only=True, slots=True)
class MessageFile:
    """A file of a message, as the API shows it.

    Attributes:
        media_id: its identifier.
        message_uuid: the message.
        content_type: its media type; by its name unless it was uploaded.
        media_url: the address that the sender gave, empty for an uploaded file.
        size: in bytes; 0 for an address, as it is not fetched.
        uploaded: the identifier of the uploaded file, `None` for an address.
    """

    media_id: str
    message_uuid: str
    content_type: str
    media_url: str = ""
    size: int = 0
    uploaded: str | None = field(default=None, metadata=OMITTED)


@dataclass(kw_only=True, slots=True)
class Conversation:
    """A WhatsApp conversation, in which anything may be sent.

    Attributes:
        conversation_id: its identifier.
        origin: what opened it.
        expires: its end, 24 hours after it was opened.
    """

    conversation_id: str
    origin: str
    expires: datetime


@dataclass(kw_only=True, slots=True)
class Message:
    """A message.

    Attributes:
        message_uuid: its identifier.
        account: the main account it belongs to.
        subaccount: the subaccount it belongs to, empty if there is none.
        direction: whether it was received or sent.
        type: kind of message.
        sender: a number, digits only, or a name.
        recipient: a number, digits only.
        text: what was written, `None` unless it is kept.
        media: its files, if they are kept.
        content: a WhatsApp template, buttons or a place, if it is kept.
        units: parts it is billed as.
        total_rate: US dollars for one unit.
        total_amount: US dollars, without the fees of the carrier.
        carrier_fees_rate: US dollars that the carrier charges for one unit.
        carrier_fees: the same for all units.
        country: of the recipient, ISO 3166-1 alpha-2 code.
        is_domestic: whether the sender is from there too.
        log: what is kept.
        mcc: mobile country code of the recipient, once it is sent.
        mnc: mobile network code.
        network: name of the network.
        replaced_sender: what the carrier showed instead of the sender.
        zone: the time zone of its account.
        time: when it was accepted or received.
        state: how far it is.
        sent: when it was handed to the carrier.
        reported: when the carrier told what became of it.
        updated: when its state changed last.
        error_code: why it failed, `000` for success, `None` while that is open.
        error_message: the same in words.
        sequence: how many events were sent.
        url: receives its events.
        method: of its events.
        expires: when it fails if it is still queued.
        trackable: whether a conversion may be reported.
        conversion: the last report.
        requester_ip: who asked for it.
        powerpack_id: the Powerpack that chose the sender.
        tendlc_campaign_id: 10DLC campaign of the sender.
        tendlc_registration_status: whether the sender is registered for 10DLC.
        dlt_entity_id: of the request.
        dlt_template_id: of the request.
        dlt_template_category: of the request.
        conversation: the WhatsApp conversation.
        app_id: the application of an incoming message.
        attempts: how often the application was told.
        problem: why it was not told, or what is wrong with the XML of the answer.
        replies: messages that the answer sends: attributes, and `text`.
        xml: how the XML of the answer reads (`Report.verdict`), if there was any.
        automatic_reply: what the number itself answered to a keyword.
    """

    message_uuid: str
    account: str
    subaccount: str
    direction: Literal["inbound", "outbound"]
    type: str
    sender: str = field(metadata=named("from"))
    recipient: str = field(metadata=named("to"))
    text: str | None
    media: list[MessageFile]
    content: dict[str, Any] | None = field(default=None, metadata=OMITTED)
    units: int
    total_rate: str
    total_amount: str
    carrier_fees_rate: str = NOTHING
    carrier_fees: str = NOTHING
    country: str
    is_domestic: bool
    log: str
    mcc: str = ""
    mnc: str = ""
    network: str = ""
    replaced_sender: str = ""
    zone: str
    time: datetime
    state: MessageState
    sent: datetime | None = None
    reported: datetime | None = None
    updated: datetime | None = None
    error_code: str | None = None
    error_message: str = ""
    sequence: int = 0
    url: str = ""
    method: str = "POST"
    expires: datetime | None = None
    trackable: bool = False
    conversion: dict[str, str] | None = None
    requester_ip: str = ""
    powerpack_id: str | None = None
    tendlc_campaign_id: str = ""
    tendlc_registration_status: str = ""
    dlt_entity_id: str = ""
    dlt_template_id: str = ""
    dlt_template_category: str = ""
    conversation: Conversation | None = None
    app_id: str | None = None
    attempts: int = 0
    problem: str | None = None
    replies: list[dict[str, str]] = field(default_factory=list)
    xml: dict[str, Any] | None = field(default=None, metadata=OMITTED)
    automatic_reply: str | None = None

    @property
    def pair(self) -> tuple[str, str]:
        """The account's number and the person's, as far as they are kept."""
        inbound = self.direction == "inbound"
        return (self.recipient, self.sender) if inbound else (self.sender, self.recipient)

    @property
    def keeps_number(self) -> bool:
        """Whether the person's number is kept."""
        return self.log in ("true", "number_only")

    @property
    def keeps_content(self) -> bool:
        """Whether text and files are kept."""
        return self.log in ("true", "content_only")


def read_message(row: Row) -> Message:
    """Return the message of a row."""
    # A subaccount that was deleted has left its messages to the main account.
    return from_document(Message, row.document | {"subaccount": row["subaccount"]})


def add_message(tx: Transaction, message: Message, text: str, files: list[MessageFile]) -> None:
    """Store a new message, and of its content and its person's number what may be kept."""
    whole = {"sender": message.sender, "recipient": message.recipient}
    if message.keeps_content:
        message.text, message.media = text, files
    if not message.keeps_number:
        _hide_person(message)
        if message.direction == "inbound":
            whole["sender"] = message.sender
    number, person = message.pair
    MESSAGES.insert(
        tx,
        to_document(message),
        message_uuid=message.message_uuid,
        account=message.account,
        subaccount=message.subaccount,
        direction=message.direction,
        type=message.type,
        **whole,
        number=number,
        person=person,
        country=message.country,
        powerpack_id=message.powerpack_id,
        campaign=message.tendlc_campaign_id,
        registration=message.tendlc_registration_status,
        created=to_microseconds(message.time),
        **_changing(message),
    )


def save_message(tx: Transaction, message: Message) -> None:
    """Store a changed message."""
    MESSAGES.update(tx, message.message_uuid, to_document(message), **_changing(message))


def _changing(message: Message) -> dict[str, Value]:
    conversation = message.conversation
    return {
        "state": message.state.value,
        "error_code": message.error_code,
        "conversation_id": conversation.conversation_id if conversation else None,
        "conversation_origin": conversation.origin if conversation else None,
    }


def _hide_person(message: Message) -> None:
    if message.direction == "inbound":
        message.sender = hide_number(message.sender)
    else:
        message.recipient = hide_number(message.recipient)


def hide_number(number: str) -> str:
    """Return a number without its last three digits (C77)."""
    return f"{number[:-3]}***"


def record(row: Row, auth_id: str) -> dict[str, Any]:
    """Return a message as the API shows it, without its text.

    Args:
        row: of the message.
        auth_id: who asks.
    """
    message = read_message(row)
    conversation = message.conversation
    shown: dict[str, Any] = {
        "message_uuid": message.message_uuid,
        "resource_uri": f"{API_PREFIX}/Account/{auth_id}/Message/{message.message_uuid}/",
        "message_time": zoned_time(message.time, message.zone),
        "message_sent_time": zoned_time(message.sent, message.zone),
        "message_updated_time": zoned_time(message.updated, message.zone),
        "message_direction": message.direction,
        "message_state": message.state.value,
        "message_type": message.type,
        "from_number": message.sender,
        "to_number": message.recipient,
        "units": message.units,
        "total_rate": message.total_rate,
        "total_amount": message.total_amount,
        "error_code": message.error_code,
        "error_message": message.error_message,
        "requester_ip": message.requester_ip,
        "is_domestic": message.is_domestic,
        "replaced_sender": message.replaced_sender,
        "tendlc_campaign_id": message.tendlc_campaign_id,
        "tendlc_registration_status": message.tendlc_registration_status,
        "destination_country_iso2": message.country,
        "destination_network": message.network,
        "carrier_fees": message.carrier_fees,
        "carrier_fees_rate": message.carrier_fees_rate,
        "dlt_entity_id": message.dlt_entity_id,
        "dlt_template_id": message.dlt_template_id,
        "dlt_template_category": message.dlt_template_category,
        "conversation_id": conversation.conversation_id if conversation else "",
        "conversation_origin": conversation.origin if conversation else "",
        "conversation_expiration_timestamp": (
            zoned_time(conversation.expires, message.zone) if conversation else ""
        ),
        "log": message.log,
    }
    if message.powerpack_id is not None:
        shown["powerpack_id"] = message.powerpack_id
    return shown


def zone_of(tx: Transaction, account: str) -> str:
    """Return the time zone of an account, in which its messages and calls show their times."""
    row = ACCOUNTS.get(tx, account, share=True)
    return "UTC" if row is None else str(row.document["timezone"])


def zoned_time(moment: datetime | None, zone: str) -> str | None:
    """Format as `2026-03-01 15:00:00.123456+05:30`."""
    if moment is None:
        return None
    return in_zone(moment, zone).isoformat(sep=" ", timespec="microseconds")


def in_zone(moment: datetime, zone: str) -> datetime:
    """Return a moment in the time zone of an account."""
    return moment.astimezone(_zone(zone))


@remembering(256)
def _zone(name: str) -> ZoneInfo:
    """Return a time zone, UTC if there is none of that name: accounts may have any."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")
