"""What becomes of brands: sole proprietors are asked, registrations reviewed, brands vetted."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final

from plivo_emulator.core.parts import Part
from plivo_emulator.core.services import Change, Context, Step
from plivo_emulator.domain import reviews
from plivo_emulator.domain.brands import (
    BRANDS,
    COMPLETED,
    FAILED,
    change_brand,
)
from plivo_emulator.domain.messages import MessageState
from plivo_emulator.domain.ownership import OWNER_COLUMNS
from plivo_emulator.domain.reviews import APPROVED, Verdict
from plivo_emulator.simulation.message_outcomes import outcome_for
from plivo_emulator.store import Row, Transaction
from plivo_emulator.telephony.phones import digits
from plivo_emulator.webhooks.events import emit

part = Part(__name__)

EVENT: Final = "on_brand_event"
REVIEW: Final = part.job_kind("brand.review")
VETTING: Final = part.job_kind("brand_vetting.review")

# "Typically a few days" (Plivo's page on 10DLC); exactly how many is ours (U87).
LASTS: Final = timedelta(days=3)
# Registrations with this tax number are declined (U87).
WRONG_EIN: Final = "000000000"
USUAL_SCORE: Final = 80

_TAX_ID: Final = ("TAX_ID", "Tax ID does not match the company name or business type.")
_NO_GOVERNMENT: Final = ("GOVERNMENT_ENTITY", "Not recognized as a government entity")
_YES: Final = "YES"


def submit_brand(context: Context, row: Row) -> None:
    """Ask a sole proprietor, tell that a brand was created, and begin its review."""
    if row["confirmed"] == 0:
        ask(context, row)
    _emit(context, row, "created")
    reviews.submit(context, REVIEW, row["brand_id"], _owner(row), **_review_of(row))


def put_brand_review(change: Change, row: Row) -> None:
    """Begin the review of a brand that a world declares."""
    reviews.put_review(change, REVIEW, row["brand_id"], _owner(row), **_review_of(row))


def withdraw_brand(tx: Transaction, brand_id: str) -> None:
    """End the reviews of a brand that is deleted."""
    for kind in (REVIEW, VETTING):
        reviews.withdraw(tx, kind, brand_id)


def ask(context: Context, row: Row) -> None:
    """Send a sole proprietor the message that has to be answered with `YES`.

    They do so unless the script of their phone says that they answer something else, or that the
    message does not arrive (U90).
    """
    outcome = outcome_for(context.tx, phone_of(row))
    arrives = outcome.state not in (MessageState.UNDELIVERED, MessageState.FAILED)
    if not arrives or outcome.reply.strip().upper() not in ("", _YES):
        return
    BRANDS.update(context.tx, row["brand_id"], row.document, confirmed=1)
    reviews.resume(context, REVIEW, row["brand_id"])


def phone_of(row: Row) -> str:
    """Return the phone number of the contact of a brand, digits only."""
    return digits(row.document["authorized_contact"]["phone"])


def refusal(shown: Mapping[str, Any]) -> dict[str, str]:
    """Return the usual reason why the registration of a brand is refused (U87)."""
    is_authority = shown.get("entity_type") == "GOVERNMENT"
    code, message = _NO_GOVERNMENT if is_authority else _TAX_ID
    return {"code": code, "message": message}


@part.job(REVIEW)
def _reviewed(step: Step) -> None:
    """Carry out the verdict on a registration; one that waits for a `YES` goes on waiting."""
    row = BRANDS.get(step.tx, step.subject)
    if row is None:
        return
    if row["confirmed"] == 0 and not reviews.was_decided(step):
        reviews.hold(step)
        return
    verdict = reviews.conclude(step)
    if verdict.approved:
        _registered(step, row)
    else:
        _rejected(step, row, verdict)


@part.job(VETTING)
def _vetted(step: Step) -> None:
    row = BRANDS.get(step.tx, step.subject)
    if row is None:
        return
    verdict = reviews.conclude(step)
    if verdict.approved:
        score = USUAL_SCORE if verdict.score is None else verdict.score
        change_brand(step.tx, row, {"vetting_status": "ACTIVE", "vetting_score": score})
    else:
        change_brand(step.tx, row, {"vetting_status": "FAILED"})


def _registered(step: Step, row: Row) -> None:
    shown = {"registration_status": COMPLETED}
    if row["vetting"]:
        shown["vetting_status"] = "PENDING"
        about = row.document["brand_alias"]
        reviews.submit(step, VETTING, row["brand_id"], _owner(row), about=about, lasts=LASTS)
    change_brand(step.tx, row, shown)
    _emit(step, row, "registered")


def _rejected(step: Step, row: Row, verdict: Verdict) -> None:
    usual = refusal(row.document)
    message = verdict.reason or usual["message"]
    reasons = [{"code": verdict.code or usual["code"], "message": message}]
    change_brand(step.tx, row, {"registration_status": FAILED, "declined_reasons": reasons})
    _emit(step, row, "rejected", error=message)


def _review_of(row: Row) -> dict[str, Any]:
    shown = row.document
    verdict = APPROVED if shown.get("ein") != WRONG_EIN else Verdict("declined")
    return {"about": shown["brand_alias"], "lasts": LASTS, "verdict": verdict}


def _owner(row: Row) -> dict[str, str]:
    return {column: str(row[column]) for column in OWNER_COLUMNS}


def event_fields(row: Row) -> dict[str, Any]:
    """Return the fields that all events of a brand have (unconfirmed, U88)."""
    return {"type": "brand", "brand_id": row["brand_id"], "profile_uuid": row["profile_uuid"]}


def _emit(context: Context, row: Row, status: str, error: str | None = None) -> None:
    emit(
        context,
        EVENT,
        url=row["url"],
        method=row["method"],
        fields=event_fields(row) | {"status": status, "error": error},
        owner=_owner(row),
        subject=row["brand_id"],
    )
