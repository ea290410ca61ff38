"""Due work: what happens later, by the emulator's clock.

A session that expires, a phone that rings for ten seconds, a message that arrives: each is a row in
one table, written in the transaction of the change that caused it. Due work needs no network and
never waits for one: deliveries of webhooks are kept in `webhooks` and sent by the `courier`.

What is due has happened before anybody looks, and nobody waits for what does not concern him:

- Before a request is answered, everything due is done in the order of the moments, provided that it
  is little: at most `BATCH` pieces. So replies and identifiers follow from the requests alone.
- If more is due, the request waits for what it can see, and only for that: the work of its own
  account (all accounts for the control API), as long as pieces of the kinds are due that change
  what the operation reads; see `DUE_WORK` in `handlers`. It waits as a coroutine, in batches,
  between which other requests are answered.
- The rest is done by the background worker (`timeline`) in batches of a few milliseconds, in turn
  for each account that has work due.
- To advance, set or freeze the clock is to do everything due, in the order of the moments, in
  batches as well.

The work of one account is always done in the order of the moments, whoever does it; each piece in
one transaction with what it schedules next.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeAlias

from plivo_emulator.scheduling.clock import from_microseconds, to_microseconds
from plivo_emulator.store import (
    Index,
    Row,
    Store,
    StoreConflict,
    StoreUnavailable,
    Table,
    Transaction,
    Where,
)

if TYPE_CHECKING:
    from plivo_emulator.emulator import Emulator
    from plivo_emulator.ids import Ids
    from plivo_emulator.settings import Settings

__all__ = ["AGENDA", "Agenda", "Context", "Transaction", "cancel", "handles", "schedule"]

AGENDA: Final = Table(
    "agenda",
    key="item",
    columns={
        "item": "TEXT",
        "kind": "TEXT",
        "subject": "TEXT",
        "due": "INTEGER",
        # The main account whose resources it changes; empty if that is not known.
        "account": "TEXT",
    },
    indexes=[
        Index("due", "seq"),
        Index("account", "due", "seq"),
        Index("account", "kind", "due"),
    ],
)

BATCH: Final = 32
"""How many pieces of work are done at a time: as many as keep nobody waiting for long."""
# With a database that several processes share, each has a transaction of its own.
_SHARED_BATCH: Final = 4
# How often a piece of work is tried before its conflicts with other processes are an error.
_TRIES: Final = 5

# Kinds of due work that may change anything: requests that are carried out later.
_ANYTHING: Final = "request"

_COUNT: Final = "SELECT COUNT(*) FROM (SELECT 1 FROM agenda WHERE due <= ? LIMIT ?) AS due"
_KINDS: Final = "SELECT DISTINCT kind FROM agenda WHERE account = ? AND due <= ?"
_ALL_KINDS: Final = "SELECT DISTINCT kind FROM agenda WHERE due <= ?"
# The accounts that have work due. It steps from account to account: how much is due is no matter.
_ACCOUNTS: Final = """
WITH RECURSIVE found(account) AS (
  SELECT MIN(account) FROM agenda
  UNION ALL
  SELECT (SELECT MIN(account) FROM agenda WHERE account > found.account)
  FROM found WHERE account IS NOT NULL)
SELECT account FROM found WHERE account IS NOT NULL AND EXISTS (
  SELECT 1 FROM agenda WHERE agenda.account = found.account AND due <= ?)
"""


class Context(Protocol):
    """What code that changes state needs: a request's `Call`, or the `Step` of due work."""

    @property
    def tx(self) -> Transaction:
        """The transaction."""

    @property
    def now(self) -> datetime:
        """The moment at which this happens."""

    @property
    def ids(self) -> Ids:
        """The source of identifiers and chance."""

    @property
    def settings(self) -> Settings:
        """The emulator's settings."""

    @property
    def emulator(self) -> Emulator:
        """Everything else there is."""

    @property
    def account(self) -> str:
        """The main account whose resources change; empty if that is not known."""


@dataclass(frozen=True, slots=True)
class Step:
    """A piece of due work while it is done.

    Attributes:
        tx: the transaction it is done in.
        now: the moment it was due, which may lie before the clock's present.
        emulator: everything else there is.
        subject: what it is about, such as a session's identifier.
        details: what was stored with it.
        account: whose it is; empty if that is not known.
    """

    tx: Transaction
    now: datetime
    emulator: Emulator
    subject: str
    details: dict[str, Any]
    account: str = ""

    @property
    def ids(self) -> Ids:
        """The source of identifiers and chance."""
        return self.emulator.ids

    @property
    def settings(self) -> Settings:
        """The emulator's settings."""
        return self.emulator.settings


