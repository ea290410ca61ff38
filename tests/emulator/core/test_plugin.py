"""The pytest plugin, as its users use it: some tests here are such users."""

from __future__ import annotations

import urllib.error
import urllib.request

import pytest

from plivo_emulator.testing import EmulatorUnderTest

pytest_plugins = ["pytester"]


def test_gives_a_running_emulator(plivo_emulator: EmulatorUnderTest) -> None:
    assert plivo_emulator.base_url == f"{plivo_emulator.url}/v1"
    with pytest.raises(urllib.error.HTTPError, match="401"):
        urllib.request.urlopen(f"{plivo_emulator.base_url}/Account/{plivo_emulator.auth_id}/")


def test_gives_a_client(plivo_emulator: EmulatorUnderTest) -> None:
    client = plivo_emulator.client
    assert client.accounts.get().auth_id == plivo_emulator.auth_id
    client.subaccounts.create(name="a")
    assert plivo_emulator.request("GET", "Subaccount/").body["meta"]["total_count"] == 1


def test_starts_empty_every_time(plivo_emulator: EmulatorUnderTest) -> None:
    assert plivo_emulator.request("GET", "Subaccount/").body["meta"]["total_count"] == 0


@pytest.mark.anyio
async def test_gives_an_async_client(plivo_emulator: EmulatorUnderTest) -> None:
    async with plivo_emulator.async_client as client:
        assert (await client.accounts.get()).auth_id == plivo_emulator.auth_id


def test_resets(plivo_emulator: EmulatorUnderTest) -> None:
    plivo_emulator.request("POST", "Subaccount/", body={"name": "a"})
    plivo_emulator.reset()
    assert plivo_emulator.request("GET", "Subaccount/").body["meta"]["total_count"] == 0


@pytest.mark.plivo_emulator(strict=True, seed=7)
def test_takes_settings_from_a_mark(plivo_emulator: EmulatorUnderTest) -> None:
    settings = plivo_emulator.emulator.settings
    assert (settings.strict, settings.seed, settings.check_replies) == (True, 7, True)
    reply = plivo_emulator.request("POST", "Subaccount/", body={"name": "a", "extra": 1})
    assert reply.status == 400


def test_checks_replies(plivo_emulator: EmulatorUnderTest) -> None:
    assert plivo_emulator.emulator.settings.check_replies
    plivo_emulator.check()


INNER = """
import pytest
from plivo_emulator.pipeline.api import ContractViolation
from plivo_emulator.core.services import InternalError

def test_fine(plivo_emulator):
    pass

def test_violation(plivo_emulator):
    plivo_emulator.emulator.contract_violations.append(
        ContractViolation("things_get", 200, ("name is missing",), {})
    )

def test_internal_error(plivo_emulator):
    plivo_emulator.emulator.internal_errors.append(InternalError("things_get", "Trace of it"))

@pytest.fixture
def plivo_emulator_settings():
    from plivo_emulator import Settings
    return Settings(strict=True, auth_token="mine")

def test_own_settings(plivo_emulator):
    assert plivo_emulator.auth_token == "mine"
    assert plivo_emulator.emulator.settings.strict
"""


def test_fails_a_test_whose_emulator_misbehaved(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(INNER)
    arguments = [] if _installed() else ["-p", "plivo_emulator.pytest_plugin"]
    result = pytester.runpytest_subprocess(*arguments, "-q", "-p", "no:cacheprovider")
    result.assert_outcomes(passed=4, errors=2)
    output = result.stdout.str()
    assert "the 200 reply of things_get does not match the contract: name is missing" in output
    assert "Internal error in things_get" in output
    assert "Trace of it" in output


def _installed() -> bool:
    from importlib.metadata import entry_points

    return "plivo_emulator" in entry_points(group="pytest11").names


def test_a_start_is_cheap(plivo_emulator: EmulatorUnderTest) -> None:
    """50 ms after imports, of the processor's time; ten times as much where others use it too."""
    import time

    from plivo_emulator.emulator import Emulator
    from plivo_emulator.listening import BackgroundLoop
    from plivo_emulator.serving.server import BackgroundServer

    loop = BackgroundLoop()
    times = []
    for _ in range(5):
        started = time.process_time()
        server = BackgroundServer(Emulator(), loop=loop)
        times.append(time.process_time() - started)
        server.stop(wait=False, close_emulator=True)
    loop.close()
    assert min(times) < 0.5, times
