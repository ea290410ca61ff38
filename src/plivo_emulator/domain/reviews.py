"""Reviews: registrations that somebody decides, days after they were submitted.

A kind of review is a kind of job, which is due when the review ends by itself::

    REVIEW: Final = part.job_kind("brand.review")

    reviews.submit(ctx, REVIEW, brand_id, owner, about=alias, lasts=timedelta(days=3))


    @part.job(REVIEW)
    def _reviewed(step: Step) -> None:
        verdict = reviews.conclude(step)
        ...

The clock leads to the verdict that was submitted with it, an approval by default. The control API
lists the reviews that are pending and can decide each at any time; the job then runs at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final, Literal, TypeAlias

from plivo_emulator.clock import to_microseconds
from plivo_emulator.core.parts import JobKind, Part
from plivo_emulator.core.services import Change, Context, Step
from plivo_emulator.domain.ownership import OWNER_COLUMNS
from plivo_emulator.scheduling import jobs
from plivo_emulator.store import Index, Row, Table, Transaction, Where
from plivo_emulator.store.records import from_document, to_document

Outcome: TypeAlias = Literal["approved", "declined", "returned"]

REVIEWS: Final = Table(
    "reviews",
    key="review_id",
    columns={
        "review_id": "TEXT",
        **OWNER_COLUMNS,
        "kind": "TEXT",
        "subject": "TEXT",
        # `pending`, an outcome, or `withdrawn`.
        "state": "TEXT",
        # When it ends by itself; NULL while it waits for something else.
        "due": "INTEGER",
    },
    indexes=[Index("subject", "kind", "state"), Index("account", "state"), Index("state")],
)
_RULES: Final = Table("review_rules", key="account", columns={"account": "TEXT"})

part = Part(__name__, tables=[REVIEWS, _RULES])

PENDING: Final = "pending"
WITHDRAWN: Final = "withdrawn"


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a review ends.

    Attributes:
        outcome: `approved`, `declined`, or `returned` to be changed and submitted again.
        code: the error code, unless it is approved; empty for the usual one.
        reason: the reason in words, unless it is approved; empty for the usual one.
        score: a number that some kinds result in, such as the score of a vetting.
    """

    outcome: Outcome = "approved"
    code: str = ""
    reason: str = ""
    score: int | None = None

    @property
    def approved(self) -> bool:
        """Whether it is an approval."""
        return self.outcome == "approved"


APPROVED: Final = Verdict()


@dataclass(frozen=True, slots=True)
class ReviewRules:
    """How the registrations of an account are reviewed.

    Attributes:
        review_seconds: how long each review lasts; `None` for as long as is usual for its kind.
    """

    review_seconds: int | None = None


def review_rules_of(tx: Transaction, account: str) -> ReviewRules:
    """Return how the registrations of an account are reviewed."""
    row = _RULES.get(tx, account, share=True)
    return ReviewRules() if row is None else from_document(ReviewRules, row.document)


def set_review_rules(tx: Transaction, account: str, rules: ReviewRules) -> None:
    """Set how the registrations of an account are reviewed from now on."""
    _RULES.put(tx, to_document(rules), account=account)


def submit(
    context: Context,
    kind: JobKind,
    subject: str,
    owner: Mapping[str, str],
    *,
    about: str,
    lasts: timedelta,
    verdict: Verdict = APPROVED,
    can_end: tuple[Outcome, ...] = ("approved", "declined"),
    always: bool = False,
) -> None:
    """Begin a review, in the place of a pending one of the same kind and subject.

    Args:
        context: the change that causes it.
        kind: the kind of the job that carries out the verdict.
        subject: the identifier of what is reviewed.
        owner: the owner columns of what is reviewed.
        about: what people call it.
        lasts: how long it takes, unless the account's rules say otherwise.
        verdict: how it ends unless the control API decides.
        can_end: the outcomes that the kind has.
        always: whether it takes as long whatever the account's rules say.
    """
    due = put_review(
        context,
        kind,
        subject,
        owner,
        about=about,
        lasts=lasts,
        verdict=verdict,
        can_end=can_end,
        always=always,
    )
    account = owner["account"]
    context.tx.on_commit(lambda: context.services.jobs_due.expect(to_microseconds(due), account))


