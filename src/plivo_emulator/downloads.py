"""The addresses of files, as on `media.plivo.com`.

Files are open to everybody who knows their address, recordings unless their account protects them.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from plivo_emulator.domain.media import MEDIA, content_of
from plivo_emulator.domain.messages import MESSAGES, read_message
from plivo_emulator.pipeline.auth import BasicAuthentication
from plivo_emulator.pipeline.errors import (
    ApiError,
    Unauthorized,
    method_not_allowed,
    not_found,
)
from plivo_emulator.pipeline.http import Reply, Request
from plivo_emulator.ranges import UnsatisfiableRange, requested_range
from plivo_emulator.store import Row, Store, Transaction
from plivo_emulator.voice.audio import Silence, silence
from plivo_emulator.voice.calling_rules import calling_rules_of
from plivo_emulator.voice.recordings import FINISHED, RECORDINGS, read_recording

_METHODS: Final = "GET, HEAD, OPTIONS"
_AUDIO_TYPES: Final = {"mp3": "audio/mpeg", "wav": "audio/wav"}


@dataclass(frozen=True, slots=True)
class File:
    """A file.

    Attributes:
        content_type: its media type.
        content: what it contains.
        readers: the Auth IDs whose credentials are needed; empty if everybody may read it.
    """

    content_type: str
    content: bytes | Silence
    readers: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """Its length in bytes."""
        return len(self.content) if isinstance(self.content, bytes) else self.content.size


def is_file(segments: Sequence[str]) -> bool:
    """Return whether a path is that of a file, and not one of the API."""
    match segments:
        case ["Account", *_]:
            return True
        case ["v1", "Account", _, "Recording", name]:
            return name.endswith((".mp3", ".wav"))
        case _:
            return False


def download(
    store: Store, authentication: BasicAuthentication, request: Request, segments: Sequence[str]
) -> Reply:
    """Answer a request for a file that was uploaded, of a message, or of a recording.

    Args:
        store: the database.
        authentication: finds out who reads a protected recording.
        request: as it came.
        segments: of its path.

    Raises:
        ApiError: 401, credentials are needed; 404, there is no such file; 405, the method is not
            allowed; 416, the file has no such part.
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
    if file.readers and authentication.identify(request).auth_id not in file.readers:
        raise Unauthorized("the recording belongs to another account")
    return _reply(file, _part(request, file.size))


def _part(request: Request, size: int) -> range | None:
    """Return the part that is asked for, `None` for all.

    `Range` counts for GET only, and not with `If-Range`, as files have neither ETag nor date.
    """
    if request.method != "GET" or "if-range" in request.headers:
        return None
    try:
        return requested_range(request.headers.get("range", ""), size)
    except UnsatisfiableRange:
        headers = {"content-range": f"bytes */{size}"}
        raise ApiError(416, "the file has no such part", headers=headers) from None


def _reply(file: File, part: range | None) -> Reply:
    status, content = 200, file.content
    headers = {
        "accept-ranges": "bytes",
        "access-control-allow-origin": "*",
        "cache-control": "private, max-age=3600",
        "content-type": file.content_type,
        # Whatever somebody uploaded, it does not run as a page of the emulator.
        "content-security-policy": "default-src 'none'; sandbox",
        "x-content-type-options": "nosniff",
    }
    if part is None:
        part = range(file.size)
    else:
        status = 206
        headers["content-range"] = f"bytes {part.start}-{part.stop - 1}/{file.size}"
    if isinstance(content, bytes):
        return Reply(status, content[part.start : part.stop], headers)
    headers["content-length"] = str(len(part))
    return Reply(status, headers=headers, stream=_stream(content.parts(part.start, part.stop)))


async def _stream(parts: Iterator[bytes]) -> AsyncGenerator[bytes]:
    for part in parts:
        yield part


def _find(tx: Transaction, segments: Sequence[str]) -> File | None:
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


def _recording(tx: Transaction, auth_id: str, recording_id: str, file_format: str) -> File | None:
    """Return the audio of a finished recording, which is silence."""
    row = RECORDINGS.get(tx, recording_id.lower())
    if row is None or not _owns(row, auth_id) or row["state"] != FINISHED:
        return None
    recording = read_recording(row)
    if recording.file_format != file_format:
        return None
    content = silence(file_format, recording.duration_ms, recording.channels)
    protected = calling_rules_of(tx, row["account"]).protected_recordings
    owners = tuple(filter(None, (row["account"], row["subaccount"])))
    return File(_AUDIO_TYPES[file_format], content, owners if protected else ())


def _file(tx: Transaction, media_id: str | None) -> File | None:
    row = None if media_id is None else MEDIA.get(tx, media_id)
    content = None if row is None else content_of(tx, row["media_id"])
    return None if row is None or content is None else File(row.document["content_type"], content)
