"""DELETE /Account/{auth_id}/MultiPartyCall/{mpc_id}/Participant/{member_id}/ (generated)."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, joined, path_segment
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.async_accepted import AsyncAccepted

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.http_method import HttpMethod


def build(
    auth_id: str,
    mpc_id: str,
    member_id: str | builtins.list[str],
    *,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "DELETE",
        f"/Account/{path_segment(auth_id, 'auth_id')}/MultiPartyCall/{path_segment(mpc_id, 'mpc_id')}/Participant/{path_segment(joined(member_id, ','), 'member_id')}/",
        params=given(
            {
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> AsyncAccepted | None:
    """The result of a successful response."""
    if response.status_code not in {202}:
        return None
    return AsyncAccepted.from_dict(json_object(response))
