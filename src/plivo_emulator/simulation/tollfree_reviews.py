"""What carriers make of requests for the verification of toll-free numbers.

    SUBMITTED --> PROCESSING --> APPROVED
        |              +-------> REJECTED
        +--------------+-------> UPDATE_REQUIRED --(update)--> SUBMITTED
                                        +--(six days)--> REJECTED

Each decision is told to the request's `callback_url`.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from plivo_emulator.core.parts import Part
from plivo_emulator.core.services import Change, Context, Step
from plivo_emulator.domain import reviews
from plivo_emulator.domain.ownership import OWNER_COLUMNS
from plivo_emulator.domain.reviews import Verdict
from plivo_emulator.domain.tollfree import (
    APPROVED,
    PROCESSING,
    REJECTED,
    SUBMITTED,
    TOLLFREE_VERIFICATIONS,
    UPDATE_REQUIRED,
    change_request,
    linked_number,
)
from plivo_emulator.scheduling import jobs
from plivo_emulator.store import Row, Transaction
from plivo_emulator.webhooks.events import emit

part = Part(__name__)

REVIEW: Final = part.job_kind("tollfree_verification.review")
PICK_UP: Final = part.job_kind("tollfree_verification.pick_up")
EVENT: Final = "on_tollfree_verification_event"

# How long carriers take; nobody says (U97).
TO_PROCESSING: Final = timedelta(days=1)
TO_DECISION: Final = timedelta(days=3)
# From a recorded request and its rejection.
TO_REFUSAL: Final = timedelta(seconds=4)
NOT_PROVISIONED: Final = "Number not provisioned to submitting org"
# Plivo's page on toll-free verification.
TO_UPDATE: Final = timedelta(days=6)
# Two of the texts that Plivo's support page lists.
USUAL_REASONS: Final = {
    REJECTED: "Business information could not be validated.",
    UPDATE_REQUIRED: "Opt-in information failed validation.",
}
_STATUSES: Final = {"approved": APPROVED, "declined": REJECTED, "returned": UPDATE_REQUIRED}


def begin_review(context: Context, row: Row) -> None:
    """Let carriers review a request that was submitted, or submitted again."""
    reviews.submit(context, REVIEW, row["uuid"], _owner(row), **_review_of(context.tx, row))
    jobs.schedule(context, PICK_UP, row["uuid"], context.now + TO_PROCESSING)


def put_review(change: Change, row: Row) -> None:
    """Begin the review of a request that a world declares, from the state in which it is."""
    details = _review_of(change.tx, row)
    if row["status"] == UPDATE_REQUIRED:
        details |= _until_update(row.document["form"]["error_message"])
    reviews.put_review(change, REVIEW, row["uuid"], _owner(row), **details)
    if row["status"] == SUBMITTED:
        due = change.now + TO_PROCESSING
        jobs.put(change.tx, PICK_UP, row["uuid"], due, account=row["account"])


def end_review(tx: Transaction, uuid: str) -> None:
    """End the review of a request without a decision, if there is one."""
    reviews.withdraw(tx, REVIEW, uuid)
    jobs.cancel(tx, PICK_UP, uuid)


@part.job(PICK_UP)
def _picked_up(step: Step) -> None:
    row = TOLLFREE_VERIFICATIONS.get(step.tx, step.subject)
    if row is not None and row["status"] == SUBMITTED:
        change_request(step.tx, step.now, row, {}, PROCESSING)


@part.job(REVIEW)
def _reviewed(step: Step) -> None:
    """Carry out the decision of a review, and tell of it."""
    verdict = reviews.conclude(step)
    row = TOLLFREE_VERIFICATIONS.get(step.tx, step.subject)
    if row is None:
        return
    if verdict.approved and linked_number(step.tx, row) is None:
        # Its owner has given the number up meanwhile.
        verdict = Verdict("declined", reason=NOT_PROVISIONED)
    status = _STATUSES[verdict.outcome]
    reason = verdict.reason or USUAL_REASONS.get(status, "")
    change_request(step.tx, step.now, row, {"error_message": reason}, status)
    jobs.cancel(step.tx, PICK_UP, row["uuid"])
    if status == UPDATE_REQUIRED:
        details = _review_of(step.tx, row) | _until_update(reason)
        reviews.submit(step, REVIEW, row["uuid"], _owner(row), **details)
    tell(step, row["uuid"])


def event_fields(row: Row) -> dict[str, Any]:
    """Return what the event of a request says of its present state."""
    names = ("uuid", "number", "status")
    error = row.document["form"]["error_message"]
    return {**{name: row[name] for name in names}, "error_message": error}


def tell(step: Step, uuid: str) -> None:
    """Send the event of a decision."""
    row = TOLLFREE_VERIFICATIONS.get(step.tx, uuid)
    assert row is not None
    form = row.document["form"]
    emit(
        step,
        EVENT,
        url=form["callback_url"],
        method=form["callback_method"],
        fields=event_fields(row),
        owner=_owner(row),
        subject=uuid,
    )


def _review_of(tx: Transaction, row: Row) -> dict[str, Any]:
    """Return how a request is reviewed: one for a number of somebody else is soon rejected."""
    provisioned = linked_number(tx, row) is not None
    refused = Verdict("declined", reason=NOT_PROVISIONED)
    return {
        "about": row["number"],
        "lasts": TO_DECISION if provisioned else TO_REFUSAL,
        "verdict": reviews.APPROVED if provisioned else refused,
        "can_end": ("approved", "declined", "returned"),
    }


def _until_update(reason: str) -> dict[str, Any]:
    """Return how a request is reviewed that has to be updated: it is rejected unless it is."""
    verdict = Verdict("declined", reason=reason)
    ends = ("approved", "declined")
    return {"lasts": TO_UPDATE, "always": True, "verdict": verdict, "can_end": ends}


def _owner(row: Row) -> dict[str, str]:
    return {column: str(row[column]) for column in OWNER_COLUMNS}
