"""Planted bugs: what one is, and how it gets into the emulator from outside.

A mutant is a function with a decorator that says where it sits, and a docstring that says what is
wrong::

    @answering("applications_get", kind="missing field")
    def application_without_sip_uri(answer: Answer, call: RequestContext) -> Any:
        \"\"\"An application is shown without its SIP address.\"\"\"
        shown = answer(call)
        del shown["sip_uri"]
        return shown

It is planted by replacing the handler, or any other function, wherever the emulator refers to it.
The emulator's own code knows nothing of this. Whatever cannot be found raises `TargetVanished`:
a mutant that silently does nothing would be counted as a hole in the suite.
"""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType
from typing import Any, Final, TypeAlias

from plivo_emulator.core.parts import Part, handlers_of, modules_in, parts_in
from plivo_emulator.emulator import Emulator, default_mounts
from plivo_emulator.pipeline.contract import Contract
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.pipeline.http import Reply, Request

__all__ = [
    "MUTANTS",
    "Answer",
    "Mutant",
    "Original",
    "Reply",
    "Request",
    "RequestContext",
    "TargetVanished",
]

Answer: TypeAlias = Callable[[RequestContext], Any]
Original: TypeAlias = Callable[..., Any]

_PACKAGE: Final = "plivo_emulator"
_API_PREFIX: Final = "/v1/"


class TargetVanished(LookupError):
    """What a mutant wants to change is not there, or nobody refers to it."""


@dataclass(frozen=True)
class Mutant:
    """A planted bug.

    Attributes:
        name: unique.
        kind: what sort of bug it is.
        description: what is wrong, in a sentence.
        tags: the tags of the operations where it shows.
        plant: puts it into the emulator of this process, for good; the argument is called
            whenever the faulty code runs.
    """

    name: str
    kind: str
    description: str
    tags: tuple[str, ...]
    plant: Callable[[Callable[[], None]], None]


MUTANTS: Final[dict[str, Mutant]] = {}


def answering(
    *operation_ids: str, kind: str
) -> Callable[[Callable[[Answer, RequestContext], Any]], Callable[[Answer, RequestContext], Any]]:
    """Put a function in front of the handlers of operations; it gets the handler and the call."""

    def register(
        fault: Callable[[Answer, RequestContext], Any],
    ) -> Callable[[Answer, RequestContext], Any]:
        def plant(reached: Callable[[], None]) -> None:
            handlers = handlers_of(parts_in(f"{_PACKAGE}.resources"))
            for operation_id in operation_ids:
                if operation_id not in handlers:
                    raise TargetVanished(f"There is no handler {operation_id}.")
                handler, _ = handlers[operation_id]
                _replace(handler, _around(handler, fault, reached))

        operations = Contract.bundled().operations
        for operation_id in operation_ids:
            if operation_id not in operations:
                raise TargetVanished(f"There is no operation {operation_id}.")
        _register(fault, kind, dict.fromkeys(operations[one].tag for one in operation_ids), plant)
        return fault

    return register


def replacing(target: str, *tags: str, kind: str) -> Callable[[Original], Original]:
    """Put a function in the place of another, which it gets as its first argument.

    Args:
        target: such as `listing:page` or `auth:BasicAuthentication._identify`.
        tags: of the operations where it shows; all of them unless given.
        kind: what sort of bug it is.
    """

    def register(fault: Original) -> Original:
        def plant(reached: Callable[[], None]) -> None:
            owner, name = _find(target)
            original = vars(owner)[name]
            if isinstance(owner, ModuleType):
                _replace(original, _around(original, fault, reached))
            else:
                setattr(owner, name, _around(original, fault, reached))

        _register(fault, kind, tags, plant)
        return fault

    return register


def setting(
    target: str, *tags: str, kind: str
) -> Callable[[Callable[[Any], Any]], Callable[[Any], Any]]:
    """Give a constant the value that a function makes of its own.

    Whether the constant was looked at cannot be told, so it counts as reached at once.
    """

    def register(fault: Callable[[Any], Any]) -> Callable[[Any], Any]:
        def plant(reached: Callable[[], None]) -> None:
            owner, name = _find(target)
            value = vars(owner)[name]
            for space in _spaces():
                # By its name: equal numbers are the same object everywhere.
                if name in space and space[name] is value:
                    space[name] = fault(value)
            reached()

        _register(fault, kind, tags, plant)
        return fault

    return register


