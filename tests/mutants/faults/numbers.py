"""Numbers that are offered, bought, renewed and given up wrongly."""

from __future__ import annotations

from typing import Any

from plivo_emulator.domain.numbers import NUMBERS, RESERVED
from plivo_emulator.pipeline.auth import ACCOUNTS
from plivo_emulator.store import Where
from tests.mutants.patching import Answer, Original, RequestContext, answering, replacing

OFFER = "number offered wrongly"
PURCHASE = "number bought wrongly"
RENT = "number charged or given up wrongly"

_OFFERS = "Phone Numbers"
_NUMBERS = "Numbers"


@replacing("resources.phone_numbers:taken_numbers", _OFFERS, kind=OFFER)
def taken_numbers_are_offered(taken: Original, *about: Any) -> Any:
    """A search also finds numbers that somebody has rented."""
    return frozenset()


@answering("phone_numbers_list", kind=OFFER)
def local_calling_area_ignored(answer: Answer, ctx: RequestContext) -> Any:
    """A search by exchange is never widened to the local calling area."""
    ctx.query.pop("local_calling_area", None)
    return answer(ctx)


@answering("phone_numbers_list", kind=OFFER)
def one_of_the_services_is_enough(answer: Answer, ctx: RequestContext) -> Any:
    """A search for several services finds numbers that have the first of them."""
    if "services" in ctx.query:
        ctx.query["services"] = ctx.query["services"].partition(",")[0]
    return answer(ctx)


@answering("phone_numbers_list", kind=OFFER)
def pattern_begins_anywhere(answer: Answer, ctx: RequestContext) -> Any:
    """A pattern is also found in the middle of a number."""
    if "pattern" in ctx.query:
        ctx.query["pattern"] = f"*{ctx.query['pattern']}"
    return answer(ctx)


@replacing("resources.phone_numbers:compliance_for", _OFFERS, kind=PURCHASE)
def compliance_is_never_required(rule: Original, *about: Any) -> Any:
    """Numbers of regulated countries are sold without a compliance application."""
    return rule(*about[:-1], "")


@answering("phone_numbers_buy", kind=PURCHASE)
def default_application_forgotten(answer: Answer, ctx: RequestContext) -> Any:
    """A number that is bought without an application does not get the default one."""
    bought = answer(ctx)
    number = bought["numbers"][0]["number"]
    row = NUMBERS.get(ctx.tx, number)
    if row is not None and "app_id" not in ctx.body:
        NUMBERS.update(ctx.tx, number, row.document, app_id=None)
    return bought


@replacing("resources.phone_numbers:pay", _OFFERS, kind=PURCHASE)
def an_empty_account_can_buy(pay: Original, tx: Any, account: str, amount: Any) -> Any:
    """A number is sold to an account that has too little credit, free of charge."""
    row = ACCOUNTS.get(tx, account)
    if row is not None and float(row.document["cash_credits"]) >= amount:
        pay(tx, account, amount)


@replacing("domain.renewals:debit", _OFFERS, kind=RENT)
def rent_is_due_once(debit: Original, *about: Any) -> Any:
    """Only the first month of a number is charged."""


@replacing("resources.numbers:unrent_number", _NUMBERS, kind=RENT)
def no_number_is_reserved(unrent: Original, context: Any, row: Any) -> Any:
    """A number that was given up can be bought again at once."""
    unrent(context, row)
    RESERVED.delete(context.tx, row["number"])


@answering("numbers_unrent", kind=RENT)
def a_fallback_is_for_ever(answer: Answer, ctx: RequestContext) -> Any:
    """A number that was given up still shows as what another one falls back on."""
    given_up = ctx.path["number"].removeprefix("+")
    first = NUMBERS.find(ctx.tx, Where(("fallback_number", "=", given_up)))
    reply = answer(ctx)
    if first is not None:
        NUMBERS.update(ctx.tx, first["number"], first.document, fallback_number=given_up)
    return reply


@answering("numbers_unrent", kind=RENT)
def every_number_is_reserved(answer: Answer, ctx: RequestContext) -> Any:
    """Numbers of other carriers stay reserved too."""
    row = NUMBERS.get(ctx.tx, ctx.path["number"].removeprefix("+"))
    if row is not None:
        NUMBERS.update(ctx.tx, row["number"], row.document, brought=0)
    return answer(ctx)


@replacing("resources.numbers:compliance_status", _NUMBERS, kind=OFFER)
def compliance_stays_accepted(status: Original, tx: Any, application_id: str | None) -> Any:
    """A number shows the state that its compliance application had when it was bought."""
    return application_id and "accepted"


@replacing("resources.numbers:_read_day", _NUMBERS, kind=OFFER)
def renewal_dates_are_a_day_late(read: Original, text: str) -> Any:
    """The filter for the date of renewal is a day off."""
    first, last = read(text)
    return first + 1, last + 1
