"""Incoming messages to a number (Plivo's API reference: Application).

The application's `message_url` is called, on the schedule of the contract, until it answers with
200 or a day has passed; then the message is dropped. The answer may contain replies, which are
stored with the message but not sent anywhere.

For an application with `log_incoming_messages` off, neither the text nor the last three digits of
the sender are stored in messages. The webhook contains both, so its delivery stores them too;
`without_content` removes them before a delivery is shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final, Literal
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from plivo_emulator.parts import Part
from plivo_emulator.pipeline.journal import REDACTED
from plivo_emulator.resources._ownership import OWNER_COLUMNS
from plivo_emulator.services import Context, Step
from plivo_emulator.simulation import answers
from plivo_emulator.store import Index, Row, Table, Transaction
from plivo_emulator.store.records import OMITTED, from_document, named, to_document
from plivo_emulator.telephony import xml as plivo_xml
from plivo_emulator.telephony.phones import country_of, digits
from plivo_emulator.telephony.rates import rates_or_default
from plivo_emulator.telephony.xml import Report
from plivo_emulator.webhooks.delivery import Outcome
from plivo_emulator.webhooks.events import emit

MESSAGES: Final = Table(
    "messages",
    key="message_uuid",
    columns={"message_uuid": "TEXT", **OWNER_COLUMNS, "number": "TEXT", "status": "TEXT"},
    indexes=[Index("account"), Index("number")],
    version=2,
)

part = Part(__name__, tables=[MESSAGES])

MESSAGE: Final = "on_application_message"

# Keywords, if they are the whole message (vendor page "DND service").
_INTENTS: Final = {
    **dict.fromkeys(
        ("stop", "stop all", "end", "quit", "cancel", "unsub", "unsubscribe"), "optout"
    ),
    **dict.fromkeys(("start", "yes", "resume", "resume all", "unstop", "go"), "optin"),
    **dict.fromkeys(("help", "info"), "help"),
}
# The GSM alphabet (GSM 03.38); the last characters count twice.
_GSM: Final = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
    "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_GSM_DOUBLE: Final = frozenset("\f^{}\\[~]|€")


class MessageStatus(StrEnum):
    """How far an incoming message is."""

    RECEIVED = "received"
    DELIVERED = "delivered"
    DROPPED = "dropped"


@dataclass(kw_only=True, slots=True)
class Message:
    """A message that came in.

    Attributes:
        message_uuid: its identifier.
        account: the main account it belongs to.
        subaccount: the subaccount it belongs to, empty if there is none.
        app_id: the application, if the number has one.
        sender: who wrote it, digits only; partly hidden unless it is logged.
        number: that received it.
        type: whether media came along.
        text: what was written, `None` unless it is logged.
        media: URLs of what came along, if it is logged.
        units: parts it is billed as.
        total_rate: US dollars for one unit.
        total_amount: US dollars.
        logged: whether its application keeps what was written.
        received: when it came in.
        status: how far it is.
        attempts: how often the application was told.
        problem: why it was dropped, or what is wrong with the XML of the answer.
        replies: messages that the answer sends: attributes, and `text`.
        xml: how the XML of the answer reads (`Report.verdict`), if there was any.
    """

    message_uuid: str
    account: str
    subaccount: str
    app_id: str | None
    sender: str = field(metadata=named("from"))
    number: str = field(metadata=named("to"))
    type: Literal["sms", "mms"]
    text: str | None
    media: list[str]
    units: int
    total_rate: str
    total_amount: str
    logged: bool
    received: datetime
    status: MessageStatus = MessageStatus.RECEIVED
    attempts: int = 0
    problem: str | None = None
    replies: list[dict[str, str]] = field(default_factory=list)
    xml: dict[str, Any] | None = field(default=None, metadata=OMITTED)


def receive(
    context: Context,
    *,
    number: Row,
    application: Row | None,
    sender: str,
    text: str,
    media: Sequence[str] = (),
) -> Message:
    """Let a message arrive at a number.

    Args:
        context: the change that causes it.
        number: the row of the number.
        application: who handles it; `None` if the number has no application: the message is
            dropped.
        sender: who wrote it, with or without the plus sign.
        text: what was written.
        media: URLs of what came along; they make it an MMS.
    """
    document = application.document if application else {}
    source = digits(sender)
    units = 1 if media else message_units(text)
    rate = rates_or_default(country_of(number["number"])).message_inbound or Decimal(0)
    logged = document.get("log_incoming_messages", True)
    owner = {column: (application or number)[column] for column in OWNER_COLUMNS}
    message = Message(
        message_uuid=context.ids.uuid(),
        **owner,
        app_id=document.get("app_id"),
        sender=source if logged else _hide_number(source),
        number=number["number"],
        type="mms" if media else "sms",
        text=text if logged else None,
        media=list(media) if logged else [],
        units=units,
        total_rate=f"{rate:.5f}",
        total_amount=f"{rate * units:.5f}",
        logged=logged,
        received=context.now,
    )
    delivery_id = emit(
        context,
        MESSAGE,
        url=document.get("message_url") or "",
        method=document.get("message_method", ""),
        fields={
            "MessageUUID": message.message_uuid,
            "From": source,
            "To": message.number,
            "Type": message.type,
            "Body" if media else "Text": text,
            "Units": str(units),
            "TotalRate": message.total_rate,
            "TotalAmount": message.total_amount,
            "MessageIntent": message_intent(text),
            "MediaCount": str(len(media)) if media else None,
            **{f"Media{position}": url for position, url in enumerate(media, start=1)},
        },
        owner=owner,
        subject=message.message_uuid,
    )
    if not delivery_id:
        missing = "message_url" if application else "application"
        whose = "application" if application else f"number {message.number}"
        message.status = MessageStatus.DROPPED
        message.problem = f"The {whose} has no {missing}."
        answers.log(context.tx, f"Message {message.message_uuid}: {message.problem}")
    _save(context.tx, message)
    return message


def _save(tx: Transaction, message: Message) -> None:
    MESSAGES.put(
        tx,
        to_document(message),
        message_uuid=message.message_uuid,
        account=message.account,
        subaccount=message.subaccount,
        number=message.number,
        status=message.status.value,
    )


def message_units(text: str) -> int:
    """Return the number of parts of an SMS: 160 characters each, or 70 outside the GSM alphabet."""
    if all(character in _GSM or character in _GSM_DOUBLE for character in text):
        length = len(text) + sum(character in _GSM_DOUBLE for character in text)
        single, each = 160, 153
    else:
        length = len(text.encode("utf-16-le")) // 2
        single, each = 70, 67
    return 1 if length <= single else -(-length // each)


def message_intent(text: str) -> str:
    """Return the meaning of a keyword: `optout`, `optin`, `help`, or empty."""
    return _INTENTS.get(" ".join(text.lower().split()), "")


@part.on_delivered(MESSAGE)
def _settled(step: Step, outcome: Outcome) -> None:
    """Handle the end of a delivery: the message was accepted, or the last attempt failed."""
    row = MESSAGES.get(step.tx, step.subject)
    if row is None or row["status"] == MessageStatus.DELIVERED:
        return
    message = from_document(Message, row.document)
    message.attempts = len(step.details["attempts"])
    kind = step.services.events[MESSAGE]
    if outcome.status is not None and kind.acknowledged_by(outcome.status):
        message.status, message.problem = MessageStatus.DELIVERED, None
        _read_replies(step, message, outcome)
    else:
        reason = outcome.error or f"status {outcome.status}"
        message.status = MessageStatus.DROPPED
        message.problem = f"Not taken by {step.details['url']}: {reason}."
    _save(step.tx, message)


def read_answer(body: str, content_type: str) -> Report | None:
    """Parse an application's answer to a message; `None` if there is no XML.

    No XML means no reply: many servers just return OK.
    """
    if not body.lstrip().startswith("<"):
        return None
    return plivo_xml.check(body, allowed=plivo_xml.FOR_MESSAGES, content_type=content_type)


def _read_replies(step: Step, message: Message, outcome: Outcome) -> None:
    """Keep the messages that the answer sends, without what an unlogged message said."""
    payload, url = step.details["payload"], step.details["url"]
    report = read_answer(outcome.body, outcome.content_type)
    if report is None:
        return
    told = report if message.logged else unquoted(report)
    message.xml = told.verdict
    answers.log_verdict(step.tx, told, url)
    if not report.valid:
        message.problem = answers.verdict(told, url)
        return
    sender, text = payload["From"], payload.get("Text") or payload.get("Body")
    for instruction in report.instructions:
        reply = {**instruction.attributes, "text": instruction.text}
        if not message.logged:
            reply = {name: _hide(value, sender, text) for name, value in reply.items()}
        message.replies.append(reply)


def unquoted(report: Report) -> Report:
    """Return the problems of an answer without its text, which may quote the message."""
    problems = [replace(one, element="", text=REDACTED) for one in report.problems]
    return Report(problems=tuple(problems))


def is_logged(tx: Transaction, delivery: dict[str, Any]) -> bool:
    """Return whether a delivery may be shown in full; see `without_content`."""
    if delivery["event"] != MESSAGE:
        return True
    row = MESSAGES.get(tx, delivery["subject"])
    return row is None or bool(row.document["logged"])


def without_content(tx: Transaction, delivery: dict[str, Any]) -> dict[str, Any]:
    """Return a delivery without content that must not be shown.

    Args:
        tx: the transaction to read in.
        delivery: the document of a delivery of any event.

    Returns:
        The same document, unless it is about a message whose application keeps no logs: then a copy
        without the text, the sender's last three digits, and the bodies of answers, which may quote
        both.
    """
    if is_logged(tx, delivery):
        return delivery
    fields = delivery["payload"].items()
    return delivery | {
        "payload": {name: _redact_field(name, value) for name, value in fields},
        "attempts": [_redact_attempt(attempt) for attempt in delivery["attempts"]],
    }


def _redact_attempt(attempt: dict[str, Any]) -> dict[str, Any]:
    parts = urlsplit(attempt["url"])
    return attempt | {
        "url": urlunsplit(parts._replace(query=_redact_form(parts.query))),
        "body": _redact_form(attempt["body"]),
        "response_body": REDACTED if attempt["response_body"] else "",
    }


def _redact_form(form: str) -> str:
    pairs = parse_qsl(form, keep_blank_values=True)
    return urlencode([(name, _redact_field(name, value)) for name, value in pairs])


def _redact_field(name: str, value: str) -> str:
    if name == "From":
        return _hide_number(value)
    # The addresses of media files are content, their number is not.
    content = name in ("Text", "Body") or (name.startswith("Media") and name != "MediaCount")
    return REDACTED if content else value


def _hide(value: str, sender: str, text: str | None) -> str:
    value = value.replace(sender, _hide_number(sender))
    return value.replace(text, REDACTED) if text else value


def _hide_number(number: str) -> str:
    return f"{number[:-3]}XXX"
