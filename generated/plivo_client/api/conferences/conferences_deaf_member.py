"""POST /Account/{auth_id}/Conference/{conference_name}/Member/{member_id}/Deaf/ (generated)."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, joined, path_segment
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.conference_member_action import ConferenceMemberAction

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.http_method import HttpMethod


def build(
    auth_id: str,
    conference_name: str,
    member_id: str | builtins.list[str],
    *,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/Account/{path_segment(auth_id, 'auth_id')}/Conference/{path_segment(conference_name, 'conference_name')}/Member/{path_segment(joined(member_id, ','), 'member_id')}/Deaf/",
        json=given(
            {
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> ConferenceMemberAction:
    """The result of a successful response."""
    return ConferenceMemberAction.from_dict(json_object(response))
