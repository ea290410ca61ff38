"""GET /passwords/caller_ids/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.caller_id_code_list import CallerIdCodeList

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset


def build(
    *,
    auth_id: str | None | Unset = UNSET,
    phone_number: str | None | Unset = UNSET,
    verification_uuid: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "GET",
        "/passwords/caller_ids/",
        params=given(
            {
                "auth_id": auth_id,
                "phone_number": phone_number,
                "verification_uuid": verification_uuid,
                "limit": limit,
                "offset": offset,
            },
        ),
    )


def parse(response: httpx.Response) -> CallerIdCodeList:
    """The result of a successful response."""
    return CallerIdCodeList.from_dict(json_object(response))
