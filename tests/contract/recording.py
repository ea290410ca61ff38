"""What becomes of the traffic of a run: it is counted, and kept as a HAR file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from tests.contract import traffic
from tests.contract.coverage.counting import Counter
from tests.contract.resources import DOCUMENT
from tests.contract.traffic import Exchange, HarFile

# Of servers of our own, which requests name: another one in each run.
_PORT: Final = re.compile(rb"(127\.0\.0\.1)(?::|%3A)[0-9]+")


class Collector:
    """Counts and keeps exchanges, those of one part of a run.

    Args:
        har: where to keep them; they are only counted unless given.
        secrets: texts that must not be kept.

    Attributes:
        counter: what they exercised.
        fingerprint: of the requests in their order, wherever they went; the same in each run with
            the same seed.
        left_out: how many were counted, but not kept: the file was full.
    """

    def __init__(self, har: Path | None = None, secrets: Iterable[str] = ()) -> None:
        self.counter = Counter(DOCUMENT)
        self.left_out = 0
        self.fingerprint = sha256()
        self._file = HarFile(har) if har else None
        self._secrets = list(secrets)

    def add(self, exchange: Exchange) -> None:
        """Count and keep one exchange."""
        self.counter.observe(exchange)
        parts = urlsplit(exchange.url)
        sent = [part.encode() for part in (exchange.method, parts.path, parts.query)]
        for part in (*sent, exchange.request_body):
            self.fingerprint.update(_PORT.sub(rb"\1", part) + b"\0")
        if self._file and not self._file.add(traffic.redact(exchange, self._secrets)):
            self.left_out += 1

    def close(self) -> None:
        """Complete the file."""
        if self._file:
            self._file.close()
