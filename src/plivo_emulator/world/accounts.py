"""Main accounts, their profile and their credit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from plivo_emulator.control.accounts import BILLING, PROFILE
from plivo_emulator.pipeline.auth import ACCOUNTS
from plivo_emulator.resources.accounts import add_account
from plivo_emulator.store import Transaction
from plivo_emulator.world._section import Declared, Item, Section

_CREDENTIALS: Final = ("auth_id", "auth_token")


def _declare(declared: Declared, item: Item) -> str:
    tx, auth_id = declared.tx, str(item.get("auth_id", declared.main))
    row = ACCOUNTS.get(tx, auth_id)
    if row is None:
        add_account(tx, auth_id, item.get("auth_token") or declared.ids.auth_token())
        row = ACCOUNTS.get(tx, auth_id)
    assert row is not None
    profile = {name: value for name, value in item.items() if name not in _CREDENTIALS}
    token = item.get("auth_token", row["auth_token"])
    ACCOUNTS.update(tx, auth_id, row.document | profile, auth_token=token)
    return auth_id


def _describe(tx: Transaction) -> Iterator[Item]:
    for row in ACCOUNTS.all(tx, order="seq"):
        yield {
            "auth_id": row["auth_id"],
            "auth_token": row["auth_token"],
            **{name: row.document[name] for name in (*BILLING, *PROFILE)},
        }


section = Section("accounts", _declare, _describe)
