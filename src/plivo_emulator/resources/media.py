"""Media: files that are uploaded for messages (Plivo's page on media)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from plivo_emulator.core.parts import Part
from plivo_emulator.domain.media import MEDIA, MOST_BYTES, add_file, file_address, owner_of
from plivo_emulator.domain.ownership import get_or_404, owner_columns, visible_rows
from plivo_emulator.pipeline.forms import UploadedFile
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.resources._listing import paginate
from plivo_emulator.store import Row

part = Part(__name__, due_work=("media",))

# What clients send that do not know the type of a file.
_UNKNOWN_TYPES: Final = frozenset({"", "application/octet-stream"})
# Not registered, but common.
_OTHER_NAMES: Final = {"image/jpg": "image/jpeg"}
_TYPES_BY_EXTENSION: Final[Mapping[str, str]] = MappingProxyType(
    {
        "jpg": "image/jpeg",
        "jpeg": "image/jpeg",
        "png": "image/png",
        "gif": "image/gif",
        "xcf": "image/xcf",
        "mp4": "video/mp4",
        "mpeg": "video/mpeg",
        "3gp": "video/3gpp",
        "3gpp": "video/3gpp",
        "3g2": "video/3gpp2",
        "3gpp2": "video/3gpp2",
        "mp3": "audio/mp3",
        "wav": "audio/wav",
        "ogg": "audio/ogg",
        "txt": "text/plain",
        "plain": "text/plain",
        "vcf": "text/vcard",
        "vcard": "text/vcard",
        "csv": "text/csv",
        "pdf": "application/pdf",
        "xls": "application/vnd.ms-excel",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    }
)


@part.handler
def media_upload(ctx: RequestContext) -> dict[str, Any]:
    """Store the files that can be taken, and tell what became of each (U46)."""
    return {"objects": [_result(ctx, file) for file in ctx.body["file"]]}


@part.handler
def media_list(ctx: RequestContext) -> dict[str, Any]:
    """Return a page of files; its `meta` lacks the addresses of pages that do not exist (C81)."""
    meta, objects = paginate(ctx, MEDIA, visible_rows(ctx), lambda row: _present(ctx, row))
    return {
        "meta": {name: value for name, value in meta.items() if value is not None},
        "objects": objects,
    }


@part.handler
def media_get(ctx: RequestContext) -> dict[str, Any]:
    """Return one file."""
    return _present(ctx, get_or_404(ctx, MEDIA, ctx.path["media_id"].lower()))


def _result(ctx: RequestContext, file: UploadedFile) -> dict[str, Any]:
    content_type = _type_of(ctx, file)
    size = len(file.content)
    if content_type is None:
        return _refused(file, 415, "files of this type are not accepted")
    if size > MOST_BYTES:
        return _refused(file, 413, f"the file must have at most {MOST_BYTES} bytes")
    row = add_file(
        ctx,
        owner_columns(ctx, None),
        file_name=file.name,
        content_type=content_type,
        content=bytes(file.content),
    )
    return {**_present(ctx, row), "status": "success", "status_code": 201}


def _type_of(ctx: RequestContext, file: UploadedFile) -> str | None:
    """Return the media type of a file, `None` if it is not accepted (C80)."""
    sent = file.content_type.replace("/x-", "/")
    sent = _OTHER_NAMES.get(sent, sent)
    if sent in _UNKNOWN_TYPES:
        sent = _TYPES_BY_EXTENSION.get(file.name.rpartition(".")[2].lower(), "")
    return sent if sent in ctx.operation.file_types("file") else None


def _refused(file: UploadedFile, code: int, why: str) -> dict[str, Any]:
    """Return the result of a file that is not taken (unconfirmed, U46)."""
    return {
        "content_type": file.content_type,
        "error_code": code,
        "error_message": why,
        "file_name": file.name,
        "size": len(file.content),
        "status": "failed",
        "status_code": code,
    }


def _present(ctx: RequestContext, row: Row) -> dict[str, Any]:
    """Return a file with its address under both names (C82)."""
    address = file_address(ctx.request, owner_of(row), "Media", row["media_id"])
    return {**row.document, "url": address, "media_url": address}
