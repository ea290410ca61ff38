"""The pytest plugin: an emulator for each test.

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
from typing import TYPE_CHECKING

import pytest

from plivo_emulator.extras import missing_extra

if TYPE_CHECKING:
    from plivo_emulator.serving.server import BackgroundLoop
    from plivo_emulator.settings import Settings
    from plivo_emulator.testing import EmulatorUnderTest

_MARK = "plivo_emulator"


def pytest_configure(config: pytest.Config) -> None:
    """Register the mark with pytest."""
    config.addinivalue_line("markers", f"{_MARK}(**settings): settings of this test's emulator")


@pytest.fixture(scope="session")
def _plivo_emulator_loop() -> Iterator[BackgroundLoop]:
    try:
        from plivo_emulator.serving.server import BackgroundLoop
    except ModuleNotFoundError as error:
        # All fixtures of this plugin pass here; otherwise a test would end in a traceback that
        # names an unfamiliar package.
        pytest.fail(missing_extra(error), pytrace=False)

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
    from plivo_emulator.serving.server import BackgroundServer
    from plivo_emulator.testing import EmulatorUnderTest

    emulator = Emulator(plivo_emulator_settings)
    server = BackgroundServer(emulator, loop=_plivo_emulator_loop)
    under_test = EmulatorUnderTest(server)
    yield under_test
    under_test.close()
    # Connections that clients keep open are closed in the background.
    server.stop(wait=False, close_emulator=True)
    under_test.check()
