"""Other people's phones, and how they behave."""

from __future__ import annotations

from collections.abc import Iterator

from plivo_emulator.domain.phone_book import PHONES, set_phone_script
from plivo_emulator.store import Transaction
from plivo_emulator.telephony.phones import dialed
from plivo_emulator.world._section import Declared, Item, Section


def _declare(declared: Declared, item: Item) -> str:
    set_phone_script(declared.tx, item["number"], item["script"])
    return dialed(item["number"])


def _describe(tx: Transaction) -> Iterator[Item]:
    for row in PHONES.all(tx, order="seq"):
        yield {"number": row["number"], "script": row.document}


section = Section("phones", _declare, _describe)
