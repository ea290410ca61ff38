"""GET /verified-caller-ids/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.verified_caller_id_list import VerifiedCallerIdList

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset


def build(
    *,
    auth_id: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "GET",
        "/verified-caller-ids/",
        params=given(
            {
                "auth_id": auth_id,
                "limit": limit,
                "offset": offset,
            },
        ),
    )


def parse(response: httpx.Response) -> VerifiedCallerIdList:
    """The result of a successful response."""
    return VerifiedCallerIdList.from_dict(json_object(response))
