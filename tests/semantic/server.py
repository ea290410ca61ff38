"""The servers that the scripts run against: emulators of their own, or one that runs already."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import httpx

from plivo_emulator.settings import DEFAULT_NUMBERS_PER_COUNTRY, Settings
from plivo_emulator_client import PlivoEmulator
from plivo_runtime.errors import APIConnectionError
from tests.contract.traffic import Recorder
from tests.judging.interception import Transport
from tests.semantic.serials import begin_behind

if TYPE_CHECKING:
    from plivo_emulator.listening import BackgroundLoop

# How many virtual numbers an account of our own emulators can have in a country.
NUMBERS_PER_COUNTRY = DEFAULT_NUMBERS_PER_COUNTRY
_TIMEOUT = 120.0


@dataclass
class Traffic:
    """The one client that every request of the scripts goes through, and the recorder behind it.

    Attributes:
        recorder: keeps exchanges and events where the runner of the contract tests wants them.
        origin: which script is running.
    """

    recorder: Recorder
    origin: str = ""

    @contextmanager
    def client(self) -> Iterator[httpx.Client]:
        """A client whose exchanges are recorded."""

        def record(response: httpx.Response) -> None:
            self.recorder.response(response, self.origin)

        limits = httpx.Limits(max_connections=64, max_keepalive_connections=64)
        transport = Transport(httpx.HTTPTransport(limits=limits, trust_env=False))
        with httpx.Client(
            event_hooks={"response": [record]},
            timeout=_TIMEOUT,
            transport=transport,
            trust_env=False,
        ) as client:
            yield client


@dataclass(frozen=True)
class Server:
    """A server, and the main account that is there from the start.

    Attributes:
        root: its address, without the version and without a slash at the end.
        auth_id: of the account.
        auth_token: of the account.
        control: the emulator's own API, `None` for any other server.
        strict: whether requests are read exactly as documented; `None` if nobody knows.
        complaints: tells what the server knows to have gone wrong inside it.
        numbers: how many virtual numbers a country has, if that is known.
    """

    root: str
    auth_id: str
    auth_token: str
    control: PlivoEmulator | None
    strict: bool | None
    complaints: Callable[[], list[str]] = list
    numbers: int | None = None


@contextmanager
def own_emulator(loop: BackgroundLoop, *, strict: bool) -> Iterator[Server]:
    """A fresh emulator that checks its replies, served from this process."""
    from plivo_emulator.emulator import Emulator
    from plivo_emulator.serving.server import BackgroundServer

    settings = Settings(strict=strict, check_replies=True)
    emulator = Emulator(settings)
    server = BackgroundServer(emulator, loop=loop)

    def complaints() -> list[str]:
        return [*map(str, emulator.contract_violations), *map(str, emulator.internal_errors)]

    try:
        with PlivoEmulator(base_url=f"{server.url}/_emulator") as control:
            yield Server(
                server.url,
                settings.auth_id,
                settings.auth_token,
                control,
                strict,
                complaints,
                NUMBERS_PER_COUNTRY,
            )
    finally:
        server.stop(wait=False, close_emulator=True)


@contextmanager
def running(
    root: str, auth_id: str, auth_token: str, numbers: int | None = None
) -> Iterator[Server]:
    """A server that runs already; it is asked whether it is an emulator."""
    control = PlivoEmulator(base_url=f"{root}/_emulator")
    try:
        answer = httpx.get(f"{root}/_emulator/health/", timeout=_TIMEOUT, trust_env=False)
        is_emulator = answer.status_code == 200 and "strict" in answer.json()
    except (httpx.HTTPError, ValueError):
        is_emulator = False

    def complaints() -> list[str]:
        health = control.emulator.health()
        return [*health.contract_violations, *health.internal_errors]

    with control:
        if is_emulator:
            strict = control.emulator.health().strict
            begin_behind(len(control.accounts.list().objects))
            with _clock_kept(control):
                yield Server(root, auth_id, auth_token, control, strict, complaints, numbers)
        else:
            yield Server(root, auth_id, auth_token, None, None, numbers=numbers)


@contextmanager
def _clock_kept(control: PlivoEmulator) -> Iterator[None]:
    """Whoever turns a clock that others follow turns it back in the end."""
    clock, started = control.clock.get(), time.monotonic()
    try:
        yield
    finally:
        elapsed = 0.0 if clock.frozen else time.monotonic() - started
        now = datetime.fromisoformat(clock.now) + timedelta(seconds=elapsed)
        # The emulator may be gone by now.
        with suppress(APIConnectionError):
            control.clock.set(to=now.isoformat())
