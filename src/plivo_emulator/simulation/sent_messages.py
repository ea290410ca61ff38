"""What becomes of a message that was sent (Plivo's pages on message states and status callbacks).

    queued --> sent --> delivered --> read
       |         +----> undelivered
       +--> failed

It leaves the queue after a second, which is when opt-outs, credit and conversations count, and when
it is paid for. Each state is told to the message's `url`.
"""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any, Final

from plivo_emulator.parts import Part
from plivo_emulator.pipeline.auth import ACCOUNTS
from plivo_emulator.resources import _sending
from plivo_emulator.resources._credit import debit
from plivo_emulator.resources._messages import (
    MESSAGES,
    NO_FEES,
    Message,
    MessageState,
    read_message,
    save_message,
)
from plivo_emulator.resources._numbers import NUMBERS
from plivo_emulator.resources._timestamps import seconds
from plivo_emulator.resources.applications import application_of
from plivo_emulator.scheduling import jobs
from plivo_emulator.services import Step
from plivo_emulator.simulation import conversations, opt_outs
from plivo_emulator.simulation.inbound_messages import receive
from plivo_emulator.simulation.message_outcomes import SUCCESS, Outcome, outcome_for
from plivo_emulator.store import Row, Transaction
from plivo_emulator.webhooks.events import emit

part = Part(__name__)

EVENT: Final = "on_message_status"

LEAVE: Final = part.job_kind("message.leave")
REPORT: Final = part.job_kind("message.report")
EXPIRE: Final = part.job_kind("message.expire")
REPLY: Final = part.job_kind("message.reply")

# Seconds between states; of these only the delivery was recorded.
IN_QUEUE: Final = 1.0
TO_DELIVERY: Final = 2.7
TO_REFUSAL: Final = 10.0
TO_READING: Final = 5.0
TO_REPLY: Final = 1.0

EXPIRED: Final = "420"
NO_CREDIT: Final = "900"
_ERRORS: Final = {
    opt_outs.BLOCKED: "Recipient has opted out",
    conversations.CLOSED: "Conversation is closed",
    EXPIRED: "Message expired",
    "450": "Destination Country Disabled",
    NO_CREDIT: "Insufficient credit",
}


@part.job(_sending.ANNOUNCE)
def _announce(step: Step) -> None:
    """Tell that a message is queued."""
    found = _load(step)
    if found is None:
        return
    row, message = found
    _tell(step, row, message)
    save_message(step.tx, message)
    assert message.expires is not None
    jobs.schedule(step, EXPIRE, step.subject, message.expires)
    jobs.schedule(step, LEAVE, step.subject, step.now + seconds(IN_QUEUE), step.details)


@part.job(LEAVE)
def _leave(step: Step) -> None:
    """Let a message leave the queue, for the carrier or for good."""
    found = _load(step)
    if found is None or found[1].state is not MessageState.QUEUED:
        return
    row, message = found
    outcome = outcome_for(step.tx, row["recipient"])
    if outcome.state is MessageState.QUEUED:
        return
    code = _obstacle(step, row, message, outcome)
    if code:
        _fail(step, row, message, code)
        return
    jobs.cancel(step.tx, EXPIRE, step.subject)
    debit(step.tx, message.account, Decimal(message.total_amount))
    message.sent = step.now
    _move(step, row, message, MessageState.SENT)
    if outcome.state is MessageState.SENT:
        return
    undelivered = outcome.state is MessageState.UNDELIVERED
    pause = TO_REFUSAL if undelivered else TO_DELIVERY
    details = {"state": outcome.state, "code": outcome.code, "reply": outcome.reply}
    jobs.schedule(step, REPORT, step.subject, step.now + seconds(pause), details)


@part.job(REPORT)
def _report(step: Step) -> None:
    """Let the carrier tell what became of a message."""
    found = _load(step)
    if found is None:
        return
    row, message = found
    state = MessageState(step.details["state"])
    delivered = message.state is MessageState.DELIVERED
    reads = state is MessageState.READ and not delivered and message.type == "whatsapp"
    if not delivered:
        message.reported = step.now
    message.error_code = step.details["code"]
    if message.error_code != SUCCESS:
        message.error_message = _error_text(message.error_code)
    if state is MessageState.READ and not delivered:
        state = MessageState.DELIVERED
    _move(step, row, message, state)
    if reads:
        later = step.now + seconds(TO_READING)
        jobs.schedule(step, REPORT, step.subject, later, step.details | {"reply": ""})
    if step.details["reply"]:
        jobs.schedule(step, REPLY, step.subject, step.now + seconds(TO_REPLY), step.details)


