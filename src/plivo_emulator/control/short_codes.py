"""Short codes, which the vendor's support adds to the number pools of Powerpacks."""

from __future__ import annotations

from typing import Any

from plivo_emulator.core.parts import Part
from plivo_emulator.domain.number_pools import (
    NUMBER_POOLS,
    SHORTCODE,
    add_short_code,
    members,
)
from plivo_emulator.domain.pool_members import POOL_MEMBERS
from plivo_emulator.domain.powerpacks import POWERPACKS
from plivo_emulator.pipeline.errors import conflict, not_found
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.store import Row

part = Part(__name__, due_work=())


@part.handler
def short_codes_create(ctx: RequestContext) -> dict[str, Any]:
    """Add a short code to a Powerpack."""
    code, country = ctx.body["shortcode"], ctx.body.get("country_iso", "US")
    service = ctx.body.get("service", "sms")
    pool = _pool(ctx)
    ctx.tx.lock("short codes")
    if POOL_MEMBERS.get(ctx.tx, code) is not None:
        raise conflict(f"short code {code} is in a number pool already")
    present = [row for row in members(ctx.tx, pool["uuid"]) if row["kind"] == SHORTCODE]
    if country in {row["country_iso2"] for row in present}:
        raise conflict(f"the number pool has a short code of {country} already")
    add_short_code(ctx, pool, code, country, service)
    return {
        "shortcode": code,
        "powerpack_uuid": ctx.body["powerpack_uuid"],
        "number_pool_uuid": pool["uuid"],
        "account": pool["account"],
        "subaccount": pool["subaccount"] or None,
        "country_iso": country,
        "service": service,
    }


def _pool(ctx: RequestContext) -> Row:
    """Return the pool of the Powerpack.

    Raises:
        ApiError: 404, there is no such Powerpack.
    """
    powerpack = POWERPACKS.get(ctx.tx, ctx.body["powerpack_uuid"], share=True)
    pool = powerpack and NUMBER_POOLS.get(ctx.tx, powerpack["number_pool"], share=True)
    if pool is None:
        raise not_found("powerpack")
    return pool
