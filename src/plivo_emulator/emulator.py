"""The composition root: one `Emulator` owns one of everything and passes it on."""

from __future__ import annotations

import asyncio
import inspect
import logging
import traceback
from collections.abc import Callable, Collection, Coroutine, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from types import ModuleType, TracebackType
from typing import Any, Final, TypeVar

from plivo_emulator import control, inspector
from plivo_emulator.cluster import Peers
from plivo_emulator.ids import Ids
from plivo_emulator.pipeline.api import (
    Api,
    ContractViolation,
    Interceptor,
    InternalError,
    Intervention,
    Pages,
)
from plivo_emulator.pipeline.auth import ACCOUNTS, SUBACCOUNTS, BasicAuthentication
from plivo_emulator.pipeline.contract import Contract
from plivo_emulator.pipeline.errors import ApiError, bad_request, forbidden, not_found, unavailable
from plivo_emulator.pipeline.faults import Faults
from plivo_emulator.pipeline.handlers import handlers_of, modules_in
from plivo_emulator.pipeline.http import MalformedRequest, Reply, Request
from plivo_emulator.pipeline.journal import Journal
from plivo_emulator.pipeline.origins import Sites
from plivo_emulator.pipeline.redaction import Known, redacted_text
from plivo_emulator.scheduling.clock import Clock
from plivo_emulator.scheduling.jobs import Agenda
from plivo_emulator.settings import Settings
from plivo_emulator.store import (
    Beginning,
    StoreConflict,
    StoreUnavailable,
    Table,
    Transaction,
    open_store,
)
from plivo_emulator.webhooks.delivery import Courier
from plivo_emulator.webhooks.events import DELIVERY_HEADER

__all__ = ["Emulator", "Intervention", "Mount", "default_mounts"]

PREFIX: Final = "v1"

Replaced = TypeVar("Replaced")

_TOKENS: Final = "SELECT auth_token FROM accounts UNION SELECT auth_token FROM subaccounts"

_log: Final = logging.getLogger("plivo_emulator")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mount:
    """An API to serve.

    Attributes:
        prefix: the first segment of its paths.
        contract: what is served.
        modules: where its handlers are, with the tables and seeds that go with them.
        authenticated: whether callers need an account's credentials.
        strict: read requests exactly as the contract says; `None` follows the settings.
        cors: let web pages of some other origins call it; see `sites`.
        journalled: keep its requests in the journal.
        pages: answers what the contract has no path for.
    """

    prefix: str
    contract: Contract
    modules: Sequence[ModuleType]
    authenticated: bool = True
    strict: bool | None = None
    cors: bool = True
    journalled: bool = True
    pages: Pages | None = None


def default_mounts() -> tuple[Mount, ...]:
    """Return what the emulator serves unless told otherwise: the vendor's API and its own."""
    return (
        Mount(
            prefix=PREFIX,
            contract=Contract.bundled(),
            modules=modules_in("plivo_emulator.resources"),
        ),
        Mount(
            prefix=control.PREFIX,
            contract=Contract.load(control.BUNDLED),
            modules=modules_in("plivo_emulator.control"),
            authenticated=False,
            strict=True,
            cors=False,
            journalled=False,
            pages=inspector.serve,
        ),
    )


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


def default_parts() -> tuple[ModuleType, ...]:
    """Return the modules behind the API: due work, deliveries, and the world outside."""
    names = (
        "scheduling.jobs",
        "resources._numbers",
        "cluster",
        "scheduling.worker",
        "webhooks.events",
    )
    parts = [import_module(f"plivo_emulator.{name}") for name in names]
    return (*parts, *modules_in("plivo_emulator.simulation"))


