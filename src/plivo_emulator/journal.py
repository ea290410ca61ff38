"""What was asked and what was answered: a bounded ring in memory.

Recording costs about a microsecond, because nothing is decoded, copied twice or redacted then; that
happens when somebody reads. Secrets (the Authorization header, auth tokens in bodies) never leave
through this module's public methods.
"""

from __future__ import annotations

import math
import threading
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import islice
from typing import Any, Final

from plivo_emulator.clock import Clock
from plivo_emulator.http import Reply, Request
from plivo_emulator.redaction import REDACTED, redacted_body, redacted_path

__all__ = ["REDACTED", "Entry", "Journal"]

_SECRET_HEADERS: Final = frozenset(
    {"authorization", "cookie", "proxy-authorization", "x-api-key", "x-auth-token"}
)
# What an entry costs besides its bodies, roughly, and what each of its headers does.
_OVERHEAD_BYTES: Final = 1024
_HEADER_BYTES: Final = 64


class Entry:
    """One exchange.

    Attributes:
        id: grows by one with each exchange.
        at: when it began, by the emulator's clock.
        method: as sent.
        path: as sent, with the query, secrets redacted.
        operation_id: empty when the path or method is not in the contract.
        auth_id: who asked, empty when that could not be told.
        status: of the reply.
        seconds: how long the answer took, in real time.
        details: every validation problem, in words.
        size: about how many bytes of memory the entry takes.
        recorded: when it was kept, in seconds of real time since no particular moment.
    """

    recorded: float

    __slots__ = (
        "_headers",
        "_reply_body",
        "_request_body",
        "at",
        "auth_id",
        "details",
        "id",
        "method",
        "operation_id",
        "path",
        "recorded",
        "seconds",
        "size",
        "status",
    )

    def __init__(
        self,
        number: int,
        at: datetime,
        request: Request,
        reply: Reply,
        operation_id: str,
        auth_id: str,
        details: Sequence[str],
        seconds: float,
    ) -> None:
        self.id = number
        self.at = at
        self.method = request.method
        query = request.query_string
        self.path = request.path
        if query or "@" in request.path:
            self.path = redacted_path(request.path, query)
        self.operation_id = operation_id
        self.auth_id = auth_id
        self.status = reply.status
        self.seconds = seconds
        self.details = details
        self._headers = request.headers
        # The encoder hands out buffers much larger than their content: keep exact copies.
        self._request_body = request.body and memoryview(request.body).tobytes()
        self._reply_body = memoryview(reply.payload).tobytes()
        headers = _HEADER_BYTES * len(request.headers)
        self.size = len(self._request_body) + len(self._reply_body) + headers + _OVERHEAD_BYTES

    @property
    def request_headers(self) -> dict[str, str]:
        """The request's headers, those that carry credentials redacted."""
        return {
            name: REDACTED if name in _SECRET_HEADERS else value
            for name, value in self._headers.items()
        }

    @property
    def request_body(self) -> Any:
        """The request's body: decoded JSON, else text, `None` when empty; secrets redacted."""
        return redacted_body(self._request_body)

    @property
    def reply_body(self) -> Any:
        """The reply's body, like `request_body`."""
        return redacted_body(self._reply_body)

    def document(self) -> dict[str, Any]:
        """Return everything, ready for JSON."""
        return {
            "id": self.id,
            "time": self.at.isoformat(),
            "method": self.method,
            "path": self.path,
            "operation_id": self.operation_id,
            "auth_id": self.auth_id,
            "status": self.status,
            "request_headers": self.request_headers,
            "request_body": self.request_body,
            "reply_body": self.reply_body,
            "details": list(self.details),
            "seconds": round(self.seconds, 6),
        }

    def __repr__(self) -> str:
        wrong = f": {'; '.join(self.details)}" if self.details else ""
        return f"Entry({self.id}: {self.method} {self.path} -> {self.status}{wrong})"


