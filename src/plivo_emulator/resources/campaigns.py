"""10DLC campaigns (Plivo's page on campaigns).

                  +--> ACTIVE --+
    PROCESSING ---+             +--> EXPIRED
        ^         +--> FAILED --+
        |                |
        +---- update ----+

Its numbers are `PROCESSING`, then `COMPLETED` or `FAILED` (Plivo's page on linking numbers).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from plivo_emulator.core.parts import Part
from plivo_emulator.domain.brands import BRANDS, COMPLETED
from plivo_emulator.domain.campaign_numbers import (
    CAMPAIGN_NUMBERS,
    NOT_LINKED,
    can_be_linked,
    count_links,
    drop_link,
    linked_numbers,
)
from plivo_emulator.domain.campaign_numbers import COMPLETED as LINKED
from plivo_emulator.domain.campaigns import (
    ACTIVE,
    CAMPAIGNS,
    EXPIRED,
    FAILED,
    MOST_NUMBERS,
    PLIVO,
    PROCESSING,
    REJECTION,
    SHARED,
    SHARED_USECASE,
    brand_of_shared,
    campaigns_of,
    change_campaign,
    most_campaigns,
)
from plivo_emulator.domain.numbers import NUMBERS, change_number
from plivo_emulator.domain.ownership import get_or_404, owner_columns, visible_rows
from plivo_emulator.domain.timestamps import verify_time
from plivo_emulator.pipeline.errors import ApiError, bad_request
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.pipeline.identifiers import new_identifier
from plivo_emulator.resources._listing import filter_equal, page_span, paginate
from plivo_emulator.resources.brands import usecases_of
from plivo_emulator.simulation.campaign_links import begin_link, begin_unlink, is_being_unlinked
from plivo_emulator.simulation.campaign_reviews import submit_campaign, tell, withdraw_campaign
from plivo_emulator.store import Row, Where
from plivo_emulator.telephony.phones import digits

part = Part(__name__, due_work=("brand", "campaign", "campaign_link", "campaign_unlink", "number"))

# What an update may change, and campaigns show as it was sent.
_UPDATED: Final = (
    "campaign_alias",
    "description",
    "message_flow",
    *(f"sample{position}" for position in range(1, 6)),
    "help_message",
    "optin_message",
    "optout_message",
    "help_keywords",
    "optin_keywords",
    "optout_keywords",
    "terms_and_conditions_link",
    "privacy_policy_link",
    "reseller_id",
)
_ATTRIBUTES: Final = (
    "affiliate_marketing",
    "age_gated",
    "direct_lending",
    "embedded_link",
    "embedded_phone",
    "subscriber_help",
    "subscriber_optin",
    "subscriber_optout",
)


@part.handler
def campaigns_create(ctx: RequestContext) -> dict[str, Any]:
    """Submit a campaign for review."""
    brand = _brand(ctx)
    campaign_id = new_identifier(ctx, CAMPAIGNS, lambda: ctx.ids.registration_id("C"))
    body = ctx.body
    shown = {name: body[name] for name in ("vertical", *_UPDATED) if name in body}
    shown["campaign_attributes"] = {name: body.get(name, False) for name in _ATTRIBUTES}
    if "sub_usecases" in body:
        shown["sub_usecase"] = ",".join(body["sub_usecases"])
    _add(ctx, campaign_id, brand["brand_id"], body["usecase"], PLIVO, shown)
    return _accepted(campaign_id, "create")


@part.handler
def campaigns_import_shared(ctx: RequestContext) -> dict[str, Any]:
    """Take over a campaign that was registered elsewhere."""
    campaign_id = ctx.body["campaign_id"]
    ctx.tx.lock(f"campaign {campaign_id}")
    if CAMPAIGNS.get(ctx.tx, campaign_id) is not None:
        raise bad_request(f"campaign {campaign_id} exists already")
    brand_id = brand_of_shared(campaign_id)
    shown = {"campaign_alias": ctx.body["campaign_alias"]}
    _add(ctx, campaign_id, brand_id, SHARED_USECASE, SHARED, shown)
    return _accepted(campaign_id, "import")


@part.handler
def campaigns_list(ctx: RequestContext) -> dict[str, Any]:
    """Return a page of campaigns."""
    where = visible_rows(ctx)
    filter_equal(ctx, where, ("brand_id", "usecase", "campaign_source"))
    if "registration_status" in ctx.query:
        # Pages write `Active`, replies `ACTIVE` (C158).
        where.add("registration_status", "=", ctx.query["registration_status"].upper())
    meta, campaigns = paginate(ctx, CAMPAIGNS, where, _present)
    return {"meta": meta, "campaigns": campaigns}


@part.handler
def campaigns_get(ctx: RequestContext) -> dict[str, Any]:
    """Return one campaign."""
    return {"campaign": _present(_campaign(ctx))}


@part.handler
def campaigns_update(ctx: RequestContext) -> dict[str, Any]:
    """Change the fields that were sent and submit the campaign again.

    The reply shows the state before, as the recorded one does (C161).

    Raises:
        ApiError: 400, the campaign is not in a state in which it can be changed.
    """
    row = _campaign(ctx)
    before = row["registration_status"]
    if before not in (FAILED, PROCESSING):
        raise bad_request(f"campaign {row['campaign_id']} is {before}")
    fields = {name: ctx.body[name] for name in _UPDATED if name in ctx.body}
    changed = _present(row) | fields
    change_campaign(ctx.tx, row, fields | dict.fromkeys(REJECTION), PROCESSING)
    submit_campaign(ctx, _campaign(ctx))
    return {"campaign": dict(sorted(changed.items()))}


@part.handler
def campaigns_delete(ctx: RequestContext) -> dict[str, Any]:
    """End a campaign, whose numbers are unregistered from then on.

    Raises:
        ApiError: 400, it has ended, or a number is being linked.
    """
    row = _campaign(ctx)
    campaign_id = row["campaign_id"]
    if row["registration_status"] == EXPIRED:
        raise bad_request(f"campaign {campaign_id} is {EXPIRED}")
    if count_links(ctx.tx, campaign_id, PROCESSING):
        raise bad_request(f"campaign {campaign_id} has numbers that are {PROCESSING}")
    for number in linked_numbers(ctx.tx, campaign_id):
        linked = NUMBERS.get(ctx.tx, number)
        drop_link(ctx.tx, number)
        if linked is not None:
            change_number(ctx.tx, linked, dict(NOT_LINKED))
    withdraw_campaign(ctx.tx, campaign_id)
    change_campaign(ctx.tx, row, {}, EXPIRED)
    return {"campaign_id": campaign_id, "message": "Campaign Deactivated"}


@part.handler
def campaigns_link_numbers(ctx: RequestContext) -> dict[str, Any]:
    """Ask for numbers to be linked, all or none.

    Raises:
        ApiError: 400, the campaign is not registered or full, or a number cannot be linked (U92).
    """
    campaign = _campaign(ctx)
    campaign_id, status = campaign["campaign_id"], campaign["registration_status"]
    if status != ACTIVE:
        raise bad_request(f"campaign {campaign_id} is {status}")
    numbers = [_free_number(ctx, one) for one in dict.fromkeys(map(digits, ctx.body["numbers"]))]
    if count_links(ctx.tx, campaign_id, PROCESSING, LINKED) + len(numbers) > MOST_NUMBERS:
        raise bad_request(f"campaign {campaign_id} can have at most {MOST_NUMBERS} numbers")
    for number in numbers:
        begin_link(ctx, number, campaign_id, _told(ctx.body))
    return _numbers_accepted(
        "link", (number["number"] for number in numbers), f"to campaign {campaign_id}"
    )


@part.handler
def campaigns_list_numbers(ctx: RequestContext) -> dict[str, Any]:
    """Return the numbers of a campaign, newest first; there is no `meta`."""
    campaign = _campaign(ctx)
    limit, offset = page_span(ctx)
    where = Where(("campaign_id", "=", campaign["campaign_id"]))
    return _numbers_shown(
        ctx, campaign, CAMPAIGN_NUMBERS.slice(ctx.tx, where, limit=limit, offset=offset)
    )


@part.handler
def campaigns_get_number(ctx: RequestContext) -> dict[str, Any]:
    """Return one number of a campaign, also one whose link failed."""
    campaign = _campaign(ctx)
    return _numbers_shown(ctx, campaign, [_link(ctx, campaign)])


@part.handler
def campaigns_unlink_number(ctx: RequestContext) -> dict[str, Any]:
    """Ask for a number to be unlinked; it stays linked until then.

    Raises:
        ApiError: 404, it is not linked to this campaign; 400, something is being done about it.
    """
    campaign = _campaign(ctx)
    number = _own_number(ctx, digits(ctx.path["number"]))
    link = _link(ctx, campaign)
    if link["status"] == FAILED:
        raise _not_linked(link["number"])
    if link["status"] == PROCESSING:
        raise bad_request(f"The number {link['number']} is already requested for linking")
    if is_being_unlinked(ctx.tx, link["number"]):
        raise bad_request(f"The number {link['number']} is already requested for unlinking")
    begin_unlink(ctx, number, _told(ctx.query))
    return _numbers_accepted("unlink", [link["number"]], f"from campaign {campaign['campaign_id']}")


def _campaign(ctx: RequestContext) -> Row:
    """Return the campaign that the path names, locked.

    Raises:
        ApiError: 404, the sender has no such campaign.
    """
    return get_or_404(ctx, CAMPAIGNS, ctx.path["campaign_id"])


def _present(row: Row) -> dict[str, Any]:
    """Return a campaign as the API shows it."""
    columns = ("brand_id", "campaign_id", "campaign_source", "registration_status", "usecase")
    return dict(sorted((row.document | {name: row[name] for name in columns}).items()))


def _brand(ctx: RequestContext) -> Row:
    """Return the brand of a new campaign, locked so that others wait to be counted.

    Raises:
        ApiError: 400, there is no such brand, or it cannot have this campaign (U92).
    """
    brand_id, usecase = ctx.body["brand_id"], ctx.body["usecase"]
    row = BRANDS.get(ctx.tx, brand_id)
    own = ctx.credential.subaccount
    if row is None or row["account"] != ctx.account or (own and row["subaccount"] != own):
        raise bad_request(f"brand {brand_id} does not exist")
    if row["registration_status"] != COMPLETED:
        raise bad_request(f"brand {brand_id} is {row['registration_status']}")
    if usecase not in usecases_of(row):
        raise bad_request(f"brand {brand_id} cannot have the use case {usecase}")
    if campaigns_of(ctx.tx, brand_id) >= most_campaigns(row):
        raise bad_request(f"brand {brand_id} can have at most {most_campaigns(row)} campaigns")
    return row


def _add(
    ctx: RequestContext,
    campaign_id: str,
    brand_id: str,
    usecase: str,
    source: str,
    shown: Mapping[str, Any],
) -> None:
    document = {"created_at": verify_time(ctx.now), "mno_metadata": {}, "reseller_id": "", **shown}
    CAMPAIGNS.insert(
        ctx.tx,
        document,
        campaign_id=campaign_id,
        **owner_columns(ctx, None),
        brand_id=brand_id,
        usecase=usecase,
        registration_status=PROCESSING,
        campaign_source=source,
        url=ctx.body.get("url", ""),
        method=ctx.body.get("method", "POST"),
    )
    row = CAMPAIGNS.get(ctx.tx, campaign_id)
    assert row is not None
    tell(ctx, row, "created")
    submit_campaign(ctx, row)


def _accepted(campaign_id: str, what: str) -> dict[str, Any]:
    message = f"Request to {what} campaign was received and is being processed."
    return {"campaign_id": campaign_id, "message": message}


def _own_number(ctx: RequestContext, number: str) -> Row:
    """Return a rented number that campaigns are for.

    Raises:
        ApiError: 400, the sender has no such number.
    """
    row, own = NUMBERS.get(ctx.tx, number), ctx.credential.subaccount
    if (
        row is None
        or row["account"] != ctx.account
        or (own and row["subaccount"] != own)
        or not can_be_linked(row)
    ):
        raise bad_request(f"The number {number} is not a valid number")
    return row


def _free_number(ctx: RequestContext, number: str) -> Row:
    """Return a number that is in no campaign yet.

    Raises:
        ApiError: 400, it is in one, or cannot be.
    """
    row = _own_number(ctx, number)
    link = CAMPAIGN_NUMBERS.get(ctx.tx, number)
    if link is not None and link["status"] != FAILED:
        raise bad_request(f"The number {number} is already requested for linking")
    return row


def _link(ctx: RequestContext, campaign: Row) -> Row:
    """Return the link that the path names.

    Raises:
        ApiError: 404, there is none.
    """
    number = digits(ctx.path["number"])
    row = CAMPAIGN_NUMBERS.get(ctx.tx, number)
    if row is None or row["campaign_id"] != campaign["campaign_id"]:
        raise _not_linked(number)
    return row


def _not_linked(number: str) -> ApiError:
    return ApiError(404, f"The number {number} is not linked to this campaign")


def _told(sent: dict[str, Any]) -> dict[str, Any]:
    """Return who is told of what a request causes."""
    return {"url": sent.get("url", ""), "method": sent.get("method", "POST")}


def _numbers_accepted(what: str, numbers: Iterable[str], where: str) -> dict[str, Any]:
    listed = ",".join(numbers)
    return {"message": f"Request to {what} {listed} {where} was received and is being processed"}


def _numbers_shown(ctx: RequestContext, campaign: Row, links: Iterable[Row]) -> dict[str, Any]:
    campaign_id = campaign["campaign_id"]
    states = (LINKED, FAILED, PROCESSING)
    return {
        "campaign_alias": campaign.document.get("campaign_alias", ""),
        "campaign_id": campaign_id,
        "number_pool_limit": MOST_NUMBERS,
        "phone_numbers": [{"number": link["number"], "status": link["status"]} for link in links],
        "phone_numbers_summary": {
            state: count_links(ctx.tx, campaign_id, state) for state in states
        },
        "usecase": campaign["usecase"],
    }
