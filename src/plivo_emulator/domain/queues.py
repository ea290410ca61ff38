"""Queues in which messages wait for their turn, one for each sender and kind of message.

They are never full: a message whose turn would come too late expires instead, and takes no turn
from others.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from plivo_emulator.clock import from_microseconds, to_microseconds
from plivo_emulator.core.parts import Part
from plivo_emulator.store import Table, Transaction

QUEUES: Final = Table(
    "sending_queues",
    key="queue",
    # `last` is the turn of the last message, and `asked` the earliest that it could have had.
    columns={"queue": "TEXT", "asked": "INTEGER", "last": "INTEGER"},
)

part = Part(__name__, tables=[QUEUES])

# Requests are not answered in the exact order of their times. A larger step back is one of the
# clock: the turns until then are of messages that left long ago.
_OUT_OF_ORDER: Final = timedelta(seconds=10)

# In one statement, so that two processes never give the same turn.
_TAKE: Final = """
INSERT INTO sending_queues (document, queue, asked, last) VALUES (?, ?, ?, ?)
ON CONFLICT (queue) DO UPDATE SET asked = excluded.asked, last =
  CASE WHEN sending_queues.asked <= ? AND sending_queues.last + ? > excluded.last
    THEN sending_queues.last + ? ELSE excluded.last END
  WHERE sending_queues.asked > ? OR sending_queues.last + ? < ?
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
    wait, skew = (each // timedelta(microseconds=1) for each in (pause, _OUT_OF_ORDER))
    first, end = to_microseconds(earliest), to_microseconds(latest)
    present = first + skew
    found = tx.all(_TAKE, (b"{}", queue, first, first, present, wait, wait, present, wait, end))
    return from_microseconds(found[0][0]) if found else None
