"""The content of files to send: of a path, in memory, or open."""

from __future__ import annotations

import mimetypes
import os
from pathlib import Path
from typing import IO, TypeAlias

FileContent: TypeAlias = bytes | os.PathLike[str] | IO[bytes]
"""The types accepted for the content of a file."""

_BINARY = "application/octet-stream"


class PathContent:
    """The content of a file that is opened whenever a part of it is read, so never left open.

    It has the methods of files that httpx uses for the parts of a form.

    Raises:
        FileNotFoundError: There is no such file.
    """

    def __init__(self, path: os.PathLike[str]) -> None:
        self._path = Path(path)
        self._size = self._path.stat().st_size
        self._position = 0

    def read(self, size: int = -1) -> bytes:
        """Read from the current position, at most `size` bytes unless that is negative."""
        with self._path.open("rb") as file:
            file.seek(self._position)
            data = file.read(size)
        self._position += len(data)
        return data

    def tell(self) -> int:
        """The current position."""
        return self._position

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Set the position relative to the beginning or the end."""
        self._position = offset + (self._size if whence == os.SEEK_END else 0)
        return self._position


class RestOfFile:
    """The content of an open file from its current position on, which can be read repeatedly."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._start = file.tell()

    def read(self, size: int = -1) -> bytes:
        """Read from the current position, at most `size` bytes unless that is negative."""
        return self._file.read(size)

    def tell(self) -> int:
        """The position, counted from where the content begins."""
        return self._file.tell() - self._start

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Set the position relative to the beginning or the end."""
        if whence == os.SEEK_SET:
            offset += self._start
        return self._file.seek(offset, whence) - self._start


def content_of(content: FileContent) -> bytes | PathContent | RestOfFile:
    """Content that can be read again for each attempt.

    Raises:
        FileNotFoundError: There is no file at the path.
        TypeError: The file is open as text.
    """
    if isinstance(content, bytes):
        return content
    if isinstance(content, os.PathLike):
        return PathContent(content)
    if hasattr(content, "encoding"):
        raise TypeError("the file is open as text; open it in binary mode")
    return RestOfFile(content) if content.seekable() else content.read()


def name_of(content: FileContent) -> str | None:
    """The name of a file, if it has one."""
    path = content if isinstance(content, os.PathLike) else getattr(content, "name", None)
    return Path(path).name if isinstance(path, str | os.PathLike) else None


def content_type_of(name: str) -> str:
    """The media type that the name of a file suggests."""
    return mimetypes.guess_type(name)[0] or _BINARY
