"""POST /endpoints/{endpoint_id}/register/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.endpoint import Endpoint

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset


def build(
    endpoint_id: str,
    *,
    password: str | None | Unset = UNSET,
    contact: str | None | Unset = UNSET,
    user_agent: str | None | Unset = UNSET,
    seconds: int | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/endpoints/{path_segment(endpoint_id, 'endpoint_id')}/register/",
        json=given(
            {
                "password": password,
                "contact": contact,
                "user_agent": user_agent,
                "seconds": seconds,
            },
        ),
    )


def parse(response: httpx.Response) -> Endpoint:
    """The result of a successful response."""
    return Endpoint.from_dict(json_object(response))
