"""Heads of HTTP messages: checks those of requests, writes those of replies.

Ambiguous requests are refused (RFC 9112, sections 3, 6 and 11): a proxy and the emulator might
otherwise disagree about the sender, the target or the end of a request.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from copy import copy
from functools import lru_cache
from http import HTTPStatus
from types import MappingProxyType
from typing import Final

from plivo_emulator.pipeline.http import Reply

Lines = Sequence[tuple[bytes, bytes]]

# Headers that say where a request goes or ends, who sends it, or how its body is to be read.
_ONCE: Final = frozenset(
    {
        b"access-control-request-headers",
        b"access-control-request-method",
        b"authorization",
        b"content-encoding",
        b"content-length",
        b"content-type",
        b"expect",
        b"host",
        b"origin",
        b"proxy-authorization",
        b"sec-fetch-dest",
        b"sec-fetch-mode",
        b"sec-fetch-site",
        b"transfer-encoding",
        b"x-plivo-emulator-id",
    }
)
# In a trailer, these would change where the request ends.
_FRAMING: Final = frozenset({b"content-length", b"transfer-encoding"})
_VERSIONS: Final = frozenset({"1.0", "1.1"})
# The characters of hosts and ports (RFC 3986, section 3.2.2).
_AUTHORITY: Final = re.compile(rb"[A-Za-z0-9._~!$&'()*+,;=%:\[\]-]*")
_ABSOLUTE: Final = re.compile(rb"https?://([^/?]*)([^?]*)(\??.*)", re.IGNORECASE)
# Clients repeat the same headers. Longer ones are not cached, because unauthenticated clients can
# fill the cache.
_REMEMBERED_BYTES: Final = 2048
_REMEMBERED: Final = 256

_JSON: Final = "content-type: application/json\r\n"
_NO_LENGTH: Final = frozenset({204, 304})


class Malformed(ValueError):
    """The request is invalid or ambiguous HTTP."""


class Head:
    """The head of a request. It may be shared by requests that repeat it, so it does not change.

    Attributes:
        method: as sent.
        path: as sent, percent-encoded.
        query: as sent, without the question mark.
        headers: by name in lower case.
        version: `1.0` or `1.1`.
        keep_alive: whether another request may follow on the connection.
        chunked: whether the body comes in chunks.
    """

    __slots__ = ("chunked", "headers", "keep_alive", "method", "path", "query", "version")

    def __init__(
        self,
        method: str,
        target: bytes,
        lines: Lines,
        *,
        version: str,
        keep_alive: bool,
        size: int,
    ) -> None:
        """Check a head.

        Args:
            method: as sent.
            target: as sent.
            lines: names (in lower case) and values.
            version: the HTTP version.
            keep_alive: whether another request may follow.
            size: the total size of names and values.

        Raises:
            Malformed: it is invalid or ambiguous.
        """
        if version not in _VERSIONS or method == "CONNECT":
            raise Malformed
        read = _remembered if size <= _REMEMBERED_BYTES else _headers
        self.headers = read(tuple(lines), version)
        self.method = method
        self.version = version
        self.keep_alive = keep_alive
        self.chunked = "transfer-encoding" in self.headers
        if target[:1] != b"/":
            target = self._without_authority(target)
        text = target.decode("latin-1")
        if "#" in text or not text.isascii():
            raise Malformed
        self.path, _, self.query = text.partition("?")

    def as_last(self) -> Head:
        """Return the same head of a request that no other may follow on the connection."""
        last = copy(self)
        last.keep_alive = False
        return last

    def _without_authority(self, target: bytes) -> bytes:
        """Return the path and query of a target in absolute form; its host replaces `Host`.

        RFC 9112, section 3.2.2.
        """
        if target == b"*" and self.method == "OPTIONS":
            return target
        parts = _ABSOLUTE.fullmatch(target)
        if parts is None or not parts[1] or not _AUTHORITY.fullmatch(parts[1]):
            raise Malformed
        self.headers = MappingProxyType({**self.headers, "host": parts[1].decode("ascii")})
        return (parts[2] or b"/") + parts[3]


def check_trailer(name: bytes) -> None:
    """Check the name of a trailer field; its value is ignored.

    Raises:
        Malformed: as a header, it would change where the request ends.
    """
    if name in _FRAMING:
        raise Malformed


def _headers(lines: Lines, version: str) -> Mapping[str, str]:
    """Return headers by name; repeated ones are joined.

    Raises:
        Malformed: one must not be repeated, or has an invalid value.
    """
    headers: dict[bytes, bytes] = {}
    for name, value in lines:
        if name not in headers:
            headers[name] = value
        elif name in _ONCE:
            raise Malformed
        else:
            headers[name] += (b"; " if name == b"cookie" else b", ") + value
    host = headers.get(b"host")
    if host is None:
        if version != "1.0":
            raise Malformed
    elif not _AUTHORITY.fullmatch(host):
        raise Malformed
    coding = headers.get(b"transfer-encoding")
    if coding is not None and (
        coding.lower() != b"chunked" or version == "1.0" or b"content-length" in headers
    ):
        raise Malformed
    return MappingProxyType(
        {name.decode("latin-1"): value.decode("latin-1") for name, value in headers.items()}
    )


_remembered = lru_cache(maxsize=_REMEMBERED)(_headers)


def status_line(status: int) -> str:
    """Return the first line of a reply."""
    try:
        phrase = HTTPStatus(status).phrase
    except ValueError:
        phrase = ""
    return f"HTTP/1.1 {status} {phrase}\r\n"


_STATUS_LINES: Final = {status.value: status_line(status) for status in HTTPStatus}


def reply_head(reply: Reply, date: str, more: str = "") -> bytes:
    """Return the head of a reply, up to and including its empty line.

    Args:
        reply: the reply.
        date: the value of `Date`.
        more: complete header lines about the connection.
    """
    status = reply.status
    text = f"{_STATUS_LINES.get(status) or status_line(status)}date: {date}\r\n"
    for name, value in reply.headers.items():
        text += f"{name}: {value}\r\n"
    if reply.is_json:
        text += _JSON
    if reply.payload or (reply.stream is None and status not in _NO_LENGTH):
        text += f"content-length: {len(reply.payload)}\r\n"
    return f"{text}{more}\r\n".encode("latin-1")