def replying(
    *tags: str, kind: str
) -> Callable[[Callable[[Request, Reply], None]], Callable[[Request, Reply], None]]:
    """Let a function change the replies of the API when they are ready to be sent."""

    def register(
        fault: Callable[[Request, Reply], None],
    ) -> Callable[[Request, Reply], None]:
        def plant(reached: Callable[[], None]) -> None:
            dispatch = Emulator.dispatch

            def changed(emulator: Emulator, request: Request) -> Any:
                reply = dispatch(emulator, request)
                if isinstance(reply, Reply) and request.path.startswith(_API_PREFIX):
                    # What was sent is in the journal already; this is for the wire alone.
                    reply = Reply(
                        reply.status,
                        reply.body,
                        dict(reply.headers),
                        delay=reply.delay,
                        disconnect=reply.disconnect,
                    )
                    before = (reply.status, reply.payload, dict(reply.headers))
                    fault(request, reply)
                    # Encoded anew, should the body have changed.
                    reply = Reply(reply.status, reply.body, reply.headers)
                    if (reply.status, reply.payload, reply.headers) != before:
                        reached()
                return reply

            setattr(Emulator, "dispatch", changed)  # noqa: B010

        _register(fault, kind, tags, plant)
        return fault

    return register


def _register(
    fault: Callable[..., Any],
    kind: str,
    tags: Iterable[str],
    plant: Callable[[Callable[[], None]], None],
) -> None:
    name = fault.__name__
    known = list(dict.fromkeys(each.tag for each in Contract.bundled().operations.values()))
    chosen = tuple(tags) or tuple(known)
    if unknown := set(chosen) - set(known):
        raise TargetVanished(f"{name}: there is no tag {', '.join(sorted(unknown))}.")
    if name in MUTANTS:
        raise ValueError(f"Two mutants are called {name}.")
    if not fault.__doc__:
        raise ValueError(f"{name} has no description.")
    description = " ".join(fault.__doc__.split())
    MUTANTS[name] = Mutant(name, kind, description, chosen, plant)


def _around(original: Original, fault: Original, reached: Callable[[], None]) -> Original:
    @functools.wraps(original)
    def faulty(*args: Any, **kwargs: Any) -> Any:
        reached()
        return fault(original, *args, **kwargs)

    return faulty


def _replace(original: Any, replacement: Any) -> None:
    """Let every module of the emulator, and every table of functions in one, refer to another.

    Raises:
        TargetVanished: none did.
    """
    found = False
    for space in _spaces():
        for key, value in list(space.items()):
            if value is original:
                space[key] = replacement
                found = True
    if not found:
        raise TargetVanished(f"Nothing refers to {original.__qualname__}.")


def _find(target: str) -> tuple[Any, str]:
    """Return the module or class that a target belongs to, and its name there.

    Raises:
        TargetVanished: there is no such thing.
    """
    module_name, _, path = target.partition(":")
    *outer, name = path.split(".")
    try:
        owner: Any = import_module(f"{_PACKAGE}.{module_name}")
        for step in outer:
            owner = getattr(owner, step)
    except (ImportError, AttributeError):
        raise TargetVanished(f"There is no {target}.") from None
    if name not in vars(owner):
        raise TargetVanished(f"There is no {target}.")
    return owner, name


def _spaces() -> Iterator[dict[Any, Any]]:
    """Return the names of every module of the emulator, and the tables kept under such names."""
    # Whatever is imported late must be there by now.
    default_mounts()
    for module_name, module in list(sys.modules.items()):
        if module_name.partition(".")[0] == _PACKAGE:
            names = vars(module)
            yield names
            yield from [table for table in names.values() if isinstance(table, dict)]
            for part in [value for value in names.values() if isinstance(value, Part)]:
                yield from (part.handlers, part.jobs, part.outcomes)


def load() -> dict[str, Mutant]:
    """Return every mutant by name."""
    modules_in("tests.mutants.faults")
    return MUTANTS