Handler: TypeAlias = Callable[[Step], None]

_HANDLERS: Final[dict[str, Handler]] = {}


def handles(kind: str) -> Callable[[Handler], Handler]:
    """Register the function that does a kind of due work."""

    def register(handler: Handler) -> Handler:
        if kind in _HANDLERS:
            raise ValueError(f"{kind} has two handlers.")
        _HANDLERS[kind] = handler
        return handler

    return register


def schedule(
    context: Context,
    kind: str,
    subject: str,
    due: datetime,
    details: dict[str, Any] | None = None,
    *,
    name: str = "",
    account: str | None = None,
) -> None:
    """Have something done at a moment; it replaces what was scheduled under the same name.

    Args:
        context: the change that causes it.
        kind: what is to be done; see `handles`.
        subject: what it is about.
        due: when.
        details: what the handler needs to know, as JSON.
        name: tells items of the same kind and subject apart.
        account: the main account whose resources it changes; that of `context` by default.
    """
    moment = to_microseconds(due)
    AGENDA.put(
        context.tx,
        details or {},
        item=_item(kind, subject, name),
        kind=kind,
        subject=subject,
        due=moment,
        account=context.account if account is None else account,
    )
    agenda = context.emulator.agenda
    context.tx.on_commit(lambda: agenda.expect(moment))


def cancel(tx: Transaction, kind: str, subject: str, *, name: str = "") -> None:
    """Forget what was scheduled, if it was."""
    AGENDA.delete(tx, _item(kind, subject, name))


def _item(kind: str, subject: str, name: str) -> str:
    return f"{kind}/{subject}/{name}"


