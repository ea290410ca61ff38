"""GET /reviews/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.review_list import ReviewList

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.review_state import ReviewState


def build(
    *,
    auth_id: str | None | Unset = UNSET,
    kind: str | None | Unset = UNSET,
    subject: str | None | Unset = UNSET,
    state: ReviewState | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "GET",
        "/reviews/",
        params=given(
            {
                "auth_id": auth_id,
                "kind": kind,
                "subject": subject,
                "state": state,
                "limit": limit,
                "offset": offset,
            },
        ),
    )


def parse(response: httpx.Response) -> ReviewList:
    """The result of a successful response."""
    return ReviewList.from_dict(json_object(response))
