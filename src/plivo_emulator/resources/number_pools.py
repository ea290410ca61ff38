"""The numbers and short codes that Powerpacks send from (Plivo's API reference: Number Pool).

The three collections of a pool differ in what they hold, not in how they work.
"""

from __future__ import annotations

from typing import Any, Final

from plivo_emulator.core.parts import Part
from plivo_emulator.domain.number_pools import (
    LOCAL,
    NUMBER_POOLS,
    SHORTCODE,
    TOLLFREE,
    collection_of,
    join_pool,
    leave_pool,
)
from plivo_emulator.domain.numbers import NUMBERS
from plivo_emulator.domain.ownership import get_or_404, resource_uri
from plivo_emulator.domain.pool_members import POOL_MEMBERS, may_join
from plivo_emulator.pipeline.errors import bad_request, not_found
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.resources._listing import filter_equal, paginate
from plivo_emulator.resources.phone_numbers import buy_number
from plivo_emulator.store import Row, Where
from plivo_emulator.telephony.phones import calling_code, digits

part = Part(__name__, due_work=("number",))

# What names a member in paths, and in replies.
_PARAMETERS: Final = {LOCAL: "number", TOLLFREE: "tollfree", SHORTCODE: "shortcode"}
_FIELDS: Final = {LOCAL: "number", TOLLFREE: "number", SHORTCODE: "shortcode"}


@part.handler
def number_pools_get(ctx: RequestContext) -> dict[str, Any]:
    """Return where the members of a pool are."""
    uuid = _pool(ctx)["uuid"]
    return {
        "numbers": resource_uri(ctx, "NumberPool", uuid, "Number"),
        "shortcodes": resource_uri(ctx, "NumberPool", uuid, "Shortcode"),
        "uuid": uuid,
    }


@part.handler
def number_pools_list_numbers(ctx: RequestContext) -> dict[str, Any]:
    """Return a page of local, national and mobile numbers."""
    return _list(ctx, LOCAL)


@part.handler
def number_pools_get_number(ctx: RequestContext) -> dict[str, Any]:
    """Return one of these numbers."""
    return _get(ctx, LOCAL)


@part.handler
def number_pools_add_number(ctx: RequestContext) -> dict[str, Any]:
    """Add one of these numbers."""
    return _add(ctx, LOCAL)


@part.handler
def number_pools_remove_number(ctx: RequestContext) -> dict[str, Any]:
    """Remove one of these numbers."""
    return _remove(ctx, LOCAL)


@part.handler
def number_pools_list_shortcodes(ctx: RequestContext) -> dict[str, Any]:
    """Return a page of short codes."""
    return _list(ctx, SHORTCODE)


@part.handler
def number_pools_get_shortcode(ctx: RequestContext) -> dict[str, Any]:
    """Return a short code."""
    return _get(ctx, SHORTCODE)


@part.handler
def number_pools_remove_shortcode(ctx: RequestContext) -> dict[str, Any]:
    """Remove a short code."""
    return _remove(ctx, SHORTCODE)


@part.handler
def number_pools_list_tollfree(ctx: RequestContext) -> dict[str, Any]:
    """Return a page of toll-free numbers."""
    return _list(ctx, TOLLFREE)


@part.handler
def number_pools_get_tollfree(ctx: RequestContext) -> dict[str, Any]:
    """Return a toll-free number."""
    return _get(ctx, TOLLFREE)


@part.handler
def number_pools_add_tollfree(ctx: RequestContext) -> dict[str, Any]:
    """Add a toll-free number."""
    return _add(ctx, TOLLFREE)


@part.handler
def number_pools_remove_tollfree(ctx: RequestContext) -> dict[str, Any]:
    """Remove a toll-free number."""
    return _remove(ctx, TOLLFREE)


def _list(ctx: RequestContext, kind: str) -> dict[str, Any]:
    where = Where(("pool", "=", _pool(ctx)["uuid"]), ("kind", "=", kind))
    filter_equal(ctx, where, ("country_iso2", "service"))
    if "type" in ctx.query:
        where.add("type", "=", ctx.query["type"].replace("-", ""))
    if "starts_with" in ctx.query:
        where.add("number", "prefixes", _prefixes(ctx))
    meta, objects = paginate(ctx, POOL_MEMBERS, where, lambda row: _present(ctx, row))
    # Pools write an empty text where other lists write `null` (C86).
    meta |= {name: meta[name] or "" for name in ("next", "previous")}
    return {"meta": meta, "objects": objects}


