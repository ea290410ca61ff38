"""Main accounts, and how the other modules find the one that is meant."""

from __future__ import annotations

from typing import Any, Final

from plivo_emulator.parts import Part
from plivo_emulator.pipeline.auth import ACCOUNTS, SUBACCOUNTS
from plivo_emulator.pipeline.errors import ApiError, conflict, not_found
from plivo_emulator.pipeline.handlers import Call
from plivo_emulator.resources.accounts import add_account
from plivo_emulator.store import Row, Where

part = Part(__name__, due_work=())

# What the vendor alone decides.
_BILLING: Final = ("account_type", "billing_mode", "auto_recharge", "cash_credits")


@part.handler
def accounts_list(call: Call) -> dict[str, Any]:
    """Return the main accounts."""
    return {"objects": [_account(row) for row in ACCOUNTS.all(call.tx, order="seq")]}


@part.handler
def accounts_create(call: Call) -> dict[str, Any]:
    """Add a main account."""
    auth_id = call.body.get("auth_id") or "MA" + call.ids.subaccount_auth_id()[2:]
    if ACCOUNTS.get(call.tx, auth_id) is not None:
        raise conflict(f"account {auth_id} exists already")
    token = call.body.get("auth_token") or call.ids.auth_token()
    add_account(call.tx, auth_id, token)
    return _change(call, auth_id)


@part.handler
def accounts_get(call: Call) -> dict[str, Any]:
    """Return one main account."""
    return _account(_named(call, call.path["account"]))


@part.handler
def accounts_update(call: Call) -> dict[str, Any]:
    """Change of a main account what no request of the vendor's API can change."""
    return _change(call, call.path["account"])


def owner_columns(call: Call, auth_id: str | None) -> dict[str, str]:
    """Return the owner columns of an account or subaccount; of the main account by default.

    Raises:
        ApiError: 404, there is no such account.
    """
    auth_id = auth_id or call.settings.auth_id
    if auth_id.startswith("SA"):
        row = SUBACCOUNTS.get(call.tx, auth_id, share=True)
        if row is not None:
            return {"account": row["account"], "subaccount": auth_id}
    elif ACCOUNTS.get(call.tx, auth_id, share=True) is not None:
        return {"account": auth_id, "subaccount": ""}
    raise ApiError(404, f"account {auth_id} does not exist")


def belonging_to(auth_id: str | None) -> Where:
    """Return the conditions that keep what an account or subaccount owns; all by default."""
    if auth_id is None:
        return Where()
    return Where(("subaccount" if auth_id.startswith("SA") else "account", "=", auth_id))


def _change(call: Call, auth_id: str) -> dict[str, Any]:
    row = _named(call, auth_id)
    sent = {name: call.body[name] for name in _BILLING if name in call.body}
    ACCOUNTS.update(call.tx, auth_id, row.document | sent)
    return _account(_named(call, auth_id))


def _named(call: Call, auth_id: str) -> Row:
    row = ACCOUNTS.get(call.tx, auth_id)
    if row is None:
        raise not_found()
    return row


def _account(row: Row) -> dict[str, Any]:
    credentials = {"auth_id": row["auth_id"], "auth_token": row["auth_token"]}
    return credentials | {name: row.document[name] for name in _BILLING}
