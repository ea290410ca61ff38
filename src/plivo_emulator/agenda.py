"""Due work: what happens later, by the emulator's clock.

A session that expires, a phone that rings for ten seconds, a message that arrives: each is a row in
one table, written in the transaction of the change that caused it. Whatever is due is done before
the next request is answered, when the clock is advanced, or by the worker when its moment comes;
always in the order of the moments, each item in one transaction with what it schedules next.
Deliveries of webhooks, which need a network, are kept in `webhooks`.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeAlias

from plivo_emulator.clock import from_microseconds, to_microseconds
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
    columns={"item": "TEXT", "kind": "TEXT", "subject": "TEXT", "due": "INTEGER"},
    indexes=[Index("due")],
)

# How many pieces of work share a transaction at most.
_AT_ONCE: Final = 64
# How often a piece of work is tried before its conflicts with other processes are an error.
_TRIES: Final = 5


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


@dataclass(frozen=True, slots=True)
class Step:
    """A piece of due work while it is done.

    Attributes:
        tx: the transaction it is done in.
        now: the moment it was due, which may lie before the clock's present.
        emulator: everything else there is.
        subject: what it is about, such as a session's identifier.
        details: what was stored with it.
    """

    tx: Transaction
    now: datetime
    emulator: Emulator
    subject: str
    details: dict[str, Any]

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
) -> None:
    """Have something done at a moment; it replaces what was scheduled under the same name.

    Args:
        context: the change that causes it.
        kind: what is to be done; see `handles`.
        subject: what it is about.
        due: when.
        details: what the handler needs to know, as JSON.
        name: tells items of the same kind and subject apart.
    """
    item = _item(kind, subject, name)
    moment = to_microseconds(due)
    AGENDA.put(context.tx, details or {}, item=item, kind=kind, subject=subject, due=moment)
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
    """

    def __init__(self, emulator: Emulator) -> None:
        self._emulator = emulator
        self._next: int | None = None
        self._settling = threading.Lock()
        self.on_expect: Callable[[], None] = lambda: None
        self.reload()

    @property
    def _store(self) -> Store:
        return self._emulator.store

    @property
    def next_due(self) -> datetime | None:
        """The moment of the next piece of work, `None` if there is none."""
        return None if self._next is None else from_microseconds(self._next)

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

    def settle(self, until: datetime | None = None) -> list[str]:
        """Do everything that is due, in order.

        Args:
            until: the moment up to which things are due; the clock's present by default.

        Returns:
            What was done, one line each.
        """
        if self._next is None:
            return []
        limit = to_microseconds(until or self._emulator.clock.now())
        if self._next > limit:
            return []
        done: list[str] = []
        with self._settling:
            try:
                while lines := self._do_some(limit):
                    done += lines
                    if 1 < len(lines) < _AT_ONCE:
                        break
            finally:
                self.reload()
        return done

    def _do_some(self, limit: int) -> list[str]:
        """Do several items in one transaction, which takes less time than one for each.

        If one of them fails, and where other processes work on the same, it does one alone.
        Returns fewer than it might only when no more are due, or a single one.
        """
        if not self._store.shared:
            lines: list[str] = []
            try:
                with self._store.transaction(write=True) as tx:
                    while len(lines) < _AT_ONCE and (row := self._take(tx, limit)) is not None:
                        lines.append(self._do(tx, row))
                return lines
            except StoreUnavailable:
                raise
            except Exception:
                # Nothing has happened; whose fault it is shows when each is done alone.
                pass
        line = self._try_next(limit)
        return [] if line is None else [line]

    def _take(self, tx: Transaction, limit: int) -> Row | None:
        row = AGENDA.find(tx, Where(("due", "<=", limit)), order="due")
        if row is not None:
            AGENDA.delete(tx, row["item"])
        return row

    def _do(self, tx: Transaction, row: Row) -> str:
        now = from_microseconds(row["due"])
        _HANDLERS[row["kind"]](Step(tx, now, self._emulator, row["subject"], row.document))
        return f"{now.isoformat()} {row['kind']} {row['subject']}"

    def _try_next(self, limit: int) -> str | None:
        for _ in range(_TRIES if self._store.shared else 0):
            try:
                return self._do_next(limit, patient=True)
            except StoreConflict:
                # Another process was faster with something that this needs.
                continue
        return self._do_next(limit)

    def _do_next(self, limit: int, *, patient: bool = False) -> str | None:
        row: Row | None = None
        try:
            with self._store.transaction(write=True) as tx:
                # One after the other, whatever process does it: the order is the point.
                tx.lock("agenda")
                row = self._take(tx, limit)
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
