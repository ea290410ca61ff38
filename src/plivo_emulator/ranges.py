"""Requests for a part of a file (RFC 9110, section 14)."""

from __future__ import annotations

import re
from typing import Final

_ONE_RANGE: Final = re.compile(r"bytes=(?P<first>[0-9]{0,18})-(?P<last>[0-9]{0,18})", re.IGNORECASE)


class UnsatisfiableRange(Exception):
    """The file has no such part."""


def requested_range(header: str, size: int) -> range | None:
    """Return the positions that a `Range` header asks for.

    Args:
        header: its value; empty if there is none.
        size: the length of the file in bytes.

    Returns:
        `None` for the whole file, also for headers that a server may ignore: those that are not
        valid, have other units, or name several parts.

    Raises:
        UnsatisfiableRange: the part begins behind the end of the file, or is empty.
    """
    found = _ONE_RANGE.fullmatch(header.strip())
    if found is None or found[0].endswith("=-"):
        return None
    first, last = found["first"], found["last"]
    if not first:
        part = range(max(0, size - int(last)), size)
    elif last and int(last) < int(first):
        return None
    else:
        part = range(int(first), min(int(last) + 1, size) if last else size)
    if not part:
        raise UnsatisfiableRange
    return part
