"""SIP endpoints, and the phones that register with them."""

from __future__ import annotations

from typing import Any, Final

from plivo_emulator.control._paging import page
from plivo_emulator.control.accounts import belonging_to, owner_columns
from plivo_emulator.control.inventory import app_id_for
from plivo_emulator.core.parts import Part
from plivo_emulator.domain.endpoints import (
    ENDPOINTS,
    Registration,
    add_endpoint,
    endpoint_called,
    hashed,
    is_password,
    register,
    registration,
    sip_uri,
    unregister,
)
from plivo_emulator.pipeline.errors import conflict, forbidden, not_found
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.store import Row

part = Part(__name__, due_work=("endpoint",))

_HOUR: Final = 3600


@part.handler
def endpoints_list(ctx: RequestContext) -> dict[str, Any]:
    """Return a page of endpoints."""
    return page(ctx, ENDPOINTS, belonging_to(ctx.query.get("auth_id")), _present)


@part.handler
def endpoints_create(ctx: RequestContext) -> dict[str, Any]:
    """Add an endpoint with exactly this user name."""
    username, password = ctx.body["username"], ctx.body.get("password")
    if endpoint_called(ctx.tx, username) is not None:
        raise conflict(f"endpoint {username} exists already")
    owned_by = owner_columns(ctx, ctx.body.get("auth_id"))
    endpoint_id = ctx.body.get("endpoint_id") or ctx.ids.endpoint_id()
    if ENDPOINTS.get(ctx.tx, endpoint_id) is not None:
        raise conflict(f"endpoint {endpoint_id} exists already")
    row = add_endpoint(
        ctx.tx,
        endpoint_id,
        **owned_by,
        username=username,
        app_id=app_id_for(ctx, owned_by, "default_endpoint_app"),
        alias=ctx.body.get("alias", ""),
        password=password and hashed(ctx.ids, password),
    )
    return _present(row)


@part.handler
def endpoints_register(ctx: RequestContext) -> dict[str, Any]:
    """Register a phone; its password is checked if it sends one."""
    row = _named(ctx)
    if "password" in ctx.body and not is_password(row, ctx.body["password"]):
        raise forbidden("the password is wrong")
    phone = Registration(
        contact=ctx.body.get("contact", f"sip:{row['username']}@127.0.0.1:5060"),
        user_agent=ctx.body.get("user_agent", "Plivo emulator"),
        seconds=ctx.body.get("seconds", _HOUR),
    )
    register(ctx, row, phone)
    return _present(_named(ctx))


@part.handler
def endpoints_unregister(ctx: RequestContext) -> dict[str, Any]:
    """End the registration of a phone."""
    unregister(ctx.tx, _named(ctx))
    return _present(_named(ctx))


def _named(ctx: RequestContext) -> Row:
    row = ENDPOINTS.get(ctx.tx, ctx.path["endpoint_id"])
    if row is None:
        raise not_found()
    return row


def _present(row: Row) -> dict[str, Any]:
    return {
        "endpoint_id": row["endpoint_id"],
        "username": row["username"],
        "alias": row.document["alias"],
        "account": row["account"],
        "subaccount": row["subaccount"] or None,
        "app_id": row["app_id"],
        "sip_uri": sip_uri(row["username"]),
        **registration(row),
    }
