"""Campaigns that are registered, or linked to numbers, wrongly."""

from __future__ import annotations

from typing import Any

from tests.mutants.patching import Answer, Original, RequestContext, answering, replacing, setting

REGISTERED = "campaign registered wrongly"
LINKED = "number linked to a campaign wrongly"

_CAMPAIGNS = "Campaigns"


@setting("domain.campaigns:MOST_CAMPAIGNS", _CAMPAIGNS, kind=REGISTERED)
def a_fourth_campaign(most: int) -> int:
    """A standard brand can have four campaigns."""
    return most + 1


@replacing("resources.campaigns:usecases_of", _CAMPAIGNS, kind=REGISTERED)
def any_use_case(usecases: Original, brand: Any) -> Any:
    """A brand can have campaigns for anything."""
    return {**usecases(brand), "STARTER": ("Starter", ""), "2FA": ("", "")}


@replacing("simulation.campaign_reviews:tell", _CAMPAIGNS, kind=REGISTERED)
def no_reason_is_told(tell: Original, context: Any, row: Any, status: str, *_: Any) -> Any:
    """The event of a rejection does not say why."""
    return tell(context, row, status)


@replacing("resources.campaigns:change_campaign", _CAMPAIGNS, kind=REGISTERED)
def reasons_stay(change: Original, tx: Any, row: Any, fields: Any, status: str) -> Any:
    """A rejected campaign that is corrected keeps the reasons of its rejection."""
    kept = {name: value for name, value in fields.items() if value is not None}
    return change(tx, row, kept, status)


@replacing("resources.brands:campaigns_of", "Brands", _CAMPAIGNS, kind=REGISTERED)
def brands_vanish(count: Original, *about: Any) -> int:
    """The campaigns of a brand are not counted, when others are added or the brand is deleted."""
    return 0


@replacing("resources.campaigns:can_be_linked", _CAMPAIGNS, kind=LINKED)
def toll_free_numbers_are_linked(rule: Original, number: Any) -> bool:
    """Numbers that are not local, or do no SMS, can be linked."""
    return True


@setting("domain.campaigns:MOST_NUMBERS", _CAMPAIGNS, kind=LINKED)
def a_fiftieth_number(most: int) -> int:
    """A campaign can have 50 numbers."""
    return most + 1


@replacing("domain.numbers:drop_link", _CAMPAIGNS, "Numbers", kind=LINKED)
def numbers_that_were_given_up_stay(drop: Original, *about: Any) -> None:
    """A number that is given up stays in its campaign."""


@replacing("domain.senders:tendlc_registration", _CAMPAIGNS, "Messages", kind=LINKED)
def registered_too_soon(registration: Original, number: Any) -> tuple[str, str]:
    """Messages of a number that is only being linked are registered."""
    campaign = number["tendlc_campaign_id"]
    return (campaign, "registered") if campaign else registration(number)


@answering("campaigns_link_numbers", kind=LINKED)
def only_the_first_number(answer: Answer, ctx: RequestContext) -> Any:
    """Of several numbers only the first is linked."""
    ctx.body["numbers"] = ctx.body["numbers"][:1]
    return answer(ctx)
