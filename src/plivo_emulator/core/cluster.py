"""State that several emulator processes on one database share, besides resources.

A process cannot see what another one keeps in memory. So where the store is shared

- the clock, the fault rules, and which process is advancing the clock are kept in the table
  `shared`;
- the database counts versions of these, and generations: a reset or a restored snapshot begins a
  new one. Before a process answers or works, it reads both numbers and what is due next, in one
  query, and reloads what has changed;
- a process says in the table `processes` every second that it is alive. Any process may take over
  its claims, such as a delivery being attempted, once it has been silent for `LEASE_SECONDS`.

The journal, settings and internal errors are not shared.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from typing import Any, Final

from plivo_emulator.clock import Clock, from_microseconds, to_microseconds
from plivo_emulator.core.services import Services
from plivo_emulator.store import StoreUnavailable, Table, Transaction

SHARED: Final = Table("shared", key="name", columns={"name": "TEXT"}, passing=True)
PROCESSES: Final = Table(
    "processes", key="process", columns={"process": "TEXT", "seen": "INTEGER"}, passing=True
)

LEASE_SECONDS: Final = 10
_HEARTBEAT_SECONDS: Final = 1.0
_FORGET_SECONDS: Final = 600

CLOCK: Final = "clock"
FAULTS: Final = "faults"
TURNING: Final = "turning"
SEED: Final = "seed"

_LOOK: Final = """
SELECT generation, resets, version, (SELECT MIN(due) FROM jobs),
  (SELECT MIN(due) FROM deliveries WHERE state = 'pending')
