"""Rented numbers, and those of other carriers."""

from __future__ import annotations

from collections.abc import Iterator

from plivo_emulator.domain.applications import kept_application
from plivo_emulator.domain.compliance import has_compliance_application
from plivo_emulator.domain.numbers import NUMBERS
from plivo_emulator.resources._declared_numbers import declare_number, settings_of
from plivo_emulator.resources.applications import default_application
from plivo_emulator.store import Transaction
from plivo_emulator.telephony.phones import digits
from plivo_emulator.world._section import (
    Declared,
    Item,
    Section,
    WorldError,
    owner_of,
    same_account,
)


def _declare(declared: Declared, item: Item) -> str:
    tx, number = declared.tx, digits(item["number"])
    owned_by = declared.owner(item)
    app_id = declared.application(item, owned_by)
    _check_compliance(declared, item, owned_by["account"])
    row = NUMBERS.get(tx, number)
    if row is not None:
        same_account(row, owned_by, f"number {number}")
    if "app_id" not in item:
        app_id = (
            default_application(tx, owned_by, "default_number_app")
            if row is None
            else kept_application(tx, row, owned_by)
        )
    declare_number(tx, declared.now, number, owned_by, app_id, item)
    return number


def _check_compliance(declared: Declared, item: Item, account: str) -> None:
    name = "compliance_application_id"
    wanted = item.get(name)
    if wanted is not None and not has_compliance_application(declared.tx, wanted, account):
        raise WorldError(f"compliance application {wanted} does not exist", name)


def _describe(tx: Transaction) -> Iterator[Item]:
    for row in NUMBERS.all(tx, order="seq"):
        yield {
            "number": row["number"],
            "auth_id": owner_of(row),
            "app_id": row["app_id"],
            **settings_of(row),
        }


section = Section("numbers", _declare, _describe)
