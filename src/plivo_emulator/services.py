"""What the parts of an emulator are given: settings, time, identifiers, state, and what is due."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Protocol

from plivo_emulator.clock import Clock, from_microseconds
from plivo_emulator.ids import Ids
from plivo_emulator.settings import Settings
from plivo_emulator.store import Store, Transaction

_log: Final = logging.getLogger("plivo_emulator")


@dataclass(frozen=True, slots=True)
class InternalError:
    """An exception that should not have happened.

    Attributes:
        operation_id: whose handler let it out, or what else was being done; empty before a
            handler was found.
        traceback: as text.
    """

    operation_id: str
    traceback: str

    def __str__(self) -> str:
        return f"Internal error in {self.operation_id or 'the pipeline'}:\n{self.traceback}"


class ContractMismatch(Exception):
    """An event does not match its schema: a bug of the emulator."""


@dataclass(frozen=True, slots=True)
class EventKind:
    """A webhook or callback of the contract.

    Attributes:
        event: its operationId, such as `on_masking_session_event`.
        form: whether it is sent as a form (otherwise as JSON).
        waits: seconds to wait before each further attempt.
        accepts_any_2xx: whether any 2xx acknowledges it (otherwise only a 200 does).
        problems: returns what of a payload is not as the contract says, in words.
    """

    event: str
    form: bool
    waits: tuple[int, ...]
    accepts_any_2xx: bool
    problems: Callable[[Mapping[str, Any]], list[str]]

    def acknowledged_by(self, status: int) -> bool:
        """Tell whether an answer with this status ends the delivery."""
        return 200 <= status < 300 if self.accepts_any_2xx else status == 200

    def check(self, payload: Mapping[str, Any]) -> None:
        """Compare a payload with the contract.

        Raises:
            ContractMismatch: it is not as documented.
        """
        if problems := self.problems(payload):
            raise ContractMismatch(
                f"{self.event} does not match the contract: {'; '.join(problems)}"
            )


class NextDue:
    """When the next piece of some kind of work is due, known without asking the store.

    Attributes:
        moment: in microseconds since 1970; `None` if there is none.
        on_sooner: called when something is due before all that was known.
        on_expect: called with the account whenever something of it was scheduled.
    """

    __slots__ = ("moment", "on_expect", "on_sooner")

    def __init__(self) -> None:
        self.moment: int | None = None
        self.on_sooner: Callable[[], None] = lambda: None
        self.on_expect: Callable[[str], None] = lambda _: None

    @property
    def time(self) -> datetime | None:
        """The moment, aware, in UTC."""
        return None if self.moment is None else from_microseconds(self.moment)

    def expect(self, moment: int, account: str) -> None:
        """Take note of something that an account has due at a moment."""
        if self.moment is None or moment < self.moment:
            self.moment = moment
            self.on_sooner()
        self.on_expect(account)

    def replace(self, moment: int | None) -> None:
        """Take note of when the next piece is due, whoever scheduled it."""
        sooner = moment is not None and (self.moment is None or moment < self.moment)
        self.moment = moment
        if sooner:
            self.on_sooner()


class Services:
    """What every part of one emulator shares.

    Args:
        settings: the user's choices.
        store: the state.
        ids: the source of identifiers that goes with the state.
        events: the events of the contract, by operationId.
        redact: removes what is secret from a text.

    Attributes:
        settings: as given.
        store: as given.
        ids: the only source of identifiers and chance; another one after a reset.
        events: as given.
        clock: the only source of time.
        jobs_due: when the next job is due.
        deliveries_due: when the next attempt of a delivery is due, which may be under way.
        internal_errors: exceptions that should not have happened; a test asserts that there are
            none.
    """

    __slots__ = (
        "_redact",
        "clock",
        "deliveries_due",
        "events",
        "ids",
        "internal_errors",
        "jobs_due",
        "settings",
        "store",
    )

    def __init__(
        self,
        settings: Settings,
        store: Store,
        ids: Ids,
        events: Mapping[str, EventKind],
        redact: Callable[[str], str],
    ) -> None:
        self.settings = settings
        self.store = store
        self.ids = ids
        self.events = events
        self._redact = redact
        self.clock = Clock()
        self.jobs_due = NextDue()
        self.deliveries_due = NextDue()
        self.internal_errors: list[InternalError] = []

    def record_error(self, where: str, error: Exception) -> None:
        """Keep and log an exception that should not have happened.

        Args:
            where: the operationId of a handler, or what else was being done.
            error: as it was raised.
        """
        text = "".join(traceback.format_exception(error))
        report = InternalError(where, self._redact(text))
        self.internal_errors.append(report)
        _log.error("%s", report)


class Context(Protocol):
    """What code that changes state needs: that of a request, or of due work (`Step`)."""

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
    def services(self) -> Services:
        """What every part of the emulator shares."""

    @property
    def account(self) -> str:
        """The main account whose resources change; empty if that is not known."""


@dataclass(frozen=True, slots=True)
class Step:
    """The context of due work: a job, or what follows from a delivery.

    Attributes:
        tx: the transaction it is done in.
        now: the moment it was due, which may lie before the clock's present.
        services: what every part of the emulator shares.
        subject: what it is about, such as a session's identifier.
        details: what was stored with it.
        account: whose it is; empty if that is not known.
    """

    tx: Transaction
    now: datetime
    services: Services
    subject: str
    details: dict[str, Any]
    account: str = ""

    @property
    def ids(self) -> Ids:
        """The source of identifiers and chance."""
        return self.services.ids

    @property
    def settings(self) -> Settings:
        """The emulator's settings."""
        return self.services.settings
