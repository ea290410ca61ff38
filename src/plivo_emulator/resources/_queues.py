"""Queues in which messages wait for their turn, one for each sender and kind of message.

They are never full: a message whose turn would come too late expires instead, and takes no turn
from others.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from plivo_emulator.clock import from_microseconds, to_microseconds
from plivo_emulator.parts import Part
from plivo_emulator.store import Table, Transaction

QUEUES: Final = Table(
    "sending_queues",
    key="queue",
    # `last` is the turn of the last message.
    columns={"queue": "TEXT", "last": "INTEGER"},
)

part = Part(__name__, tables=[QUEUES])

# In one statement, so that two processes never give the same turn.
_TAKE: Final = """
INSERT INTO sending_queues (document, queue, last) VALUES (?, ?, ?)
ON CONFLICT (queue) DO UPDATE SET last =
  CASE WHEN sending_queues.last + ? > excluded.last
    THEN sending_queues.last + ? ELSE excluded.last END
  WHERE sending_queues.last + ? < ?
RETURNING last
"""


def take_turn(
    tx: Transaction, queue: str, pause: timedelta, earliest: datetime, latest: datetime
) -> datetime | None:
    """Give the next message of a queue its turn.

    Args:
        tx: the transaction of the change.
        queue: whose it is.
        pause: between the turns of two messages.
        earliest: the turn if nobody waits.
        latest: when the message is given up.

    Returns:
        When the message leaves, `None` if it is given up before.
    """
    wait = pause // timedelta(microseconds=1)
    turns = (to_microseconds(earliest), wait, wait, wait, to_microseconds(latest))
    found = tx.all(_TAKE, (b"{}", queue, *turns))
    return from_microseconds(found[0][0]) if found else None
