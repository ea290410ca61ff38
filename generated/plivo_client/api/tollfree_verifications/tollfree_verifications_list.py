"""GET /Account/{auth_id}/TollfreeVerification/ (generated)."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from plivo_runtime.pagination import Pages
from plivo_runtime.request import Request, given, joined, path_segment
from plivo_runtime.response import Reply, read
from plivo_runtime.shapes import Object
from plivo_runtime.unset import UNSET

from ...models.async_accepted import AsyncAccepted
from ...models.tollfree_verification_list import TollfreeVerificationList

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.http_method import HttpMethod
    from ...models.tollfree_verification_status import TollfreeVerificationStatus


def build(
    auth_id: str,
    *,
    number: str | None | Unset = UNSET,
    status: TollfreeVerificationStatus | None | Unset = UNSET,
    profile_uuid: str | None | Unset = UNSET,
    usecase: str | builtins.list[str] | None | Unset = UNSET,
    created: str | None | Unset = UNSET,
    created_gt: str | None | Unset = UNSET,
    created_gte: str | None | Unset = UNSET,
    created_lt: str | None | Unset = UNSET,
    created_lte: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "GET",
        f"/Account/{path_segment(auth_id, 'auth_id')}/TollfreeVerification/",
        params=given(
            {
                "number": number,
                "status": status,
                "profile_uuid": profile_uuid,
                "usecase": joined(usecase, ","),
                "created": created,
                "created__gt": created_gt,
                "created__gte": created_gte,
                "created__lt": created_lt,
                "created__lte": created_lte,
                "limit": limit,
                "offset": offset,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> TollfreeVerificationList | AsyncAccepted:
    """The result of a successful response."""
    result: TollfreeVerificationList | AsyncAccepted = read(
        response,
        Reply(range(200, 201), "application/json", Object(TollfreeVerificationList)),
        Reply(range(202, 203), "application/json", Object(AsyncAccepted)),
    )
    return result


PAGES = Pages(
    ("objects",),
    ("meta", "next_"),
    "offset",
)
