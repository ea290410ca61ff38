"""What becomes of a message that was sent (Plivo's pages on message states and status callbacks).

    queued --> sent --> delivered --> read
       |         +----> undelivered
       +--> failed

When it leaves the queue, opt-outs, credit and conversations count, and it is paid for. Each state
is told to the message's `url`.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from plivo_emulator.core.parts import Part
from plivo_emulator.core.services import Step
from plivo_emulator.domain.credit import debit, hold_credit
from plivo_emulator.domain.message_events import tell
from plivo_emulator.domain.messages import (
    MESSAGES,
    NOTHING,
    SUCCESS,
    Message,
    MessageState,
    read_message,
    save_message,
)
from plivo_emulator.domain.numbers import NUMBERS
from plivo_emulator.domain.senders import carriers_refuse, rules_of
from plivo_emulator.domain.sending import EXPIRE, LEAVE, lack_credit
from plivo_emulator.domain.timestamps import seconds
from plivo_emulator.pipeline.auth import ACCOUNTS, SUBACCOUNTS
from plivo_emulator.scheduling import jobs
from plivo_emulator.simulation import conversations, opt_outs
from plivo_emulator.simulation.inbound_messages import application_of, receive
from plivo_emulator.simulation.message_outcomes import Outcome, outcome_for
from plivo_emulator.store import Row, Transaction
from plivo_emulator.telephony.carriers import network
from plivo_emulator.telephony.message_errors import error_text
from plivo_emulator.telephony.phones import is_toll_free

part = Part(__name__)

REPORT: Final = part.job_kind("message.report")
REPLY: Final = part.job_kind("message.reply")

# Seconds between states; of these only the delivery was recorded.
TO_DELIVERY: Final = 2.7
TO_REFUSAL: Final = 10.0
TO_READING: Final = 5.0
TO_REPLY: Final = 1.0

NO_SENDER: Final = "40"
UNREGISTERED: Final = "100"
TO_CANADA: Final = "201"
EXPIRED: Final = "420"
BARRED: Final = "450"
NO_CREDIT: Final = "900"
DISABLED: Final = "910"


@part.job(LEAVE)
def _leave(step: Step) -> None:
    """Let a message leave the queue, for the carrier or for good."""
    found = _load(step)
    if found is None or found[1].state is not MessageState.QUEUED:
        return
    row, message = found
    hold_credit(step.tx, message.account)
    outcome = _outcome(step.tx, row, message)
    if outcome.state is MessageState.QUEUED:
        assert message.expires is not None
        jobs.schedule(step, EXPIRE, step.subject, message.expires)
        return
    code = _obstacle(step, row, message, outcome)
    if code:
        _fail(step, row, message, code)
        return
    debit(step.tx, message.account, _price(message))
    message.sent = step.now
    message.mcc, message.mnc, message.network = network(row["recipient"])
    message.replaced_sender = outcome.sender
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
        message.error_message = error_text(message.error_code)
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
    number = None if found is None else NUMBERS.get(step.tx, found[1].sender, share=True)
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


def _outcome(tx: Transaction, row: Row, message: Message) -> Outcome:
    """Return what the carrier makes of a message."""
    outcome = outcome_for(tx, row["recipient"])
    arrives = outcome.state in (MessageState.SENT, MessageState.DELIVERED, MessageState.READ)
    if not arrives or message.type == "whatsapp":
        return outcome
    refused = carriers_refuse(tx, message.account, message.sender, message.country)
    return Outcome(MessageState.UNDELIVERED, UNREGISTERED) if refused else outcome


def _obstacle(step: Step, row: Row, message: Message, outcome: Outcome) -> str:
    """Return the error code of what keeps a message from being sent, empty if nothing does."""
    return (
        _refusal(step.tx, row, message)
        or ("" if _has_credit(step.tx, message) else NO_CREDIT)
        # Before a conversation is opened: a template that fails opens none.
        or (outcome.code if outcome.state is MessageState.FAILED else "")
        or ("" if _may_say(step, message, row["recipient"]) else conversations.CLOSED)
    )


def _refusal(tx: Transaction, row: Row, message: Message) -> str:
    """Return the error code of a message that must not be sent, empty if it may."""
    if not message.sender:
        # Its Powerpack had no number for it (U39).
        return NO_SENDER
    if _is_disabled(tx, message):
        return DISABLED
    if message.type == "whatsapp":
        return ""
    rules = rules_of(tx, message.account)
    if message.country in rules.barred_countries:
        return BARRED
    if is_toll_free(message.sender) and message.country == "CA":
        return TO_CANADA
    blocked = opt_outs.has_opted_out(tx, opt_outs.scope_of_message(message), row["recipient"])
    return opt_outs.BLOCKED if blocked else ""


def _is_disabled(tx: Transaction, message: Message) -> bool:
    """Return whether the subaccount of a message was switched off meanwhile."""
    row = SUBACCOUNTS.get(tx, message.subaccount, share=True) if message.subaccount else None
    return row is not None and not row["enabled"]


def _has_credit(tx: Transaction, message: Message) -> bool:
    row = ACCOUNTS.get(tx, message.account, share=True)
    if row is None or row.document["billing_mode"] != "prepaid":
        return True
    return Decimal(row.document["cash_credits"]) >= _price(message)


def _price(message: Message) -> Decimal:
    return Decimal(message.total_amount) + Decimal(message.carrier_fees)


def _may_say(step: Step, message: Message, person: str) -> bool:
    """Make a WhatsApp message part of a conversation; return whether it may be sent."""
    if message.type != "whatsapp":
        return True
    pair = (message.account, message.sender, person)
    if category := step.details["template"]:
        message.conversation = conversations.opened(step, pair, category)
    else:
        message.conversation = conversations.conversation(step, pair)
    return message.conversation is not None


def _fail(step: Step, row: Row, message: Message, code: str) -> None:
    """Let a message fail, which costs nothing."""
    message.error_code, message.error_message = code, error_text(code)
    message.total_amount = message.carrier_fees = NOTHING
    if code == NO_CREDIT:
        lack_credit(step.tx, message.account, step.now)
    _move(step, row, message, MessageState.FAILED)


def _move(step: Step, row: Row, message: Message, state: MessageState) -> None:
    message.state, message.updated = state, step.now
    tell(step, message, row["recipient"])
    save_message(step.tx, message)
