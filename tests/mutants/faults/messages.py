"""Messages: how they are cut, what becomes of them, what they cost and what is told and kept."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from plivo_emulator.domain.messages import save_message
from plivo_emulator.simulation.message_outcomes import Outcome
from tests.mutants.patching import Answer, Original, RequestContext, answering, replacing

SENDING = "wrong messages sent"
STATES = "wrong states of a message"
EVENTS = "wrong status events"
MONEY = "wrong price of a message"
KEPT = "content of a message kept"
OPT_OUT = "opt-out ignored"

_MESSAGES = "Messages"


@replacing("domain.senders:destinations", _MESSAGES, kind=SENDING)
def repeated_destinations_get_two_messages(find: Original, dst: str) -> Any:
    """A destination that is listed twice gets the message twice."""
    valid, invalid = find(dst)
    return [*valid, *(each for each in valid if dst.count(each) > 1)], invalid


@answering("messages_send", kind=SENDING)
def invalid_destinations_are_not_told(answer: Answer, ctx: RequestContext) -> Any:
    """Destinations that are no phone numbers are dropped in silence."""
    return {name: each for name, each in answer(ctx).items() if name != "invalid_number"}


@replacing("domain.sending:message_units", _MESSAGES, kind=MONEY)
def long_messages_cost_one_unit(units: Original, text: str) -> int:
    """Every message that is sent counts as one unit."""
    return 1


@replacing("simulation.sent_messages:debit", _MESSAGES, kind=MONEY)
def messages_are_not_paid(debit: Original, *about: Any) -> None:
    """Messages are sent without being paid."""


@replacing("simulation.sent_messages:_fail", _MESSAGES, kind=MONEY)
def failed_messages_cost_as_much(
    fail: Original, step: Any, row: Any, message: Any, code: str
) -> None:
    """A message that failed shows its full price."""
    amount = message.total_amount
    fail(step, row, message, code)
    message.total_amount = amount
    save_message(step.tx, message)


@replacing("simulation.sent_messages:outcome_for", _MESSAGES, kind=STATES)
def every_message_arrives(outcome: Original, tx: Any, number: str) -> Outcome:
    """Test numbers and scripts change nothing: every message is delivered."""
    return Outcome()


@replacing("domain.sending:tell", _MESSAGES, kind=EVENTS)
def the_queue_is_not_told(tell: Original, *about: Any) -> None:
    """No event tells that a message is queued."""


@replacing("domain.message_events:status_fields", _MESSAGES, kind=EVENTS)
def every_event_is_the_first(fields: Original, *about: Any) -> Any:
    """All events of a message have the sequence number 1."""
    return fields(*about) | {"Sequence": "1"}


@replacing("domain.sending:add_message", _MESSAGES, kind=KEPT)
def hidden_numbers_are_shown(add: Original, tx: Any, message: Any, *content: Any) -> None:
    """The whole number of a destination is kept whatever `log` says."""
    number = message.recipient
    add(tx, message, *content)
    message.recipient = number
    save_message(tx, message)


@replacing("domain.sending:add_message", _MESSAGES, kind=KEPT)
def texts_are_always_kept(add: Original, tx: Any, message: Any, text: str, *files: Any) -> None:
    """The text of a message is kept whatever `log` says."""
    add(tx, message, text, *files)
    message.text = text
    save_message(tx, message)


@replacing("domain.sending:take_turn", _MESSAGES, kind=STATES)
def nobody_waits_for_a_turn(take: Original, tx: Any, queue: str, pause: Any, *times: Any) -> Any:
    """All messages of a sender leave at once."""
    return times[0]


@replacing("simulation.sent_messages:network", _MESSAGES, kind=EVENTS)
def networks_are_not_told(network: Original, number: str) -> tuple[str, str, str]:
    """Neither records nor events tell the network of the destination."""
    return "", "", ""


@replacing("simulation.sent_messages:_price", _MESSAGES, kind=MONEY)
def fees_are_not_charged(price: Original, message: Any) -> Decimal:
    """The fees of carriers are shown, but not paid."""
    return Decimal(message.total_amount)


@replacing("simulation.opt_outs:has_opted_out", _MESSAGES, kind=OPT_OUT)
def messages_after_stop_arrive(opted_out: Original, *about: Any) -> bool:
    """Somebody who wrote STOP still gets messages."""
    return False


@replacing("resources.messages:filter_range", _MESSAGES, kind="wrong window of a list")
def lists_go_back_for_ever(range_: Original, ctx: Any, where: Any, *about: Any, **more: Any) -> Any:
    """The list of messages goes back for 90 days, even without a filter on time."""
    range_(ctx, where, *about, **more)
    return True
