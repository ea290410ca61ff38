"""Number pools that hold what they must not, or lose what they must not."""

from __future__ import annotations

from typing import Any

from plivo_emulator.domain.pool_members import POOL_MEMBERS
from plivo_emulator.store import Where
from tests.mutants.patching import Answer, Original, RequestContext, answering, replacing

JOINS = "number joins a pool wrongly"
LEAVES = "number leaves a pool wrongly"
LISTED = "members of a pool listed wrongly"

_POOLS = "Number Pools"


@answering("number_pools_add_number", kind=JOINS)
def a_number_moves_to_another_pool(answer: Answer, ctx: RequestContext) -> Any:
    """A number that is in a pool already is taken from it."""
    POOL_MEMBERS.delete(ctx.tx, ctx.path["number"].removeprefix("+"))
    return answer(ctx)


@replacing("resources.number_pools:may_join", _POOLS, kind=JOINS)
def pools_of_subaccounts_take_any_number(rule: Original, *about: Any) -> Any:
    """A number of the main account can be added to the pool of a subaccount."""
    return True


@replacing("domain.numbers:may_join", _POOLS, kind=LEAVES)
def numbers_stay_when_they_move(rule: Original, *about: Any) -> Any:
    """A number that goes to another subaccount stays in the pool of the first."""
    return True


@replacing("resources.number_pools:collection_of", _POOLS, kind=JOINS)
def toll_free_numbers_are_numbers(collection: Original, number: Any) -> Any:
    """A toll-free number is added as a local number."""
    return "local"


@answering("number_pools_add_number", kind=JOINS)
def service_forgotten(answer: Answer, ctx: RequestContext) -> Any:
    """A number that is added for MMS is added for SMS."""
    ctx.body.pop("service", None)
    return answer(ctx)


@replacing("resources.number_pools:buy_number", _POOLS, kind=JOINS)
def bought_for_the_main_account(buy: Original, ctx: RequestContext, *about: Any) -> Any:
    """A number that is bought for the pool of a subaccount belongs to the main account."""
    return buy(ctx, about[0], {"account": ctx.account, "subaccount": ""})


@answering("number_pools_remove_tollfree", kind=LEAVES)
def toll_free_numbers_stay_rented(answer: Answer, ctx: RequestContext) -> Any:
    """A toll-free number is not given up when it leaves with `unrent`."""
    ctx.query.pop("unrent", None)
    return answer(ctx)


@answering("number_pools_remove_number", kind=LEAVES)
def numbers_are_always_given_up(answer: Answer, ctx: RequestContext) -> Any:
    """A number that leaves a pool is given up."""
    ctx.query["unrent"] = True
    return answer(ctx)


@replacing("resources.numbers:unrent_number", _POOLS, kind=LEAVES)
def given_up_numbers_stay_in_pools(unrent: Original, context: Any, row: Any) -> Any:
    """A number that was given up is still a member of its pool."""
    member = POOL_MEMBERS.get(context.tx, row["number"])
    unrent(context, row)
    if member is not None:
        columns = {name: member[name] for name in POOL_MEMBERS.columns}
        POOL_MEMBERS.insert(context.tx, {}, **columns)


@replacing("domain.number_pools:members", _POOLS, kind=LEAVES)
def short_codes_outlive_their_pool(members: Original, *about: Any) -> Any:
    """The short codes of a deleted pool can never be used again."""
    return [row for row in members(*about) if row["kind"] != "shortcode"]


@answering("number_pools_list_numbers", kind=LISTED)
def only_the_first_prefix_counts(answer: Answer, ctx: RequestContext) -> Any:
    """Of several beginnings of numbers only the first is looked for."""
    if "starts_with" in ctx.query:
        ctx.query["starts_with"] = ctx.query["starts_with"].partition(",")[0]
    return answer(ctx)


@replacing("resources.number_pools:calling_code", _POOLS, kind=LISTED)
def prefixes_hold_the_country_code(code: Original, country: str) -> Any:
    """The beginning of a number is looked for with its country code."""
    return ""


@answering("number_pools_list_shortcodes", kind=LISTED)
def short_codes_of_every_pool(answer: Answer, ctx: RequestContext) -> Any:
    """A pool shows the short codes of other pools too."""
    reply = answer(ctx)
    where = Where(("account", "=", ctx.account), ("kind", "=", "shortcode"))
    known = {row["shortcode"] for row in reply["objects"]}
    reply["objects"] += [
        {
            "added_on": row["added_on"],
            "country_iso2": row["country_iso2"],
            "number_pool_uuid": ctx.path["number_pool_uuid"].lower(),
            "service": row["service"],
            "shortcode": row["number"],
        }
        for row in POOL_MEMBERS.all(ctx.tx, where)
        if row["number"] not in known
    ]
    reply["meta"]["total_count"] = len(reply["objects"])
    return reply
