"""Profiles and brands: what is refused, who is asked, and how reviews end."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from plivo_emulator.core.services import Context, Step
from plivo_emulator.domain.profiles import PROFILES
from plivo_emulator.domain.reviews import APPROVED, Verdict
from plivo_emulator.store import Row, Transaction
from tests.mutants.patching import Answer, Original, RequestContext, answering, replacing

_BRANDS, _PROFILES = "Brands", "Profiles"
REVIEWED = "wrong review"


@replacing("domain.brands:brand_with_profile", _BRANDS, _PROFILES, kind="refusal missing")
def profiles_have_many_brands(found: Original, tx: Transaction, profile_uuid: str) -> None:
    """A profile may have a second brand, and be deleted with its first."""


@answering("profiles_delete", kind="refusal missing")
def primary_profile_is_deleted(answer: Answer, ctx: RequestContext) -> Any:
    """The primary profile can be deleted."""
    row = PROFILES.get(ctx.tx, ctx.path["profile_uuid"].lower())
    if row is not None and row["account"] == ctx.account and row["profile_type"] == "PRIMARY":
        PROFILES.delete(ctx.tx, row["profile_uuid"])
        return {"message": "Profile deleted successfully."}
    return answer(ctx)


@replacing("simulation.brand_reviews:ask", _BRANDS, kind=REVIEWED)
def nobody_is_asked(ask: Original, context: Context, row: Row) -> None:
    """A sole proprietor who says yes is not heard."""


@replacing("domain.reviews:hold", _BRANDS, kind=REVIEWED)
def reviews_wait_for_nobody(hold: Original, step: Step) -> None:
    """A review that was held does not go on when the person has answered."""


@replacing("domain.reviews:submit", _BRANDS, kind=REVIEWED)
def reviews_end_at_once(submit: Original, *about: Any, **more: Any) -> None:
    """A review takes an hour instead of days."""
    submit(*about, **more | {"lasts": timedelta(hours=1)})


@replacing("domain.reviews:conclude", _BRANDS, kind=REVIEWED)
def everything_is_approved(conclude: Original, step: Step) -> Verdict:
    """Whatever was declined is approved."""
    conclude(step)
    return APPROVED


@replacing("domain.reviews:withdraw", _BRANDS, kind=REVIEWED)
def reviews_outlive_their_subject(withdraw: Original, *about: Any) -> None:
    """The review of a deleted brand stays pending."""


@answering("brands_list_usecases", kind="wrong rows")
def starters_may_do_everything(answer: Answer, ctx: RequestContext) -> Any:
    """Sole proprietors have the use cases of other businesses."""
    reply = answer(ctx)
    if [each["code"] for each in reply["use_cases"]] == ["STARTER"]:
        reply["use_cases"] = [{"code": "MIXED", "name": "Mixed", "details": "Several"}]
    return reply
