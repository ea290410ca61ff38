"""Parsing of forms with files: `multipart/form-data` (RFC 7578).

The parser is imported with the first form: few operations take one.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import orjson

MULTIPART: Final = "multipart/form-data"

# More than any operation takes, so that a body of many empty parts is soon refused.
_MOST_PARTS: Final = 100

# What the parser reports is in the reply.
logging.getLogger("python_multipart").addHandler(logging.NullHandler())


class MalformedForm(ValueError):
    """The body is no valid form; the text says why."""


@dataclass(frozen=True, slots=True)
class UploadedFile:
    """A file in a form.

    Attributes:
        name: its name, without folders.
        content_type: as sent, in lower case and without parameters; empty if there is none.
        content: its bytes, which keep the body of the request in memory unless copied.
    """

    name: str
    content_type: str
    content: memoryview


Form: TypeAlias = dict[str, list[str | UploadedFile]]
"""The parts of a form by the names of their fields."""


def read_form(content_type: str, body: bytes) -> Form:
    """Parse a form. A part with an empty file name and no content is a file that nobody chose.

    Raises:
        MalformedForm: it is not valid.
    """
    from python_multipart.exceptions import FormParserError
    from python_multipart.multipart import parse_options_header

    kind, options = parse_options_header(content_type)
    if kind != MULTIPART.encode() or not options.get(b"boundary"):
        raise MalformedForm(f"the content type must be {MULTIPART} with a boundary")
    try:
        reading = _Reading(options[b"boundary"], body)
        return reading.form()
    except (FormParserError, MalformedForm) as error:
        raise MalformedForm(f"the request body is not a valid form: {error}") from None
    except UnicodeDecodeError:
        raise MalformedForm("the request body is not a valid form: not UTF-8") from None


def summary(form: Form) -> bytes:
    """Return a form as JSON, with what is known of files instead of their content."""
    return orjson.dumps({name: list(map(_shown, parts)) for name, parts in form.items()})


def _shown(part: str | UploadedFile) -> Any:
    if isinstance(part, str):
        return part
    size = len(part.content)
    return {"file_name": part.name, "content_type": part.content_type, "size": size}


class _Part:
    def __init__(self) -> None:
        self.headers: dict[bytes, bytes] = {}
        self.content: list[memoryview] = []


class _Reading:
    """A form while it is being parsed; collects what the parser finds."""

    def __init__(self, boundary: bytes, body: bytes) -> None:
        self._parts: list[_Part] = []
        self._name = self._value = b""
        self._ended = False
        from python_multipart.multipart import MultipartParser

        parser = MultipartParser(
            boundary,
            {
                "on_part_begin": self._on_part_begin,
                "on_part_data": self._on_part_data,
                "on_header_begin": self._on_header_begin,
                "on_header_field": self._on_header_field,
                "on_header_value": self._on_header_value,
                "on_header_end": self._on_header_end,
                "on_end": self._on_end,
            },
        )
        parser.write(body)
        parser.finalize()
        if not self._ended:
            raise MalformedForm("it ends too early")

    def form(self) -> Form:
        form: Form = {}
        for name, value in filter(None, map(_read, self._parts)):
            form.setdefault(name, []).append(value)
        return form

    def _on_part_begin(self) -> None:
        if len(self._parts) == _MOST_PARTS:
            raise MalformedForm(f"it has more than {_MOST_PARTS} parts")
        self._parts.append(_Part())

    def _on_part_data(self, data: bytes, start: int, end: int) -> None:
        self._parts[-1].content.append(memoryview(data)[start:end])

    def _on_header_begin(self) -> None:
        self._name = self._value = b""

    def _on_header_field(self, data: bytes, start: int, end: int) -> None:
        self._name += data[start:end]

    def _on_header_value(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]

    def _on_header_end(self) -> None:
        self._parts[-1].headers[self._name.lower()] = self._value

    def _on_end(self) -> None:
        self._ended = True


def _read(part: _Part) -> tuple[str, str | UploadedFile] | None:
    """Return the field and the value of a part, `None` for a file that nobody chose."""
    from python_multipart.multipart import parse_options_header

    _, options = parse_options_header(part.headers.get(b"content-disposition"))
    if b"name" not in options:
        raise MalformedForm("a part has no name")
    name = options[b"name"].decode()
    pieces = part.content
    content = pieces[0] if len(pieces) == 1 else memoryview(b"".join(pieces))
    if b"filename" not in options:
        return name, bytes(content).decode()
    file_name = _base_name(options[b"filename"].decode())
    if not file_name and not content:
        return None
    kind, _ = parse_options_header(part.headers.get(b"content-type"))
    return name, UploadedFile(file_name, kind.decode("latin-1").lower(), content)


def _base_name(path: str) -> str:
    return path.replace("\\", "/").rpartition("/")[2]
