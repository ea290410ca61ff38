"""One running emulator: its state as a whole, and everything that control and inspector see."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeAlias, TypeVar

from plivo_emulator.clock import Clock
from plivo_emulator.cluster import Cluster
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
from plivo_emulator.services import Services
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
from plivo_emulator.webhooks.delivery import WebhookDispatcher

Replaced = TypeVar("Replaced")
Declare: TypeAlias = Callable[[Transaction, Ids], None]
Seed: TypeAlias = Callable[[Transaction, Settings], None]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A state that can be restored.

    Attributes:
        time: the emulator's time when it was taken.
        frozen: whether the clock stood still.
    """

    time: datetime
    frozen: bool

    @classmethod
    def of(cls, note: Mapping[str, Any]) -> Snapshot:
        """Read what is kept with a snapshot in the store."""
        return cls(datetime.fromisoformat(note["time"]), note["frozen"])

    def turn(self, clock: Clock) -> None:
        """Put a clock back to the snapshot's time."""
        if self.frozen:
            clock.freeze(self.time)
        else:
            clock.resume()
            clock.set(self.time)


class State:
    """The database, and the identifiers that go with it.

    Args:
        settings: the user's choices.
        tables: what is kept in it.
        seeds: called for every fresh database.
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
        """Begin with a fresh database.

        Args:
            seed: of the identifiers from here on.
            also: writes more into it.
        """
        self._replace(seed, self.store.reset, also)

    def restore(self, name: str, also: Fill) -> Mapping[str, Any]:
        """Go back to a snapshot; returns its note.

        Args:
            name: of the snapshot.
            also: writes more into it.
        """
        return self._replace(self._seed, lambda fill: self.store.restore_snapshot(name, fill), also)

    def rejoin(self, seed: int | None) -> None:
        """Go on with identifiers of a seed, the settings' by default."""
        self._seed = self._settings.seed if seed is None else seed
        self.ids = self._new_ids(self._seed, self.store.starts)

    def _replace(
        self,
        seed: int | None,
        replace: Callable[[Fill], Replaced],
        also: Fill = leave_as_it_is,
    ) -> Replaced:
        """Replace the state; identifiers go on as before if that fails."""
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
        # A restart on the same file must not repeat the identifiers that are already in it.
        return Ids() if seed is None else Ids(f"{seed}/{starts}")

    def _complete(self, tx: Transaction, beginning: Beginning, ids: Ids) -> None:
        """Complete a state that was opened, emptied or restored, in the same transaction."""
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
    """What an emulator consists of, beside the APIs.

    Attributes:
        services: what every part shares.
        state: the database and its identifiers.
        journal: the latest requests and replies.
        contract_violations: replies that were not as the contract says.
        faults: rules that make requests fail.
        jobs: does what is due.
        webhooks: sends the webhooks.
        scheduler: lets time pass.
        cluster: the other processes on the same database; `None` where there can be none.
        operations: of the vendor's API, by operationId.
        on_reset: called at the end of every reset.
    """

    services: Services
    state: State
    journal: Journal
    contract_violations: list[ContractViolation]
    faults: Faults
    jobs: Jobs
    webhooks: WebhookDispatcher
    scheduler: Scheduler
    cluster: Cluster | None
    operations: Mapping[str, Operation]
    on_reset: list[Callable[[], None]] = field(default_factory=list)

    def secrets(self, tx: Transaction) -> Known:
        """Return the tokens of all accounts, and those that the journal's requests were made with.

        Args:
            tx: the transaction to read in.
        """
        return Known({*tokens_in(tx), *self.journal.sent_tokens()})

    @property
    def snapshots(self) -> dict[str, Snapshot]:
        """The states that can be restored, by name."""
        return {name: Snapshot.of(note) for name, note in self.state.store.snapshots().items()}

    def take_snapshot(self, name: str) -> Snapshot:
        """Keep the present state under a name, replacing an older one."""
        clock = self.services.clock
        note = {"time": clock.now().isoformat(), "frozen": clock.frozen}
        self.state.store.take_snapshot(name, note)
        return Snapshot.of(note)

    def restore_snapshot(self, name: str) -> Snapshot:
        """Put state and clock back to when a snapshot was taken.

        Raises:
            KeyError: there is no such snapshot.
            StoreUnavailable: the database cannot be written, and everything is as before.
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
        """Start again: a fresh database, real time, an empty journal, no fault rules.

        What went wrong so far (`contract_violations`, `internal_errors`) stays on record.

        Args:
            seed: makes every identifier from here on reproducible; the settings' seed by default.

        Raises:
            StoreUnavailable: the database cannot be written, and everything is as before.
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
        """Go on after another process has emptied or restored the database.

        Args:
            seed: of the identifiers from here on; the settings' by default.
            emptied: whether it is empty, so that nothing recalls the old one.
        """
        self.state.rejoin(seed)
        self._go_on(emptied=emptied)

    def _go_on(self, *, emptied: bool) -> None:
        """Bring what is kept in memory into line with a state that was replaced."""
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
                # Something may be due; it looks as soon as it can.
                next_due.replace(0)
        if emptied:
            for tell in self.on_reset:
                tell()

    @staticmethod
    def _look_again(cluster: Cluster) -> None:
        """Take over what is shared now; if the database is gone by then, before the next reply."""
        with suppress(StoreUnavailable):
            cluster.look_again()

    def _quiet(self) -> AbstractContextManager[object]:
        return nullcontext() if self.cluster is None else self.cluster.lock
