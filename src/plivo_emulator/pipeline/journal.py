"""The request journal: recent requests and replies, in bounded memory.

Recording takes about a microsecond, because entries are decoded and redacted only when they are
read. Secrets (see `redaction`) never leave through this module's public methods: those recognised
by name or place, and the tokens of all accounts, including former ones while a request made with
them is kept.
"""

from __future__ import annotations

import base64
import math
import threading
from collections import Counter, deque
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import islice
from typing import Any, Final

from plivo_emulator.caches import remembering
from plivo_emulator.clock import Clock
from plivo_emulator.pipeline.http import Reply, Request
from plivo_emulator.pipeline.redaction import (
    NOTHING,
    REDACTED,
    Known,
    is_secret_header,
    redacted_body,
    redacted_path,
    redacted_text,
)

__all__ = ["REDACTED", "Entry", "Journal"]

# The approximate size of an entry without its texts, and of each header.
_OVERHEAD_BYTES: Final = 1024
_HEADER_BYTES: Final = 64


class Entry:
    """One request with its reply.

    Attributes:
        id: grows by one with each exchange.
        at: when it began, by the emulator's clock.
        operation_id: empty if path or method are not in the contract.
        auth_id: the sender, empty if unknown.
        status: of the reply.
        seconds: the duration in real time.
        fault_id: the fault rule that interfered, `None` if none did.
        size: the approximate memory use in bytes.
        recorded: when it was recorded, in seconds of a monotonic clock.
    """

    recorded: float

    __slots__ = (
        "_details",
        "_headers",
        "_journal",
        "_method",
        "_path",
        "_query",
        "_reply_body",
        "_request_body",
        "at",
        "auth_id",
        "fault_id",
        "id",
        "operation_id",
        "recorded",
        "seconds",
        "size",
        "status",
    )

    def __init__(
        self,
        journal: Journal,
        number: int,
        at: datetime,
        request: Request,
        reply: Reply,
        operation_id: str,
        auth_id: str,
        details: Sequence[str],
        seconds: float,
        fault_id: str | None,
    ) -> None:
        self._journal = journal
        self.id = number
        self.at = at
        self._method = request.method
        self._path = request.path
        self._query = request.query_string
        self.operation_id = operation_id
        self.auth_id = auth_id
        self.status = reply.status
        self.seconds = seconds
        self.fault_id = fault_id
        self._details = details
        self._headers = request.headers
        # The encoder hands out buffers much larger than their content: keep exact copies.
        kept = _without_files(request)
        self._request_body = kept and memoryview(kept).tobytes()
        self._reply_body = memoryview(reply.payload).tobytes()
        self.size = (
            len(self._request_body)
            + len(self._reply_body)
            + len(self._path)
            + len(self._query)
            + sum(map(len, request.headers))
            + sum(map(len, request.headers.values()))
            + _HEADER_BYTES * len(request.headers)
            + _OVERHEAD_BYTES
        )

    @property
    def authorization(self) -> str:
        """The header that authenticated the sender, empty if that failed; a secret."""
        return self._headers.get("authorization", "") if self.auth_id else ""

    @property
    def method(self) -> str:
        """The method as sent."""
        return redacted_text(self._method, self._known)

    @property
    def path(self) -> str:
        """The path as sent, with the query; secrets redacted."""
        return redacted_path(self._path, self._query, self._known)

    @property
    def details(self) -> tuple[str, ...]:
        """Every validation problem; secrets redacted."""
        return tuple(redacted_text(one, self._known) for one in self._details)

    @property
    def request_headers(self) -> dict[str, str]:
        """The request's headers; secrets redacted."""
        return {
            redacted_text(name, self._known): REDACTED
            if is_secret_header(name)
            else redacted_text(value, self._known)
            for name, value in self._headers.items()
        }

    @property
    def request_body(self) -> Any:
        """The request's body: decoded JSON, else text, `None` when empty; secrets redacted."""
        return redacted_body(self._request_body, self._known)

    @property
    def reply_body(self) -> Any:
        """The reply's body, like `request_body`."""
        return redacted_body(self._reply_body, self._known)

    @property
    def _known(self) -> Known:
        """The tokens of all accounts, and the one that this request was sent with."""
        own = _token_in(self._headers.get("authorization", ""))
        return self._journal.known if not own or self.auth_id else self._journal.known.and_also(own)

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
            "fault_id": self.fault_id,
        }

    def __repr__(self) -> str:
        wrong = f": {'; '.join(self.details)}" if self.details else ""
        return f"Entry({self.id}: {self.method} {self.path} -> {self.status}{wrong})"


