"""Which callers an account may show (Plivo's pages on making calls and on `Dial`)."""

from __future__ import annotations

import re
from typing import Final

from plivo_emulator.domain import answers
from plivo_emulator.domain.numbers import NUMBERS
from plivo_emulator.domain.verified_caller_ids import VERIFIED_CALLER_IDS
from plivo_emulator.store import Transaction, Where
from plivo_emulator.telephony.phones import digits
from plivo_emulator.voice.calling_rules import calling_rules_of
from plivo_emulator.voice.calls import Call

SIP_CALLER: Final = re.compile(r"sips?:[^\s<>]+", re.ASCII)
"""A caller that is a SIP address."""


def may_call_from(tx: Transaction, call: Call) -> bool:
    """Tell whether a call may leave as its caller ID is; its problem and the log say why not."""
    if calling_rules_of(tx, call.account).unknown_caller_ids != "failed":
        return True
    if may_show(tx, call.owner, call.caller):
        return True
    call.problem = (
        f"{call.caller} is neither a number nor a verified caller ID of the account. Buy it, or "
        "add it with `numbers.create`; "
        '`accounts.update(..., unknown_caller_ids="accepted")` allows any.'
    )
    answers.log(tx, f"Call {call.call_uuid}: {call.problem}")
    return False


def may_show(tx: Transaction, owner: dict[str, str], caller: str) -> bool:
    """Tell whether an account may show a caller ID; SIP addresses show where the call is from."""
    if SIP_CALLER.fullmatch(caller):
        return True
    return rents(tx, owner, caller) or _has_verified(tx, owner, caller)


def rents(tx: Transaction, owner: dict[str, str], caller: str) -> bool:
    """Tell whether a caller ID is a number of the account."""
    row = NUMBERS.get(tx, digits(caller), share=True)
    return row is not None and row["account"] == owner["account"]


def _has_verified(tx: Transaction, owner: dict[str, str], caller: str) -> bool:
    own = Where(("account", "=", owner["account"]), ("phone_number", "=", digits(caller)))
    return VERIFIED_CALLER_IDS.find(tx, own, hold=False) is not None
