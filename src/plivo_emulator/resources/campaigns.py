"""10DLC campaigns (Plivo's page on campaigns).

                  +--> ACTIVE --+
    PROCESSING ---+             +--> EXPIRED
        ^         +--> FAILED --+
        |                |
        +---- update ----+

Reviews take days, unless the control API decides them (U94).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final

from plivo_emulator.parts import Part
from plivo_emulator.pipeline.errors import bad_request
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.pipeline.identifiers import new_identifier
from plivo_emulator.resources._brands import BRANDS, COMPLETED
from plivo_emulator.resources._campaign_numbers import (
    NOT_LINKED,
    count_links,
    drop_link,
    linked_numbers,
)
from plivo_emulator.resources._campaigns import (
    ACTIVE,
    CAMPAIGNS,
    EXPIRED,
    FAILED,
    PLIVO,
    PROCESSING,
    SHARED,
    campaigns_of,
    carrier_limits,
    change_campaign,
    most_campaigns,
)
from plivo_emulator.resources._listing import filter_equal, paginate
from plivo_emulator.resources._numbers import NUMBERS, change_number
from plivo_emulator.resources._ownership import get_or_404, owner_columns, visible_rows
from plivo_emulator.resources._timestamps import verify_time
from plivo_emulator.resources.brands import usecases_of
from plivo_emulator.services import Context, Step
from plivo_emulator.simulation import reviews
from plivo_emulator.simulation.reviews import APPROVED, Verdict
from plivo_emulator.store import Row
from plivo_emulator.webhooks.events import emit

part = Part(__name__, due_work=("brand", "campaign", "campaign_link"))

REVIEW: Final = part.job_kind("campaign.review")
# How long it takes to review a campaign, and to import one (unconfirmed, U94).
REVIEW_TIME: Final = timedelta(days=5)
IMPORT_TIME: Final = timedelta(days=1)

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
# What a campaign shows of a rejection.
_REJECTION: Final = ("error_code", "error_reason", "error_description")
# Codes of rejections (Plivo's support article on them). Only the first text was recorded.
REASONS: Final = {
    "1001": "The campaign content falls under a prohibited content category.",
    "1002": "The sender of the messages is not the brand.",
    "1003": "Direct lending was not stated.",
    "1004": "The message flow is incomplete or unclear.",
}
_USUAL_CODE: Final = "1001"
# A campaign whose description has this word is rejected with 1001 (U94).
_PROHIBITED: Final = "prohibited"
# What an imported campaign is for; nothing tells here (U94).
_IMPORTED_USECASE: Final = "MIXED"


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
    # Its brand is not known here.
    brand_id = "B" + campaign_id[1:]
    shown = {"campaign_alias": ctx.body["campaign_alias"]}
    _add(ctx, campaign_id, brand_id, _IMPORTED_USECASE, SHARED, shown)
    return _accepted(campaign_id, "import")


@part.handler
def campaigns_list(ctx: RequestContext) -> dict[str, Any]:
    """Return a page of campaigns."""
    where = visible_rows(ctx)
    filter_equal(ctx, where, ("brand_id", "usecase", "campaign_source"))
    if "registration_status" in ctx.query:
        # Pages write `Active`, replies `ACTIVE` (C158).
        where.add("registration_status", "=", ctx.query["registration_status"].upper())
    meta, campaigns = paginate(ctx, CAMPAIGNS, where, present)
    return {"meta": meta, "campaigns": campaigns}


@part.handler
def campaigns_get(ctx: RequestContext) -> dict[str, Any]:
    """Return one campaign."""
    return {"campaign": present(campaign_of(ctx))}


@part.handler
def campaigns_update(ctx: RequestContext) -> dict[str, Any]:
    """Change the fields that were sent and submit the campaign again.

    The reply shows the state before, as the recorded one does (C161).

    Raises:
        ApiError: 400, the campaign is not in a state in which it can be changed.
    """
    row = campaign_of(ctx)
    before = row["registration_status"]
    if before not in (FAILED, PROCESSING):
        raise bad_request(f"campaign {row['campaign_id']} is {before}")
    fields = {name: ctx.body[name] for name in _UPDATED if name in ctx.body}
    changed = present(row) | fields
    change_campaign(ctx.tx, row, fields | dict.fromkeys(_REJECTION), PROCESSING)
    _submit(ctx, campaign_of(ctx))
    return {"campaign": dict(sorted(changed.items()))}


@part.handler
def campaigns_delete(ctx: RequestContext) -> dict[str, Any]:
    """End a campaign, whose numbers are unregistered from then on.

    Raises:
        ApiError: 400, it has ended, or a number is being linked.
    """
    row = campaign_of(ctx)
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
    reviews.withdraw(ctx.tx, REVIEW, campaign_id)
    change_campaign(ctx.tx, row, {}, EXPIRED)
    return {"campaign_id": campaign_id, "message": "Campaign Deactivated"}


@part.job(REVIEW)
def _reviewed(step: Step) -> None:
    verdict = reviews.conclude(step)
    row = CAMPAIGNS.get(step.tx, step.subject)
    if row is None:
        return
    if verdict.approved:
        brand = BRANDS.get(step.tx, row["brand_id"], share=True)
        limits = carrier_limits(row["usecase"], brand)
        change_campaign(step.tx, row, {"mno_metadata": limits}, ACTIVE)
        _tell(step, row, "registered")
        return
    code = verdict.code or _USUAL_CODE
    reason = verdict.reason or REASONS.get(code, f"Error {code}")
    change_campaign(step.tx, row, {"error_code": code, "error_reason": reason}, FAILED)
    _tell(step, row, "rejected", reason)


def campaign_of(ctx: RequestContext) -> Row:
    """Return the campaign that the path names, locked.

    Raises:
        ApiError: 404, the sender has no such campaign.
    """
    return get_or_404(ctx, CAMPAIGNS, ctx.path["campaign_id"])


def present(row: Row) -> dict[str, Any]:
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
    _tell(ctx, row, "created")
    _submit(ctx, row)


def _accepted(campaign_id: str, what: str) -> dict[str, Any]:
    message = f"Request to {what} campaign was received and is being processed."
    return {"campaign_id": campaign_id, "message": message}


def _submit(context: Context, row: Row) -> None:
    """Begin a review, which ends as the description says."""
    document = row.document
    prohibited = _PROHIBITED in document.get("description", "").lower()
    verdict = Verdict("declined", _USUAL_CODE) if prohibited else APPROVED
    reviews.submit(
        context,
        REVIEW,
        row["campaign_id"],
        _owner(row),
        about=document.get("campaign_alias", ""),
        lasts=IMPORT_TIME if row["campaign_source"] == SHARED else REVIEW_TIME,
        verdict=verdict,
    )


def _tell(context: Context, row: Row, status: str, error: str | None = None) -> None:
    """Tell the URL of a campaign what became of it (U91)."""
    fields = {
        "type": "campaign",
        "status": status,
        "campaign_id": row["campaign_id"],
        "brand_id": row["brand_id"],
        "error": error,
    }
    emit(
        context,
        "on_campaign_event",
        url=row["url"],
        method=row["method"],
        fields=fields,
        owner=_owner(row),
        subject=row["campaign_id"],
    )


def _owner(row: Row) -> dict[str, str]:
    return {"account": row["account"], "subaccount": row["subaccount"]}
