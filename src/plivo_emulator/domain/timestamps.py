"""Formats of timestamps, which differ between resources."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from plivo_emulator.clock import to_microseconds

_SECOND = 1_000_000
_MINUTE = 60 * _SECOND
# In seconds; no call or stream lasts as long.
_YEAR = 366 * 86_400


def day(moment: datetime) -> str:
    """Format as `2026-03-01`, for subaccounts."""
    return moment.strftime("%Y-%m-%d")


def day_number(text: str) -> int:
    """Return the days since the year 1 of `2026-03-01`.

    Raises:
        ValueError: there is no such day.
    """
    return date.fromisoformat(text).toordinal()


def masking_time(moment: datetime) -> str:
    """Format as `2026-03-01 09:30:00 +0000 UTC`, for number masking."""
    return f"{event_time(moment)} +0000 UTC"


def verify_time(moment: datetime) -> str:
    """Format as `2026-03-01T09:30:00.123456Z`, for Verify."""
    return moment.strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def event_time(moment: datetime) -> str:
    """Format as `2026-03-01 09:30:00`, for webhooks (unconfirmed, U2) and endpoints."""
    # ISO 8601 with a blank, up to the seconds: four times as fast as `strftime`.
    return str(moment)[:19]


def http_date(moment: datetime) -> str:
    """Format as `Sun, 01 Mar 2026 09:30:00 GMT`, for the header `Date` (RFC 9110)."""
    from email.utils import format_datetime

    return format_datetime(moment, usegmt=True)


def whole_seconds(moment: datetime) -> datetime:
    """Truncate to whole seconds."""
    return moment.replace(microsecond=0)


def seconds(count: float) -> timedelta:
    """Return a duration of this many seconds, of a year if it is longer: its end has a date."""
    return timedelta(seconds=min(count, _YEAR))


def span(text: str) -> tuple[int, int]:
    """Parse the time of a list filter and return the first and last microsecond it covers.

    `2026-03-01 09:30` covers a minute, `2026-03-01 09:30:15` a second, and with a fraction a
    single microsecond.

    Raises:
        ValueError: it is not a valid time.
    """
    moment = datetime.fromisoformat(f"{text}+00:00")
    width = _MINUTE if text.count(":") == 1 else 1 if "." in text else _SECOND
    start = to_microseconds(moment)
    return start, start + width - 1