@part.job(EXPIRE)
def _expire(step: Step) -> None:
    """Give up a message that is still queued."""
    found = _load(step)
    if found is not None and found[1].state is MessageState.QUEUED:
        _fail(step, *found, EXPIRED)


@part.job(REPLY)
def _reply(step: Step) -> None:
    """Let the person answer, if the sender is a rented number."""
    found = _load(step)
    number = None if found is None else NUMBERS.get(step.tx, found[1].sender)
    if found is None or number is None:
        return
    row, message = found
    receive(
        step,
        number=number,
        application=application_of(step.tx, number),
        sender=row["recipient"],
        text=step.details["reply"].replace("{text}", message.text or ""),
        kind="whatsapp" if message.type == "whatsapp" else None,
    )


def _load(step: Step) -> tuple[Row, Message] | None:
    row = MESSAGES.get(step.tx, step.subject)
    return None if row is None else (row, read_message(row))


def _obstacle(step: Step, row: Row, message: Message, outcome: Outcome) -> str:
    """Return the error code of what keeps a message from being sent, empty if nothing does."""
    person = row["recipient"]
    if opt_outs.has_opted_out(step.tx, message.sender, person):
        return opt_outs.BLOCKED
    if not _has_credit(step.tx, message):
        return NO_CREDIT
    if message.type == "whatsapp" and not _converse(step, message, person):
        return conversations.CLOSED
    return outcome.code if outcome.state is MessageState.FAILED else ""


def _has_credit(tx: Transaction, message: Message) -> bool:
    row = ACCOUNTS.get(tx, message.account, share=True)
    if row is None or row.document["billing_mode"] != "prepaid":
        return True
    return Decimal(row.document["cash_credits"]) >= Decimal(message.total_amount)


def _converse(step: Step, message: Message, person: str) -> bool:
    """Make a message part of a conversation; return whether one is open."""
    if step.details["template"]:
        # The category of the template, which the emulator does not know (U35).
        message.conversation = conversations.opened(step, message.sender, person, "utility")
    else:
        message.conversation = conversations.conversation(step, message.sender, person)
    return message.conversation is not None


def _fail(step: Step, row: Row, message: Message, code: str) -> None:
    """Let a message fail, which costs nothing."""
    jobs.cancel(step.tx, EXPIRE, step.subject)
    message.error_code, message.error_message = code, _error_text(code)
    message.total_amount = NO_FEES
    _move(step, row, message, MessageState.FAILED)


def _error_text(code: str) -> str:
    return _ERRORS.get(code, f"Error {code}")


def _move(step: Step, row: Row, message: Message, state: MessageState) -> None:
    message.state, message.updated = state, step.now
    _tell(step, row, message)
    save_message(step.tx, message)


def _tell(step: Step, row: Row, message: Message) -> None:
    """Emit the event of the present state."""
    message.sequence += 1
    emit(
        step,
        EVENT,
        url=message.url,
        method=message.method,
        fields=common_fields(row, message) | {"Status": message.state.value},
        owner={"account": message.account, "subaccount": message.subaccount},
        subject=message.message_uuid,
    )


def common_fields(row: Row, message: Message) -> dict[str, Any]:
    """Return the fields that all events of a message have."""
    whatsapp = message.conversation
    failed = message.error_code not in (None, SUCCESS)
    fields: dict[str, Any] = {
        "MessageUUID": message.message_uuid,
        "ParentMessageUUID": message.message_uuid,
        "PartInfo": "1 of 1",
        "From": message.sender,
        "To": row["recipient"],
        "Type": message.type,
        "Status": message.state.value,
        "Units": str(message.units),
        "TotalRate": message.total_rate,
        "TotalAmount": message.total_amount,
        "MCC": "",
        "MNC": "",
        "ErrorCode": message.error_code if failed else "",
        "Sequence": str(message.sequence),
        "MessageTime": _time(message.time),
        "QueuedTime": _time(message.time),
        "SentTime": _time(message.sent),
        "DeliveryReportTime": _time(message.reported),
        "requester_ip": message.requester_ip,
        "PowerpackUUID": message.powerpack_id or "",
    }
    if message.type == "whatsapp":
        ends = str(int(whatsapp.expires.timestamp())) if whatsapp else ""
        fields |= {
            "ConversationID": whatsapp.conversation_id if whatsapp else "",
            "ConversationOrigin": whatsapp.origin if whatsapp else "",
            "ConversationExpirationTimestamp": ends,
        }
    return fields


def _time(moment: datetime | None) -> str:
    return "" if moment is None else moment.strftime("%Y-%m-%d %H:%M:%S.%f")
