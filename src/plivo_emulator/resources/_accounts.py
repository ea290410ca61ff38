"""Changes of accounts that the API cannot make itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any, Final, TypeVar

from plivo_emulator.domain.reviews import ReviewRules, review_rules_of, set_review_rules
from plivo_emulator.domain.senders import SendingRules, rules_of, set_rules
from plivo_emulator.pipeline.auth import ACCOUNTS, SUBACCOUNTS
from plivo_emulator.pipeline.errors import ApiError
from plivo_emulator.store import Row, Transaction
from plivo_emulator.voice.calling_rules import CallingRules, calling_rules_of, set_calling_rules

# Fields that the owner of an account can change.
PROFILE: Final = ("address", "city", "name", "state", "timezone")
# Fields that only the vendor can change.
BILLING: Final = ("account_type", "billing_mode", "auto_recharge", "cash_credits")

_Rules = TypeVar("_Rules", SendingRules, CallingRules, ReviewRules)


def account_columns(tx: Transaction, auth_id: str) -> dict[str, str]:
    """Return the owner columns of an account or subaccount.

    Raises:
        ApiError: 404, there is no such account.
    """
    if auth_id.startswith("SA"):
        row = SUBACCOUNTS.get(tx, auth_id, share=True)
        if row is not None:
            return {"account": row["account"], "subaccount": auth_id}
    elif ACCOUNTS.get(tx, auth_id, share=True) is not None:
        return {"account": auth_id, "subaccount": ""}
    raise ApiError(404, f"account {auth_id} does not exist")


def change_account(tx: Transaction, row: Row, values: Mapping[str, Any]) -> None:
    """Change a main account.

    Args:
        tx: the transaction.
        row: the account.
        values: fields of its profile, its billing and its rules; others are ignored.
    """
    changed = {name: values[name] for name in (*BILLING, *PROFILE) if name in values}
    ACCOUNTS.update(tx, row["auth_id"], row.document | changed)
    auth_id = row["auth_id"]
    set_rules(tx, auth_id, _changed(rules_of(tx, auth_id), values))
    set_calling_rules(tx, auth_id, _changed(calling_rules_of(tx, auth_id), values))
    set_review_rules(tx, auth_id, _changed(review_rules_of(tx, auth_id), values))


def _changed(rules: _Rules, values: Mapping[str, Any]) -> _Rules:
    names = {each.name for each in fields(rules)} & values.keys()
    return replace(rules, **{name: values[name] for name in names})
