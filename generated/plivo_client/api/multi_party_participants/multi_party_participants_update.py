"""POST /Account/{auth_id}/MultiPartyCall/{mpc_id}/Participant/{member_id}/ (generated)."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, joined, path_segment
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.multi_party_participant_updated import MultiPartyParticipantUpdated

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.http_method import HttpMethod


def build(
    auth_id: str,
    mpc_id: str,
    member_id: str | builtins.list[str],
    *,
    coach_mode: bool | None | Unset = UNSET,
    mute: bool | None | Unset = UNSET,
    hold: bool | None | Unset = UNSET,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/Account/{path_segment(auth_id, 'auth_id')}/MultiPartyCall/{path_segment(mpc_id, 'mpc_id')}/Participant/{path_segment(joined(member_id, ','), 'member_id')}/",
        json=given(
            {
                "coach_mode": coach_mode,
                "mute": mute,
                "hold": hold,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> MultiPartyParticipantUpdated:
    """The result of a successful response."""
    return MultiPartyParticipantUpdated.from_dict(json_object(response))
