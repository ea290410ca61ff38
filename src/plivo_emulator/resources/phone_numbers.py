"""Phone numbers that can be bought (Plivo's API reference: Phone Number)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from plivo_emulator.clock import to_microseconds
from plivo_emulator.core.parts import Part
from plivo_emulator.domain.compliance import compliance_for, may_buy
from plivo_emulator.domain.credit import pay
from plivo_emulator.domain.numbers import (
    NUMBERS,
    RESERVED,
    SERVICES,
    NewNumber,
    add_number,
    taken_numbers,
)
from plivo_emulator.domain.ownership import owner_columns, resource_uri
from plivo_emulator.domain.renewals import a_month_later, schedule_renewal
from plivo_emulator.ids import Ids
from plivo_emulator.pipeline.errors import not_found
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.resources._listing import page_meta, page_span
from plivo_emulator.resources.applications import application_for
from plivo_emulator.telephony.catalogue import NORTH_AMERICA, Block, Search, block_of, page
from plivo_emulator.telephony.phones import digits
from plivo_emulator.telephony.rates import NUMBER_KINDS, all_rates, money

part = Part(__name__, due_work=("number",))

_FIXED: Final = ("local", "national")
_NORTH_AMERICAN: Final = frozenset({"npanxx", "lata", "rate_center"})
_RESTRICTIONS: Final = {
    "city-address": "An address in the city of the number is needed.",
    "country-address": "An address in the country of the number is needed.",
    "terms-and-conditions": "The terms of the country have to be accepted.",
}


@part.handler
def phone_numbers_list(ctx: RequestContext) -> dict[str, Any]:
    """Return a page of numbers that can be bought, in the order of the numbers."""
    found = _search(ctx).find()
    if ctx.query.get("eligible"):
        found = [each for each in found if may_buy(ctx, each.block)]
    taken = taken_numbers(ctx, {each.block.offer for each in found})
    limit, offset = page_span(ctx)
    rows, total = page(found, taken, limit=limit, offset=offset)
    return {
        "meta": page_meta(ctx, limit, offset, more=offset + limit < total, total=total),
        "objects": [_offer(ctx, *row) for row in rows],
    }


@part.handler
def phone_numbers_buy(ctx: RequestContext) -> dict[str, Any]:
    """Rent a number; of several who try at once, one gets it.

    Raises:
        ApiError: 404, it is not offered, or taken; 403, there is too little credit; 400, a
            compliance application is needed.
    """
    number = digits(ctx.path["number"])
    owned_by = owner_columns(ctx, ctx.body.get("subaccount"))
    bought = buy_number(ctx, number, owned_by)
    return {"message": "created", "numbers": [bought], "status": "fulfilled"}


def buy_number(ctx: RequestContext, number: str, owned_by: dict[str, str]) -> dict[str, Any]:
    """Rent a number for the owner, with what the request says of it; return what was bought.

    Raises:
        ApiError: as for `phone_numbers_buy`.
    """
    block = block_of(number)
    if block is None:
        raise not_found()
    ctx.tx.lock(f"numbers of {block.country_iso}")
    if not _is_free(ctx, number):
        raise not_found()
    fallback = _fallback(ctx, block, number) if ctx.body.get("ha_enable") else None
    app_id = application_for(ctx, owned_by, "default_number_app")
    compliance = compliance_for(ctx, block.country_iso, block.kind, block.requires)
    price = block.rate.setup + block.rate.rental
    pay(ctx.tx, ctx.credential.account, price * (2 if fallback else 1))
    new = NewNumber(
        number=number,
        owned_by=owned_by,
        app_id=app_id,
        fallback_number=fallback,
        fields=compliance,
    )
    _rent(ctx, block, new)
    if fallback:
        _rent(ctx, block, replace(new, number=fallback, fallback_number=None))
    status = "Success" if compliance["active"] else "pending"
    bought = {"number": number, "status": status}
    return bought | ({"fallback_number": fallback} if fallback else {})


def _rent(ctx: RequestContext, block: Block, new: NewNumber) -> None:
    today = ctx.now.date()
    due = a_month_later(today, today)
    rent = {
        "monthly_rental_rate": money(block.rate.rental),
        "renewal_date": due.isoformat(),
    }
    if "cnam_lookup" in ctx.body and block.country_iso == "US" and block.kind != "mobile":
        rent["cnam_lookup"] = ctx.body["cnam_lookup"]
    RESERVED.delete(ctx.tx, new.number)
    add_number(ctx.tx, ctx.now, replace(new, fields={**new.fields, **rent}))
    schedule_renewal(ctx, new.number, due)


def _search(ctx: RequestContext) -> Search:
    query = ctx.query
    kind = query.get("type") or _kind_of_filters(query)
    several = {"any": NUMBER_KINDS, "fixed": _FIXED}
    return Search(
        country_iso=query["country_iso"],
        kinds=several.get(kind, (kind,)),
        pattern=query.get("pattern", ""),
        npanxx=str(query.get("npanxx", "")),
        local_calling_area=query.get("local_calling_area", False),
        region=query.get("region", ""),
        city=query.get("city", ""),
        services=tuple(filter(None, query.get("services", "").split(","))),
        lata=query.get("lata", ""),
        rate_center=query.get("rate_center", ""),
    )


def _kind_of_filters(query: dict[str, Any]) -> str:
    """Return the kind that is meant by filters which only fit one, where none is named (C57)."""
    american = query["country_iso"] in NORTH_AMERICA
    if "city" in query or (american and not query.keys().isdisjoint(_NORTH_AMERICAN)):
        return "local"
    return "fixed" if "region" in query else "any"


def _is_free(ctx: RequestContext, number: str) -> bool:
    reserved = RESERVED.get(ctx.tx, number)
    return NUMBERS.get(ctx.tx, number) is None and (
        reserved is None or reserved["until"] <= to_microseconds(ctx.now)
    )


def _fallback(ctx: RequestContext, block: Block, number: str) -> str:
    """Return another number of the block that is free.

    Raises:
        ApiError: 404, there is none.
    """
    others = (str(each) for each in block.numbers if each != int(number))
    found = next((each for each in others if _is_free(ctx, each)), None)
    if found is None:
        raise not_found()
    return found


def _offer(ctx: RequestContext, block: Block, number: int) -> dict[str, Any]:
    rates = all_rates()[block.country_iso]
    country = rates.country.upper()
    place = block.region or block.city
    regulated = block.requires == "compliance"
    services = block.rate.capabilities
    return {
        "city": block.city.upper() or None,
        "compliance_requirement": Ids.named_uuid(block.offer) if regulated else None,
        "country": country,
        "ha_enabled": True,
        "lata": block.lata,
        **{f"{service}_enabled": service in services for service in SERVICES},
        **{f"{service}_rate": money(rates.inbound(service, block.kind)) for service in SERVICES},
        "monthly_rental_rate": money(block.rate.rental),
        "number": str(number),
        "prefix": block.prefix,
        "prerequisites": [],
        "rate_center": block.rate_center or None,
        "region": f"{place}, {country}" if place else country,
        "resource_uri": resource_uri(ctx, "PhoneNumber", str(number)),
        "restriction": block.restriction,
        "restriction_text": _RESTRICTIONS.get(block.requires),
        "setup_rate": money(block.rate.setup),
        "sub_type": block.kind,
        "type": "fixed" if block.kind in _FIXED else block.kind,
    }
