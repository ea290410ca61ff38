"""An emulator with a mutant in it, in a process of its own, counted and written down."""

from __future__ import annotations

import asyncio
import logging
import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from multiprocessing.connection import Connection
from typing import Any, Final

from plivo_emulator.emulator import Emulator
from plivo_emulator.listening import listen, url_of
from plivo_emulator.pipeline import api
from plivo_emulator.pipeline.http import Reply, Request
from plivo_emulator.serving.server import serve
from plivo_emulator.settings import DEFAULT_NUMBERS_PER_COUNTRY, Settings
from tests.contract.target import MOMENT, Target
from tests.mutants import patching

_METHODS: Final = multiprocessing.get_all_start_methods()
# Imports are made once, in the process that all others are forked from. Where nothing can be forked
# each process makes its own.
CONTEXT: Final[Any] = multiprocessing.get_context(
    "forkserver" if "forkserver" in _METHODS else "spawn"
)
# For a process that has made the imports, and has no other threads.
FORK: Final[Any] = multiprocessing.get_context("fork") if "fork" in _METHODS else CONTEXT
if hasattr(CONTEXT, "set_forkserver_preload"):
    CONTEXT.set_forkserver_preload(
        [
            "pytest",
            "tests.mutants.search",
            "tests.mutants.faults",
            "plivo_emulator.emulator",
            "plivo_emulator_client",
            "aiohttp",
            "phonenumbers",
            "uvloop",
        ]
    )

_STOP_SECONDS: Final = 120
_API: Final = "/v1/"


@dataclass
class Served:
    """A running emulator.

    Attributes:
        target: where it is.
        requests: the requests to the API so far, one line each, once it has stopped.
        reached: how often the planted code ran.
    """

    target: Target
    _counted: Any
    _reached: Any
    requests: list[str] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How many requests the API has had."""
        return int(self._counted.value)

    @property
    def reached(self) -> int:
        return int(self._reached.value)


@contextmanager
def serving(
    mutant: str | None,
    seed: int,
    *,
    strict: bool = True,
    frozen: bool = True,
    write: bool = False,
    numbers: int = DEFAULT_NUMBERS_PER_COUNTRY,
    context: Any = CONTEXT,
) -> Iterator[Served]:
    """Serve an emulator until the block ends.

    The emulator does not check its own replies: what is wrong is for the suite to find.

    Args:
        mutant: what is planted; nothing if `None`.
        seed: of the identifiers.
        strict: how requests are read.
        frozen: whether the clock stands still.
        write: keep the requests.
        numbers: how many virtual numbers an account has in a country.
        context: how to start a process; `FORK` is quicker.

    Raises:
        RuntimeError: it does not start.
    """
    ours, theirs = context.Pipe()
    counted, reached = context.Value("Q", 0), context.Value("Q", 0)
    settings = Settings(strict=strict, seed=seed, numbers_per_country=numbers)
    process = context.Process(
        target=_run,
        args=(mutant, settings, frozen, theirs, write, counted, reached),
        daemon=True,
    )
    process.start()
    try:
        theirs.close()
        try:
            url = ours.recv()
        except EOFError:
            raise RuntimeError(f"The emulator with {mutant} does not start.") from None
        if isinstance(url, Exception):
            raise RuntimeError(f"The emulator with {mutant} does not start: {url}") from url
        target = Target(url, settings.auth_id, settings.auth_token)
        served = Served(target, counted, reached)
        yield served
        if write:
            ours.send(None)
            served.requests = ours.recv()
    finally:
        process.terminate()
        process.join(_STOP_SECONDS)
        if process.is_alive():
            process.kill()
            process.join()
        ours.close()


def _run(
    mutant: str | None,
    settings: Settings,
    frozen: bool,
    caller: Connection,
    write: bool,
    counted: Any,
    reached: Any,
) -> None:
    # Ctrl-C is for the process that started this one, which ends it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    # What a mutant breaks inside is no news.
    logging.disable()
    requests: list[str] = []
    _count(counted, requests if write else None)
    try:
        if mutant is not None:
            plant(mutant, lambda: _add(reached))
        emulator = Emulator(settings)
        if frozen:
            emulator.clock.freeze(datetime.fromisoformat(MOMENT))
        listener = listen("127.0.0.1", 0)
    except Exception as error:
        caller.send(error)
        return

    def on_ready() -> None:
        caller.send(url_of(listener))
        asyncio.get_running_loop().add_reader(caller.fileno(), tell)

    def tell() -> None:
        try:
            # A loop watches its files without blocking; this message is too long for that.
            os.set_blocking(caller.fileno(), True)
            caller.recv()
            caller.send(requests)
        except (EOFError, OSError):
            os._exit(1)

    # Whoever is killed can end nobody.
    threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    with emulator:
        serve(emulator, listener, on_ready)


def _end_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(1)


def plant(name: str, reached: Any) -> None:
    """Put a mutant into the emulator of this process.

    Raises:
        LookupError: there is no such mutant, or nothing to put it into any more.
    """
    # A fault may depend on more than stored rows, so no reply is sent again from memory.
    vars(api)["_LONGEST_ANSWER"] = 0
    mutants = patching.load()
    if name not in mutants:
        raise LookupError(f"There is no mutant {name}.")
    mutants[name].plant(reached)


def _add(value: Any) -> None:
    with value.get_lock():
        value.value += 1


def _count(counted: Any, requests: list[str] | None) -> None:
    dispatch = Emulator.dispatch

    def counting(emulator: Emulator, request: Request) -> Any:
        if request.path.startswith(_API):
            _add(counted)
            if requests is not None:
                requests.append(_line(request))
        reply: Reply | Any = dispatch(emulator, request)
        return reply

    setattr(Emulator, "dispatch", counting)  # noqa: B010


def _line(request: Request) -> str:
    """Return a request as one line: all that its sender chose."""
    query = f"?{request.query_string}" if request.query_string else ""
    headers = " ".join(
        f"{name}={value}" for name, value in sorted(request.headers.items()) if name in _CHOSEN
    )
    return f"{request.method} {request.path}{query} {headers} {request.body!r}"


# The others name the port, or the libraries.
_CHOSEN: Final = ("authorization", "content-type")
