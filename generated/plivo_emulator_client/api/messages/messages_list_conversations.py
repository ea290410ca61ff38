"""GET /conversations/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.conversation_list import ConversationList

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset


def build(
    *,
    auth_id: str | None | Unset = UNSET,
    number: str | None | Unset = UNSET,
    person: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "GET",
        "/conversations/",
        params=given(
            {
                "auth_id": auth_id,
                "number": number,
                "person": person,
                "limit": limit,
                "offset": offset,
            },
        ),
    )


def parse(response: httpx.Response) -> ConversationList:
    """The result of a successful response."""
    return ConversationList.from_dict(json_object(response))
