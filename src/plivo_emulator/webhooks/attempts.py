"""One attempt to deliver an event: what is recorded of it, and what follows from it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from plivo_emulator.core.services import EventKind
from plivo_emulator.store import Row
from plivo_emulator.webhooks.places import Queue
from plivo_emulator.webhooks.requests import SignedRequest
from plivo_emulator.webhooks.sending import Outcome
from plivo_emulator.webhooks.tuning import Tuning


@dataclass(frozen=True, slots=True)
class UnderWay:
    """A delivery in progress: its start in virtual and in real time."""

    row: Row
    queue: Queue
    now: datetime
    started: float


@dataclass(frozen=True, slots=True)
class Attempt:
    """An attempt that has ended.

    Attributes:
        under_way: its start.
        row: the delivery before it.
        now: when it ended, on the emulator's clock.
        request: what was sent; `None` if the URL cannot be requested.
        outcome: what came of it.
    """

    under_way: UnderWay
    row: Row
    now: datetime
    request: SignedRequest | None
    outcome: Outcome

    @property
    def number(self) -> int:
        """Which attempt of the delivery it is, from 1."""
        return int(self.row["attempts"]) + 1

    @property
    def record(self) -> dict[str, Any]:
        """What the delivery's document keeps of it."""
        request, outcome = self.request, self.outcome
        return {
            "number": self.number,
            "time": self.now.isoformat(),
            "method": request.method if request else "",
            "url": request.url if request else "",
            "sent_to": request.route.local if request else "",
            "headers": request.headers if request else {},
            "body": (request.body or b"").decode() if request else "",
            "status": outcome.status,
            "error": outcome.error,
            "content_type": outcome.content_type,
            "response_body": outcome.body,
            "seconds": round(outcome.seconds, 6),
        }

    @property
    def line(self) -> str:
        """The line for the trace."""
        row, answer = self.row, self.outcome.status or self.outcome.error
        what = f"{row['event']} {row['subject']} attempt {self.number}: {answer}"
        return f"{self.now.isoformat()} {what}"

    def place(self) -> tuple[int, int, int]:
        """Return a key that sorts attempts by due time."""
        return self.row["due"], self.row.seq, self.row["attempts"]


def next_state(
    kind: EventKind, tuning: Tuning, outcome: Outcome, number: int, now: datetime
) -> tuple[str, datetime]:
    """Return the state of a delivery after an attempt, and when the next one is due."""
    if outcome.status is not None and kind.acknowledged_by(outcome.status):
        return "delivered", now
    if outcome.failure == "blocked":
        return "blocked", now
    waits = kind.waits or (0,) * _repetitions(tuning, outcome)
    if number > len(waits):
        return "failed", now
    return "pending", now + timedelta(seconds=waits[number - 1])


def _repetitions(tuning: Tuning, outcome: Outcome) -> int:
    """Return the number of retries for an event without its own schedule."""
    kinds = {outcome.failure or f"{(outcome.status or 0) // 100}xx", "all"}
    return tuning.retries if kinds & tuning.retry_on else 0
