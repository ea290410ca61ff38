"""Limits of deliveries in progress: in total, for each account, and to each destination.

A receiver that does not answer occupies places until its deliveries time out. So that others always
find free ones, an account may use a share of what is still free, and an account with many
unresponsive destinations has fewer places at each. There is always a place for one more account or
destination, until `TOTAL` of them are unresponsive at the same time.
"""

from __future__ import annotations

from collections import Counter
from typing import Final, NamedTuple

TOTAL: Final = 1000
"""The most deliveries in progress."""
AT_ONCE: Final = 32
"""The most deliveries that are started, or stored, before requests are answered again."""
EACH: Final = 8
"""The most at a destination: development servers accept few connections."""
# An account may use a quarter of what is free, a destination a sixteenth of its account's share.
_OF_FREE: Final = 4
_OF_SHARE: Final = 16


class Queue(NamedTuple):
    """The deliveries of one account to one destination.

    Attributes:
        account: the Auth ID of the main account.
        destination: see `urls.destination_of`.
    """

    account: str
    destination: str

    @property
    def name(self) -> str:
        """Both in one text, for a column of a table; sorts by account."""
        return f"{self.account} {self.destination}"

    @classmethod
    def named(cls, name: str) -> Queue:
        """Return the queue with a name."""
        account, _, destination = name.partition(" ")
        return cls(account, destination)


class Places:
    """Counts the deliveries in progress."""

    def __init__(self) -> None:
        self._total = 0
        self._accounts: Counter[str] = Counter()
        self._destinations: Counter[str] = Counter()
        self._queues: Counter[Queue] = Counter()

    def take(self, queue: Queue) -> None:
        """Take a place for a delivery."""
        self._add(queue, 1)

    def free(self, queue: Queue) -> None:
        """Release the place of a delivery."""
        self._add(queue, -1)

    def taken(self, queue: Queue) -> int:
        """Return how many deliveries of a queue are in progress."""
        return self._queues[queue]

    def room(self, queue: Queue) -> int:
        """Return how many more deliveries of a queue may start."""
        free = TOTAL - self._total
        share = min(free, max(free // _OF_FREE, 1) - self._accounts[queue.account])
        mine = self._queues[queue]
        room = min(share, max(share // _OF_SHARE, 1) - mine, EACH - mine)
        # A destination that several accounts use is one server, but each account gets a place.
        crowded = EACH - self._destinations[queue.destination]
        return max(0, min(room, max(crowded, 1 - mine)))

    def urgency(self, queue: Queue) -> tuple[int, int]:
        """Return a key that sorts queues with fewer deliveries in progress first."""
        return self._accounts[queue.account], self._queues[queue]

    def _add(self, queue: Queue, number: int) -> None:
        self._total += number
        for counter, key in (
            (self._accounts, queue.account),
            (self._destinations, queue.destination),
        ):
            counter[key] += number
            if not counter[key]:
                del counter[key]
        self._queues[queue] += number
        if not self._queues[queue]:
            del self._queues[queue]
