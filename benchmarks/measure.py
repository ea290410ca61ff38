"""Comparative measurement: interleaved rounds, medians, ratios, goals."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

Sample = TypeVar("Sample")
Subject = TypeVar("Subject")


class Skipped(Exception):
    """A benchmark cannot run here; the text says why and what to do."""

    def __str__(self) -> str:
        return f"skipped: {super().__str__()}"


@dataclass(frozen=True, slots=True)
class Options:
    """Options of a run.

    Attributes:
        quick: measure for a fraction of the time, with more noise.
    """

    quick: bool = False

    @property
    def rounds(self) -> int:
        """The number of rounds."""
        return 3 if self.quick else 5

    @property
    def seconds(self) -> float:
        """The duration of a run under load."""
        return 1.0 if self.quick else 2.0

    def size(self, full: int) -> int:
        """Return the size for this run, given the size for a full run."""
        return full // 10 if self.quick else full


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal for a number: at least or at most a limit."""

    limit: float
    at_most: bool

    def met_by(self, value: float) -> bool:
        """Return whether a number meets the goal."""
        return value <= self.limit if self.at_most else value >= self.limit

    def __str__(self) -> str:
        return f"{'≤' if self.at_most else '≥'} {self.limit:g}"


def at_least(limit: float) -> Goal:
    """Return a lower limit."""
    return Goal(limit, at_most=False)


def at_most(limit: float) -> Goal:
    """Return an upper limit."""
    return Goal(limit, at_most=True)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the table.

    Attributes:
        what: the quantity measured.
        unit: of the samples.
        ours: one sample for each round.
        rival: the contender to compare with; empty if the goal is for the number itself.
        theirs: the rival's samples, in the same order of rounds.
        goal: for the ratio of ours to theirs, or for ours; `None` without a goal.
    """

    what: str
    unit: str
    ours: Sequence[float]
    rival: str = ""
    theirs: Sequence[float] = ()
    goal: Goal | None = None

    @property
    def ratio(self) -> float | None:
        """The median of the rounds' ratios, which cancels common noise."""
        if not self.theirs:
            return None
        pairs = zip(self.ours, self.theirs, strict=True)
        return statistics.median(our / their for our, their in pairs)

    @property
    def met(self) -> bool | None:
        """Whether the goal is met; `None` without one."""
        if self.goal is None:
            return None
        return self.goal.met_by(self.median if self.ratio is None else self.ratio)

    @property
    def median(self) -> float:
        """The median of our samples."""
        return statistics.median(self.ours)


def interleave(
    rounds: int, contenders: Mapping[str, Subject], measure: Callable[[Subject], Sample]
) -> dict[str, list[Sample]]:
    """Measure A, B, C, then B, C, A, and so on, so that noise affects all contenders.

    Returns:
        Each contender's samples, one for each round.
    """
    samples: dict[str, list[Sample]] = {name: [] for name in contenders}
    names = list(contenders)
    for turn in range(rounds):
        first = turn % len(names)
        for name in names[first:] + names[:first]:
            samples[name].append(measure(contenders[name]))
    return samples
