"""The request of an operation, before the client adds URL and credentials."""

from collections.abc import Mapping
from typing import Any, NamedTuple
from urllib.parse import quote

from plivo_runtime.model import encode
from plivo_runtime.unset import UNSET


class Request(NamedTuple):
    """The request of an operation."""

    method: str
    path: str
    params: dict[str, Any] | None = None
    json: Any = None
    server: str | None = None
    """URL that the path is appended to, if it is not the API's."""
    query: str = ""
    """The encoded query, instead of `params`."""
    options: Mapping[str, Any] = {}
    """More arguments for an `httpx.Request`, such as `content`, `data`, `files` and `headers`."""


def path_segment(value: object) -> str:
    """A path parameter, quoted so that it stays one segment.

    Raises:
        ValueError: The value is empty or a dot segment, which would address another resource.
    """
    text = str(value).lower() if isinstance(value, bool) else str(value)
    if text in {"", ".", ".."}:
        raise ValueError(f"not a path parameter: {text!r}")
    return quote(text, safe="")


def joined(value: Any, separator: str) -> Any:
    """A list as the one text that the API takes for it; other values as they are."""
    return separator.join(map(str, value)) if isinstance(value, list | tuple) else value


def given(values: Mapping[str, Any], nullable: frozenset[str] = frozenset()) -> dict[str, Any]:
    """The given arguments in their wire format.

    Args:
        values: All arguments by wire name.
        nullable: Names for which None is a value; for the others it means "not given".

    Raises:
        ValueError: A datetime is naive.
        TypeError: A date, which is ambiguous without a time zone.
    """
    return {
        name: encode(value)
        for name, value in values.items()
        if value is not UNSET and (value is not None or name in nullable)
    }
