"""A running emulator: its state, and what the control API and the inspector use."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeAlias, TypeVar

from plivo_emulator.clock import Clock
from plivo_emulator.core.cluster import Cluster
from plivo_emulator.core.services import Services
from plivo_emulator.ids import Ids
from plivo_emulator.pipeline.api import ContractViolation
from plivo_emulator.pipeline.auth import ACCOUNTS, tokens_in
from plivo_emulator.pipeline.contract import Operation
from plivo_emulator.pipeline.faults import Faults
from plivo_emulator.pipeline.journal import Journal
from plivo_emulator.pipeline.redaction import Known
from plivo_emulator.resources.accounts import add_account
from plivo_emulator.scheduling.jobs import Jobs
from plivo_emulator.scheduling.worker import Scheduler
from plivo_emulator.settings import Settings
from plivo_emulator.store import (
    Beginning,
    Fill,
    StoreUnavailable,
    Table,
    Transaction,
    leave_as_it_is,
    open_store,
)
from plivo_emulator.voice.streaming.connections import Connections
from plivo_emulator.webhooks.delivery import WebhookDispatcher

Replaced = TypeVar("Replaced")
Declare: TypeAlias = Callable[[Transaction, Ids], None]
Seed: TypeAlias = Callable[[Transaction, Settings], None]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A state that can be restored.

    Attributes:
        time: the emulator's time when it was taken.
        frozen: whether the clock was stopped.
    """

    time: datetime
    frozen: bool

    @classmethod
    def of(cls, note: Mapping[str, Any]) -> Snapshot:
        """Decode the note of a snapshot in the store."""
        return cls(datetime.fromisoformat(note["time"]), note["frozen"])

    def turn(self, clock: Clock) -> None:
        """Set a clock to the snapshot's time."""
        if self.frozen:
            clock.freeze(self.time)
        else:
            clock.resume()
            clock.set(self.time)


class State:
    """The database and the source of identifiers for it.

    Args:
        settings: the user's choices.
        tables: the tables of the database.
        seeds: called for every new database.
        declare: called for every database that is opened or emptied, but not for snapshots.

    Attributes:
        store: the database.
        ids: the source of new identifiers.

    Raises:
        StoreError: the database cannot be used.
    """

    def __init__(
        self,
        settings: Settings,
        tables: Sequence[Table],
        seeds: Iterable[Seed] = (),
        declare: Declare | None = None,
    ) -> None:
        self._settings = settings
        self._seeds = tuple(seeds)
        self._declare = declare
        self._seed = settings.seed
        self.store = self._replace(
            settings.seed, lambda fill: open_store(settings.database, tables, fill)
        )

    def reset(self, seed: int | None, also: Fill) -> None:
        """Replace the state with a new database.

        Args:
            seed: the seed of new identifiers.
            also: writes more in the same transaction.
        """
        self._replace(seed, self.store.reset, also)

    def restore(self, name: str, also: Fill) -> Mapping[str, Any]:
        """Restore a snapshot and return its note.

        Args:
            name: the snapshot's name.
            also: writes more in the same transaction.
        """
        return self._replace(self._seed, lambda fill: self.store.restore_snapshot(name, fill), also)

    def rejoin(self, seed: int | None) -> None:
        """Restart the identifiers from a seed, by default that of the settings."""
        self._seed = self._settings.seed if seed is None else seed
        self.ids = self._new_ids(self._seed, self.store.starts)

    def _replace(
        self,
        seed: int | None,
        replace: Callable[[Fill], Replaced],
        also: Fill = leave_as_it_is,
    ) -> Replaced:
        """Replace the state; identifiers continue as before if that fails."""
        made: list[Ids] = []

        def fill(tx: Transaction, beginning: Beginning) -> None:
            made.append(self._new_ids(seed, beginning.starts))
            self._complete(tx, beginning, made[-1])
            also(tx, beginning)

        replaced = replace(fill)
        self._seed, self.ids = seed, made[-1]
        return replaced

    @staticmethod
    def _new_ids(seed: int | None, starts: int) -> Ids:
        # A restart on the same file must not repeat identifiers that it contains.
        return Ids() if seed is None else Ids(f"{seed}/{starts}")

    def _complete(self, tx: Transaction, beginning: Beginning, ids: Ids) -> None:
        """Initialise a state that was opened, emptied or restored, in the same transaction."""
        tx.lock("accounts")
        self._ensure_account(tx)
        if beginning.fresh:
            for seed in self._seeds:
                seed(tx, self._settings)
        if self._declare is not None and beginning.note is None:
            self._declare(tx, ids)

    def _ensure_account(self, tx: Transaction) -> None:
        auth_id, auth_token = self._settings.auth_id, self._settings.auth_token
        row = ACCOUNTS.get(tx, auth_id)
        if row is None:
            add_account(tx, auth_id, auth_token)
        elif row["auth_token"] != auth_token:
            ACCOUNTS.update(tx, auth_id, row.document, auth_token=auth_token)


