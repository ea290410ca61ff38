"""What becomes of campaigns: they are reviewed, and their URL is told."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from plivo_emulator.core.parts import Part
from plivo_emulator.core.services import Change, Context, Step
from plivo_emulator.domain import reviews
from plivo_emulator.domain.brands import BRANDS
from plivo_emulator.domain.campaigns import (
    ACTIVE,
    CAMPAIGNS,
    FAILED,
    SHARED,
    carrier_limits,
    change_campaign,
)
from plivo_emulator.domain.reviews import APPROVED, Verdict
from plivo_emulator.store import Row, Transaction
from plivo_emulator.webhooks.events import emit

part = Part(__name__)

EVENT: Final = "on_campaign_event"
REVIEW: Final = part.job_kind("campaign.review")
# How long it takes to review a campaign, and to import one (unconfirmed, U94).
REVIEW_TIME: Final = timedelta(days=5)
IMPORT_TIME: Final = timedelta(days=1)
# Codes of rejections (Plivo's support article on them). Only the first text was recorded.
_REASONS: Final = {
    "1001": "The campaign content falls under a prohibited content category.",
    "1002": "The sender of the messages is not the brand.",
    "1003": "Direct lending was not stated.",
    "1004": "The message flow is incomplete or unclear.",
}
_USUAL_CODE: Final = "1001"
# A campaign whose description has this word is rejected with 1001 (U94).
_PROHIBITED: Final = "prohibited"


def submit_campaign(context: Context, row: Row) -> None:
    """Begin the review of a campaign, from the start if one is pending."""
    reviews.submit(context, REVIEW, row["campaign_id"], _owner(row), **_review_of(row))


def put_campaign_review(change: Change, row: Row) -> None:
    """Begin the review of a campaign that a world declares."""
    reviews.put_review(change, REVIEW, row["campaign_id"], _owner(row), **_review_of(row))


def withdraw_campaign(tx: Transaction, campaign_id: str) -> None:
    """End the review of a campaign that ends."""
    reviews.withdraw(tx, REVIEW, campaign_id)


def tell(context: Context, row: Row, status: str, error: str | None = None) -> None:
    """Tell the URL of a campaign what became of it."""
    emit(
        context,
        EVENT,
        url=row["url"],
        method=row["method"],
        fields={**common_fields(row), "status": status, "error": error},
        owner=_owner(row),
        subject=row["campaign_id"],
    )


def common_fields(row: Row) -> dict[str, Any]:
    """Return what every event of a campaign says (U91)."""
    return {
        "type": "campaign",
        "campaign_id": row["campaign_id"],
        "brand_id": row["brand_id"],
    }


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
        tell(step, row, "registered")
        return
    code = verdict.code or _USUAL_CODE
    reason = verdict.reason or _REASONS.get(code, f"Error {code}")
    change_campaign(step.tx, row, {"error_code": code, "error_reason": reason}, FAILED)
    tell(step, row, "rejected", reason)


def _review_of(row: Row) -> dict[str, Any]:
    """Return what a review is about, and how it ends unless somebody decides it."""
    document = row.document
    prohibited = _PROHIBITED in document.get("description", "").lower()
    return {
        "about": document.get("campaign_alias", ""),
        "lasts": IMPORT_TIME if row["campaign_source"] == SHARED else REVIEW_TIME,
        "verdict": Verdict("declined", _USUAL_CODE) if prohibited else APPROVED,
    }


def _owner(row: Row) -> dict[str, str]:
    return {"account": row["account"], "subaccount": row["subaccount"]}