class Journal:
    """The latest exchanges, bounded by bytes, by count and by age.

    Args:
        max_bytes: of memory, about.
        max_entries: how many exchanges.
        max_seconds: how long they are kept, in real time: the emulator's clock can be turned by
            days between a request and the question for it.
        stopwatch: tells real time, in seconds.
    """

    def __init__(
        self,
        max_bytes: int,
        max_entries: int,
        max_seconds: float = math.inf,
        stopwatch: Callable[[], float] = Clock.stopwatch,
    ) -> None:
        self._max_bytes = max_bytes
        self._max_entries = max_entries
        self._max_seconds = max_seconds
        self._stopwatch = stopwatch
        self._entries: deque[Entry] = deque()
        self._by_id: dict[int, Entry] = {}
        self._bytes = 0
        self._recorded = 0
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self._entries)

    def __iter__(self) -> Iterator[Entry]:
        """Iterate over what is kept, oldest first."""
        return iter(tuple(self._entries))

    @property
    def recorded(self) -> int:
        """How many exchanges there have been, forgotten ones included."""
        return self._recorded

    def record(
        self,
        at: datetime,
        request: Request,
        reply: Reply,
        *,
        operation_id: str,
        auth_id: str,
        details: Sequence[str],
        seconds: float,
    ) -> None:
        """Keep an exchange and forget the oldest ones that no longer fit."""
        with self._lock:
            self._recorded += 1
            entry = Entry(
                self._recorded, at, request, reply, operation_id, auth_id, details, seconds
            )
            entry.recorded = self._stopwatch()
            self._entries.append(entry)
            self._by_id[entry.id] = entry
            self._bytes += entry.size
            self._forget(entry.recorded - self._max_seconds)

    def _forget(self, since: float) -> None:
        """Drop what no longer fits, and what was recorded before a moment of real time."""
        entries = self._entries
        while entries and (
            self._bytes > self._max_bytes
            or len(entries) > self._max_entries
            or entries[0].recorded < since
        ):
            forgotten = entries.popleft()
            del self._by_id[forgotten.id]
            self._bytes -= forgotten.size

    def get(self, number: int) -> Entry | None:
        """Return the exchange with this id, if it is still kept."""
        with self._lock:
            self._forget(self._stopwatch() - self._max_seconds)
            return self._by_id.get(number)

    def entries(
        self,
        *,
        method: str | None = None,
        path: str | None = None,
        operation_id: str | None = None,
        auth_id: str | None = None,
        status: int | None = None,
        after: int = 0,
        before: int | None = None,
        limit: int | None = None,
    ) -> list[Entry]:
        """Return the exchanges that match every filter given, newest first.

        Args:
            method: the HTTP method.
            path: how the path (with its query) begins.
            operation_id: the operation.
            auth_id: who asked.
            status: of the reply.
            after: only exchanges with a greater id.
            before: only exchanges with a smaller id.
            limit: how many at most.
        """
        wanted: Mapping[str, Any] = {
            name: value
            for name, value in (
                ("method", method),
                ("operation_id", operation_id),
                ("auth_id", auth_id),
                ("status", status),
            )
            if value is not None
        }
        with self._lock:
            self._forget(self._stopwatch() - self._max_seconds)
            matching = (
                entry
                for entry in self._between(after, before)
                if (path is None or entry.path.startswith(path))
                and all(getattr(entry, name) == value for name, value in wanted.items())
            )
            return list(islice(matching, limit))

    def _between(self, after: int, before: int | None) -> Iterator[Entry]:
        """Iterate over the exchanges between two ids, newest first; ids have no gaps."""
        if not self._entries:
            return iter(())
        first = self._entries[0].id
        low = max(0, after + 1 - first)
        high = len(self._entries)
        if before is not None:
            high = min(high, before - first)
        newest_first = reversed(self._entries)
        return islice(newest_first, len(self._entries) - high, max(len(self._entries) - low, 0))

    def clear(self) -> None:
        """Forget everything; ids go on from where they were."""
        with self._lock:
            self._entries.clear()
            self._by_id.clear()
            self._bytes = 0
