"""Powerpacks: sets of numbers that messages are sent through (Plivo's page on Powerpacks)."""

from __future__ import annotations

from typing import Any, Final

from plivo_emulator.core.parts import Part
from plivo_emulator.domain.ownership import (
    get_or_404,
    owner_columns,
    resource_uri,
    visible_rows,
)
from plivo_emulator.domain.powerpacks import (
    DEFAULT_PRIORITIES,
    PHLO,
    POWERPACKS,
    Handler,
    add_powerpack,
    change_powerpack,
    handler_of,
    powerpack_called,
    remove_powerpack,
    with_priorities,
)
from plivo_emulator.pipeline.errors import bad_request
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.pipeline.identifiers import new_identifier
from plivo_emulator.resources._listing import paginate
from plivo_emulator.resources.applications import named_application
from plivo_emulator.store import Row

part = Part(__name__, due_work=())

_SETTINGS: Final = ("name", "sticky_sender", "local_connect")
# What a request names to leave a Powerpack without an application (Plivo's page on Powerpacks).
_NONE: Final = "none"


@part.handler
def powerpacks_create(ctx: RequestContext) -> dict[str, Any]:
    """Create a Powerpack with an empty pool."""
    uuid = new_identifier(ctx, POWERPACKS, ctx.ids.uuid)
    owned_by = owner_columns(ctx, None)
    handler = _handler(ctx, Handler())
    row = add_powerpack(ctx, uuid, owned_by, handler, _settings(ctx, DEFAULT_PRIORITIES, ""))
    return _present(ctx, row)


@part.handler
def powerpacks_list(ctx: RequestContext) -> dict[str, Any]:
    """Return a page of Powerpacks."""
    meta, objects = paginate(ctx, POWERPACKS, visible_rows(ctx), lambda row: _present(ctx, row))
    return {"meta": meta, "objects": objects}


@part.handler
def powerpacks_get(ctx: RequestContext) -> dict[str, Any]:
    """Return one Powerpack."""
    return _present(ctx, _powerpack(ctx))


@part.handler
def powerpacks_update(ctx: RequestContext) -> dict[str, Any]:
    """Change the fields that were sent, and return the Powerpack."""
    row = _powerpack(ctx)
    settings = _settings(ctx, row.document["number_priority"], row["uuid"])
    change_powerpack(ctx.tx, row, _handler(ctx, handler_of(row)), settings)
    return _present(ctx, _powerpack(ctx))


@part.handler
def powerpacks_delete(ctx: RequestContext) -> dict[str, Any]:
    """Delete a Powerpack with its pool and, with `unrent_numbers`, give its numbers up."""
    unrent = ctx.query.get("unrent_numbers", False)
    remove_powerpack(ctx, _powerpack(ctx), unrent_numbers=unrent)
    return {"response": "success"}


def _powerpack(ctx: RequestContext) -> Row:
    return get_or_404(ctx, POWERPACKS, ctx.path["powerpack_uuid"].lower())


def _settings(
    ctx: RequestContext, priorities: list[dict[str, Any]], own_uuid: str
) -> dict[str, Any]:
    """Return what a request sets.

    Args:
        ctx: the request.
        priorities: those that hold where it says nothing.
        own_uuid: the Powerpack that may have the name already.

    Raises:
        ApiError: 400, another Powerpack of the account has the name.
    """
    body = ctx.body
    if "name" in body:
        other = powerpack_called(ctx.tx, ctx.account, body["name"])
        if other is not None and other["uuid"] != own_uuid:
            raise bad_request(f"powerpack {body['name']} exists already")
    settings = {name: body[name] for name in _SETTINGS if name in body}
    sent = body.get("number_priority", ())
    return settings | {"number_priority": with_priorities(priorities, sent)}


def _handler(ctx: RequestContext, before: Handler) -> Handler:
    """Return what is to get the messages: what the request names, or else what did before.

    There are no PHLOs in the emulator, so one is not looked for (unconfirmed, U38).

    Raises:
        ApiError: 400, the application does not exist, or its type is missing.
    """
    application_id = ctx.body.get("application_id", before.application_id)
    kind = ctx.body.get("application_type", before.kind).upper()
    if application_id in ("", _NONE):
        return Handler()
    if not kind:
        raise bad_request("application_type parameter is missing")
    # PHLOs have UUIDs.
    if (kind == PHLO) != ("-" in application_id):
        raise bad_request(f"application_id {application_id} does not exist")
    if kind != PHLO:
        named_application(ctx, "application_id")
    return Handler(kind, application_id)


def _present(ctx: RequestContext, row: Row) -> dict[str, Any]:
    return row.document | {
        "application_id": row["application_id"],
        "number_pool": resource_uri(ctx, "NumberPool", row["number_pool"]),
        "uuid": row["uuid"],
    }