def _prefixes(ctx: RequestContext) -> list[str]:
    """Return what numbers may start with, their calling code included.

    Raises:
        ApiError: 400, the country is missing.
    """
    if "country_iso2" not in ctx.query:
        raise bad_request("country_iso2 parameter is missing")
    code = calling_code(ctx.query["country_iso2"])
    return [code + prefix for prefix in ctx.query["starts_with"].split(",")]


def _get(ctx: RequestContext, kind: str) -> dict[str, Any]:
    row = _member(ctx, kind)
    if ctx.query.get("service", row["service"]) != row["service"]:
        raise not_found()
    return _alone(ctx, row)


def _add(ctx: RequestContext, kind: str) -> dict[str, Any]:
    """Add a number of the account, after buying it if that was asked for.

    Raises:
        ApiError: 404, the account does not have the number, or it is not for sale; 403, there is
            too little credit; 400, it cannot be in this collection (U43).
    """
    pool = _pool(ctx)
    number = _named(ctx, kind)
    if ctx.body.get("rent", False) and NUMBERS.get(ctx.tx, number) is None:
        owned_by = {"account": pool["account"], "subaccount": pool["subaccount"]}
        buy_number(ctx, number, owned_by)
    row = get_or_404(ctx, NUMBERS, number)
    join_pool(ctx, pool, row, _service(ctx, kind, pool, row))
    return _alone(ctx, _member(ctx, kind))


def _service(ctx: RequestContext, kind: str, pool: Row, row: Row) -> str:
    """Return what a number is added for.

    Raises:
        ApiError: 400, it cannot be added.
    """
    number = row["number"]
    service: str = ctx.body.get("service", "sms")
    if not may_join(pool, row["subaccount"]):
        raise bad_request(f"number {number} does not belong to {pool['subaccount']}")
    if collection_of(row) != kind:
        raise bad_request(f"number {number} is of type {row['number_type']}")
    if not row[service]:
        raise bad_request(f"number {number} is not {service} enabled")
    if POOL_MEMBERS.get(ctx.tx, number) is not None:
        raise bad_request(f"number {number} is already in a number pool")
    return service


def _remove(ctx: RequestContext, kind: str) -> dict[str, Any]:
    unrent = ctx.query.get("unrent", False)
    if unrent:
        # Lock the number before its membership, as whoever gives it up directly does.
        NUMBERS.get(ctx.tx, _named(ctx, kind))
    leave_pool(ctx, _member(ctx, kind), unrent=unrent)
    return {"response": "success"}


def _pool(ctx: RequestContext) -> Row:
    return get_or_404(ctx, NUMBER_POOLS, ctx.path["number_pool_uuid"].lower(), share=True)


def _member(ctx: RequestContext, kind: str) -> Row:
    """Return the member that the path names.

    Raises:
        ApiError: 404, this collection of the pool does not have it.
    """
    pool = _pool(ctx)
    row = POOL_MEMBERS.get(ctx.tx, _named(ctx, kind))
    if row is None or (row["pool"], row["kind"]) != (pool["uuid"], kind):
        raise not_found()
    return row


def _named(ctx: RequestContext, kind: str) -> str:
    return digits(ctx.path[_PARAMETERS[kind]])


def _alone(ctx: RequestContext, row: Row) -> dict[str, Any]:
    """Return a member as replies to requests for it show it."""
    shown = _present(ctx, row)
    # Some recorded replies have this name, others the usual one (C87).
    return shown if row["kind"] == SHORTCODE else shown | {"numberpool_uuid": row["pool"]}


def _present(ctx: RequestContext, row: Row) -> dict[str, Any]:
    number, kind = row["number"], row["kind"]
    shown = {
        "added_on": row["added_on"],
        "country_iso2": row["country_iso2"],
        _FIELDS[kind]: number,
        "number_pool_uuid": row["pool"],
        "service": row["service"],
    }
    if kind != SHORTCODE:
        shown["account_phone_number_resource"] = resource_uri(ctx, "Number", number)
        shown["type"] = row["type"]
    return dict(sorted(shown.items()))
