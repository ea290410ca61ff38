"""Semantic scripts: what the API must do, beyond the shapes that `openapi.yaml` describes.

    pytest tests/semantic                                    # emulators of their own
    pytest tests/semantic --api-url http://127.0.0.1:12121   # a server that runs already

Each script gets a fresh main account where the server is an emulator, so that scripts neither see
each other's objects nor those of anybody else. What only an emulator can do (turning the clock,
placing calls) is skipped elsewhere, and says so.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, nullcontext

import httpx
import pytest

from plivo_emulator.listening import BackgroundLoop
from plivo_emulator.settings import DEFAULT_AUTH_ID, DEFAULT_AUTH_TOKEN
from plivo_emulator_client import PlivoEmulator
from tests.contract.traffic import Recorder
from tests.judging.interception import INTERCEPTOR
from tests.judging.plugin import SCRIPT_SECONDS, time_limit
from tests.semantic.api import Api
from tests.semantic.server import Server, Traffic, own_emulator, running
from tests.semantic.simulation import Simulation
from tests.semantic.webhook_receiver import WebhookReceiver


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("semantic scripts: a running server instead of fresh emulators")
    group.addoption("--api-url", metavar="URL", help="its root, such as http://127.0.0.1:12121")
    for name, variable, usual in (
        ("--api-auth-id", "PLIVO_AUTH_ID", DEFAULT_AUTH_ID),
        ("--api-auth-token", "PLIVO_AUTH_TOKEN", DEFAULT_AUTH_TOKEN),
    ):
        said = f"default: {variable} of the environment, else the emulator's own"
        group.addoption(name, default=os.environ.get(variable, usual), help=said)
    said = "how many virtual numbers an account has in a country there, if that is known"
    group.addoption("--api-numbers", type=int, metavar="N", help=said)


def pytest_configure(config: pytest.Config) -> None:
    meaning = "own_objects: touches only what it makes, so that any account can bear it"
    config.addinivalue_line("markers", meaning)


@pytest.fixture(scope="session")
def traffic() -> Iterator[Traffic]:
    """Where exchanges and events are recorded."""
    made = Traffic(Recorder.from_environment())
    yield made
    made.recorder.close()


@pytest.fixture(scope="session")
def http(traffic: Traffic) -> Iterator[httpx.Client]:
    """The client that every request goes through."""
    with traffic.client() as client:
        yield client


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    # Whoever tampers has a limit of its own.
    with nullcontext() if INTERCEPTOR.tampering else time_limit(SCRIPT_SECONDS):
        return (yield)


@pytest.fixture(autouse=True)
def _origin(request: pytest.FixtureRequest, traffic: Traffic) -> None:
    traffic.origin = f"script {request.node.name}"


@pytest.fixture(scope="session")
def servers(
    request: pytest.FixtureRequest, _plivo_emulator_loop: BackgroundLoop
) -> Iterator[Callable[[bool | None], Server]]:
    """Find the server that reads requests strictly, or leniently, or as it likes."""
    option = request.config.getoption
    url = option("--api-url", default=None)
    found: dict[bool, Server] = {}
    with ExitStack() as stack:
        given: Server | None = None
        if url:
            credentials = option("--api-auth-id"), option("--api-auth-token")
            numbers = option("--api-numbers")
            given = stack.enter_context(running(url.rstrip("/"), *credentials, numbers))

        def find(strict: bool | None) -> Server:
            if given is not None:
                if strict is not None and given.strict is not strict:
                    how = {None: "unknown", True: "strict", False: "lenient"}
                    pytest.skip(f"needs a {how[strict]} server; this one is {how[given.strict]}")
                return given
            wanted = strict is not False
            if wanted not in found:
                emulator = own_emulator(_plivo_emulator_loop, strict=wanted)
                found[wanted] = stack.enter_context(emulator)
            return found[wanted]

        yield find


@pytest.fixture
def server(servers: Callable[[bool | None], Server]) -> Iterator[Server]:
    """The server: strict, unless the one that was given is lenient."""
    yield from _watched(servers(None))


@pytest.fixture
def strict_server(servers: Callable[[bool | None], Server]) -> Iterator[Server]:
    """A server that reads requests exactly as documented."""
    yield from _watched(servers(True))


@pytest.fixture
def lenient_server(servers: Callable[[bool | None], Server]) -> Iterator[Server]:
    """A server that reads what real clients send."""
    yield from _watched(servers(False))


def _watched(server: Server) -> Iterator[Server]:
    if INTERCEPTOR.resets and server.control is not None:
        server.control.emulator.reset()
    before = len(server.complaints())
    yield server
    complaints = server.complaints()[before:]
    assert not complaints, "The emulator complains:\n" + "\n".join(complaints)


@pytest.fixture
def api(server: Server, http: httpx.Client) -> Api:
    """The API of an account that has nothing yet."""
    return fresh_account(server, http)


@pytest.fixture
def strict_api(strict_server: Server, http: httpx.Client) -> Api:
    """The same on a server that reads requests exactly as documented."""
    return fresh_account(strict_server, http)


@pytest.fixture
def lenient_api(lenient_server: Server, http: httpx.Client) -> Api:
    """The same on a server that reads what real clients send."""
    return fresh_account(lenient_server, http)


def fresh_account(server: Server, http: httpx.Client) -> Api:
    """A main account of its own where that can be had, else the one that was given."""
    if server.control is None:
        return Api(http, server.root, server.auth_id, server.auth_token)
    made = server.control.accounts.create()
    return Api(http, server.root, made.auth_id, made.auth_token)


@pytest.fixture
def other_api(server: Server, http: httpx.Client, api: Api) -> Api:
    """Another main account on the same server.

    Skips where none can be made.
    """
    if server.control is None:
        pytest.skip("needs a second account, which only an emulator can make")
    return fresh_account(server, http)


@pytest.fixture
def control(server: Server) -> PlivoEmulator:
    """The emulator's own API; skips for other servers."""
    if server.control is None:
        pytest.skip("needs the control API of an emulator (/_emulator/)")
    return server.control


@pytest.fixture
def simulation(control: PlivoEmulator, api: Api) -> Iterator[Simulation]:
    """What happens outside the API, on a clock that moves only when it is turned."""
    made = Simulation(control, api)
    was_frozen = made.freeze()
    yield made
    if not was_frozen:
        control.clock.resume()


@pytest.fixture
def tick(server: Server, request: pytest.FixtureRequest) -> Callable[[], object]:
    """Lets a moment pass; an emulator's clock stands still otherwise, so nothing falls due."""
    if server.control is None:
        return lambda: None
    simulation: Simulation = request.getfixturevalue("simulation")
    return lambda: simulation.advance(0.01)


@pytest.fixture
def receiver(api: Api, simulation: Simulation, traffic: Traffic) -> Iterator[WebhookReceiver]:
    """A server for the account's webhooks, which checks each one."""
    with WebhookReceiver.open(api, simulation, traffic.recorder) as made:
        yield made
    made.check()