FROM store
"""


def shared_clock(tx: Transaction) -> Clock:
    """Return a clock that shows the time of a database: real time unless processes share another.

    Args:
        tx: the transaction; processes that join the cluster later find the same in it.
    """
    row = SHARED.get(tx, CLOCK)
    clock = Clock()
    _turn(clock, {} if row is None else row.document)
    return clock


class Cluster:
    """This process among the others on its database.

    Args:
        services: of this process.

    Attributes:
        advancing: whether this process is advancing the clock.
        advanced_elsewhere: whether another process is advancing the clock, and so runs what is due.
        on_rejoin: called when another process has emptied or restored the database, with the seed
            of new identifiers (`None` for none) and whether it was emptied.
        lock: held while the database is emptied or restored, until this object is up to date.
    """

    def __init__(self, services: Services) -> None:
        self._services = services
        self._store = services.store
        self._clock = services.clock
        self._followers: dict[str, Callable[[dict[str, Any]], None]] = {}
        self._version: int | None = None
        self._beat: float | None = None
        self._loading = False
        self._patient_until = 0.0
        self.advancing = False
        self.advanced_elsewhere = False
        self.on_rejoin: Callable[[int | None, bool], None] = lambda *_: None
        self.lock = threading.RLock()
        self._clock.on_change.append(self.share_clock)

    def follow(self, name: str, load: Callable[[dict[str, Any]], None]) -> None:
        """Reload a shared value whenever anything shared has changed; it may be empty."""
        self._followers[name] = load

    @property
    def process(self) -> str:
        """The unique name of this process."""
        return f"{self._store.generation}.{self._store.starts}"

    def refresh(self) -> None:
        """Load what other processes have changed.

        Raises:
            StoreUnavailable: the database cannot be reached.
        """
        with self.lock:
            self._refresh()

    def _refresh(self) -> None:
        try:
            with self._store.transaction(write=False) as tx:
                found = tx.one(_LOOK)
        except StoreUnavailable:
            # When it returns, the others need a moment to say that they are alive.
            self._patient_until = self._clock.stopwatch() + LEASE_SECONDS
            raise
        generation, resets, version, job_due, delivery_due = found or (0, 0, 0, None, None)
        if generation != self._store.generation:
            self._rejoin(emptied=resets != self._store.resets)
        # A process that cannot write can still read; the others consider it dead until then.
        with suppress(StoreUnavailable):
            self._stay_alive()
        if version != self._version or self.advanced_elsewhere:
            self._load()
            self._version = version
        self._services.jobs_due.replace(job_due)
        self._services.deliveries_due.replace(delivery_due)

    def begin(self, seed: int | None) -> None:
        """Join the cluster.

        Args:
            seed: the seed that every process uses for identifiers from now on.
        """
        if seed is not None:
            with self._store.transaction(write=True) as tx:
                if _locked(tx, SEED).get("seed") != seed:
                    _keep(tx, SEED, {"seed": seed})
        self.refresh()

    def announce(self, tx: Transaction, seed: int | None, clock: Clock | None) -> None:
        """Store what all processes start from, in the transaction that replaces the state.

        Args:
            tx: the transaction.
            seed: the seed of identifiers; `None` leaves it.
            clock: the clock to share; `None` leaves it.
        """
        if seed is not None:
            _keep(tx, SEED, {"seed": seed})
        if clock is not None:
            _keep(tx, CLOCK, _description(clock))

    def look_again(self) -> None:
        """Reload everything shared, after this process has replaced the state."""
        self._version = self._beat = None
        self.refresh()

    def _rejoin(self, *, emptied: bool) -> None:
        """Continue after another process has emptied or restored the database."""
        self._version = self._beat = None
        with self._store.transaction(write=False) as tx:
            row = SHARED.get(tx, SEED)
        # Nothing below can fail, so the restart is complete.
        self._store.renew_start()
        self.on_rejoin(None if row is None else row.document["seed"], emptied)

    def leave(self) -> None:
        """Leave the cluster, which releases the claims of this process at once."""
        try:
            with self._store.transaction(write=True) as tx:
                PROCESSES.delete(tx, self.process)
        except StoreUnavailable:
            pass

    def share_clock(self) -> None:
        """Share the state of the clock with the other processes."""
        if self._loading or self.advancing:
            return
        with self.editing(CLOCK) as state:
            state.update(_description(self._clock))

    @contextmanager
    def editing(self, name: str) -> Iterator[dict[str, Any]]:
        """Lock a shared value and yield it, empty at first, to be changed in place."""
        with self._store.transaction(write=True) as tx:
            value = _locked(tx, name)
            yield value
            _keep(tx, name, value)

    def begin_advancing(self) -> bool:
        """Reserve the clock for this process to advance; return whether that succeeded."""
        with self._store.transaction(write=True) as tx:
            by = _locked(tx, TURNING).get("by", "")
            if by and by != self.process and by in self.living(tx):
                return False
            _keep(tx, TURNING, {"by": self.process, "running": not self._clock.frozen})
        return True

    def end_advancing(self) -> None:
        """Release the clock, with its current state."""
        with self.editing(TURNING) as state:
            state.clear()
        self.share_clock()

    def living(self, tx: Transaction) -> list[str]:
        """Return the other processes that are alive."""
        patient = self._clock.stopwatch() < self._patient_until
        seconds = _FORGET_SECONDS if patient else LEASE_SECONDS
        found = tx.all(
            f"SELECT process FROM processes WHERE process <> ? AND seen > {tx.dialect.now} - ?",
            (self.process, seconds * 1_000_000),
        )
        return [process for (process,) in found]

    def _stay_alive(self) -> None:
        moment = self._clock.stopwatch()
        if self._beat is not None and moment - self._beat < _HEARTBEAT_SECONDS:
            return
        with self._store.transaction(write=True) as tx:
            # Not counted as changes: no process has to reload because of these.
            tx.one(
                "INSERT INTO processes (document, process, seen) "
                f"VALUES (?, ?, {tx.dialect.now}) "
                "ON CONFLICT (process) DO UPDATE SET seen = excluded.seen RETURNING process",
                (b"{}", self.process),
            )
            tx.all(
                f"DELETE FROM processes WHERE seen < {tx.dialect.now} - ? RETURNING process",
                (_FORGET_SECONDS * 1_000_000,),
            )
        self._beat = moment

    def _load(self) -> None:
        with self._store.transaction(write=False) as tx:
            values = {row["name"]: row.document for row in SHARED.all(tx)}
            living = self.living(tx)
        for name, load in self._followers.items():
            load(values.get(name, {}))
        turning = values.get(TURNING, {})
        by = turning.get("by", "")
        self.advanced_elsewhere = bool(by) and by != self.process and by in living
        self._loading = True
        try:
            self._set_clock(values.get(CLOCK, {}))
        finally:
            self._loading = False
        if by and not self.advanced_elsewhere and not self.advancing:
            self._take_over(by)

    def _take_over(self, by: str) -> None:
        """Release the clock of a process that died or lost the database while advancing it."""
        with self.editing(TURNING) as state:
            if state.get("by") != by:
                return
            running = state["running"]
            state.clear()
        if running:
            self._clock.resume()

    def _set_clock(self, state: dict[str, Any]) -> None:
        if not self.advancing:
            _turn(self._clock, state)


def _turn(clock: Clock, state: dict[str, Any]) -> None:
    """Make a clock as it was described."""
    frozen_at = state.get("frozen_at")
    clock.take_over(
        None if frozen_at is None else from_microseconds(frozen_at),
        timedelta(microseconds=state.get("offset", 0)),
    )


def _description(clock: Clock) -> dict[str, Any]:
    return {
        "frozen_at": to_microseconds(clock.now()) if clock.frozen else None,
        "offset": clock.offset // timedelta(microseconds=1),
    }


def _locked(tx: Transaction, name: str) -> dict[str, Any]:
    """Return a shared value, locked until the end of the transaction."""
    tx.lock(f"shared {name}")
    row = SHARED.get(tx, name)
    return {} if row is None else row.document


def _keep(tx: Transaction, name: str, value: dict[str, Any]) -> None:
    """Store a shared value, for every process to reload."""
    SHARED.put(tx, value, name=name)
    tx.run("UPDATE store SET version = version + 1")
