"""The services that parts of an emulator share: settings, time, identifiers, state, due work."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
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
    """An unexpected exception.

    Attributes:
        operation_id: the operation, or what else was being done; empty before routing.
        traceback: the traceback as text.
    """

    operation_id: str
    traceback: str

    def __str__(self) -> str:
        return f"Internal error in {self.operation_id or 'the pipeline'}:\n{self.traceback}"


class ContractMismatch(Exception):
    """An event does not match its schema: a bug in the emulator."""


@dataclass(frozen=True, slots=True)
class EventKind:
    """A webhook or callback in the contract.

    Attributes:
        event: its operationId, such as `on_masking_session_event`.
        form: whether it is sent as a form (otherwise as JSON).
        waits: seconds to wait before each further attempt.
        accepts_any_2xx: whether any 2xx acknowledges it (otherwise only a 200 does).
        problems: returns how a payload differs from the contract.
    """

    event: str
    form: bool
    waits: tuple[int, ...]
    accepts_any_2xx: bool
    problems: Callable[[Mapping[str, Any]], list[str]]

    def acknowledged_by(self, status: int) -> bool:
        """Return whether an answer with this status ends the delivery."""
        return 200 <= status < 300 if self.accepts_any_2xx else status == 200

    def check(self, payload: Mapping[str, Any]) -> None:
        """Compare a payload with the contract.

        Raises:
            ContractMismatch: it does not match.
        """
        if problems := self.problems(payload):
            raise ContractMismatch(
                f"{self.event} does not match the contract: {'; '.join(problems)}"
            )


class NextDue:
    """The time of the next job or delivery, cached outside the store.

    Attributes:
        moment: the time in microseconds since 1970; `None` if there is none.
        on_sooner: called when something is due sooner than everything known before.
        on_expect: called with the account whenever something is scheduled for it.
    """

    __slots__ = ("moment", "on_expect", "on_sooner")

    def __init__(self) -> None:
        self.moment: int | None = None
        self.on_sooner: Callable[[], None] = lambda: None
        self.on_expect: Callable[[str], None] = lambda _: None

    @property
    def time(self) -> datetime | None:
        """The time (aware, UTC)."""
        return None if self.moment is None else from_microseconds(self.moment)

    def expect(self, moment: int, account: str) -> None:
        """Record that something of an account is due at a given time."""
        if self.moment is None or moment < self.moment:
            self.moment = moment
            self.on_sooner()
        self.on_expect(account)

    def replace(self, moment: int | None) -> None:
        """Record when the next item is due."""
        sooner = moment is not None and (self.moment is None or moment < self.moment)
        self.moment = moment
        if sooner:
            self.on_sooner()


class AudioLengths(Protocol):
    """How long audio files of the user's servers are; see `voice.audio_files`."""

    def seconds(self, url: str, *, otherwise: float = ...) -> float:
        """Return how long a file takes to play; some other time if that is not known."""

    def missing(self, urls: Iterable[str]) -> list[str]:
        """Return those of some files that have to be fetched, each once."""

    def measure(self, urls: Iterable[str]) -> Awaitable[None] | None:
        """Fetch those of some files whose length is not known; `None` if there are none."""

    def measure_later(self, urls: Sequence[str], then: Callable[[], None]) -> None:
        """Fetch files in the background, then call a function, even if that has failed."""

    async def settle(self) -> int:
        """Wait for what is fetched in the background; return how many files that were."""

    def forget(self) -> None:
        """Fetch all files again when they are played."""


class Services:
    """The services that every part of an emulator shares.

    Args:
        settings: the user's choices.
        store: the database.
        ids: the source of identifiers for this state.
        events: the events of the contract, by operationId.
        redact: removes secrets from a text.

    Attributes:
        settings: as given.
        store: as given.
        ids: the only source of identifiers and random values; replaced by a reset.
        events: as given.
        clock: the only source of time.
        jobs_due: when the next job is due.
        deliveries_due: when the next attempt of a delivery is due, which may be in progress.
        audio: the lengths of audio files; set by the emulator.
        streams_changed: called when a socket of an audio stream has something to do.
        internal_errors: unexpected exceptions; a test asserts that there are none.
    """

    __slots__ = (
        "_redact",
        "audio",
        "clock",
        "deliveries_due",
        "events",
        "ids",
        "internal_errors",
        "jobs_due",
        "settings",
        "store",
        "streams_changed",
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
        self.audio: AudioLengths
        self.clock = Clock()
        self.jobs_due = NextDue()
        self.deliveries_due = NextDue()
        self.streams_changed: Callable[[], None] = lambda: None
        self.internal_errors: list[InternalError] = []

    def record_error(self, where: str, error: Exception) -> None:
        """Record and log an unexpected exception.

        Args:
            where: the operationId, or what else was being done.
            error: the exception.
        """
        text = "".join(traceback.format_exception(error))
        report = InternalError(where, self._redact(text))
        self.internal_errors.append(report)
        _log.error("%s", report)


class Change(Protocol):
    """What a change of the state happens in: a `Context`, or a world that is applied."""

    @property
    def tx(self) -> Transaction:
        """The transaction."""

    @property
    def now(self) -> datetime:
        """The time at which this happens."""

    @property
    def ids(self) -> Ids:
        """The source of identifiers and random values."""


class Context(Change, Protocol):
    """The context of code that changes state: of a request, or of a job (`Step`)."""

    @property
    def settings(self) -> Settings:
        """The emulator's settings."""

    @property
    def services(self) -> Services:
        """The emulator's services."""

    @property
    def account(self) -> str:
        """The main account whose resources change; empty if unknown."""


@dataclass(frozen=True, slots=True)
class Step:
    """The context of a job, or of what follows a delivery.

    Attributes:
        tx: the transaction.
        now: the time it was due, which may be before the clock's current time.
        services: the emulator's services.
        subject: the identifier of what it concerns, such as a session.
        details: the stored data.
        account: the main account; empty if unknown.
    """

    tx: Transaction
    now: datetime
    services: Services
    subject: str
    details: dict[str, Any]
    account: str = ""

    @property
    def ids(self) -> Ids:
        """The source of identifiers and random values."""
        return self.services.ids

    @property
    def settings(self) -> Settings:
        """The emulator's settings."""
        return self.services.settings
