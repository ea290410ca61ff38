"""Accounts: the profile behind the credentials (Plivo's API reference: Account)."""

from __future__ import annotations

from typing import Any

from plivo_emulator.core.parts import Part
from plivo_emulator.domain.ownership import API_PREFIX, resource_uri
from plivo_emulator.domain.profiles import add_primary_profile
from plivo_emulator.pipeline.auth import ACCOUNTS
from plivo_emulator.pipeline.errors import forbidden, not_found
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.store import Row, Transaction

part = Part(__name__, due_work=("number",))


@part.handler
def accounts_get(ctx: RequestContext) -> dict[str, Any]:
    """Return the account; a subaccount sees the main account's profile under its own id."""
    auth_id = ctx.credential.auth_id
    return _account(ctx).document | {"auth_id": auth_id, "resource_uri": resource_uri(ctx)}


@part.handler
def accounts_update(ctx: RequestContext) -> dict[str, Any]:
    """Change the profile fields that were sent."""
    if ctx.credential.subaccount:
        raise forbidden("subaccounts cannot change the account")
    row = _account(ctx)
    profile = {name: value for name, value in ctx.body.items() if name in row.document}
    ACCOUNTS.update(ctx.tx, row["auth_id"], row.document | profile)
    return {"message": "changed"}


def _account(ctx: RequestContext) -> Row:
    row = ACCOUNTS.get(ctx.tx, ctx.credential.account)
    if row is None:
        raise not_found()
    return row


def add_account(tx: Transaction, auth_id: str, auth_token: str) -> None:
    """Add a main account, with its primary profile."""
    ACCOUNTS.insert(tx, _new_account(auth_id), auth_id=auth_id, auth_token=auth_token)
    add_primary_profile(tx, auth_id)


def _new_account(auth_id: str) -> dict[str, Any]:
    """Return a new main account as the API shows it (Plivo's API reference: Account)."""
    return {
        "account_type": "standard",
        "address": "",
        "auth_id": auth_id,
        "auto_recharge": False,
        "billing_mode": "prepaid",
        "cash_credits": "100.00000",
        "city": "",
        "name": "Emulator",
        "resource_uri": f"{API_PREFIX}/Account/{auth_id}/",
        "state": "",
        "timezone": "UTC",
    }
