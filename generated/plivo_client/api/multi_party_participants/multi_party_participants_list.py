"""GET /Account/{auth_id}/MultiPartyCall/{mpc_id}/Participant/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.pagination import Pages
from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import Reply, read
from plivo_runtime.shapes import Object
from plivo_runtime.unset import UNSET

from ...models.async_accepted import AsyncAccepted
from ...models.multi_party_participant_list import MultiPartyParticipantList

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.http_method import HttpMethod


def build(
    auth_id: str,
    mpc_id: str,
    *,
    call_uuid: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "GET",
        f"/Account/{path_segment(auth_id, 'auth_id')}/MultiPartyCall/{path_segment(mpc_id, 'mpc_id')}/Participant/",
        params=given(
            {
                "call_uuid": call_uuid,
                "limit": limit,
                "offset": offset,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> MultiPartyParticipantList | AsyncAccepted:
    """The result of a successful response."""
    result: MultiPartyParticipantList | AsyncAccepted = read(
        response,
        Reply(range(200, 201), "application/json", Object(MultiPartyParticipantList)),
        Reply(range(202, 203), "application/json", Object(AsyncAccepted)),
    )
    return result


PAGES = Pages(
    ("objects",),
    ("meta", "next_"),
    "offset",
)
