"""Whether a process grows."""

from __future__ import annotations

import statistics
import threading
import time
from collections.abc import Callable
from types import TracebackType

# What a process takes until everything has happened once is no growth.
_WARM_UP = 1 / 3


class Memory:
    """Takes samples in the background, in a ``with`` statement.

    Args:
        read: returns the resident memory in MiB.
        every: seconds between samples.
    """

    def __init__(self, read: Callable[[], float], every: float) -> None:
        self._read = read
        self._every = every
        self._samples: list[tuple[float, float]] = []
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._sample)

    def __enter__(self) -> Memory:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stop.set()
        self._thread.join()

    def _sample(self) -> None:
        while not self._stop.wait(self._every):
            self._samples.append((time.monotonic(), self._read()))

    @property
    def last(self) -> float:
        """The latest sample, in MiB."""
        return self._samples[-1][1]

    @property
    def slope(self) -> float:
        """How much it grew, in KiB per minute: the regression over all samples but the first."""
        settled = self._samples[int(len(self._samples) * _WARM_UP) :]
        return statistics.linear_regression(*zip(*settled, strict=True)).slope * 1024 * 60
