"""Request bodies other than JSON: files, forms and text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, Any, TypeAlias

from attrs import frozen

from plivo_runtime.parameters import plain_text
from plivo_runtime.unset import Unset


@frozen
class File:
    """A file to send.

    Attributes:
        content: Its bytes, or an open file, read from the current position.
        name: Its name; by default the name of the open file.
        content_type: Its media type; by default as in the document.
    """

    content: bytes | IO[bytes]
    name: str | None = None
    content_type: str | None = None


Upload: TypeAlias = File | bytes | IO[bytes]
"""The types accepted for a file."""

_BINARY = "application/octet-stream"


def raw(value: Upload | str | Unset | None, content_type: str) -> dict[str, Any]:
    """A file or text as the whole body, as arguments for an `httpx.Request`.

    Args:
        value: The file or text. A file is read now, so that a retry can send it again. None and
            `UNSET` send nothing.
        content_type: Its media type, if the file has none.
    """
    if value is None or isinstance(value, Unset):
        return {}
    file = _file(value.encode() if isinstance(value, str) else value)
    sent = {"Content-Type": file.content_type or content_type}
    return {"content": _bytes(file), "headers": sent}


def form(values: Mapping[str, Any], joined: frozenset[str] = frozenset()) -> dict[str, Any]:
    """A form, as arguments for an `httpx.Request`.

    Args:
        values: The fields. A list repeats the name, an object is sent as JSON.
        joined: The names whose lists are sent as one value, separated by commas.
    """
    data: dict[str, Any] = {}
    for name, value in values.items():
        if isinstance(value, list) and name in joined:
            data[name] = ",".join(map(plain_text, value))
        elif isinstance(value, list):
            data[name] = [plain_text(one) for one in value]
        else:
            data[name] = plain_text(value)
    return {"data": data}


def multipart(
    values: Mapping[str, Any], content_types: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """A form with files, as arguments for an `httpx.Request`.

    Args:
        values: The fields. A list has a part for each item, an object is sent as JSON.
        content_types: Media types of fields, from the document.
    """
    types = content_types or {}
    return {"files": [part for name in values for part in _parts(name, values[name], types)]}


def _parts(name: str, value: Any, types: Mapping[str, str]) -> Iterator[tuple[str, Any]]:
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, str | int | float | dict) or one is None:
            usual = "application/json" if isinstance(one, dict) else None
            yield name, (None, plain_text(one).encode(), types.get(name, usual))
        else:
            file = _file(one)
            content_type = file.content_type or types.get(name, _BINARY)
            yield name, (file.name or name, _bytes(file), content_type)


def _file(value: Upload) -> File:
    if isinstance(value, File):
        return value
    name = getattr(value, "name", None)
    return File(value, Path(name).name if isinstance(name, str) else None)


def _bytes(file: File) -> bytes:
    return file.content if isinstance(file.content, bytes) else file.content.read()
