"""GET /Account/{auth_id}/MultiPartyCall/{mpc_id}/Participant/{member_id}/ (generated)."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, joined, path_segment
from plivo_runtime.response import Reply, read
from plivo_runtime.shapes import Object
from plivo_runtime.unset import UNSET

from ...models.async_accepted import AsyncAccepted
from ...models.multi_party_participant import MultiPartyParticipant

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
        "GET",
        f"/Account/{path_segment(auth_id, 'auth_id')}/MultiPartyCall/{path_segment(mpc_id, 'mpc_id')}/Participant/{path_segment(joined(member_id, ','), 'member_id')}/",
        params=given(
            {
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> MultiPartyParticipant | AsyncAccepted:
    """The result of a successful response."""
    result: MultiPartyParticipant | AsyncAccepted = read(
        response,
        Reply(range(200, 201), "application/json", Object(MultiPartyParticipant)),
        Reply(range(202, 203), "application/json", Object(AsyncAccepted)),
    )
    return result
