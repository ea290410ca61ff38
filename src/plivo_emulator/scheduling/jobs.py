"""Due work: what happens later, by the emulator's clock.

A session that expires, a phone that rings for ten seconds, a message that arrives: each is a row in
one table, written in the transaction of the change that caused it. Due work needs no network and
never waits for one: deliveries of webhooks are kept and sent by `webhooks`.

What is due has happened before anybody looks, and nobody waits for what does not concern him:

- Before a request is answered, everything due is done in the order of the moments, provided that it
  is little: at most `BATCH` pieces. So replies and identifiers follow from the requests alone.
- If more is due, the request waits for what it can see, and only for that: the work of its own
  account (all accounts for the control API), as long as pieces of the kinds are due that change
  what the operation reads; see `due_work` in `parts`. It waits as a coroutine, in batches,
  between which other requests are answered.
- The rest is done by the background worker (`worker`) in batches of a few milliseconds, in turn
  for each account that has work due.
- To advance, set or freeze the clock is to do everything due, in the order of the moments, in
  batches as well.

The work of one account is always done in the order of the moments, whoever does it; each piece in
one transaction with what it schedules next.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from typing import Any, Final, TypeAlias

from plivo_emulator.clock import from_microseconds, to_microseconds
from plivo_emulator.parts import JobKind
from plivo_emulator.services import Context, Services, Step
from plivo_emulator.store import (
    Index,
    Row,
    StoreConflict,
    StoreUnavailable,
    Table,
    Transaction,
    Where,
)

AGENDA: Final = Table(
    "jobs",
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

_COUNT: Final = "SELECT COUNT(*) FROM (SELECT 1 FROM jobs WHERE due <= ? LIMIT ?) AS due"
_KINDS: Final = "SELECT DISTINCT kind FROM jobs WHERE account = ? AND due <= ?"
_ALL_KINDS: Final = "SELECT DISTINCT kind FROM jobs WHERE due <= ?"
# The accounts that have work due. It steps from account to account: how much is due is no matter.
_ACCOUNTS: Final = """
WITH RECURSIVE found(account) AS (
  SELECT MIN(account) FROM jobs
  UNION ALL
  SELECT (SELECT MIN(account) FROM jobs WHERE account > found.account)
  FROM found WHERE account IS NOT NULL)
SELECT account FROM found WHERE account IS NOT NULL AND EXISTS (
  SELECT 1 FROM jobs WHERE jobs.account = found.account AND due <= ?)
"""


Handler: TypeAlias = Callable[[Step], None]


def schedule(
    context: Context,
    kind: JobKind,
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
        kind: what is to be done; see `parts`.
        subject: what it is about.
        due: when.
        details: what the handler needs to know, as JSON.
        name: tells items of the same kind and subject apart.
        account: the main account whose resources it changes; that of `context` by default.
    """
    moment = to_microseconds(due)
    owner = context.account if account is None else account
    AGENDA.put(
        context.tx,
        details or {},
        item=_item(kind, subject, name),
        kind=kind,
        subject=subject,
        due=moment,
        account=owner,
    )
    context.tx.on_commit(lambda: context.services.jobs_due.expect(moment, owner))


def cancel(tx: Transaction, kind: JobKind, subject: str, *, name: str = "") -> None:
    """Forget what was scheduled, if it was."""
    AGENDA.delete(tx, _item(kind, subject, name))


def _item(kind: JobKind, subject: str, name: str) -> str:
    return f"{kind}/{subject}/{name}"


class Jobs:
    """Does what is due.

    Args:
        services: what the work is done with.
        handlers: the functions that do it, by the kind of work.

    Attributes:
        handlers: as given.
        behind: whether more is due than a request does beforehand; see `catch_up`.
        trace: if it is a list, what is done is noted there, one line each.
    """

    def __init__(self, services: Services, handlers: Mapping[JobKind, Handler]) -> None:
        self._services = services
        self._store = services.store
        self._due = services.jobs_due
        self.handlers = dict(handlers)
        self._working = threading.Lock()
        self._last_account = ""
        self.behind = False
        self.trace: list[str] | None = None
        self.reload()

    @property
    def next_due(self) -> datetime | None:
        """The moment of the next piece of work, `None` if there is none."""
        return self._due.time

    @property
    def is_due(self) -> bool:
        """Whether anything is due by the clock's present."""
        return self._limit() is not None

    def reload(self) -> None:
        """Read from the store when the next piece of work is due."""
        with self._store.transaction(write=False) as tx:
            row = AGENDA.find(tx, Where(), order="due")
        self._due.moment = None if row is None else row["due"]

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
        if self._due.moment is None or self._due.moment > limit:
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
        if self._due.moment is None:
            return None
        limit = to_microseconds(self._services.clock.now())
        return None if self._due.moment > limit else limit

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
        step = Step(tx, now, self._services, row["subject"], row.document, row["account"])
        self.handlers[row["kind"]](step)
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
                tx.lock("jobs")
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
