"""Main accounts, and look-ups of accounts for the other modules."""

from __future__ import annotations

from typing import Any

from plivo_emulator.core.parts import Part
from plivo_emulator.pipeline.auth import ACCOUNTS
from plivo_emulator.pipeline.errors import conflict, not_found
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.resources._accounts import BILLING, account_columns, change_account
from plivo_emulator.resources.accounts import add_account
from plivo_emulator.store import Row, Where

part = Part(__name__, due_work=("number",))


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


def belonging_to(auth_id: str | None) -> Where:
    """Return conditions for what an account or subaccount owns; none by default."""
    if auth_id is None:
        return Where()
    return Where(("subaccount" if auth_id.startswith("SA") else "account", "=", auth_id))


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