class Journal:
    """The latest requests, bounded by bytes, count and age.

    Args:
        max_bytes: the approximate memory limit.
        max_entries: the most entries to keep.
        max_seconds: how long entries are kept, in real time, because the emulator's clock may be
            advanced by days before a test reads them.
        stopwatch: returns real time, in seconds.
        tokens: returns the tokens of all accounts.

    Attributes:
        known: the known secrets when entries were last read.
        on_record: called with each new entry, outside any lock; `None` by default.
    """

    def __init__(
        self,
        max_bytes: int,
        max_entries: int,
        max_seconds: float = math.inf,
        stopwatch: Callable[[], float] = Clock.stopwatch,
        tokens: Callable[[], Collection[str]] = tuple,
    ) -> None:
        self._max_bytes = max_bytes
        self._max_entries = max_entries
        self._max_seconds = max_seconds
        self._stopwatch = stopwatch
        self._tokens = tokens
        self.known = NOTHING
        self.on_record: Callable[[Entry], None] | None = None
        self._entries: deque[Entry] = deque()
        self._by_id: dict[int, Entry] = {}
        # How many entries each sender has, by what authenticated them.
        self._senders: Counter[str] = Counter()
        self._bytes = 0
        self._recorded = 0
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self._entries)

    def __repr__(self) -> str:
        return f"Journal({len(self)} of {self.recorded} requests)"

    def __iter__(self) -> Iterator[Entry]:
        """Iterate over the entries, oldest first."""
        self._learn()
        return iter(tuple(self._entries))

    @property
    def recorded(self) -> int:
        """The number of requests recorded, including discarded ones."""
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
        fault_id: str | None = None,
    ) -> None:
        """Record a request and discard the oldest ones beyond the limits."""
        with self._lock:
            self._recorded += 1
            entry = Entry(
                self,
                self._recorded,
                at,
                request,
                reply,
                operation_id,
                auth_id,
                details,
                seconds,
                fault_id,
            )
            entry.recorded = self._stopwatch()
            self._entries.append(entry)
            self._by_id[entry.id] = entry
            self._senders[entry.authorization] += 1
            self._bytes += entry.size
            self._forget(entry.recorded - self._max_seconds)
        if self.on_record is not None:
            self._learn()
            self.on_record(entry)

    def _forget(self, since: float) -> None:
        """Discard entries beyond the limits, and those recorded before a point in real time."""
        entries = self._entries
        while entries and (
            self._bytes > self._max_bytes
            or len(entries) > self._max_entries
            or entries[0].recorded < since
        ):
            forgotten = entries.popleft()
            del self._by_id[forgotten.id]
            self._senders[forgotten.authorization] -= 1
            if not self._senders[forgotten.authorization]:
                del self._senders[forgotten.authorization]
            self._bytes -= forgotten.size

    def get(self, number: int) -> Entry | None:
        """Return the entry with this id, if it is still kept."""
        self._learn()
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
        """Return the entries that match every filter given, newest first.

        Args:
            method: the HTTP method.
            path: the beginning of the path with its query.
            operation_id: the operation.
            auth_id: the sender.
            status: of the reply.
            after: only entries with a greater id.
            before: only entries with a smaller id.
            limit: the most entries to return.
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
        self._learn()
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
        """Iterate over the entries between two ids, newest first; ids have no gaps."""
        if not self._entries:
            return iter(())
        first = self._entries[0].id
        low = max(0, after + 1 - first)
        high = len(self._entries)
        if before is not None:
            high = min(high, before - first)
        newest_first = reversed(self._entries)
        return islice(newest_first, len(self._entries) - high, max(len(self._entries) - low, 0))

    def _learn(self) -> None:
        """Read the current secrets."""
        self.known = Known({*self._tokens(), *self.sent_tokens()})

    def sent_tokens(self) -> set[str]:
        """Return the tokens that the recorded requests were made with; secrets."""
        with self._lock:
            return set(map(_token_in, self._senders))

    def clear(self) -> None:
        """Discard all entries; ids continue."""
        with self._lock:
            self._entries.clear()
            self._by_id.clear()
            self._senders.clear()
            self._bytes = 0


def _without_files(request: Request) -> bytes:
    """Return the body of a request, of a form only what is known of its parts."""
    if request.summary is not None:
        return request.summary
    if request.headers.get("content-type", "").startswith("multipart/"):
        return b"%d bytes of a form" % len(request.body)
    return request.body


@remembering(1024)
def _token_in(authorization: str) -> str:
    """Return the token of a Basic Authorization header, empty if there is none."""
    try:
        content = base64.b64decode(authorization.partition(" ")[2].strip()).decode()
    except ValueError:
        return ""
    return content.partition(":")[2]
