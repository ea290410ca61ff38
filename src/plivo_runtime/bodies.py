"""Request bodies other than JSON: files, forms and text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from attrs import frozen

from plivo_runtime.files import FileContent, content_of, content_type_of, name_of
from plivo_runtime.parameters import plain_text
from plivo_runtime.unset import Unset


@frozen
class File:
    """A file to send.

    Attributes:
        content: Its path, its bytes, or an open file, read from the current position.
        name: Its name; by default the name in the path.
        content_type: Its media type; by default as in the document, or else by its name.
    """

    content: FileContent
    name: str | None = None
    content_type: str | None = None


Upload: TypeAlias = File | FileContent
"""The types accepted for a file."""


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
    content = content_of(file.content)
    return {"content": content if isinstance(content, bytes) else content.read(), "headers": sent}


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
        values: The fields. A list has a part for each item, an object is sent as JSON. Files that
            can be read again, for a retry, are read while they are sent; others now.
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
            file_name = file.name or name
            content_type = file.content_type or types.get(name) or content_type_of(file_name)
            yield name, (file_name, content_of(file.content), content_type)


def _file(value: Upload) -> File:
    return value if isinstance(value, File) else File(value, name_of(value))
