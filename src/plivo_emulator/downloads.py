"""The addresses of files, as on `media.plivo.com`: open to everybody who knows them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from plivo_emulator.pipeline.errors import method_not_allowed, not_found
from plivo_emulator.pipeline.http import Reply, Request
from plivo_emulator.resources._media import MEDIA, content_of
from plivo_emulator.resources._messages import MESSAGES, read_message
from plivo_emulator.store import Row, Store, Transaction
from plivo_emulator.voice.audio import silence
from plivo_emulator.voice.recordings import FINISHED, RECORDINGS, read_recording

_METHODS: Final = "GET, HEAD, OPTIONS"
_AUDIO_TYPES: Final = {"mp3": "audio/mpeg", "wav": "audio/wav"}


def is_file(segments: Sequence[str]) -> bool:
    """Return whether a path is that of a file, and not one of the API."""
    match segments:
        case ["Account", *_]:
            return True
        case ["v1", "Account", _, "Recording", name]:
            return name.endswith((".mp3", ".wav"))
        case _:
            return False


def download(store: Store, request: Request, segments: Sequence[str]) -> Reply:
    """Answer a request for a file that was uploaded, of a message, or of a recording.

    Args:
        store: the database.
        request: as it came; it needs no credentials.
        segments: of its path.

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
        case ["Account", auth_id, "Media", media_id]:
            row = MEDIA.get(tx, media_id.lower())
            return None if row is None or not _owns(row, auth_id) else _file(tx, row["media_id"])
        case ["Account", auth_id, "Message", message_uuid, "Media", media_id]:
            row = MESSAGES.get(tx, message_uuid.lower())
            if row is None or not _owns(row, auth_id):
                return None
            files = {file.media_id: file.uploaded for file in read_message(row).media}
            return _file(tx, files.get(media_id.lower()))
        case ["v1", "Account", auth_id, "Recording", name]:
            return _recording(tx, auth_id, *name.rsplit(".", 1))
        case _:
            return None


def _owns(row: Row, auth_id: str) -> bool:
    return auth_id in (row["account"], row["subaccount"])


def _recording(
    tx: Transaction, auth_id: str, recording_id: str, file_format: str
) -> tuple[str, bytes] | None:
    """Return the audio of a finished recording, which is silence."""
    row = RECORDINGS.get(tx, recording_id.lower())
    if row is None or not _owns(row, auth_id) or row["state"] != FINISHED:
        return None
    recording = read_recording(row)
    if recording.file_format != file_format:
        return None
    content = silence(file_format, recording.duration_ms, recording.channels)
    return _AUDIO_TYPES[file_format], content


def _file(tx: Transaction, media_id: str | None) -> tuple[str, bytes] | None:
    row = None if media_id is None else MEDIA.get(tx, media_id)
    content = None if row is None else content_of(tx, row["media_id"])
    return None if row is None or content is None else (row.document["content_type"], content)
