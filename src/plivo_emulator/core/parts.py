"""Registration of what modules contribute: handlers, jobs, delivery outcomes, tables.

Each such module has a `Part`, with which it registers its functions::

    part = Part(__name__, tables=[MESSAGES], due_work=("message",))

    EXPIRE: Final = part.job_kind("message.expire")


    @part.handler
    def messages_get(ctx: RequestContext) -> dict[str, Any]: ...


    @part.job(EXPIRE)
    def _expire(step: Step) -> None: ...


    @part.on_delivered("on_message_event")
    def _delivered(step: Step, outcome: Outcome) -> None: ...

An emulator is composed of parts. Inconsistencies are reported by name at startup.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable, Container, Iterable, Mapping, Sequence
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import Any, NewType, TypeAlias, TypeVar

from plivo_emulator.core.services import Services, Step
from plivo_emulator.settings import Settings
from plivo_emulator.store import Table, Transaction

Function = TypeVar("Function", bound=Callable[..., Any])

JobKind = NewType("JobKind", str)
"""A kind of job, such as `masking_session.expire`; its first part names what it changes."""


Preparation: TypeAlias = Callable[..., Awaitable[None] | None]
"""Starts what has to be done before something else; `None` if there is nothing to wait for."""


class PartError(Exception):
    """The parts of an emulator are inconsistent."""


class Part:
    """What one module contributes.

    Args:
        module: its `__name__`.
        tables: the tables to create in every new database.
        due_work: the jobs that change what its handlers read or change, by the first parts of their
            kinds: a request waits for no others when many are due. `None` for all.

    Attributes:
        module: as given.
        tables: as given.
        due_work: as given.
        handlers: by operationId.
        kinds: the kinds of jobs that it schedules.
        jobs: by kind.
        outcomes: called when the delivery of an event has ended, by event.
        preparations: called before `outcomes`, by event.
        seeds: called for every new database.
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
        self.preparations: dict[str, Preparation] = {}
        self.seeds: list[Callable[[Transaction, Settings], None]] = []
        self.background: list[Callable[[Services], Any]] = []

    def handler(self, function: Function) -> Function:
        """Register a function as the handler of the operation of the same name."""
        return self._add(self.handlers, function.__name__, "operation", function)

    def job_kind(self, name: str) -> JobKind:
        """Return a new kind of job, for which some part must register a function."""
        kind = JobKind(name)
        self.kinds.append(kind)
        return kind

    def job(self, kind: JobKind) -> Callable[[Function], Function]:
        """Register a function for a kind of job."""
        return lambda function: self._add(self.jobs, kind, "job", function)

    def on_delivered(self, event: str) -> Callable[[Function], Function]:
        """Register a function to call when a delivery of an event has succeeded or failed.

        It receives the delivery's document as details, and the outcome of the last attempt.
        """
        return lambda function: self._add(self.outcomes, event, "event", function)

    def before(self, event: str) -> Callable[[Function], Function]:
        """Register a function to call, and wait for, before the answer to an event is stored.

        It receives the services and the answer, outside transactions.
        """
        return lambda function: self._add(self.preparations, event, "preparation of", function)

    def seed(self, function: Function) -> Function:
        """Register a function to call with transaction and settings for every new database."""
        self.seeds.append(function)
        return function

    def in_background(self, function: Function) -> Function:
        """Register a coroutine function, given the services, to run while a server runs."""
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
    without = [
        module.__name__
        for module in modules_in(package)
        if not hasattr(module, "part") and not module.__name__.rpartition(".")[2].startswith("_")
    ]
    if without:
        raise PartError(
            f"{', '.join(without)}: `part = Part(__name__)` is missing. The name of a helper "
            "module must begin with an underscore."
        )
    return parts_found_in(package)


def parts_found_in(package: str) -> tuple[Part, ...]:
    """Return the parts of those of a package's modules that have one."""
    return tuple(module.part for module in modules_in(package) if hasattr(module, "part"))


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
    """Return the functions that run jobs, by kind.

    Args:
        parts: of the emulator.
        others: more such functions.

    Raises:
        PartError: a kind has two functions, is scheduled but has none, or is never scheduled.
    """
    parts = tuple(parts)
    _refuse_twice(parts, "job", lambda part: part.jobs)
    jobs = {kind: job for part in parts for kind, job in part.jobs.items()}
    scheduled = {kind: part for part in parts for kind in part.kinds}
    complaints = [
        f"{scheduled[kind].module} schedules {kind}, but no job handles it"
        for kind in sorted(scheduled.keys() - jobs.keys())
    ]
    complaints += [f"no part schedules {kind}" for kind in sorted(jobs.keys() - scheduled.keys())]
    _refuse(complaints)
    return {**jobs, **others}


def outcomes_of(
    parts: Iterable[Part], events: Container[str]
) -> dict[str, Callable[[Step, Any], None]]:
    """Return the functions to call when deliveries have ended, by event.

    Args:
        parts: of the emulator.
        events: those of the contract.

    Raises:
        PartError: two are for the same event, or the contract has no such event.
    """
    parts = tuple(parts)
    _refuse_twice(parts, "event", lambda part: part.outcomes)
    _refuse(
        f"{part.module} handles {event}, which is not in the contract"
        for part in parts
        for event in part.outcomes
        if event not in events
    )
    return {event: function for part in parts for event, function in part.outcomes.items()}


def preparations_of(parts: Iterable[Part]) -> dict[str, Preparation]:
    """Return the functions to call before the answer to a delivery is stored, by event."""
    return {event: function for part in parts for event, function in part.preparations.items()}


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
        raise PartError(f"The parts are inconsistent: {text}.")
