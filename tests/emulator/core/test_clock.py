from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from plivo_emulator.clock import Clock, from_microseconds, to_microseconds

NOON = datetime(2030, 5, 1, 12, tzinfo=UTC)


def test_follows_real_time_by_default() -> None:
    before = datetime.now(UTC)
    now = Clock().now()
    assert before <= now <= datetime.now(UTC)
    assert now.tzinfo is UTC


def test_freezes_and_resumes_where_it_stood() -> None:
    clock = Clock()
    states = [clock.frozen]
    assert clock.freeze(NOON) == NOON
    assert clock.now() == clock.now() == NOON
    states.append(clock.frozen)
    clock.resume()
    states.append(clock.frozen)
    assert states == [False, True, False]
    assert NOON <= clock.now() < NOON + timedelta(seconds=5)


def test_freezes_at_the_present() -> None:
    clock = Clock()
    assert clock.freeze() == clock.now() == clock.now()


def test_advances_frozen_and_running() -> None:
    clock = Clock()
    clock.freeze(NOON)
    assert clock.advance(timedelta(days=1)) == NOON + timedelta(days=1)
    assert clock.frozen
    clock.reset()
    assert timedelta(hours=1) <= clock.advance(timedelta(hours=1)) - datetime.now(UTC) + timedelta(
        seconds=1
    )
    assert abs(clock.offset - timedelta(hours=1)) < timedelta(seconds=1)


def test_sets_running_clock_back_and_forth() -> None:
    clock = Clock()
    clock.set(NOON)
    assert not clock.frozen
    assert NOON <= clock.now() < NOON + timedelta(seconds=5)
    past = datetime(2001, 1, 1, tzinfo=timezone(timedelta(hours=5)))
    clock.set(past)
    assert past <= clock.now() < past + timedelta(seconds=5)


@pytest.mark.parametrize("by", [timedelta(seconds=-1), timedelta(days=3_000_000)])
def test_refuses_impossible_advances(by: timedelta) -> None:
    clock = Clock()
    clock.freeze(NOON)
    with pytest.raises(ValueError, match=r"clock|9999"):
        clock.advance(by)
    assert clock.now() == NOON


def test_refuses_moments_without_a_zone() -> None:
    with pytest.raises(ValueError, match="time zone"):
        Clock().set(datetime(2030, 1, 1))  # noqa: DTZ001


def test_tells_of_changes() -> None:
    clock = Clock()
    changes: list[datetime] = []
    clock.on_change.append(lambda: changes.append(clock.now()))
    clock.freeze(NOON)
    clock.advance(timedelta(seconds=1))
    assert changes == [NOON, NOON + timedelta(seconds=1)]


def test_microseconds_are_exact() -> None:
    moment = datetime(9999, 12, 31, 23, 59, 59, 999999, tzinfo=UTC)
    assert from_microseconds(to_microseconds(moment)) == moment
    assert to_microseconds(datetime(1970, 1, 1, tzinfo=UTC)) == 0