@dataclass(frozen=True, slots=True, kw_only=True)
class Runtime:
    """The parts of an emulator besides the APIs.

    Attributes:
        services: what every part shares.
        state: the database and its identifiers.
        journal: the latest requests and replies.
        contract_violations: replies that do not match the contract.
        faults: rules that make requests fail.
        jobs: runs due jobs.
        webhooks: sends the webhooks.
        streams: the connections of audio streams.
        scheduler: runs what is due, and advances the clock.
        cluster: the other processes on the same database; `None` without a shared database.
        operations: the operations of the vendor's API, by operationId.
        on_reset: called at the end of every reset.
    """

    services: Services
    state: State
    journal: Journal
    contract_violations: list[ContractViolation]
    faults: Faults
    jobs: Jobs
    webhooks: WebhookDispatcher
    streams: Connections
    scheduler: Scheduler
    cluster: Cluster | None
    operations: Mapping[str, Operation]
    on_reset: list[Callable[[], None]] = field(default_factory=list)

    def secrets(self, tx: Transaction) -> Known:
        """Return the tokens of all accounts and of the requests in the journal.

        Args:
            tx: the transaction.
        """
        return Known({*tokens_in(tx), *self.journal.sent_tokens()})

    @property
    def snapshots(self) -> dict[str, Snapshot]:
        """The states that can be restored, by name."""
        return {name: Snapshot.of(note) for name, note in self.state.store.snapshots().items()}

    def take_snapshot(self, name: str) -> Snapshot:
        """Take a snapshot under a name, replacing an older one."""
        clock = self.services.clock
        note = {"time": clock.now().isoformat(), "frozen": clock.frozen}
        self.state.store.take_snapshot(name, note)
        return Snapshot.of(note)

    def restore_snapshot(self, name: str) -> Snapshot:
        """Restore state and clock from a snapshot.

        Raises:
            KeyError: there is no such snapshot.
            StoreUnavailable: the database cannot be written; nothing was changed.
        """

        def announce(tx: Transaction, beginning: Beginning) -> None:
            if self.cluster is not None and beginning.note is not None:
                clock = Clock()
                Snapshot.of(beginning.note).turn(clock)
                self.cluster.announce(tx, None, clock)

        with self._quiet():
            snapshot = Snapshot.of(self.state.restore(name, announce))
            self._go_on(emptied=False)
            if self.cluster is None:
                snapshot.turn(self.services.clock)
            else:
                self._look_again(self.cluster)
        return snapshot

    def reset(self, seed: int | None = None) -> None:
        """Reset the emulator: a new database, real time, an empty journal, no fault rules.

        The errors so far (`contract_violations`, `internal_errors`) are kept.

        Args:
            seed: makes all new identifiers reproducible; by default the seed of the settings.

        Raises:
            StoreUnavailable: the database cannot be written; nothing was changed.
        """
        seed = self.services.settings.seed if seed is None else seed

        def announce(tx: Transaction, beginning: Beginning) -> None:
            if self.cluster is not None:
                self.cluster.announce(tx, seed, None)

        with self._quiet():
            self.state.reset(seed, announce)
            self._go_on(emptied=True)
            if self.cluster is None:
                self.faults.clear()
                self.services.clock.reset()
            else:
                self._look_again(self.cluster)

    def rejoin(self, seed: int | None, emptied: bool) -> None:
        """Continue after another process has emptied or restored the database.

        Args:
            seed: the seed of new identifiers, by default that of the settings.
            emptied: whether it was emptied, so that the journal has to be cleared too.
        """
        self.state.rejoin(seed)
        self._go_on(emptied=emptied)

    def _go_on(self, *, emptied: bool) -> None:
        """Re-read in-memory state after the database was replaced."""
        self.services.ids = self.state.ids
        if emptied:
            self.journal.clear()
        for reload, next_due in (
            (self.jobs.reload, self.services.jobs_due),
            (self.webhooks.reload, self.services.deliveries_due),
        ):
            try:
                reload()
            except StoreUnavailable:
                # Something may be due.
                next_due.replace(0)
        self.streams.reload()
        self.services.audio.forget()
        if emptied:
            for tell in self.on_reset:
                tell()

    @staticmethod
    def _look_again(cluster: Cluster) -> None:
        """Reload shared state now, or before the next reply if the database is unavailable."""
        with suppress(StoreUnavailable):
            cluster.look_again()

    def _quiet(self) -> AbstractContextManager[object]:
        return nullcontext() if self.cluster is None else self.cluster.lock