class Emulator:
    """A Plivo API of your own.

    What it consists of is found in modules, those of the mounts and `parts`. A module contributes
    by what it defines:

    - functions whose only parameter is `call`: handlers (modules of mounts only);
    - `Table` objects: created in every fresh database;
    - ``def seed(tx: Transaction, emulator: Emulator) -> None``: called for every fresh database;
    - ``async def background(emulator: Emulator) -> None``: runs as a task while a server runs,
      cancelled when it stops.
    - functions marked with `agenda.handles` or `courier.settles`: due work.

    Args:
        settings: the user's choices.
        mounts: the APIs to serve; the vendor's by default.
        parts: modules that belong to no API: due work, deliveries, timers; the emulator's own
            by default.

    Attributes:
        settings: as given.
        sites: tells which web pages may ask.
        clock: the only source of time.
        ids: the only source of identifiers and chance.
        store: the state.
        journal: the latest requests and replies.
        contract_violations: replies that were not as the contract says (checking mode); a test
            asserts that there are none.
        internal_errors: exceptions that handlers let out; a test asserts that there are none.
        faults: rules that make requests fail.
        interceptors: asked in order after authentication, the fault rules first; the first that
            returns an `Intervention` decides.
        on_reset: called at the end of every reset.
        agenda: what happens later.
        courier: sends the webhooks.
        turning: whether the clock is just being advanced.
        peers: the other processes on the same database; `None` where there can be none.

    Raises:
        ContractError: operations and handlers do not match.
        StoreError: the database cannot be used.
    """

    def __init__(
        self,
        settings: Settings | None = None,
        *,
        mounts: Sequence[Mount] | None = None,
        parts: Sequence[ModuleType] | None = None,
    ) -> None:
        self.settings = settings or Settings()
        self.sites = Sites(self.settings.allow_hosts, self.settings.allow_origins)
        self.clock = Clock()
        self.journal = Journal(
            self.settings.journal_bytes,
            self.settings.journal_entries,
            self.settings.journal_seconds,
            tokens=self._tokens,
        )
        self._known_tokens: tuple[int, list[str]] = (-1, [self.settings.auth_token])
        self.contract_violations: list[ContractViolation] = []
        self.internal_errors: list[InternalError] = []
        self.faults = Faults(self)
        self.interceptors: list[Interceptor] = [self.faults]
        self.on_reset: list[Callable[[], None]] = []
        self.turning = False
        self._tasks: list[asyncio.Task[None]] = []
        mounts = default_mounts() if mounts is None else mounts
        parts = default_parts() if parts is None else parts
        self._modules = _unique([*(m for mount in mounts for m in mount.modules), *parts])
        self._seed_value = self.settings.seed
        self.store = open_store(self.settings.database, _tables_of(self._modules), self._fill)
        self._authentication = BasicAuthentication(self.store)
        self.apis = {mount.prefix: self._api(mount) for mount in mounts}
        self.agenda = Agenda(self)
        self.courier = Courier(self, mounts[0].contract)
        self.peers = Peers(self) if self.store.shared else None
        if self.peers is not None:
            self.peers.begin(self._seed_value)

    def __enter__(self) -> Emulator:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def dispatch(self, request: Request) -> Reply | Coroutine[Any, Any, Reply]:
        """Answer a request; the reply is a coroutine where the handler has to wait.

        Never raises: whatever goes wrong becomes a reply. A reply's `delay` and `disconnect` are
        for the server to act on.
        """
        try:
            segments = request.segments()
        except MalformedRequest as error:
            return self._refuse(request, bad_request(str(error)))
        if DELIVERY_HEADER in request.headers:
            # Whatever name led here: a URL that somebody chose must not reach the control API,
            # which asks for no credentials.
            return self._refuse(request, forbidden("the emulator does not call itself"))
        try:
            if self.peers is not None:
                self.peers.refresh()
        except (StoreUnavailable, StoreConflict) as error:
            return self._refuse(request, unavailable(str(error)))
        # What is due has happened before anybody looks.
        self._guarded(self.agenda.catch_up)
        if request.path == "*":  # `OPTIONS *` asks whether there is a server (RFC 9110, 9.3.7)
            return Reply(204)
        api = self.apis.get(segments[0]) if segments else None
        if api is None:
            hint = f"everything is below /{'/ or /'.join(self.apis)}/"
            return self._refuse(request, not_found("" if segments else hint))
        return api.handle(request, segments[1:])

    def settle(self) -> list[str]:
        """Do all that is due; see `Agenda.settle`. What goes wrong is recorded, never raised."""
        return self._guarded(self.agenda.settle) or []

    async def catch_up(self, account: str, kinds: Collection[str] | None) -> datetime:
        """Do what is due and what a request can see, while others are answered.

        Args:
            account: of the request, empty for all.
            kinds: see `Agenda.concerns`.

        Returns:
            The moment up to which that is done.

        Raises:
            StoreUnavailable: the database cannot be reached.
        """
        # Some more has fallen due while the first was done; who asks for ever more waits no longer.
        for _ in range(2):
            until = self.clock.now()
            while self.agenda.concerns(account, kinds, until):
                if self._guarded(lambda: self.agenda.work(account)) is None:
                    break
                await asyncio.sleep(0)
        return until

    def _guarded(self, work: Callable[[], list[str]]) -> list[str] | None:
        """Do due work; return what was done, `None` if it cannot be done just now."""
        if self.peers is not None and self.peers.turned_elsewhere:
            self.agenda.behind = False
            return None
        try:
            return work()
        except StoreUnavailable:
            # It stays due; whoever asked is told by the next thing that is tried.
            return None
        except Exception as error:
            self.record_error("the agenda", error)
            return []

    def record_error(self, where: str, error: Exception) -> None:
        """Keep and log an exception that should not have happened."""
        text = "".join(traceback.format_exception(error))
        report = InternalError(where, redacted_text(text, Known(self._known_tokens[1])))
        self.internal_errors.append(report)
        _log.error("%s", report)

    def secrets(self, tx: Transaction) -> Known:
        """Return the tokens of all accounts, and those that the journal's requests were made with.

        Args:
            tx: the transaction to read in.
        """
        return Known({*_tokens_in(tx), *self.journal.sent_tokens()})

    def handle(self, request: Request) -> Reply:
        """Answer a request in this process, without a socket; safe from several threads."""
        answer = self.dispatch(request)
        return answer if isinstance(answer, Reply) else asyncio.run(answer)

    def reset(self, seed: int | None = None) -> None:
        """Start again: a fresh database, real time, an empty journal, no fault rules.

        What went wrong so far (`contract_violations`, `internal_errors`) stays on record.

        Args:
            seed: makes every identifier from here on reproducible; the settings' seed by default.

        Raises:
            StoreUnavailable: the database cannot be written, and everything is as before.
        """
        seed = self.settings.seed if seed is None else seed

        def fill(tx: Transaction, beginning: Beginning) -> None:
            self._seed_value = seed
            self._fill(tx, beginning)
            if self.peers is not None:
                self.peers.announce(tx, seed, None)

        with self._quiet():
            self._replace(lambda: self.store.reset(fill))
            self._go_on(emptied=True)
            if self.peers is None:
                self.faults.clear()
                self.clock.reset()
            else:
                self._look_again(self.peers)

    def rejoin(self, seed: int | None, *, emptied: bool) -> None:
        """Go on with a database that is another one now, though it may have the same name.

        Args:
            seed: of the identifiers from here on; the settings' by default.
            emptied: whether it is empty, so that nothing recalls the old one.
        """
        self._seed_value = self.settings.seed if seed is None else seed
        self.ids = self._new_ids(self.store.starts)
        self._go_on(emptied=emptied)

    def _go_on(self, *, emptied: bool) -> None:
        """Bring what is kept in memory into line with a state that was replaced."""
        if emptied:
            self.journal.clear()
        for scheduler in (self.agenda, self.courier):
            try:
                scheduler.reload()
            except StoreUnavailable:
                # Something may be due; it looks as soon as it can.
                scheduler.next_is(0)
        if emptied:
            for tell in self.on_reset:
                tell()

    def _replace(self, replace: Callable[[], Replaced]) -> Replaced:
        """Have the store replace the state; identifiers go on as before if it cannot."""
        before = self._seed_value, self.ids
        try:
            return replace()
        except BaseException:
            self._seed_value, self.ids = before
            raise

    @staticmethod
    def _look_again(peers: Peers) -> None:
        """Take over what is shared now; if the database is gone by then, before the next reply."""
        with suppress(StoreUnavailable):
            peers.look_again()

    def _quiet(self) -> AbstractContextManager[object]:
        return nullcontext() if self.peers is None else self.peers.quiet

    @property
    def snapshots(self) -> dict[str, Snapshot]:
        """The states that can be restored, by name."""
        return {name: Snapshot.of(note) for name, note in self.store.snapshots().items()}

    def take_snapshot(self, name: str) -> Snapshot:
        """Keep the present state under a name, replacing an older one."""
        note = {"time": self.clock.now().isoformat(), "frozen": self.clock.frozen}
        self.store.take_snapshot(name, note)
        return Snapshot.of(note)

    def restore_snapshot(self, name: str) -> Snapshot:
        """Put state and clock back to when a snapshot was taken.

        Raises:
            KeyError: there is no such snapshot.
            StoreUnavailable: the database cannot be written, and everything is as before.
        """

        def fill(tx: Transaction, beginning: Beginning) -> None:
            self._fill(tx, beginning)
            if self.peers is not None and beginning.note is not None:
                clock = Clock()
                Snapshot.of(beginning.note).turn(clock)
                self.peers.announce(tx, None, clock)

        with self._quiet():
            note = self._replace(lambda: self.store.restore_snapshot(name, fill))
            snapshot = Snapshot.of(note)
            self._go_on(emptied=False)
            if self.peers is None:
                snapshot.turn(self.clock)
            else:
                self._look_again(self.peers)
        return snapshot

    def add_account(self, tx: Transaction, auth_id: str, auth_token: str) -> None:
        """Add a main account."""
        document = _account_document(auth_id)
        ACCOUNTS.insert(tx, document, auth_id=auth_id, auth_token=auth_token)

    async def startup(self) -> None:
        """Start the background tasks on the running event loop; servers call it."""
        for module in self._modules:
            background = getattr(module, "background", None)
            if inspect.iscoroutinefunction(background):
                self._tasks.append(asyncio.create_task(background(self)))

    async def shutdown(self) -> None:
        """Cancel the background tasks and wait for their end; servers call it."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._tasks.clear()

    def close(self) -> None:
        """Close the store; nothing may be called afterwards."""
        try:
            if self.peers is not None:
                self.peers.leave()
        finally:
            self.store.close()

    def _refuse(self, request: Request, error: ApiError) -> Reply:
        """Answer what belongs to no API; in the journal it shows who has a wrong base URL."""
        reply = error.reply(self.ids.uuid())
        self.journal.record(
            self.clock.now(),
            request,
            reply,
            operation_id="",
            auth_id="",
            details=(),
            seconds=0.0,
        )
        return reply

    def _tokens(self) -> list[str]:
        """Return the tokens of all accounts and subaccounts, or what they were when last read."""
        writes, tokens = self._known_tokens
        if self.store.shared or writes != self.store.writes:
            with suppress(StoreUnavailable), self.store.transaction(write=False) as tx:
                writes = self.store.writes
                tokens = _tokens_in(tx)
            self._known_tokens = writes, tokens
        return tokens

    def _api(self, mount: Mount) -> Api:
        return Api(
            self,
            mount.contract,
            handlers_of(*mount.modules),
            self._authentication if mount.authenticated else None,
            strict=self.settings.strict if mount.strict is None else mount.strict,
            cors=mount.cors,
            journalled=mount.journalled,
            pages=mount.pages,
        )

    def _new_ids(self, starts: int) -> Ids:
        if self._seed_value is None:
            return Ids()
        # A restart on the same file must not repeat the identifiers that are already in it.
        return Ids(f"{self._seed_value}/{starts}")

    def _fill(self, tx: Transaction, beginning: Beginning) -> None:
        """Complete a state that was opened, emptied or restored, in the same transaction."""
        self.ids = self._new_ids(beginning.starts)
        tx.lock("accounts")
        self._ensure_account(tx)
        if beginning.fresh:
            for module in self._modules:
                seed = getattr(module, "seed", None)
                if callable(seed):
                    seed(tx, self)

    def _ensure_account(self, tx: Transaction) -> None:
        auth_id, auth_token = self.settings.auth_id, self.settings.auth_token
        row = ACCOUNTS.get(tx, auth_id)
        if row is None:
            self.add_account(tx, auth_id, auth_token)
        elif row["auth_token"] != auth_token:
            ACCOUNTS.update(tx, auth_id, row.document, auth_token=auth_token)


def _account_document(auth_id: str) -> dict[str, Any]:
    """Return a new main account as the API shows it (Plivo's API reference: Account)."""
    return {
        "account_type": "standard",
        "address": "",
        "auth_id": auth_id,
        "auto_recharge": False,
        "billing_mode": "prepaid",
        "cash_credits": "100.00000",
        "city": "",
        "name": "Emulator",
        "resource_uri": f"/{PREFIX}/Account/{auth_id}/",
        "state": "",
        "timezone": "UTC",
    }


def _tables_of(modules: Iterable[ModuleType]) -> list[Table]:
    found = [value for module in modules for value in vars(module).values()]
    return _unique([ACCOUNTS, SUBACCOUNTS, *(item for item in found if isinstance(item, Table))])


def _unique(items: Iterable[Any]) -> list[Any]:
    return list(dict.fromkeys(items))


def _tokens_in(tx: Transaction) -> list[str]:
    return [token for (token,) in tx.all(_TOKENS)]
