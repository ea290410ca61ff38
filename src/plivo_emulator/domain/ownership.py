"""Ownership, visibility and addresses of resources."""

from __future__ import annotations

from typing import Final

from plivo_emulator.pipeline.auth import SUBACCOUNTS
from plivo_emulator.pipeline.errors import bad_request, not_found
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.store import Row, Table, Where

# Every owned resource has these columns; `subaccount` is empty for what belongs to the main account
# itself.
OWNER_COLUMNS: Final = {"account": "TEXT", "subaccount": "TEXT"}

API_PREFIX: Final = "/v1"


def visible_rows(ctx: RequestContext) -> Where:
    """Return the conditions for what the sender may see.

    A main account sees its own resources and those of its subaccounts.
    """
    where = Where(("account", "=", ctx.credential.account))
    if ctx.credential.subaccount:
        where.add("subaccount", "=", ctx.credential.subaccount)
    return where


def get_or_404(
    ctx: RequestContext, table: Table, key: str, *, share: bool = False, hold: bool = True
) -> Row:
    """Return the row that a path or a field names.

    Args:
        ctx: the request.
        table: where it is.
        key: its identifier.
        share: let other transactions that only want it to stay have it too.
        hold: keep it as it is until the end of a transaction that writes.

    Raises:
        ApiError: 404, it does not exist or the sender may not see it.
    """
    if hold:
        row = table.get(ctx.tx, key, share=share)
    else:
        row = table.find(ctx.tx, Where((table.key, "=", key)), hold=False)
    if (
        row is None
        or row["account"] != ctx.credential.account
        or (ctx.credential.subaccount and row["subaccount"] != ctx.credential.subaccount)
    ):
        raise not_found()
    return row


def owner_columns(ctx: RequestContext, subaccount: str | None) -> dict[str, str]:
    """Return the owner columns of a resource that the sender creates.

    Args:
        ctx: the request.
        subaccount: the subaccount requested as the owner, if any.

    Raises:
        ApiError: 400, the subaccount does not exist or is not the sender's.
    """
    own = ctx.credential.subaccount
    wanted = subaccount or own
    if wanted and wanted != own:
        row = SUBACCOUNTS.get(ctx.tx, wanted, share=True)
        if own or row is None or row["account"] != ctx.credential.account:
            raise bad_request(f"subaccount {wanted} does not exist")
    return {"account": ctx.credential.account, "subaccount": wanted or ""}


def resource_uri(ctx: RequestContext, *parts: str) -> str:
    """Return the relative address of a resource under the sender's account."""
    return "/".join([API_PREFIX, "Account", ctx.credential.auth_id, *parts, ""])
