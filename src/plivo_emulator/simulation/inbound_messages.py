"""Incoming messages to a number (Plivo's API reference: Application).

The application's `message_url` is called, on the schedule of the contract, until it answers with
200 or a day has passed; then the message is undelivered. The answer may contain replies, which are
sent like other messages.

For an application with `log_incoming_messages` off, neither the text nor the last three digits of
the sender are stored in messages. The webhook contains both, so its delivery stores them too;
`without_content` removes them before a delivery is shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any, Final
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from plivo_emulator.core.parts import Part
from plivo_emulator.core.services import Context, Step
from plivo_emulator.domain import answers, applications
from plivo_emulator.domain.applications import APPLICATIONS
from plivo_emulator.domain.credit import debit
from plivo_emulator.domain.messages import (
    MESSAGES,
    Message,
    MessageFile,
    MessageState,
    add_message,
    hide_number,
    read_message,
    save_message,
    zone_of,
)
from plivo_emulator.domain.ownership import OWNER_COLUMNS
from plivo_emulator.domain.powerpacks import powerpack_of_number
from plivo_emulator.domain.senders import registration_of
from plivo_emulator.domain.sending import Draft, file_at, send
from plivo_emulator.pipeline.errors import ApiError, bad_request
from plivo_emulator.pipeline.journal import REDACTED
from plivo_emulator.simulation import conversations, opt_outs
from plivo_emulator.store import Row, Transaction
from plivo_emulator.telephony.phones import country_of, digits
from plivo_emulator.telephony.rates import money, rates_or_default
from plivo_emulator.telephony.segments import message_units
from plivo_emulator.telephony.xml import FOR_MESSAGES, Report, check
from plivo_emulator.webhooks.events import emit
from plivo_emulator.webhooks.sending import Outcome

part = Part(__name__)

MESSAGE: Final = "on_application_message"
# What the `type` of a reply can be; of requests, the contract says it.
_KINDS: Final = ("sms", "mms", "whatsapp")
# Empty for incoming messages (Plivo's pages on WhatsApp).
_CONVERSATION: Final = ("ConversationID", "ConversationOrigin", "ConversationExpirationTimestamp")


def application_of(tx: Transaction, number: Row) -> Row | None:
    """Return the application that handles the messages to a number, if any.

    That of its Powerpack comes first (Plivo's page on Powerpacks). A PHLO takes messages away from
    the number's own application, but the emulator has none to run (U38).
    """
    powerpack = powerpack_of_number(tx, number["number"])
    if powerpack is None or not powerpack["application_id"]:
        return applications.application_of(tx, number)
    return APPLICATIONS.get(tx, powerpack["application_id"], share=True)


def receive(
    context: Context,
    *,
    number: Row,
    application: Row | None,
    sender: str,
    text: str,
    media: Sequence[str] = (),
    kind: str | None = None,
    content_type: str | None = None,
) -> Message:
    """Let a message arrive at a number.

    Args:
        context: the change that causes it.
        number: the row of the number.
        application: who handles it; `None` if the number has none, then nobody is told.
        sender: who wrote it, with or without the plus sign.
        text: what was written.
        media: URLs of what came along.
        kind: of message; unless given, media make it an MMS.
        content_type: what a WhatsApp message consists of; unless given, text or media.
    """
    document = application.document if application else {}
    own, source = number["number"], digits(sender)
    kind = kind or ("mms" if media else "sms")
    units = message_units(text) if kind == "sms" else 1
    country = country_of(own)
    rate = _rate(kind, country, number)
    owner = {column: (application or number)[column] for column in OWNER_COLUMNS}
    debit(context.tx, owner["account"], rate * units)
    powerpack = powerpack_of_number(context.tx, own) if kind != "whatsapp" else None
    keyword = kind == "sms" and opt_outs.handles(own)
    intent = opt_outs.message_intent(text) if keyword else ""
    within = opt_outs.scope(owner["account"], own, registration_of(number)[0])
    message = Message(
        message_uuid=context.ids.uuid(),
        **owner,
        direction="inbound",
        type=kind,
        sender=source,
        recipient=own,
        text=None,
        media=[],
        units=units,
        total_rate=money(rate),
        total_amount=money(rate * units),
        country=country,
        is_domestic=country_of(source) == country,
        log="true" if document.get("log_incoming_messages", True) else "false",
        zone=zone_of(context.tx, owner["account"]),
        time=context.now,
        state=MessageState.RECEIVED,
        app_id=document.get("app_id"),
        automatic_reply=opt_outs.answer(context.tx, within, source, intent),
    )
    if kind == "whatsapp":
        message.conversation = conversations.opened(
            context, (owner["account"], own, source), "service"
        )
    files = [file_at(url) for url in media]
    consists_of = content_type or ("media" if media else "text")
    delivery_id = emit(
        context,
        MESSAGE,
        url=document.get("message_url") or "",
        method=document.get("message_method", ""),
        fields={
            "MessageUUID": message.message_uuid,
            "From": source,
            "To": own,
            "Type": kind,
            "Text" if kind == "sms" else "Body": text,
            "Units": str(units),
            "TotalRate": message.total_rate,
            "TotalAmount": message.total_amount,
            "MessageIntent": intent if kind == "sms" else None,
            "PowerpackUUID": powerpack["uuid"] if powerpack else None,
            "ContentType": consists_of if kind == "whatsapp" else None,
            "MimeType": files[0]["content_type"] if kind == "whatsapp" and files else None,
            **dict.fromkeys(_CONVERSATION, "" if kind == "whatsapp" else None),
            "MediaCount": str(len(media)) if media else None,
            **{f"Media{position}": url for position, url in enumerate(media)},
        },
        owner=owner,
        subject=message.message_uuid,
    )
    if not delivery_id:
        missing = "message_url" if application else "application"
        whose = "application" if application else f"number {own}"
        message.problem = f"The {whose} has no {missing}."
        answers.log(context.tx, f"Message {message.message_uuid}: {message.problem}")
    kept = [
        MessageFile(media_id=context.ids.uuid(), message_uuid=message.message_uuid, **known)
        for known in files
    ]
    add_message(context.tx, message, text, kept)
    return message


def _rate(kind: str, country: str, number: Row) -> Decimal:
    """Return US dollars for a unit; incoming WhatsApp messages are free."""
    if kind == "whatsapp":
        return Decimal(0)
    return rates_or_default(country).inbound(kind, number["number_type"])


@part.on_delivered(MESSAGE)
def _settled(step: Step, outcome: Outcome) -> None:
    """Handle the end of a delivery: the message was accepted, or the last attempt failed."""
    row = MESSAGES.get(step.tx, step.subject)
    if row is None or row["state"] == MessageState.DELIVERED:
        return
    message = read_message(row)
    message.updated = step.now
    message.attempts = len(step.details["attempts"])
    kind = step.services.events[MESSAGE]
    if outcome.status is not None and kind.acknowledged_by(outcome.status):
        message.state, message.problem = MessageState.DELIVERED, None
        _read_replies(step, message, outcome)
    else:
        reason = outcome.error or f"status {outcome.status}"
        message.state = MessageState.UNDELIVERED
        message.problem = f"Not taken by {step.details['url']}: {reason}."
    save_message(step.tx, message)


def read_answer(body: str, content_type: str) -> Report | None:
    """Parse an application's answer to a message; `None` if there is no XML.

    No XML means no reply: many servers just return OK.
    """
    # Servers on Windows often begin with a byte order mark.
    if not body.removeprefix("\ufeff").lstrip().startswith("<"):
        return None
    from plivo_emulator.voice.elements import LANGUAGE

    return check(body, LANGUAGE, allowed=FOR_MESSAGES, content_type=content_type)


def _read_replies(step: Step, message: Message, outcome: Outcome) -> None:
    """Send the messages of the answer; keep them without what an unlogged message said."""
    payload, url = step.details["payload"], step.details["url"]
    report = read_answer(outcome.body, outcome.content_type)
    if report is None:
        return
    told = report if message.keeps_content else unquoted(report)
    message.xml = told.verdict
    answers.log_verdict(step.tx, told, url)
    if not report.valid:
        message.problem = answers.verdict(told, url)
        return
    sender, text = payload["From"], payload.get("Text") or payload.get("Body")
    for instruction in report.instructions:
        reply = {**instruction.attributes, "text": instruction.text}
        _send_reply(step, message, reply)
        if not message.keeps_content:
            reply = {name: _hide(value, sender, text) for name, value in reply.items()}
        message.replies.append(reply)


def _send_reply(step: Step, message: Message, reply: dict[str, str]) -> None:
    """Send what a `Message` element says; a problem is kept with the message it answers."""
    method = reply.get("callbackMethod", "").upper()
    draft = Draft(
        owner={"account": message.account, "subaccount": message.subaccount},
        src=reply["src"],
        dst=reply["dst"],
        type=reply.get("type", "sms"),
        text=reply["text"],
        url=reply.get("callbackUrl", ""),
        method="GET" if method == "GET" else "POST",
        log=message.log,
    )
    try:
        if draft.type not in _KINDS:
            raise bad_request("type parameter must be sms, mms or whatsapp")
        send(step, draft)
    except ApiError as error:
        message.problem = f"The reply was not sent: {error.message.removesuffix('.')}."


def unquoted(report: Report) -> Report:
    """Return the problems of an answer without its text, which may quote the message."""
    problems = [replace(one, element="", text=REDACTED) for one in report.problems]
    return Report(problems=tuple(problems))


def is_logged(tx: Transaction, delivery: dict[str, Any]) -> bool:
    """Return whether a delivery may be shown in full; see `without_content`."""
    if delivery["event"] != MESSAGE:
        return True
    row = MESSAGES.get(tx, delivery["subject"])
    return row is None or read_message(row).keeps_content


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
        return hide_number(value)
    # The addresses of media files are content, their number is not.
    content = name in ("Text", "Body") or (name.startswith("Media") and name != "MediaCount")
    return REDACTED if content else value


def _hide(value: str, sender: str, text: str | None) -> str:
    value = value.replace(sender, hide_number(sender))
    return value.replace(text, REDACTED) if text else value
