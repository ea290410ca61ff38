"""POST /Account/{auth_id}/MultiPartyCall/{mpc_id}/Member/{member_id}/Speak/ (generated)."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, joined, path_segment
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.multi_party_sound_queued import MultiPartySoundQueued

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.http_method import HttpMethod
    from ...models.spoken_text_type import SpokenTextType


def build(
    auth_id: str,
    mpc_id: str,
    member_id: str | builtins.list[str],
    *,
    text: str,
    type_: SpokenTextType | None | Unset = UNSET,
    voice: str | None | Unset = UNSET,
    language: str | None | Unset = UNSET,
    mix: bool | None | Unset = UNSET,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/Account/{path_segment(auth_id, 'auth_id')}/MultiPartyCall/{path_segment(mpc_id, 'mpc_id')}/Member/{path_segment(joined(member_id, ','), 'member_id')}/Speak/",
        json=given(
            {
                "text": text,
                "type": type_,
                "voice": voice,
                "language": language,
                "mix": mix,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> MultiPartySoundQueued:
    """The result of a successful response."""
    return MultiPartySoundQueued.from_dict(json_object(response))