class Agenda:
    """Does what is due.

    Args:
        emulator: what the work is done on.

    Attributes:
        on_expect: called when something was scheduled that is due before all else.
        behind: whether more is due than a request does beforehand; see `catch_up`.
        trace: if it is a list, what is done is noted there, one line each.
    """

    def __init__(self, emulator: Emulator) -> None:
        self._emulator = emulator
        self._next: int | None = None
        self._working = threading.Lock()
        self._last_account = ""
        self.on_expect: Callable[[], None] = lambda: None
        self.behind = False
        self.trace: list[str] | None = None
        self.reload()

    @property
    def _store(self) -> Store:
        return self._emulator.store

    @property
    def next_due(self) -> datetime | None:
        """The moment of the next piece of work, `None` if there is none."""
        return None if self._next is None else from_microseconds(self._next)

    @property
    def is_due(self) -> bool:
        """Whether anything is due by the clock's present."""
        return self._limit() is not None

    def expect(self, moment: int) -> None:
        """Learn that something was scheduled, in microseconds since 1970."""
        if self._next is None or moment < self._next:
            self._next = moment
            self.on_expect()

    def next_is(self, moment: int | None) -> None:
        """Learn when the next piece of work is due, whoever scheduled it."""
        sooner = moment is not None and (self._next is None or moment < self._next)
        self._next = moment
        if sooner:
            self.on_expect()

    def reload(self) -> None:
        """Read from the store when the next piece of work is due."""
        with self._store.transaction(write=False) as tx:
            row = AGENDA.find(tx, Where(), order="due")
        self._next = None if row is None else row["due"]

    def waiting(self, until: datetime) -> int:
        """Return how much is due by a moment."""
        with self._store.transaction(write=False) as tx:
            return AGENDA.count(tx, Where(("due", "<=", to_microseconds(until))))

    def settle(self) -> list[str]:
        """Do everything that is due by the clock's present, in order, however long it takes.

        Returns:
            What was done, one line each.
        """
        done: list[str] = []
        while lines := self.work():
            done += lines
        return done

    def catch_up(self) -> list[str]:
        """Do everything that is due if it is no more than `BATCH` pieces; see `behind`.

        Returns:
            What was done, one line each.
        """
        done: list[str] = []
        self.behind = False
        while (limit := self._limit()) is not None:
            with self._store.transaction(write=False) as tx:
                (waiting,) = tx.one(_COUNT, (limit, BATCH + 1)) or (0,)
            if waiting > BATCH:
                self.behind = True
                break
            lines = self._work((None,) * BATCH, limit)
            done += lines
            if not lines:
                break
        return done

    def concerns(self, account: str, kinds: Collection[str] | None, until: datetime) -> bool:
        """Tell whether anything is due that a request can see.

        Args:
            account: of the request, empty for all.
            kinds: the first parts of the kinds that change what it reads; `None` for all.
            until: the moment of the request.
        """
        limit = to_microseconds(until)
        if self._next is None or self._next > limit:
            return False
        with self._store.transaction(write=False) as tx:
            if account:
                due = [*tx.all(_KINDS, (account, limit)), *tx.all(_KINDS, ("", limit))]
            else:
                due = tx.all(_ALL_KINDS, (limit,))
        found = {kind.partition(".")[0] for (kind,) in due}
        return bool(found if kinds is None else found & {*kinds, _ANYTHING})

    def work(self, account: str = "") -> list[str]:
        """Do the first pieces that are due, of one account or else of all, in order.

        Returns:
            What was done, one line each; nothing when nothing is due.
        """
        limit = self._limit()
        if limit is None:
            return []
        # What is of an unknown account may concern this one.
        accounts = (account, "") if account else (None,)
        return next(filter(None, (self._work((one,) * BATCH, limit) for one in accounts)), [])

    def work_in_turn(self, reserved: Collection[str] = ()) -> list[str]:
        """Do some pieces that are due, of every account that has any in turn.

        Args:
            reserved: accounts whose work somebody else does.

        Returns:
            What was done, one line each.
        """
        limit = self._limit()
        if limit is None:
            return []
        with self._store.transaction(write=False) as tx:
            due = [account for (account,) in tx.all(_ACCOUNTS, (limit,)) if account not in reserved]
        if not due:
            return []
        first = next((i for i, account in enumerate(due) if account > self._last_account), 0)
        most = _SHARED_BATCH if self._store.shared else BATCH
        turns = (due[first:] + due[:first])[:most]
        self._last_account = turns[-1]
        return self._work(turns * (most // len(turns)), limit)

    def _limit(self) -> int | None:
        """Return up to which moment work is due, `None` if none is."""
        if self._next is None:
            return None
        limit = to_microseconds(self._emulator.clock.now())
        return None if self._next > limit else limit

    def _work(self, turns: Sequence[str | None], limit: int) -> list[str]:
        with self._working:
            try:
                done = self._do_some(turns, limit)
            finally:
                self.reload()
            if self.trace is not None:
                self.trace += done
            return done

    def _do_some(self, turns: Sequence[str | None], limit: int) -> list[str]:
        """Do several pieces in one transaction, which takes less time than one for each.

        If one of them fails, and where other processes work on the same, each is done alone.

        Args:
            turns: whose piece is done, one after the other; `None` is the first of all accounts.
            limit: the moment up to which work is due.
        """
        lines: list[str] = []
        if not self._store.shared:
            try:
                with self._store.transaction(write=True) as tx:
                    for account in turns:
                        if (row := self._take(tx, account, limit)) is not None:
                            lines.append(self._do(tx, row))
                        elif account is None:
                            break
                return lines
            except StoreUnavailable:
                raise
            except Exception:
                # Nothing has happened; whose fault it is shows when each is done alone.
                lines.clear()
        for account in turns[: _SHARED_BATCH if self._store.shared else 1]:
            if (line := self._try_next(account, limit)) is not None:
                lines.append(line)
        return lines

    def _take(self, tx: Transaction, account: str | None, limit: int) -> Row | None:
        where = Where(("due", "<=", limit))
        if account is not None:
            where.add("account", "=", account)
        row = AGENDA.find(tx, where, order="due")
        if row is not None:
            AGENDA.delete(tx, row["item"])
        return row

    def _do(self, tx: Transaction, row: Row) -> str:
        now = from_microseconds(row["due"])
        step = Step(tx, now, self._emulator, row["subject"], row.document, row["account"])
        _HANDLERS[row["kind"]](step)
        return f"{now.isoformat()} {row['kind']} {row['subject']}"

    def _try_next(self, account: str | None, limit: int) -> str | None:
        for _ in range(_TRIES if self._store.shared else 0):
            try:
                return self._do_next(account, limit, patient=True)
            except StoreConflict:
                # Another process was faster with something that this needs.
                continue
        return self._do_next(account, limit)

    def _do_next(self, account: str | None, limit: int, *, patient: bool = False) -> str | None:
        row: Row | None = None
        try:
            with self._store.transaction(write=True) as tx:
                # One after the other, whatever process does it: the order is the point.
                tx.lock("agenda")
                row = self._take(tx, account, limit)
                return None if row is None else self._do(tx, row)
        except Exception as error:
            # The database's fault, or another process's, is not the work's: it stays due.
            if isinstance(error, StoreUnavailable) or (
                patient and isinstance(error, StoreConflict)
            ):
                raise
            # Work that cannot be done must not stand in the way of the rest for ever.
            if row is not None:
                with self._store.transaction(write=True) as tx:
                    AGENDA.delete(tx, row["item"])
            raise
