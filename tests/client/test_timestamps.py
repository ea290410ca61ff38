"""The spellings of timestamps."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from plivo_client import format_timestamp, parse_timestamp

INDIA = timezone(timedelta(hours=5, minutes=30))


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-02-14", datetime(2026, 2, 14, tzinfo=UTC)),
        ("2024-02-01 06:28", datetime(2024, 2, 1, 6, 28, tzinfo=UTC)),
        ("2024-02-01 06:28:15", datetime(2024, 2, 1, 6, 28, 15, tzinfo=UTC)),
        ("2024-02-01 06:28:15 +0000 UTC", datetime(2024, 2, 1, 6, 28, 15, tzinfo=UTC)),
        (
            "2023-06-01 08:52:39.36325 +0000 UTC",
            datetime(2023, 6, 1, 8, 52, 39, 363250, tzinfo=UTC),
        ),
        ("2023-06-01 08:52:39 +0000 +0000", datetime(2023, 6, 1, 8, 52, 39, tzinfo=UTC)),
        ("2023-06-01 14:22:39 +0530 IST", datetime(2023, 6, 1, 14, 22, 39, tzinfo=INDIA)),
        ("2023-06-01T08:52:39Z", datetime(2023, 6, 1, 8, 52, 39, tzinfo=UTC)),
        ("2023-06-01T08:52:39.3Z", datetime(2023, 6, 1, 8, 52, 39, 300000, tzinfo=UTC)),
        (
            "2023-06-01T08:52:39.363253999Z",
            datetime(2023, 6, 1, 8, 52, 39, 363253, tzinfo=UTC),
        ),
        (
            "2023-06-01T14:22:39.363253+05:30",
            datetime(2023, 6, 1, 14, 22, 39, 363253, tzinfo=INDIA),
        ),
        (
            "0001-01-01T05:53:28+05:53",
            datetime(1, 1, 1, 5, 53, 28, tzinfo=timezone(timedelta(hours=5, minutes=53))),
        ),
        ("2020-04-08 11:34:33.238707", datetime(2020, 4, 8, 11, 34, 33, 238707, tzinfo=UTC)),
        (
            "2023-06-01T08:52:39-08:00",
            datetime(2023, 6, 1, 8, 52, 39, tzinfo=timezone(timedelta(hours=-8))),
        ),
    ],
)
def test_every_spelling(text: str, moment: datetime) -> None:
    parsed = parse_timestamp(text)
    assert parsed == moment
    assert parsed.utcoffset() == moment.utcoffset()


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "yesterday",
        "2024-02-30",
        "2024-02-01 25:00:00",
        "2024-02-01 06:28:15 +0000 UTC m=+0.1",
        "2024-02-01T06:28:15+99:00",
        "2024-02-01 06:28:15.0123456789 +0000 UTC",
        "2024-02-01 06:28:15\n",
        "٢٠٢٤-02-01",
        "1706768895",
    ],
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a timestamp"):
        parse_timestamp(text)


def test_writing_for_filters() -> None:
    assert format_timestamp(datetime(2024, 2, 1, 11, 58, 15, tzinfo=INDIA)) == "2024-02-01 06:28:15"
    exact = datetime(2024, 2, 1, 6, 28, 15, 250000, tzinfo=UTC)
    assert format_timestamp(exact) == "2024-02-01 06:28:15.250000"
    assert parse_timestamp(format_timestamp(exact)) == exact


def test_a_naive_datetime_says_no_time() -> None:
    with pytest.raises(ValueError, match="naive"):
        format_timestamp(datetime(2024, 2, 1))  # noqa: DTZ001
