"""Main accounts: their profile, their credit and what they may send."""

from __future__ import annotations

from collections.abc import Iterator

from plivo_emulator.domain.reviews import review_rules_of
from plivo_emulator.domain.senders import rules_of
from plivo_emulator.pipeline.auth import ACCOUNTS
from plivo_emulator.resources._accounts import BILLING, PROFILE, change_account
from plivo_emulator.resources.accounts import add_account
from plivo_emulator.store import Transaction
from plivo_emulator.store.records import to_document
from plivo_emulator.voice.calling_rules import calling_rules_of
from plivo_emulator.world._section import Declared, Item, Section


def _declare(declared: Declared, item: Item) -> str:
    tx, auth_id = declared.tx, str(item.get("auth_id", declared.main))
    row = ACCOUNTS.get(tx, auth_id)
    if row is None:
        add_account(tx, auth_id, item.get("auth_token") or declared.ids.auth_token())
        row = ACCOUNTS.get(tx, auth_id)
    assert row is not None
    if "auth_token" in item:
        ACCOUNTS.update(tx, auth_id, row.document, auth_token=item["auth_token"])
    change_account(tx, row, item)
    return auth_id


def _describe(tx: Transaction) -> Iterator[Item]:
    for row in ACCOUNTS.all(tx, order="seq"):
        yield {
            "auth_id": row["auth_id"],
            "auth_token": row["auth_token"],
            **{name: row.document[name] for name in (*BILLING, *PROFILE)},
            **to_document(rules_of(tx, row["auth_id"])),
            **to_document(calling_rules_of(tx, row["auth_id"])),
            **to_document(review_rules_of(tx, row["auth_id"])),
        }


section = Section("accounts", _declare, _describe)
