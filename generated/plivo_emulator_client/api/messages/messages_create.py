"""POST /messages/ (generated)."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.message import Message

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.content_type import ContentType
    from ...models.message_type import MessageType


def build(
    *,
    from_: str,
    to: str,
    text: str | None | Unset = UNSET,
    media: builtins.list[str] | None | Unset = UNSET,
    type_: MessageType | None | Unset = UNSET,
    content_type: ContentType | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        "/messages/",
        json=given(
            {
                "from": from_,
                "to": to,
                "text": text,
                "media": media,
                "type": type_,
                "content_type": content_type,
            },
        ),
    )


def parse(response: httpx.Response) -> Message:
    """The result of a successful response."""
    return Message.from_dict(json_object(response))
