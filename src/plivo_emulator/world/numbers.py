"""Rented numbers."""

from __future__ import annotations

from collections.abc import Iterator

from plivo_emulator.resources._numbers import NUMBERS, NewNumber, add_number, change_number
from plivo_emulator.resources.applications import default_application
from plivo_emulator.store import Transaction
from plivo_emulator.telephony.phones import digits
from plivo_emulator.world._section import Declared, Item, Section, owner_of, same_account


def _declare(declared: Declared, item: Item) -> str:
    tx, number = declared.tx, digits(item["number"])
    owned_by = declared.owner(item)
    app_id = declared.application(item, owned_by)
    row = NUMBERS.get(tx, number)
    if row is not None:
        same_account(row, owned_by, f"number {number}")
        attached = {"app_id": app_id} if "app_id" in item else {}
        change_number(tx, row, {}, **owned_by, **attached)
        return number
    if "app_id" not in item:
        app_id = default_application(tx, owned_by, "default_number_app")
    add_number(tx, declared.now, NewNumber(number=number, owned_by=owned_by, app_id=app_id))
    return number


def _describe(tx: Transaction) -> Iterator[Item]:
    for row in NUMBERS.all(tx, order="seq"):
        yield {"number": row["number"], "auth_id": owner_of(row), "app_id": row["app_id"]}


section = Section("numbers", _declare, _describe)
