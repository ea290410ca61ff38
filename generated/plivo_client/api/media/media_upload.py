"""POST /Account/{auth_id}/Media/ (generated)."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from plivo_runtime import bodies
from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import json_object

from ...models.media_uploaded import MediaUploaded

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.bodies import Upload


def build(
    auth_id: str,
    *,
    file: Upload | builtins.list[Upload],
) -> Request:
    """The request."""
    options = bodies.multipart(
        given(
            {
                "file": file,
            },
        ),
    )
    return Request(
        "POST",
        f"/Account/{path_segment(auth_id, 'auth_id')}/Media/",
        options=options,
    )


def parse(response: httpx.Response) -> MediaUploaded:
    """The result of a successful response."""
    return MediaUploaded.from_dict(json_object(response))
