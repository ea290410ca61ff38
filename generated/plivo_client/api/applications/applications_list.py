"""GET /Account/{auth_id}/Application/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.application_list import ApplicationList

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset


def build(
    auth_id: str,
    *,
    subaccount: str | None | Unset = UNSET,
    app_name: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "GET",
        f"/Account/{path_segment(auth_id)}/Application/",
        params=given(
            {
                "subaccount": subaccount,
                "app_name": app_name,
                "limit": limit,
                "offset": offset,
            },
        ),
    )


def parse(response: httpx.Response) -> ApplicationList:
    """The result of a successful response."""
    return ApplicationList.from_dict(json_object(response))


ITEMS = ("objects",)
NEXT_PAGE = ("meta", "next_")