def put_review(
    change: Change,
    kind: JobKind,
    subject: str,
    owner: Mapping[str, str],
    *,
    about: str,
    lasts: timedelta,
    verdict: Verdict = APPROVED,
    can_end: tuple[Outcome, ...] = ("approved", "declined"),
    always: bool = False,
) -> datetime:
    """Begin a review as `submit` does, where nobody works yet, or is told afterwards: in a world.

    Returns:
        When it ends by itself.
    """
    withdraw(change.tx, kind, subject)
    rule = None if always else review_rules_of(change.tx, owner["account"]).review_seconds
    due = change.now + (lasts if rule is None else timedelta(seconds=rule))
    review_id = change.ids.uuid()
    document = {
        "about": about,
        "submitted": change.now.isoformat(),
        "decided": None,
        "can_end": can_end,
        "verdict": to_document(verdict),
    }
    REVIEWS.insert(
        change.tx,
        document,
        review_id=review_id,
        account=owner["account"],
        subaccount=owner["subaccount"],
        kind=kind,
        subject=subject,
        state=PENDING,
        due=to_microseconds(due),
    )
    details = {"review_id": review_id}
    jobs.put(change.tx, kind, subject, due, details, account=owner["account"])
    return due


def conclude(step: Step) -> Verdict:
    """Return the verdict of the review that a job carries out, which ends with it."""
    row = _review(step)
    verdict = verdict_of(row)
    if row["state"] == PENDING:
        _end(step, row, verdict)
    return verdict


def was_decided(step: Step) -> bool:
    """Return whether the control API has decided the review, so that the clock did not end it."""
    return bool(_review(step)["state"] != PENDING)


def hold(step: Step) -> None:
    """Keep a review pending that would end now, until `resume` or a decision."""
    row = _review(step)
    REVIEWS.update(step.tx, row["review_id"], row.document, due=None)


def resume(context: Context, kind: JobKind, subject: str) -> None:
    """Let a review that was held end now; does nothing if there is none."""
    row = pending_review(context.tx, kind, subject)
    if row is None or row["due"] is not None:
        return
    REVIEWS.update(context.tx, row["review_id"], row.document, due=to_microseconds(context.now))
    _carry_out(context, row)


def decide(context: Context, row: Row, verdict: Verdict) -> None:
    """End a pending review with a verdict, which its job carries out at once."""
    _end(context, row, verdict)
    _carry_out(context, row)


def withdraw(tx: Transaction, kind: JobKind, subject: str) -> None:
    """End a pending review without a verdict, as what it is about has gone; if there is one."""
    row = pending_review(tx, kind, subject)
    if row is not None:
        REVIEWS.update(tx, row["review_id"], row.document, state=WITHDRAWN, due=None)
        jobs.cancel(tx, kind, subject)


def pending_review(tx: Transaction, kind: JobKind, subject: str) -> Row | None:
    """Return the pending review of a kind and subject, if there is one."""
    where = Where(("subject", "=", subject), ("kind", "=", kind), ("state", "=", PENDING))
    return REVIEWS.find(tx, where)


def verdict_of(row: Row) -> Verdict:
    """Return the verdict of a review, or the one that it leads to."""
    return from_document(Verdict, row.document["verdict"])


def _review(step: Step) -> Row:
    row = REVIEWS.get(step.tx, step.details["review_id"])
    assert row is not None, "reviews are never deleted"
    return row


def _end(context: Context, row: Row, verdict: Verdict) -> None:
    document = row.document | {
        "decided": context.now.isoformat(),
        "verdict": to_document(verdict),
    }
    REVIEWS.update(context.tx, row["review_id"], document, state=verdict.outcome, due=None)


def _carry_out(context: Context, row: Row) -> None:
    """Run the job of a review now."""
    details: dict[str, Any] = {"review_id": row["review_id"]}
    kind = JobKind(row["kind"])
    jobs.schedule(context, kind, row["subject"], context.now, details, account=row["account"])
