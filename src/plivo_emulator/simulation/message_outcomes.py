"""What becomes of a message, by its destination (U32).

The script of a phone, set through the control API, decides; else the last four digits of a test
number +1 500 555 xxxx; else the message arrives.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from plivo_emulator.domain.messages import SUCCESS, MessageState
from plivo_emulator.domain.phone_book import phone_script
from plivo_emulator.store import Transaction

_TEST_NUMBER: Final = re.compile(r"1500555([0-9]{4})")
UNKNOWN_ERROR: Final = "1000"


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a message ends.

    Attributes:
        state: its last state.
        code: the error code, if it fails.
        reply: what the person answers, if anything; `{text}` stands for what they received.
        sender: what the carrier shows instead of the sender, if anything.
    """

    state: MessageState = MessageState.DELIVERED
    code: str = SUCCESS
    reply: str = ""
    sender: str = ""


def outcome_for(tx: Transaction, number: str) -> Outcome:
    """Return what becomes of a message to a number."""
    script = phone_script(tx, number)
    scripted = {"reply": script.get("message_reply"), "sender": script.get("message_sender")}
    given = {name: value for name, value in scripted.items() if value}
    if "message" in script:
        state = MessageState(script["message"])
        fails = state in (MessageState.UNDELIVERED, MessageState.FAILED)
        code = script.get("message_error", UNKNOWN_ERROR) if fails else SUCCESS
        return Outcome(state, code, **given)
    found = _TEST_NUMBER.fullmatch(number)
    return replace(Outcome() if found is None else _of_test_number(found[1]), **given)


def _of_test_number(last: str) -> Outcome:
    """Return the outcome of +1 500 555 and these four digits."""
    kind, rest = last[0], last[1:]
    if kind == "1" and rest.startswith(("0", "1")):
        return Outcome(MessageState.UNDELIVERED, str(int(rest) or UNKNOWN_ERROR))
    if kind in "13" and rest != "000":
        return Outcome(MessageState.FAILED, rest)
    named = {
        "2000": Outcome(MessageState.SENT),
        "2001": Outcome(MessageState.QUEUED),
        "3000": Outcome(MessageState.READ),
        "4000": Outcome(reply="{text}"),
        "4001": Outcome(reply="STOP"),
    }
    return named.get(last, Outcome())
