"""POST /numbers/{number}/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.number import Number

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset


def build(
    number: str,
    *,
    app_id: str | None | Unset = UNSET,
    active: bool | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/numbers/{path_segment(number, 'number')}/",
        json=given(
            {
                "app_id": app_id,
                "active": active,
            },
            nullable=frozenset({"app_id"}),
        ),
    )


def parse(response: httpx.Response) -> Number:
    """The result of a successful response."""
    return Number.from_dict(json_object(response))
