"""Endpoints: SIP and browser phones (Plivo's API reference: Endpoint)."""

from __future__ import annotations

from typing import Any

from plivo_emulator.core.parts import Part
from plivo_emulator.domain.endpoints import (
    ENDPOINTS,
    add_endpoint,
    endpoint_called,
    hashed,
    registration,
    sip_uri,
)
from plivo_emulator.domain.ownership import (
    get_or_404,
    owner_columns,
    resource_uri,
    visible_rows,
)
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.pipeline.identifiers import new_identifier
from plivo_emulator.resources._listing import paginate
from plivo_emulator.resources.applications import default_application, named_application
from plivo_emulator.store import Row

part = Part(__name__, due_work=("endpoint",))


@part.handler
def endpoints_create(ctx: RequestContext) -> dict[str, Any]:
    """Create an endpoint; digits make its user name unique."""
    body = ctx.body
    endpoint_id = new_identifier(ctx, ENDPOINTS, ctx.ids.endpoint_id)
    owned_by = owner_columns(ctx, None)
    username = _unique(ctx, body["username"])
    app_id = named_application(ctx, "app_id")
    add_endpoint(
        ctx.tx,
        endpoint_id,
        **owned_by,
        username=username,
        app_id=app_id or default_application(ctx.tx, owned_by, "default_endpoint_app"),
        alias=body["alias"],
        password=hashed(ctx.ids, body["password"]),
    )
    return {
        "alias": body["alias"],
        "endpoint_id": endpoint_id,
        "message": "created",
        "username": username,
    }


@part.handler
def endpoints_list(ctx: RequestContext) -> dict[str, Any]:
    """Return a page of endpoints."""
    meta, objects = paginate(ctx, ENDPOINTS, visible_rows(ctx), lambda row: _present(ctx, row))
    return {"meta": meta, "objects": objects}


@part.handler
def endpoints_get(ctx: RequestContext) -> dict[str, Any]:
    """Return one endpoint."""
    return _present(ctx, get_or_404(ctx, ENDPOINTS, ctx.path["endpoint_id"]))


@part.handler
def endpoints_update(ctx: RequestContext) -> dict[str, Any]:
    """Change the fields that were sent."""
    row = get_or_404(ctx, ENDPOINTS, ctx.path["endpoint_id"])
    columns: dict[str, str] = {}
    if app_id := named_application(ctx, "app_id"):
        columns["app_id"] = app_id
    if "password" in ctx.body:
        columns["password"] = hashed(ctx.ids, ctx.body["password"])
    document = row.document | {name: ctx.body[name] for name in ("alias",) if name in ctx.body}
    ENDPOINTS.update(ctx.tx, row["endpoint_id"], document, **columns)
    return {"message": "changed"}


@part.handler
def endpoints_delete(ctx: RequestContext) -> None:
    """Delete an endpoint."""
    row = get_or_404(ctx, ENDPOINTS, ctx.path["endpoint_id"])
    ENDPOINTS.delete(ctx.tx, row["endpoint_id"])


def _unique(ctx: RequestContext, wanted: str) -> str:
    """Return a user name that nobody has: the one wanted, and the moment in twelve digits.

    Where that is taken, other digits stand in their place.
    """
    username = f"{wanted}{ctx.now:%y%m%d%H%M%S}"
    while endpoint_called(ctx.tx, username) is not None:
        username = wanted + ctx.ids.digits(12)
    return username


def _present(ctx: RequestContext, row: Row) -> dict[str, Any]:
    app_id = row["app_id"]
    return {
        "alias": row.document["alias"],
        "application": app_id and resource_uri(ctx, "Application", app_id),
        "endpoint_id": row["endpoint_id"],
        "resource_uri": resource_uri(ctx, "Endpoint", row["endpoint_id"]),
        **registration(row),
        "sip_uri": sip_uri(row["username"]),
        "sub_account": row["subaccount"] or None,
        "username": row["username"],
    }
