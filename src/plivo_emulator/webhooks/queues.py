"""Reads the queues of deliveries from the store: what is due, and who is attempting it.

All times are in microseconds of the emulator's clock.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from plivo_emulator.store import Row, Transaction, Where
from plivo_emulator.webhooks.events import DELIVERIES
from plivo_emulator.webhooks.places import Queue

# It steps from queue to queue, whatever their lengths.
_QUEUES: Final = """
WITH RECURSIVE found(queue) AS (
  SELECT MIN(queue) FROM deliveries WHERE state = 'pending' AND queue > ?
  UNION ALL
  SELECT (SELECT MIN(queue) FROM deliveries WHERE state = 'pending' AND queue > found.queue)
  FROM found WHERE queue IS NOT NULL)
SELECT queue, (
  SELECT MIN(due) FROM deliveries WHERE state = 'pending' AND deliveries.queue = found.queue)
FROM found WHERE queue IS NOT NULL LIMIT ?
"""
_DUE: Final = """
SELECT delivery_id FROM deliveries d
WHERE state = 'pending' AND queue = ? AND due <= ? AND NOT EXISTS (
  SELECT 1 FROM deliveries e
  WHERE e.state = 'pending' AND e.subject = d.subject AND e.attempts = 0 AND e.seq < d.seq)
{condition} ORDER BY due, seq LIMIT ?
"""
_HELD: Final = """
SELECT 1 FROM deliveries WHERE state = 'pending' AND due <= ? AND holder IN ({marks}) LIMIT 1
"""
_CLAIM: Final = "UPDATE deliveries SET holder = ? WHERE delivery_id IN ({marks})"
_WAITING: Final = "SELECT COUNT(*) FROM deliveries WHERE state = 'pending' AND due <= ?"
_NEXT: Final = "SELECT MIN(due) FROM deliveries WHERE state = 'pending'"
_NEXT_AFTER: Final = f"{_NEXT} AND due > ?"


def next_due(tx: Transaction, after: int | None = None) -> int | None:
    """Return when the next attempt is due, of those after a given time; `None` if there is none."""
    found = tx.one(_NEXT) if after is None else tx.one(_NEXT_AFTER, (after,))
    return found[0] if found else None


def count_due(tx: Transaction, until: int) -> int:
    """Return how many attempts are due by a given time."""
    found = tx.one(_WAITING, (until,))
    return int(found[0]) if found else 0


def queues_after(tx: Transaction, name: str, most: int) -> list[tuple[Queue, int]]:
    """Return the queues after a name, and when the first attempt of each is due."""
    return [(Queue.named(found), due) for found, due in tx.all(_QUEUES, (name, most))]


def due_keys(
    tx: Transaction, queue: Queue, until: int, most: int, holders: Sequence[str]
) -> list[str]:
    """Return the deliveries of a queue that may be attempted, in order.

    These are due, their predecessors of the same subject have been tried, and no other process is
    attempting them.

    Args:
        tx: the transaction to read in; if it writes, what others have locked is left out.
        queue: the queue.
        until: by when they are due.
        most: how many at most.
        holders: the other processes that are alive.
    """
    free = f"AND holder NOT IN ({_marks(holders)})" if holders else ""
    skip = tx.dialect.skip_locked if tx.write else ""
    found = tx.all(_DUE.format(condition=free) + skip, [queue.name, until, *holders, most])
    return [key for (key,) in found]


def rows_of(tx: Transaction, keys: Sequence[str]) -> list[Row]:
    """Return deliveries in the order in which they are due."""
    rows = DELIVERIES.all(tx, Where(("delivery_id", "in", list(keys))), order="seq")
    return sorted(rows, key=lambda row: int(row["due"]))


def claim(tx: Transaction, keys: Sequence[str], process: str) -> None:
    """Note which process is attempting some deliveries."""
    tx.run(_CLAIM.format(marks=_marks(keys)), (process, *keys))


def are_held(tx: Transaction, until: int, holders: Sequence[str]) -> bool:
    """Return whether one of some processes is attempting something that is due."""
    if not holders:
        return False
    return tx.one(_HELD.format(marks=_marks(holders)), (until, *holders)) is not None


def _marks(values: Sequence[str]) -> str:
    return ", ".join("?" * len(values))
