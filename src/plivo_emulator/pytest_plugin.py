"""The pytest plugin: an emulator for each test, or one for all of them.

    def test_sign_up(plivo_emulator):
        shop = plivo_emulator.serve("shop.main:app")
        httpx.post(f"{shop.url}/sign-up", json={"phone": "+14155550123"})

`plivo_emulator` gives each test an emulator of its own on a port of its own, with an empty store;
`plivo_emulator_session` is one emulator for the whole session, for programs that read their
configuration once. While a test has an emulator, the environment variables of the client lead to
it. Both are in checking mode: a reply that does not match the contract, or an internal error, fails
the test. A failed test prints the latest requests and webhooks.

To choose settings, override the fixture `plivo_emulator_settings` or
`plivo_emulator_session_settings`, or mark a test ``@pytest.mark.plivo_emulator(strict=True,
seed=7)``; the names are those of `Settings`.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pytest

from plivo_emulator.extras import missing_extra
from plivo_emulator.suggestions import check_names

if TYPE_CHECKING:
    from plivo_emulator.listening import BackgroundLoop
    from plivo_emulator.settings import Settings
    from plivo_emulator.testing import EmulatorUnderTest

_MARK = "plivo_emulator"
_MADE_TOO_EARLY = """\
A client is made when a module is imported, before any test has an emulator. Give the name of the
application instead of importing it: plivo_emulator_session.serve("package.module:app")"""


def pytest_configure(config: pytest.Config) -> None:
    """Register the mark with pytest."""
    config.addinivalue_line("markers", f"{_MARK}(**settings): settings of this test's emulator")


@pytest.fixture(scope="session")
def _plivo_emulator_loop() -> Iterator[BackgroundLoop]:
    try:
        import_module("plivo_emulator.serving.server")
        from plivo_emulator.listening import BackgroundLoop
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
    mark = request.node.get_closest_marker(_MARK)
    return _settings(mark.kwargs if mark else {})


@pytest.fixture
def plivo_emulator(
    plivo_emulator_settings: Settings, _plivo_emulator_loop: BackgroundLoop
) -> Iterator[EmulatorUnderTest]:
    """An emulator on a free port, with a store of its own; see `EmulatorUnderTest`."""
    with _running(plivo_emulator_settings, _plivo_emulator_loop) as under_test:
        yield under_test


@pytest.fixture(scope="session")
def plivo_emulator_session_settings() -> Settings:
    """Settings of the emulator that `plivo_emulator_session` starts."""
    return _settings({})


@pytest.fixture(scope="session")
def plivo_emulator_session(
    plivo_emulator_session_settings: Settings, _plivo_emulator_loop: BackgroundLoop
) -> Iterator[EmulatorUnderTest]:
    """One emulator for all tests of the session, which share what it stores."""
    with _running(plivo_emulator_session_settings, _plivo_emulator_loop) as under_test:
        yield under_test


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Add the latest requests and webhooks to the report of a failed test."""
    report = yield
    if report.failed and call.when != "teardown":
        from plivo_emulator.testing import EmulatorUnderTest

        for fixture in getattr(item, "funcargs", {}).values():
            if isinstance(fixture, EmulatorUnderTest) and (latest := fixture.latest()):
                report.sections.append(("Plivo emulator", latest))
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Explain why a module that makes a client cannot be imported."""
    report = yield
    if report.failed and "MissingCredentialsError" in str(report.longrepr):
        report.sections.append(("Plivo emulator", _MADE_TOO_EARLY))
    return report


def _settings(chosen: Mapping[str, Any]) -> Settings:
    from plivo_emulator.settings import Settings

    try:
        check_names(f"@pytest.mark.{_MARK}", chosen, Settings)
    except TypeError as error:
        pytest.fail(str(error), pytrace=False)
    return Settings(**{"check_replies": True, **chosen})


@contextmanager
def _running(settings: Settings, loop: BackgroundLoop) -> Iterator[EmulatorUnderTest]:
    from plivo_emulator.emulator import Emulator
    from plivo_emulator.serving.server import BackgroundServer
    from plivo_emulator.testing import EmulatorUnderTest

    server = BackgroundServer(Emulator(settings), loop=loop)
    under_test = EmulatorUnderTest(server)
    with pytest.MonkeyPatch.context() as patch:
        for name, value in under_test.environment.items():
            patch.setenv(name, value)
        try:
            yield under_test
        finally:
            try:
                under_test.close()
            finally:
                # Connections that clients keep open are closed in the background.
                server.stop(wait=False, close_emulator=True)
    under_test.check()
