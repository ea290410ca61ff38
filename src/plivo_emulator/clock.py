"""The emulator's only source of time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from time import perf_counter

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def to_microseconds(moment: datetime) -> int:
    """Return an aware datetime as whole microseconds since 1970, the form stored in columns."""
    return (moment - _EPOCH) // _MICROSECOND


def from_microseconds(microseconds: int) -> datetime:
    """Return the aware UTC datetime of a stored number of microseconds since 1970."""
    return _EPOCH + timedelta(microseconds=microseconds)


def elapsed(start: datetime, end: datetime) -> timedelta:
    """Return how long something lasted; no time if the clock was set back before it ended."""
    return max(end - start, timedelta(0))


class Clock:
    """A clock that can be frozen, set and advanced.

    Attributes:
        on_change: functions called after `freeze`, `resume`, `set`, `advance` and `reset`; a
            worker that sleeps until work is due wakes up by one. If one raises, the clock is as
            it was before.
    """

    __slots__ = ("_frozen_at", "_offset", "on_change")

    def __init__(self) -> None:
        self._offset = timedelta(0)
        self._frozen_at: datetime | None = None
        self.on_change: list[Callable[[], None]] = []

    def now(self) -> datetime:
        """Return the current time as an aware UTC datetime with microseconds."""
        return self._frozen_at or datetime.now(UTC) + self._offset

    @property
    def frozen(self) -> bool:
        """Whether the clock is stopped."""
        return self._frozen_at is not None

    @property
    def offset(self) -> timedelta:
        """How far this clock is ahead of real time (negative when behind)."""
        return self.now() - datetime.now(UTC) if self._frozen_at else self._offset

    def freeze(self, at: datetime | None = None) -> datetime:
        """Stop the clock at `at`, or at the current time, and return that time.

        Raises:
            ValueError: `at` has no time zone.
        """
        moment = self.now() if at is None else _utc(at)
        self._change(moment, self._offset)
        return moment

    def resume(self) -> datetime:
        """Restart a frozen clock from its current time, and return that time."""
        if self._frozen_at is not None:
            self._change(None, self._frozen_at - datetime.now(UTC))
        return self.now()

    def set(self, to: datetime) -> datetime:
        """Move the clock to `to`; it stays frozen if it was. Going back is allowed.

        Raises:
            ValueError: `to` has no time zone.
        """
        moment = _utc(to)
        if self._frozen_at is not None:
            self._change(moment, self._offset)
        else:
            self._change(None, moment - datetime.now(UTC))
        return moment

    def advance(self, by: timedelta) -> datetime:
        """Move the clock forward by `by` and return the new time.

        Raises:
            ValueError: `by` is negative, or the result is beyond the year 9999.
        """
        if by < timedelta(0):
            raise ValueError("A clock advances by a positive duration; use set() to go back.")
        try:
            return self.set(self.now() + by)
        except OverflowError:
            raise ValueError("That is beyond the year 9999.") from None

    def reset(self) -> None:
        """Follow real time again."""
        self._change(None, timedelta(0))

    def take_over(self, frozen_at: datetime | None, offset: timedelta) -> None:
        """Adopt the state of another clock, that of another process on the same database.

        Args:
            frozen_at: the time at which it is stopped, `None` if it runs.
            offset: how far it is ahead of real time if it runs.
        """
        if (frozen_at, offset) != (self._frozen_at, self._offset):
            self._change(frozen_at, offset)

    # A monotonic number of seconds, for durations only; never virtual.
    stopwatch = staticmethod(perf_counter)

    def _change(self, frozen_at: datetime | None, offset: timedelta) -> None:
        before = self._frozen_at, self._offset
        self._frozen_at, self._offset = frozen_at, offset
        try:
            for tell in self.on_change:
                tell()
        except BaseException:
            self._frozen_at, self._offset = before
            raise


def _utc(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("A moment needs a time zone.")
    return moment.astimezone(UTC)
