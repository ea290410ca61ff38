"""How phones behave that nobody scripted for this one call: set through the control API.

A phone that is called, or that is sent a one-time password, does what its entry says; without one
it answers, and what is sent arrives.
"""

from __future__ import annotations

from typing import Any, Final

from plivo_emulator.parts import Part
from plivo_emulator.store import Table, Transaction
from plivo_emulator.telephony.phones import digits

PHONES: Final = Table("phones", key="number", columns={"number": "TEXT"})

part = Part(__name__, tables=[PHONES])


def phone_script(tx: Transaction, number: str) -> dict[str, Any]:
    """Return what was said about a phone, nothing if nothing was."""
    row = PHONES.get(tx, digits(number), share=True)
    return {} if row is None else row.document


def set_phone_script(tx: Transaction, number: str, script: dict[str, Any]) -> None:
    """Say how a phone behaves from now on."""
    PHONES.put(tx, script, number=digits(number))
