"""POST /reviews/{review_id}/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.review import Review

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.review_outcome import ReviewOutcome


def build(
    review_id: str,
    *,
    outcome: ReviewOutcome,
    code: str | None | Unset = UNSET,
    reason: str | None | Unset = UNSET,
    score: int | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/reviews/{path_segment(review_id, 'review_id')}/",
        json=given(
            {
                "outcome": outcome,
                "code": code,
                "reason": reason,
                "score": score,
            },
            nullable=frozenset({"score"}),
        ),
    )


def parse(response: httpx.Response) -> Review:
    """The result of a successful response."""
    return Review.from_dict(json_object(response))
