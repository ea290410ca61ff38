"""Applications."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from plivo_emulator.domain.applications import APPLICATIONS
from plivo_emulator.resources.applications import add_application, change_application, settings_of
from plivo_emulator.store import Transaction, Where
from plivo_emulator.world._section import Declared, Item, Section, owner_of, same_account

_IDENTITY: Final = ("app_id", "auth_id")


def _declare(declared: Declared, item: Item) -> str:
    tx, owned_by = declared.tx, declared.owner(item)
    fields = {name: value for name, value in item.items() if name not in _IDENTITY}
    if "app_id" in item:
        row = APPLICATIONS.get(tx, item["app_id"])
    else:
        where = Where(("app_name", "=", item["app_name"]))
        for column, value in owned_by.items():
            where.add(column, "=", value)
        row = APPLICATIONS.find(tx, where, order="seq")
    if row is None:
        app_id: str = item.get("app_id") or declared.ids.app_id()
        add_application(tx, app_id, owned_by, fields)
        return app_id
    same_account(row, owned_by, f"application {row['app_id']}")
    change_application(tx, row, owned_by, fields)
    return str(row["app_id"])


def _describe(tx: Transaction) -> Iterator[Item]:
    for row in APPLICATIONS.all(tx, order="seq"):
        yield {"app_id": row["app_id"], "auth_id": owner_of(row), **settings_of(row)}


section = Section("applications", _declare, _describe)
