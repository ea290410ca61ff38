"""Requests and replies, independent of any server."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping
from typing import Any, Final
from urllib.parse import parse_qsl, unquote

import orjson

from plivo_emulator.caches import remembering
from plivo_emulator.pipeline.redaction import redacted_json

_NO_HEADERS: Final[Mapping[str, str]] = {}
_MAX_QUERY_FIELDS = 200
# The place of a body that is not decoded yet.
_ENCODED: Final = object()


class MalformedRequest(ValueError):
    """A part of a request cannot be decoded; the text says which."""


class Request:
    """One HTTP request.

    Args:
        method: in upper case.
        target: the path as sent (percent-encoded), optionally with `?query`.
        headers: names in lower case.
        body: the raw bytes.
        client: the sender's IP address, empty without a connection.
        secure: whether it came over TLS.

    Attributes:
        summary: what to keep of a body that is too large to keep, once it was read.
    """

    __slots__ = (
        "_query",
        "body",
        "client",
        "headers",
        "method",
        "path",
        "query_string",
        "secure",
        "summary",
    )

    def __init__(
        self,
        method: str,
        target: str,
        headers: Mapping[str, str] = _NO_HEADERS,
        body: bytes = b"",
        *,
        query_string: str | None = None,
        client: str = "",
        secure: bool = False,
    ) -> None:
        if query_string is None:
            target, _, query_string = target.partition("?")
        self.method = method
        self.path = target
        self.query_string = query_string
        self.headers = headers
        self.body = body
        self.client = client
        self.secure = secure
        self.summary: bytes | None = None
        self._query: list[tuple[str, str]] | None = None

    @property
    def origin(self) -> str:
        """Scheme and host that the sender used, empty if it named no host."""
        host = self.headers.get("host")
        return f"http{'s' * self.secure}://{host}" if host else ""

    @property
    def query(self) -> list[tuple[str, str]]:
        """The decoded query as pairs, in order, blank values kept.

        Raises:
            MalformedRequest: it is not UTF-8 once decoded, or has too many fields.
        """
        if self._query is None:
            self._query = _read_query(self.query_string) if self.query_string else []
        return self._query

    def segments(self) -> list[str]:
        """Return the decoded path segments; repeated, leading and trailing slashes are ignored.

        Raises:
            MalformedRequest: a segment is not UTF-8 once decoded.
        """
        return [*_segments(self.path)]


@remembering(1024)
def _segments(path: str) -> tuple[str, ...]:
    segments = tuple(segment for segment in path.split("/") if segment)
    if "%" not in path and path.isascii():
        return segments
    try:
        segments = tuple(unquote(segment, errors="strict") for segment in segments)
        for segment in segments:
            segment.encode()
    except UnicodeError:
        raise MalformedRequest("The path is not valid UTF-8.") from None
    return segments


def _read_query(text: str) -> list[tuple[str, str]]:
    try:
        text.encode()
        return parse_qsl(
            text, keep_blank_values=True, errors="strict", max_num_fields=_MAX_QUERY_FIELDS
        )
    except UnicodeError:
        raise MalformedRequest("The query string is not valid UTF-8.") from None
    except ValueError:
        raise MalformedRequest("The query string has too many parameters.") from None


class Reply:
    """One HTTP reply.

    Args:
        status: the HTTP status.
        body: what is sent as JSON; bytes are sent as they are, with a `content-type` among the
            headers; `None` sends no body at all.
        headers: extra headers, names in lower case.
        delay: seconds to wait before sending (fault rules).
        disconnect: break the connection instead of finishing the reply (fault rules).
        stream: the parts of a streamed body, instead of `body`; its length is among the headers if
            it is known.
    """

    __slots__ = ("_body", "_payload", "delay", "disconnect", "headers", "status", "stream")

    def __init__(
        self,
        status: int,
        body: Any = None,
        headers: Mapping[str, str] = _NO_HEADERS,
        *,
        delay: float = 0.0,
        disconnect: bool = False,
        stream: AsyncGenerator[bytes] | None = None,
    ) -> None:
        self.status = status
        self._body = body
        self.headers = headers
        self.delay = delay
        self.disconnect = disconnect
        self.stream = stream
        self._payload: bytes | None = None

    @classmethod
    def encoded(cls, status: int, payload: bytes) -> Reply:
        """Return a reply whose body is JSON that is encoded already."""
        reply = cls(status, _ENCODED)
        reply._payload = payload
        return reply

    @property
    def body(self) -> Any:
        """As given or set; what was given encoded is decoded."""
        if self._body is _ENCODED:
            self._body = orjson.loads(self.payload)
        return self._body

    @body.setter
    def body(self, body: Any) -> None:
        self._body, self._payload = body, None

    @property
    def is_json(self) -> bool:
        """Whether there is a body, and it is sent as JSON."""
        return self._body is not None and type(self._body) is not bytes

    def encode(self) -> bytes:
        """Encode the body once and return `payload`.

        Raises:
            TypeError: the body cannot be encoded as JSON.
        """
        body = self._body
        if self._payload is None:
            if isinstance(body, bytes):
                self._payload = body
            else:
                self._payload = b"" if body is None else orjson.dumps(body)
        return self._payload

    @property
    def payload(self) -> bytes:
        """The body as bytes; empty when there is no body."""
        return self.encode() if self._payload is None else self._payload

    def __repr__(self) -> str:
        return f"Reply({self.status}, {redacted_json(self.body)!r})"
