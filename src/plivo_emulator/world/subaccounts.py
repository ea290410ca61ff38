"""Subaccounts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from plivo_emulator.domain.timestamps import day
from plivo_emulator.pipeline.auth import SUBACCOUNTS
from plivo_emulator.resources.subaccounts import add_subaccount
from plivo_emulator.store import Row, Transaction
from plivo_emulator.world._section import Declared, Item, Section, same_account

_FIELDS: Final = ("auth_token", "name", "enabled")


def _declare(declared: Declared, item: Item) -> str:
    tx, auth_id = declared.tx, str(item["auth_id"])
    account = declared.owner(item, "account")
    row = SUBACCOUNTS.get(tx, auth_id)
    if row is None:
        add_subaccount(
            tx,
            declared.now,
            account=account["account"],
            auth_id=auth_id,
            auth_token=item.get("auth_token") or declared.ids.auth_token(),
            name=item["name"],
            enabled=item.get("enabled", True),
        )
    else:
        same_account(row, account, f"subaccount {auth_id}")
        _change(declared, row, item)
    return auth_id


def _change(declared: Declared, row: Row, item: Item) -> None:
    before = row.document
    after = before | {name: item[name] for name in _FIELDS if name in item}
    after["new_auth_token"] = after["auth_token"]
    if after != before:
        after["modified"] = day(declared.now)
        columns = {"auth_token": after["auth_token"], "enabled": int(after["enabled"])}
        SUBACCOUNTS.update(declared.tx, row["auth_id"], after, **columns)


def _describe(tx: Transaction) -> Iterator[Item]:
    for row in SUBACCOUNTS.all(tx, order="seq"):
        shown = {name: row.document[name] for name in _FIELDS}
        yield {"auth_id": row["auth_id"], "account": row["account"], **shown}


section = Section("subaccounts", _declare, _describe)
