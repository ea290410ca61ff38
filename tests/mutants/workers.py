"""Processes that have collected the scripts, and fork another one for each piece of work."""

from __future__ import annotations

import gc
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from multiprocessing.connection import Connection, wait
from typing import Any, TypeVar, cast

from plivo_emulator.emulator import default_mounts
from tests.mutants import patching
from tests.mutants.scripts import Scripts, collect
from tests.mutants.serving import CONTEXT, FORK

_Result = TypeVar("_Result")


def in_processes(
    work: Callable[..., _Result], calls: Sequence[tuple[Any, ...]], jobs: int
) -> Iterator[tuple[int, _Result]]:
    """Do work in processes that do nothing else; yield results as they come.

    Args:
        work: gets the scripts, and the arguments of a call.
        calls: the arguments.
        jobs: how much to do at the same time.

    Yields:
        The position of a call, and its result.

    Raises:
        RuntimeError: a process ended without a result, or for the reason it gives.
        LookupError: for the reason that the work gives.
    """
    left = iter(range(len(calls)))
    with ExitStack() as stack:
        idle = [stack.enter_context(_worker(work)) for _ in range(min(jobs, len(calls)))]
        busy: dict[Connection, int] = {}
        while True:
            while idle and (number := next(left, None)) is not None:
                connection = idle.pop()
                connection.send(calls[number])
                busy[connection] = number
            if not busy:
                return
            for connection in cast("list[Connection]", wait(list(busy))):
                result = _received(connection)
                idle.append(connection)
                yield busy.pop(connection), result


def _received(connection: Connection) -> Any:
    try:
        result = connection.recv()
    except EOFError:
        raise RuntimeError("a process ended early") from None
    if isinstance(result, Exception):
        raise result
    return result


@contextmanager
def _worker(work: Callable[..., Any]) -> Iterator[Connection]:
    ours, theirs = CONTEXT.Pipe()
    process = CONTEXT.Process(target=_serve, args=(work, theirs))
    process.start()
    theirs.close()
    try:
        yield ours
    finally:
        ours.close()
        process.terminate()
        process.join()


def _serve(work: Callable[..., Any], caller: Connection) -> None:
    # Whoever is told to end ends what it has started.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    # Imported once, instead of in each process that is forked.
    patching.load()
    default_mounts()
    try:
        collect(lambda scripts: _fork_for_each(scripts, work, caller))
    except RuntimeError as error:
        with suppress(OSError):
            caller.send(error)


def _fork_for_each(scripts: Scripts, work: Callable[..., Any], caller: Connection) -> None:
    # What is there by now stays; no process looks at it again.
    gc.freeze()
    while True:
        try:
            call = caller.recv()
        except (EOFError, OSError):
            return
        process = FORK.Process(target=_do, args=(scripts, work, call, caller))
        process.start()
        try:
            process.join()
        finally:
            process.terminate()
        if process.exitcode:
            caller.send(RuntimeError(f"a process ended with {process.exitcode}"))


def _do(scripts: Scripts, work: Callable[..., Any], call: Any, caller: Connection) -> None:
    try:
        result = work(scripts, *call)
    except (RuntimeError, LookupError) as error:
        result = error
    caller.send(result)
