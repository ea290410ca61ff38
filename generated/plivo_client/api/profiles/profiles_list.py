"""GET /Account/{auth_id}/Profile/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.pagination import Pages
from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import Reply, read
from plivo_runtime.shapes import Object
from plivo_runtime.unset import UNSET

from ...models.async_accepted import AsyncAccepted
from ...models.profile_list import ProfileList

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.business_vertical import BusinessVertical
    from ...models.entity_type import EntityType
    from ...models.http_method import HttpMethod
    from ...models.profile_type import ProfileType


def build(
    auth_id: str,
    *,
    entity_type: EntityType | None | Unset = UNSET,
    type_: ProfileType | None | Unset = UNSET,
    vertical: BusinessVertical | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "GET",
        f"/Account/{path_segment(auth_id, 'auth_id')}/Profile/",
        params=given(
            {
                "entity_type": entity_type,
                "type": type_,
                "vertical": vertical,
                "limit": limit,
                "offset": offset,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> ProfileList | AsyncAccepted:
    """The result of a successful response."""
    result: ProfileList | AsyncAccepted = read(
        response,
        Reply(range(200, 201), "application/json", Object(ProfileList)),
        Reply(range(202, 203), "application/json", Object(AsyncAccepted)),
    )
    return result


PAGES = Pages(
    ("profiles",),
    ("meta", "next_"),
    "offset",
)
