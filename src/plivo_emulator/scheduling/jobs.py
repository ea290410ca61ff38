"""Jobs: work that is due later, by the emulator's clock.

A session that expires, a phone that rings for ten seconds, a message that arrives: each is a row in
one table, written in the transaction of the change that caused it. Jobs never use the network:
deliveries of webhooks are stored and sent by `webhooks`.

A request observes everything that is due, and does not wait for work that it cannot observe:

- Before a request is answered, all due jobs run in order of time, if there are at most `BATCH` of
  them. So replies and identifiers depend on the requests alone.
- If more are due, the request waits only for jobs that it can observe: those of its own account
  (all accounts for the control API) of the kinds that change what the operation reads; see
  `due_work` in `parts`. It waits as a coroutine, and other requests are answered between batches.
- The background worker (`worker`) runs the rest in batches of a few milliseconds, taking turns
  between accounts.
- Advancing, setting or freezing the clock runs everything due in order of time, also in batches.

The jobs of one account always run in order of time, each in one transaction with what it schedules
next.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final, TypeAlias

from plivo_emulator.clock import from_microseconds, to_microseconds
from plivo_emulator.core.parts import JobKind
from plivo_emulator.core.services import Context, Services, Step
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
        # The main account whose resources it changes; empty if unknown.
        "account": "TEXT",
    },
    indexes=[
        Index("due", "seq"),
        Index("account", "due", "seq"),
        Index("account", "kind", "due"),
    ],
)

BATCH: Final = 32
"""The number of jobs per batch, small enough that no request waits long."""
# On a shared database, each job has its own transaction.
_SHARED_BATCH: Final = 4
# How often a job is tried before conflicts with other processes become an error.
_TRIES: Final = 5

# Kinds of jobs that may change anything: asynchronous requests.
_ANYTHING: Final = "request"

_COUNT: Final = "SELECT COUNT(*) FROM (SELECT 1 FROM jobs WHERE due <= ? LIMIT ?) AS due"
_KINDS: Final = "SELECT DISTINCT kind FROM jobs WHERE account = ? AND due <= ?"
_ALL_KINDS: Final = "SELECT DISTINCT kind FROM jobs WHERE due <= ?"
# The accounts with due jobs. It steps from account to account, whatever the number of jobs.
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
    """Schedule a job, replacing one with the same kind, subject and name.

    Args:
        context: the change that causes it.
        kind: the kind of job; see `parts`.
        subject: the identifier of what it concerns.
        due: the time to run it.
        details: data for the handler, as JSON.
        name: distinguishes jobs of the same kind and subject.
        account: the main account whose resources it changes; by default that of `context`.
    """
    moment = to_microseconds(due)
    owner = context.account if account is None else account
    put(context.tx, kind, subject, due, details, name=name, account=owner)
    context.tx.on_commit(lambda: context.services.jobs_due.expect(moment, owner))


def put(
    tx: Transaction,
    kind: JobKind,
    subject: str,
    due: datetime,
    details: dict[str, Any] | None = None,
    *,
    name: str = "",
    account: str,
) -> None:
    """Schedule a job as `schedule` does, but where nobody works yet, or is told afterwards."""
    AGENDA.put(
        tx,
        details or {},
        item=_item(kind, subject, name),
        kind=kind,
        subject=subject,
        due=to_microseconds(due),
        account=account,
    )


def scheduled(tx: Transaction, kind: JobKind, subject: str, account: str) -> list[Row]:
    """Return the jobs of a kind and a subject, in the order in which they were scheduled."""
    where = Where(("account", "=", account), ("kind", "=", kind), ("subject", "=", subject))
    return AGENDA.all(tx, where, order="seq")


def cancel(tx: Transaction, kind: JobKind, subject: str, *, name: str = "") -> None:
    """Cancel a scheduled job, if it exists."""
    AGENDA.delete(tx, _item(kind, subject, name))


def cancel_all(tx: Transaction, subject: str, jobs: Iterable[tuple[JobKind, str]]) -> None:
    """Cancel those of some jobs of a subject that exist, given their kinds and names."""
    items = [_item(kind, subject, name) for kind, name in jobs]
    AGENDA.delete_where(tx, Where(("item", "in", items)))


def _item(kind: JobKind, subject: str, name: str) -> str:
    return f"{kind}/{subject}/{name}"


class Jobs:
    """The queue of due jobs.

    Args:
        services: the services for jobs.
        handlers: the functions that run jobs, by kind.

    Attributes:
        handlers: as given.
        behind: whether more is due than a request runs first; see `catch_up`.
        trace: a list that gets a line for each job run, or `None`.
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
        """The time of the next job, `None` if there is none."""
        return self._due.time

    @property
    def is_due(self) -> bool:
        """Whether anything is due by the clock's current time."""
        return self._limit() is not None

    def reload(self) -> None:
        """Read the time of the next job from the store."""
        with self._store.transaction(write=False) as tx:
            row = AGENDA.find(tx, Where(), order="due")
        self._due.moment = None if row is None else row["due"]

    def waiting(self, until: datetime) -> int:
        """Return how many jobs are due by a given time."""
        with self._store.transaction(write=False) as tx:
            return AGENDA.count(tx, Where(("due", "<=", to_microseconds(until))))

    def settle(self) -> list[str]:
        """Run everything that is due by the clock's current time, in order, however long it takes.

        Returns:
            One line for each job run.
        """
        done: list[str] = []
        while lines := self.work():
            done += lines
        return done

    def catch_up(self) -> list[str]:
        """Run everything that is due, if it is at most `BATCH` jobs; see `behind`.

        Returns:
            One line for each job run.
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
        """Return whether anything is due that a request can observe.

        Args:
            account: the request's account, empty for all.
            kinds: the first parts of the job kinds that change what it reads; `None` for all.
            until: the time of the request.
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
        """Run the first due jobs, of one account or of all, in order.

        Returns:
            One line for each job run; empty if nothing is due.
        """
        limit = self._limit()
        if limit is None:
            return []
        # Jobs of an unknown account may concern this one.
        accounts = (account, "") if account else (None,)
        return next(filter(None, (self._work((one,) * BATCH, limit) for one in accounts)), [])

    def work_in_turn(self, reserved: Collection[str] = ()) -> list[str]:
        """Run some due jobs, taking turns between accounts.

        Args:
            reserved: accounts to leave out.

        Returns:
            One line for each job run.
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
        """Return the time up to which jobs are due, `None` if none are."""
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
        """Run several jobs in one transaction, which is faster than one transaction each.

        If one of them fails, or if other processes share the database, each runs in its own.

        Args:
            turns: the accounts of the jobs, in order; `None` means the first job of all accounts.
            limit: the time up to which jobs are due.
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
                # Everything was rolled back; running each alone shows which one failed.
                lines.clear()
        for account in turns[: _SHARED_BATCH if self._store.shared else 1]:
            if (line := self._try_next(account, limit)) is not None:
                lines.append(line)
        return lines

    def _take(self, tx: Transaction, account: str | None, limit: int) -> Row | None:
        where = Where(("due", "<=", limit))
        if account is not None:
            where.add("account", "=", account)
        return AGENDA.take(tx, where, order="due")

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
                # Another process changed something that this job needs.
                continue
        return self._do_next(account, limit)

    def _do_next(self, account: str | None, limit: int, *, patient: bool = False) -> str | None:
        row: Row | None = None
        try:
            with self._store.transaction(write=True) as tx:
                # One at a time across processes, to keep the order.
                tx.lock("jobs")
                row = self._take(tx, account, limit)
                return None if row is None else self._do(tx, row)
        except Exception as error:
            # The job itself did not fail, so it stays due.
            if isinstance(error, StoreUnavailable) or (
                patient and isinstance(error, StoreConflict)
            ):
                raise
            # A job that fails must not block the others.
            if row is not None:
                with self._store.transaction(write=True) as tx:
                    AGENDA.delete(tx, row["item"])
            raise
