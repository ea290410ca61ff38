"""The addresses of files, as on `media.plivo.com`: open to everybody who knows them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from plivo_emulator.pipeline.errors import method_not_allowed, not_found
from plivo_emulator.pipeline.http import Reply, Request
from plivo_emulator.resources._media import MEDIA, content_of
from plivo_emulator.resources._messages import MESSAGES, read_message
from plivo_emulator.store import Row, Store, Transaction

_METHODS: Final = "GET, HEAD, OPTIONS"


def download(store: Store, request: Request, segments: Sequence[str]) -> Reply:
    """Answer a request for a file: `{auth_id}/Media/{media_id}`, or one of a message.

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
            return None if row is None or not _owns(row, auth_id) else _file(tx, row["media_id"])
        case [auth_id, "Message", message_uuid, "Media", media_id]:
            row = MESSAGES.get(tx, message_uuid.lower())
            if row is None or not _owns(row, auth_id):
                return None
            files = {file.media_id: file.uploaded for file in read_message(row).media}
            return _file(tx, files.get(media_id.lower()))
        case _:
            return None


def _owns(row: Row, auth_id: str) -> bool:
    return auth_id in (row["account"], row["subaccount"])


def _file(tx: Transaction, media_id: str | None) -> tuple[str, bytes] | None:
    row = None if media_id is None else MEDIA.get(tx, media_id)
    content = None if row is None else content_of(tx, row["media_id"])
    return None if row is None or content is None else (row.document["content_type"], content)
