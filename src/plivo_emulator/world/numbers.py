"""Rented numbers."""

from __future__ import annotations

from collections.abc import Iterator

from plivo_emulator.resources._numbers import NUMBERS, NewNumber, add_number, change_number
from plivo_emulator.resources.applications import default_application
from plivo_emulator.store import Transaction
from plivo_emulator.telephony.phones import digits
from plivo_emulator.world._section import Declared, Item, Section, WorldError, owner_of


def _declare(declared: Declared, item: Item) -> str:
    tx, number = declared.tx, digits(item["number"])
    owned_by = declared.owner(item)
    app_id = declared.application(item, owned_by)
    row = NUMBERS.get(tx, number)
    if row is not None:
        if owner_of(row) != (owned_by["subaccount"] or owned_by["account"]):
            raise WorldError(f"number {number} belongs to {owner_of(row)}", "number")
        if "app_id" in item:
            change_number(tx, row, {}, app_id=app_id)
        return number
    if "app_id" not in item:
        app_id = default_application(tx, owned_by, "default_number_app")
    add_number(tx, declared.now, NewNumber(number=number, owned_by=owned_by, app_id=app_id))
    return number


def _describe(tx: Transaction) -> Iterator[Item]:
    for row in NUMBERS.all(tx, order="seq"):
        yield {"number": row["number"], "auth_id": owner_of(row), "app_id": row["app_id"]}


section = Section("numbers", _declare, _describe)
