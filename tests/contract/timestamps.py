"""Moments, as replies and filters write them."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Any, Final

_FORM: Final = re.compile(
    r"(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?)? ?(Z|[+-]\d\d:?\d\d)?.*"
)
# A request takes its time, and clocks differ.
_TOLERANCE: Final = timedelta(seconds=2)


class ServerClock:
    """What is known of the time at the API; it may stand still, or be another day there."""

    def __init__(self) -> None:
        self._ahead = timedelta()

    def saw(self, now: datetime | None) -> None:
        """A reply just made says that it is this late."""
        if now is not None:
            self._ahead = now - datetime.now(UTC)

    def passed(self, seconds: int) -> None:
        """So much time was let pass there."""
        self._ahead += timedelta(seconds=seconds)

    def latest(self) -> datetime:
        """The time that it is there at the latest."""
        return datetime.now(UTC) + self._ahead + _TOLERANCE


CLOCK: Final = ServerClock()


def moment(text: Any) -> datetime | None:
    """The moment that a reply or a filter writes, `None` if it is none; UTC unless it says so.

    Nanoseconds are cut to microseconds.
    """
    found = _FORM.fullmatch(text) if isinstance(text, str) else None
    if found is None:
        return None
    day, minute, second, fraction, zone = found.groups()
    try:
        read = datetime.fromisoformat(f"{day}T{minute or '00:00'}:{second or '00'}")
    except ValueError:
        return None
    micros = int((fraction or "").ljust(6, "0")[:6] or 0)
    offset = timedelta()
    if zone and zone != "Z":
        hours, minutes = int(zone[1:3]), int(zone[-2:])
        offset = timedelta(hours=hours, minutes=minutes) * (-1 if zone[0] == "-" else 1)
    try:
        return read.replace(microsecond=micros, tzinfo=UTC) - offset
    except OverflowError:
        return None


def width(text: str) -> timedelta:
    """How long a time of a filter lasts: a minute, a second or no time at all."""
    if text.count(":") == 1:
        return timedelta(minutes=1)
    return timedelta() if "." in text else timedelta(seconds=1)
