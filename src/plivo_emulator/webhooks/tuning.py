"""The options in the fragment of a callback URL (Plivo's page on callback configurations)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qsl

from plivo_emulator.caches import remembering

_RETRY_ON: Final = frozenset({"ct", "rt"})


@dataclass(frozen=True, slots=True)
class Tuning:
    """Timeouts and retries of a delivery.

    Attributes:
        connect: the timeout for connecting, in seconds.
        read: the timeout for the answer, in seconds.
        total: the timeout for both, in seconds.
        retries: attempts after the first, for events without a schedule of their own.
        retry_on: which failures are retried: `ct`, `rt`, `4xx`, `5xx`, `all`.
    """

    connect: float = 2.0
    read: float = 40.0
    total: float = 55.0
    retries: int = 1
    retry_on: frozenset[str] = _RETRY_ON

    @staticmethod
    @remembering(1024)
    def of(url: str) -> Tuning:
        """Parse the fragment; unknown or out-of-range options are ignored."""
        found = dict(parse_qsl(url.partition("#")[2]))

        def number(key: str, low: int, high: int) -> int | None:
            text = found.get(key, "")
            return int(text) if text.isdecimal() and low <= int(text) <= high else None

        connect, read = number("ct", 100, 10_000), number("rt", 100, 40_000)
        total, retries = number("tt", 100, 55_000), number("rc", 0, 5)
        retry_on = frozenset(found.get("rp", "").split(",")) & {"4xx", "5xx", "ct", "rt", "all"}
        return Tuning(
            connect=2.0 if connect is None else connect / 1000,
            read=40.0 if read is None else read / 1000,
            total=55.0 if total is None else total / 1000,
            retries=1 if retries is None else retries,
            retry_on=retry_on or _RETRY_ON,
        )
