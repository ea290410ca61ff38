"""What modules contribute to an emulator: handlers, jobs, outcomes of deliveries, tables.

A module that contributes has a `Part`, and says by it what is whose::

    part = Part(__name__, tables=[MESSAGES], due_work=("message",))

    EXPIRE: Final = part.job_kind("message.expire")


    @part.handler
    def messages_get(ctx: RequestContext) -> dict[str, Any]: ...


    @part.job(EXPIRE)
    def _expire(step: Step) -> None: ...


    @part.on_delivered("on_message_event")
    def _delivered(step: Step, outcome: Outcome) -> None: ...

Whoever composes an emulator says which parts it has. What does not fit together is told by name
when it starts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import Any, NewType, TypeVar

from plivo_emulator.services import Services, Step
from plivo_emulator.settings import Settings
from plivo_emulator.store import Table, Transaction

Function = TypeVar("Function", bound=Callable[..., Any])

JobKind = NewType("JobKind", str)
"""A kind of due work, such as `masking_session.expire`; its first part is what it changes."""


class PartError(Exception):
    """The parts of an emulator do not fit together."""


class Part:
    """What one module contributes.

    Args:
        module: its `__name__`.
        tables: created in every fresh database.
        due_work: which due work changes what its handlers read or change, by the first parts of
            its kinds: a request waits for no other when much is due. `None` for all.

    Attributes:
        module: as given.
        tables: as given.
        due_work: as given.
        handlers: by operationId.
        kinds: of due work that it schedules.
        jobs: by the kind of due work that they do.
        outcomes: what happens when the delivery of an event has ended, by the event.
        seeds: called for every fresh database.
        background: run as tasks while a server runs, cancelled when it stops.
    """

    def __init__(
        self, module: str, *, tables: Iterable[Table] = (), due_work: Sequence[str] | None = None
    ) -> None:
        self.module = module
        self.tables = tuple(tables)
        self.due_work = None if due_work is None else tuple(due_work)
        self.handlers: dict[str, Callable[[Any], Any]] = {}
        self.kinds: list[JobKind] = []
        self.jobs: dict[JobKind, Callable[[Step], None]] = {}
        self.outcomes: dict[str, Callable[[Step, Any], None]] = {}
        self.seeds: list[Callable[[Transaction, Settings], None]] = []
        self.background: list[Callable[[Services], Any]] = []

    def handler(self, function: Function) -> Function:
        """Let a function answer the operation that it is called after."""
        return self._add(self.handlers, function.__name__, "operation", function)

    def job_kind(self, name: str) -> JobKind:
        """Return a kind of due work, which some part has to do."""
        kind = JobKind(name)
        self.kinds.append(kind)
        return kind

    def job(self, kind: JobKind) -> Callable[[Function], Function]:
        """Let a function do a kind of due work."""
        return lambda function: self._add(self.jobs, kind, "job", function)

    def on_delivered(self, event: str) -> Callable[[Function], Function]:
        """Call a function when a delivery of an event has ended, one way or the other.

        It gets the delivery's document as details, and the last attempt's outcome.
        """
        return lambda function: self._add(self.outcomes, event, "event", function)

    def seed(self, function: Function) -> Function:
        """Call a function with the transaction and the settings for every fresh database."""
        self.seeds.append(function)
        return function

    def in_background(self, function: Function) -> Function:
        """Run a coroutine function, given the services, while a server runs."""
        self.background.append(function)
        return function

    def _add(self, known: dict[Any, Any], name: str, what: str, function: Function) -> Function:
        if name in known:
            raise PartError(f"{self.module} has two functions for the {what} {name}.")
        known[name] = function
        return function


def modules_in(package: str) -> tuple[ModuleType, ...]:
    """Import and return the modules of a package, in alphabetical order."""
    paths = import_module(package).__path__
    names = sorted(one.name for one in iter_modules(paths))
    return tuple(import_module(f"{package}.{name}") for name in names)


def parts_in(package: str) -> tuple[Part, ...]:
    """Return the parts of a package's modules.

    Raises:
        PartError: a module has none, though its name does not begin with an underscore.
    """
    modules = modules_in(package)
    without = [
        module.__name__
        for module in modules
        if not hasattr(module, "part") and not module.__name__.rpartition(".")[2].startswith("_")
    ]
    if without:
        raise PartError(
            f"{', '.join(without)}: there is no `part = Part(__name__)`; a module that only helps "
            "others has a name with a leading underscore."
        )
    return tuple(module.part for module in modules if hasattr(module, "part"))


def handlers_of(parts: Iterable[Part]) -> dict[str, tuple[Callable[[Any], Any], Part]]:
    """Return the handlers by operationId, each with its part.

    Raises:
        PartError: two are for the same operation.
    """
    parts = tuple(parts)
    _refuse_twice(parts, "operation", lambda part: part.handlers)
    return {name: (function, part) for part in parts for name, function in part.handlers.items()}


def jobs_of(
    parts: Iterable[Part], others: Mapping[JobKind, Callable[[Step], None]]
) -> dict[JobKind, Callable[[Step], None]]:
    """Return what does due work, by its kind.

    Args:
        parts: of the emulator.
        others: more that do due work.

    Raises:
        PartError: two are for the same kind, a kind is scheduled and nothing does it, or nothing
            schedules a kind.
    """
    parts = tuple(parts)
    _refuse_twice(parts, "job", lambda part: part.jobs)
    jobs = {kind: job for part in parts for kind, job in part.jobs.items()}
    scheduled = {kind: part for part in parts for kind in part.kinds}
    complaints = [
        f"{scheduled[kind].module} schedules {kind}, and nothing does it"
        for kind in sorted(scheduled.keys() - jobs.keys())
    ]
    complaints += [f"nothing schedules {kind}" for kind in sorted(jobs.keys() - scheduled.keys())]
    _refuse(complaints)
    return {**jobs, **others}


def outcomes_of(
    parts: Iterable[Part], events: Container[str]
) -> dict[str, Callable[[Step, Any], None]]:
    """Return what happens when deliveries have ended, by the event.

    Args:
        parts: of the emulator.
        events: those of the contract.

    Raises:
        PartError: two are for the same event, or the contract has no such event.
    """
    parts = tuple(parts)
    _refuse_twice(parts, "event", lambda part: part.outcomes)
    _refuse(
        f"{part.module} waits for {event}, which the contract does not have"
        for part in parts
        for event in part.outcomes
        if event not in events
    )
    return {event: function for part in parts for event, function in part.outcomes.items()}


def _refuse_twice(
    parts: Sequence[Part], what: str, names_of: Callable[[Part], Iterable[str]]
) -> None:
    count = Counter(name for part in parts for name in names_of(part))
    _refuse(
        f"the {what} {name} has functions in "
        + " and ".join(part.module for part in parts if name in names_of(part))
        for name, times in count.items()
        if times > 1
    )


def _refuse(complaints: Iterable[str]) -> None:
    if text := "; ".join(complaints):
        raise PartError(f"The parts do not fit together: {text}.")
