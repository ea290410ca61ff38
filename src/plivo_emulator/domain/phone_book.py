"""The default behaviour of phones, set through the control API.

A phone that is called or sent a one-time password behaves as in its entry; without one, it answers,
and passwords arrive.
"""

from __future__ import annotations

from typing import Any, Final

from plivo_emulator.core.parts import Part
from plivo_emulator.store import Table, Transaction
from plivo_emulator.telephony.phones import dialed

PHONES: Final = Table("phones", key="number", columns={"number": "TEXT"})

part = Part(__name__, tables=[PHONES])


def phone_script(tx: Transaction, number: str) -> dict[str, Any]:
    """Return the script of a phone, empty if none was set."""
    row = PHONES.get(tx, dialed(number), share=True)
    return {} if row is None else row.document


def set_phone_script(tx: Transaction, number: str, script: dict[str, Any]) -> None:
    """Set the script of a phone."""
    PHONES.put(tx, script, number=dialed(number))
