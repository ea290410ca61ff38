"""Files: what was uploaded, and the content that the emulator serves at their addresses."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from plivo_emulator.clock import from_microseconds, to_microseconds
from plivo_emulator.core.parts import Part
from plivo_emulator.core.services import Context, Step
from plivo_emulator.domain.ownership import OWNER_COLUMNS
from plivo_emulator.domain.timestamps import verify_time
from plivo_emulator.pipeline.http import Request
from plivo_emulator.scheduling.jobs import schedule
from plivo_emulator.store import Index, Row, Table, Transaction, Where

MEGABYTE: Final = 1024 * 1024
MOST_BYTES: Final = 2 * MEGABYTE
# A file that no message uses is removed after the first, others after the second (Plivo's page on
# media; the second is counted from the upload, U47).
UNUSED_LIFETIME: Final = timedelta(hours=6)
USED_LIFETIME: Final = timedelta(days=365)

# Where the emulator serves files, as `media.plivo.com` does.
DOWNLOADS: Final = "Account"

MEDIA: Final = Table(
    "media",
    key="media_id",
    columns={"media_id": "TEXT", **OWNER_COLUMNS, "uploaded": "INTEGER", "used": "INTEGER"},
    indexes=[Index("account", "subaccount")],
)
# Apart from what is listed, so that lists do not read it.
CONTENTS: Final = Table(
    "media_contents", key="media_id", columns={"media_id": "TEXT", "content": "BLOB"}
)

part = Part(__name__, tables=[MEDIA, CONTENTS])

_REMOVE: Final = part.job_kind("media.remove")


def add_file(
    context: Context,
    owner: dict[str, str],
    *,
    file_name: str,
    content_type: str,
    content: bytes,
) -> Row:
    """Store an uploaded file and return its row; it is removed when no message uses it.

    Args:
        context: the request.
        owner: its owner columns.
        file_name: as it was uploaded.
        content_type: its media type.
        content: its bytes.
    """
    media_id = context.ids.uuid()
    document = {
        "content_type": content_type,
        "file_name": file_name,
        "media_id": media_id,
        "size": len(content),
        "upload_time": verify_time(context.now),
    }
    uploaded = to_microseconds(context.now)
    MEDIA.insert(context.tx, document, media_id=media_id, uploaded=uploaded, used=0, **owner)
    CONTENTS.insert(context.tx, {}, media_id=media_id, content=content)
    _keep(context, media_id, owner["account"], context.now + UNUSED_LIFETIME)
    row = MEDIA.get(context.tx, media_id)
    assert row is not None
    return row


def use_file(context: Context, row: Row) -> None:
    """Keep a file for longer, because a message uses it."""
    MEDIA.update(context.tx, row["media_id"], row.document, used=1)
    until = from_microseconds(row["uploaded"]) + USED_LIFETIME
    _keep(context, row["media_id"], row["account"], until)


def remove_file(tx: Transaction, media_id: str) -> None:
    """Remove a file with its content."""
    MEDIA.delete(tx, media_id)
    CONTENTS.delete(tx, media_id)


def owner_of(row: Row) -> str:
    """Return the Auth ID of the account or subaccount that a file belongs to."""
    return str(row["subaccount"] or row["account"])


def file_address(request: Request, owner: str, *parts: str) -> str:
    """Return the address at which the emulator serves a file.

    Args:
        request: the request that asks for it, whose host is used.
        owner: the Auth ID of the account or subaccount that it belongs to.
        parts: the rest of the path, such as `Media` and an identifier.
    """
    origin = request.origin or "https://media.plivo.com"
    return "/".join([origin, DOWNLOADS, owner, *parts])


def content_of(tx: Transaction, media_id: str) -> bytes | None:
    """Return the content of a file, `None` if there is none."""
    # Not `get`, whose results are cached.
    row = CONTENTS.find(tx, Where(("media_id", "=", media_id)))
    return None if row is None else bytes(row["content"])


def _keep(context: Context, media_id: str, account: str, until: datetime) -> None:
    schedule(context, _REMOVE, media_id, until, account=account)


@part.job(_REMOVE)
def _remove(step: Step) -> None:
    remove_file(step.tx, step.subject)
