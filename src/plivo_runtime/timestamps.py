"""Parsing and formatting of the API's timestamps.

Results keep timestamps as strings, because the format differs between resources: a plain date, Go's
`2024-02-01 06:28:15 +0000 UTC`, or RFC 3339 with up to nine digits of fraction. `parse_timestamp`
parses all of them.
"""

import re
from datetime import UTC, datetime, timedelta, timezone

_TIMESTAMP = re.compile(
    r"""
    (?P<date> \d{4}-\d{2}-\d{2})
    (?: [T ] (?P<time> \d{2}:\d{2} (?: :\d{2} )? ) (?: \. (?P<fraction> \d{1,9}) )?
        (?: \ ? (?: (?P<utc> Z) | (?P<sign> [+-]) (?P<hours> \d{2}) :? (?P<minutes> \d{2}) ) )?
        # Go appends the name of the zone; some recordings repeat the offset instead.
        (?: \ (?: [A-Z]{2,5} | [+-]\d{4} ) )?
    )?
    """,
    re.VERBOSE | re.ASCII,
)


def parse_timestamp(text: str) -> datetime:
    """Parse a timestamp of the API.

    Args:
        text: Any of the API's formats. Without an offset it is in UTC; a date means midnight.
            Fractions are truncated to microseconds.

    Returns:
        An aware datetime, in the offset of the text.

    Raises:
        ValueError: `text` is not a timestamp, for example because it is empty.
    """
    match = _TIMESTAMP.fullmatch(text)
    if match is None:
        raise ValueError(f"not a timestamp: {text!r}")
    try:
        moment = datetime.fromisoformat(f"{match['date']}T{match['time'] or '00:00'}")
        zone = _zone(match)
    except ValueError as error:
        raise ValueError(f"not a timestamp: {text!r}: {error}") from None
    microseconds = int((match["fraction"] or "")[:6].ljust(6, "0"))
    return moment.replace(microsecond=microseconds, tzinfo=zone)


def format_timestamp(moment: datetime) -> str:
    """Format a timestamp for a filter such as `created_time__gt`.

    Args:
        moment: An aware datetime, in any zone.

    Returns:
        The moment in UTC, as `2024-02-01 06:28:15` or, if it has a fraction of a second,
        `2024-02-01 06:28:15.250000`.

    Raises:
        ValueError: `moment` is naive.
    """
    if moment.utcoffset() is None:
        raise ValueError("a naive datetime has no definite time; give it a time zone")
    return str(moment.astimezone(UTC).replace(tzinfo=None))


def _zone(match: re.Match[str]) -> timezone:
    if match["sign"] is None:
        return UTC
    offset = timedelta(hours=int(match["hours"]), minutes=int(match["minutes"]))
    return timezone(-offset if match["sign"] == "-" else offset) if offset else UTC
