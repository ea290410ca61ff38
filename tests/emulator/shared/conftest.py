"""Several emulators on one PostgreSQL: in this process, and in processes of their own."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest

from plivo_emulator.emulator import Emulator
from plivo_emulator.settings import Settings
from tests import stores
from tests.emulator.resources.api import Api


@pytest.fixture
def database() -> Iterator[str]:
    """The URL of a schema of its own."""
    url = stores.fresh_schema()
    yield url
    stores.drop(url)


@pytest.fixture
def join(database: str) -> Iterator[Callable[..., Api]]:
    """Open one more emulator on the database, in this process."""
    with ExitStack() as stack:
        emulators: list[Emulator] = []

        def join(**settings: Any) -> Api:
            chosen = Settings(database=database, **{"check_replies": True, **settings})
            emulator = stack.enter_context(Emulator(chosen))
            emulators.append(emulator)
            return Api(emulator, chosen.auth_id, chosen.auth_token)

        yield join
        for emulator in emulators:
            assert emulator.contract_violations == []
            assert emulator.internal_errors == []


class Process:
    """An emulator in a process of its own.

    Attributes:
        url: where it listens.
        auth: the main account's id and token.
        popen: the process.
    """

    def __init__(self, database: str, *arguments: str) -> None:
        command = [sys.executable, "-m", "plivo_emulator", "serve", "--port", "0", "--json"]
        self.popen = subprocess.Popen(
            [*command, "--database", database, *arguments], stdout=subprocess.PIPE, text=True
        )
        assert self.popen.stdout is not None
        ready = json.loads(self.popen.stdout.readline())
        self.url: str = ready["url"]
        self.auth: tuple[str, str] = (ready["auth_id"], ready["auth_token"])

    def kill(self) -> None:
        """End it at once, however it feels about that."""
        self.popen.kill()
        self.popen.wait()
        if self.popen.stdout is not None:
            self.popen.stdout.close()


@pytest.fixture
def spawn(database: str) -> Iterator[Callable[..., Process]]:
    """Start one more emulator on the database, in a process of its own."""
    with ExitStack() as stack:

        def spawn(*arguments: str) -> Process:
            process = Process(database, *arguments)
            stack.callback(process.kill)
            return process

        yield spawn
