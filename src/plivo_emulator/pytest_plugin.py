"""The pytest plugin: a Plivo API for each test.

    def test_sign_up(plivo_emulator):
        application = plivo_emulator.client.applications.create(
            app_name="Courier", answer_url="https://example.com/answer"
        )

Each test gets an emulator of its own on a port of its own, with an empty store, in checking mode: a
reply that does not match the contract, or an internal error, fails the test. To choose settings,
override the fixture `plivo_emulator_settings`, or mark a test
``@pytest.mark.plivo_emulator(strict=True, seed=7)``; the names are those of `Settings`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from plivo_client import AsyncPlivo, Plivo
    from plivo_emulator.emulator import Emulator
    from plivo_emulator.http import Reply
    from plivo_emulator.server import BackgroundLoop, BackgroundServer
    from plivo_emulator.settings import Settings

_MARK = "plivo_emulator"


def pytest_configure(config: pytest.Config) -> None:
    """Describe the mark to pytest."""
    config.addinivalue_line("markers", f"{_MARK}(**settings): settings of this test's emulator")


class EmulatorUnderTest:
    """What the fixture `plivo_emulator` gives.

    Attributes:
        emulator: the emulator itself: clock, journal, store...
        url: its root, such as `http://127.0.0.1:40213`.
        base_url: the vendor's API on it, for any client.
        auth_id: of the main account.
        auth_token: of the main account.
    """

    def __init__(self, server: BackgroundServer) -> None:
        self.emulator: Emulator = server.emulator
        self.url = server.url
        self.base_url = server.base_url
        self.auth_id = self.emulator.settings.auth_id
        self.auth_token = self.emulator.settings.auth_token
        self._has_client = False

    @cached_property
    def client(self) -> Plivo:
        """A ready client; closed when the test ends."""
        from plivo_client import Plivo

        self._has_client = True
        return Plivo(self.auth_id, self.auth_token, base_url=self.base_url)

    def async_client(self) -> AsyncPlivo:
        """Return a ready asynchronous client; use it in ``async with``."""
        from plivo_client import AsyncPlivo

        return AsyncPlivo(self.auth_id, self.auth_token, base_url=self.base_url)

    def request(
        self,
        method: str,
        path: str,
        *,
        body: Any = None,
        auth: tuple[str, str] | None = None,
    ) -> Reply:
        """Send a request without a socket, through the same pipeline.

        Args:
            method: in upper case.
            path: below the account, such as `Application/`, with its query.
            body: sent as JSON unless it is `None`.
            auth: id and token; those of the main account by default.
        """
        import base64

        import orjson

        from plivo_emulator.http import Request

        auth_id, token = auth or (self.auth_id, self.auth_token)
        credentials = base64.b64encode(f"{auth_id}:{token}".encode()).decode()
        headers = {"authorization": f"Basic {credentials}"}
        if body is not None:
            headers["content-type"] = "application/json"
        return self.emulator.handle(
            Request(
                method,
                f"/v1/Account/{auth_id}/{path}",
                headers,
                b"" if body is None else orjson.dumps(body),
            )
        )

    def reset(self) -> None:
        """Forget everything; see `Emulator.reset`."""
        self.emulator.reset()

    def check(self) -> None:
        """Fail if a reply did not match the contract, or a handler broke.

        Raises:
            AssertionError: with everything that went wrong.
        """
        wrong = [*self.emulator.contract_violations, *self.emulator.internal_errors]
        if wrong:
            raise AssertionError("\n\n".join(map(str, wrong)))

    def close(self) -> None:
        """Close the client."""
        if self._has_client:
            self.client.close()


@pytest.fixture(scope="session")
def _plivo_emulator_loop() -> Iterator[BackgroundLoop]:
    from plivo_emulator.server import BackgroundLoop

    loop = BackgroundLoop()
    yield loop
    loop.close()


@pytest.fixture
def plivo_emulator_settings(request: pytest.FixtureRequest) -> Settings:
    """Settings of the emulator that `plivo_emulator` starts."""
    from plivo_emulator.settings import Settings

    mark = request.node.get_closest_marker(_MARK)
    return Settings(**{"check_replies": True, **(mark.kwargs if mark else {})})


@pytest.fixture
def plivo_emulator(
    plivo_emulator_settings: Settings, _plivo_emulator_loop: BackgroundLoop
) -> Iterator[EmulatorUnderTest]:
    """An emulator on a free port, with a store of its own; see `EmulatorUnderTest`."""
    from plivo_emulator.emulator import Emulator
    from plivo_emulator.server import BackgroundServer

    emulator = Emulator(plivo_emulator_settings)
    server = BackgroundServer(emulator, loop=_plivo_emulator_loop)
    under_test = EmulatorUnderTest(server)
    yield under_test
    under_test.close()
    # Nobody waits for the connections that clients keep open: they end in the background.
    server.stop(wait=False, close_emulator=True)
    under_test.check()
