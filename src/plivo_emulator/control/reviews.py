"""Reviews of registrations: brands, campaigns, toll-free numbers."""

from __future__ import annotations

from typing import Any, Final

from plivo_emulator.clock import from_microseconds
from plivo_emulator.control._paging import page
from plivo_emulator.control.accounts import belonging_to
from plivo_emulator.core.parts import Part
from plivo_emulator.domain import reviews
from plivo_emulator.domain.reviews import REVIEWS, Verdict
from plivo_emulator.pipeline.errors import conflict, not_found
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.store import Row
from plivo_emulator.store.records import from_document

part = Part(__name__)

# What the names of the jobs that carry out verdicts end with.
_SUFFIX: Final = ".review"


@part.handler
def reviews_list(ctx: RequestContext) -> dict[str, Any]:
    """Return reviews, newest first."""
    where = belonging_to(ctx.query.get("auth_id"))
    if "kind" in ctx.query:
        where.add("kind", "=", ctx.query["kind"] + _SUFFIX)
    for name in ("subject", "state"):
        if name in ctx.query:
            where.add(name, "=", ctx.query[name])
    return page(ctx, REVIEWS, where, _present)


@part.handler
def reviews_get(ctx: RequestContext) -> dict[str, Any]:
    """Return one review."""
    return _present(_named(ctx))


@part.handler
def reviews_decide(ctx: RequestContext) -> dict[str, Any]:
    """End a pending review now."""
    row = _named(ctx)
    if row["state"] != reviews.PENDING:
        raise conflict(f"the review is {row['state']} already")
    verdict = from_document(Verdict, ctx.body)
    if verdict.outcome not in row.document["can_end"]:
        raise conflict(f"a review of this kind cannot end as {verdict.outcome}")
    reviews.decide(ctx, row, verdict)
    return _present(_named(ctx))


def _named(ctx: RequestContext) -> Row:
    row = REVIEWS.get(ctx.tx, ctx.path["review_id"])
    if row is None:
        raise not_found()
    return row


def _present(row: Row) -> dict[str, Any]:
    document = row.document
    return {
        "review_id": row["review_id"],
        "kind": row["kind"].removesuffix(_SUFFIX),
        "subject": row["subject"],
        "about": document["about"],
        "account": row["account"],
        "subaccount": row["subaccount"] or None,
        "state": row["state"],
        "submitted": document["submitted"],
        "due": None if row["due"] is None else from_microseconds(row["due"]).isoformat(),
        "decided": document["decided"],
        "can_end": document["can_end"],
        "verdict": document["verdict"],
    }
