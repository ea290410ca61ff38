"""GET /messages/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.message_list import MessageList

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.message_direction import MessageDirection


def build(
    *,
    auth_id: str | None | Unset = UNSET,
    direction: MessageDirection | None | Unset = UNSET,
    message_uuid: str | None | Unset = UNSET,
    number: str | None | Unset = UNSET,
    person: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "GET",
        "/messages/",
        params=given(
            {
                "auth_id": auth_id,
                "direction": direction,
                "message_uuid": message_uuid,
                "number": number,
                "person": person,
                "limit": limit,
                "offset": offset,
            },
        ),
    )


def parse(response: httpx.Response) -> MessageList:
    """The result of a successful response."""
    return MessageList.from_dict(json_object(response))
