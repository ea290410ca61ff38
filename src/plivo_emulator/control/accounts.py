"""Main accounts, and look-ups of accounts for the other modules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any, Final, TypeVar

from plivo_emulator.parts import Part
from plivo_emulator.pipeline.auth import ACCOUNTS, SUBACCOUNTS
from plivo_emulator.pipeline.errors import ApiError, conflict, not_found
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.resources._senders import SendingRules, rules_of, set_rules
from plivo_emulator.resources.accounts import add_account
from plivo_emulator.simulation.reviews import ReviewRules, review_rules_of, set_review_rules
from plivo_emulator.store import Row, Transaction, Where
from plivo_emulator.voice.calling_rules import CallingRules, calling_rules_of, set_calling_rules

part = Part(__name__, due_work=("number",))

# Fields that the owner of an account can change.
PROFILE: Final = ("address", "city", "name", "state", "timezone")
# Fields that only the vendor can change.
BILLING: Final = ("account_type", "billing_mode", "auto_recharge", "cash_credits")

Rules = TypeVar("Rules", SendingRules, CallingRules, ReviewRules)


@part.handler
def accounts_list(ctx: RequestContext) -> dict[str, Any]:
    """Return the main accounts."""
    return {"objects": [_account(row) for row in ACCOUNTS.all(ctx.tx, order="seq")]}


@part.handler
def accounts_create(ctx: RequestContext) -> dict[str, Any]:
    """Add a main account."""
    auth_id = ctx.body.get("auth_id") or "MA" + ctx.ids.subaccount_auth_id()[2:]
    if ACCOUNTS.get(ctx.tx, auth_id) is not None:
        raise conflict(f"account {auth_id} exists already")
    token = ctx.body.get("auth_token") or ctx.ids.auth_token()
    add_account(ctx.tx, auth_id, token)
    return _change(ctx, auth_id)


@part.handler
def accounts_get(ctx: RequestContext) -> dict[str, Any]:
    """Return one main account."""
    return _account(_named(ctx, ctx.path["account"]))


@part.handler
def accounts_update(ctx: RequestContext) -> dict[str, Any]:
    """Change the fields of a main account that the vendor's API cannot change."""
    return _change(ctx, ctx.path["account"])


def owner_columns(ctx: RequestContext, auth_id: str | None) -> dict[str, str]:
    """Return the owner columns of an account or subaccount; of the main account by default.

    Raises:
        ApiError: 404, there is no such account.
    """
    return account_columns(ctx.tx, auth_id or ctx.settings.auth_id)


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


def belonging_to(auth_id: str | None) -> Where:
    """Return conditions for what an account or subaccount owns; none by default."""
    if auth_id is None:
        return Where()
    return Where(("subaccount" if auth_id.startswith("SA") else "account", "=", auth_id))


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


def _changed(rules: Rules, values: Mapping[str, Any]) -> Rules:
    names = {each.name for each in fields(rules)} & values.keys()
    return replace(rules, **{name: values[name] for name in names})


def _change(ctx: RequestContext, auth_id: str) -> dict[str, Any]:
    change_account(ctx.tx, _named(ctx, auth_id), ctx.body)
    return _account(_named(ctx, auth_id))


def _named(ctx: RequestContext, auth_id: str) -> Row:
    row = ACCOUNTS.get(ctx.tx, auth_id)
    if row is None:
        raise not_found()
    return row


def _account(row: Row) -> dict[str, Any]:
    credentials = {"auth_id": row["auth_id"], "auth_token": row["auth_token"]}
    return credentials | {name: row.document[name] for name in BILLING}
