"""The addresses of files, as on `media.plivo.com`: open to everybody who knows them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from plivo_emulator.pipeline.errors import method_not_allowed, not_found
from plivo_emulator.pipeline.http import Reply, Request
from plivo_emulator.resources._media import MEDIA, content_of
from plivo_emulator.store import Store, Transaction

_METHODS: Final = "GET, HEAD, OPTIONS"


def download(store: Store, request: Request, segments: Sequence[str]) -> Reply:
    """Answer a request for a file: `{auth_id}/Media/{media_id}`.

    Args:
        store: the database.
        request: as it came; it needs no credentials.
        segments: of its path, below the prefix.

    Raises:
        ApiError: 404, there is no such file; 405, the method is not allowed.
        StoreUnavailable: the database cannot be read.
    """
    with store.transaction(write=False) as tx:
        file = _find(tx, segments)
    if file is None:
        raise not_found()
    if request.method == "OPTIONS":
        return Reply(204, headers={"allow": _METHODS})
    if request.method not in ("GET", "HEAD"):
        raise method_not_allowed(_METHODS)
    content_type, content = file
    return Reply(
        200,
        content,
        {
            "access-control-allow-origin": "*",
            "cache-control": "private, max-age=3600",
            "content-type": content_type,
            # Whatever somebody uploaded, it does not run as a page of the emulator.
            "content-security-policy": "default-src 'none'; sandbox",
            "x-content-type-options": "nosniff",
        },
    )


def _find(tx: Transaction, segments: Sequence[str]) -> tuple[str, bytes] | None:
    """Return the content type and the content of a file."""
    match segments:
        case [auth_id, "Media", media_id]:
            row = MEDIA.get(tx, media_id.lower())
            if row is None or auth_id not in (row["account"], row["subaccount"]):
                return None
            content = content_of(tx, row["media_id"])
            return None if content is None else (row.document["content_type"], content)
        case _:
            return None
