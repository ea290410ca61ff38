"""What the fixtures do for an application under test."""

from __future__ import annotations

import os

import pytest

from plivo_client import Plivo, ServerError
from plivo_emulator.testing import EmulatorUnderTest
from plivo_emulator_client import PlivoEmulator

pytest_plugins = ["pytester"]


def test_clients_find_the_emulator_by_themselves(plivo_emulator: EmulatorUnderTest) -> None:
    with Plivo() as client, PlivoEmulator() as control:
        assert client.accounts.get().auth_id == plivo_emulator.auth_id
        assert control.requests.list().objects[0].operation_id == "accounts_get"


SHARED = """
import os
import pytest
from plivo_client import Plivo, ServerError

@pytest.fixture(scope="module")
def client(plivo_emulator_session):
    with Plivo() as client:
        yield client

def test_first(client):
    client.subaccounts.create(name="a")

def test_second(client, plivo_emulator_session):
    assert os.environ["PLIVO_BASE_URL"] == plivo_emulator_session.base_url
    assert client.subaccounts.list().meta.total_count == 1

def test_of_its_own(client, plivo_emulator_session, plivo_emulator):
    assert os.environ["PLIVO_BASE_URL"] == plivo_emulator.base_url
    assert plivo_emulator.client.subaccounts.list().meta.total_count == 0

def test_the_shared_one_again(plivo_emulator_session):
    assert os.environ["PLIVO_BASE_URL"] == plivo_emulator_session.base_url
"""


def test_one_emulator_for_a_session(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(SHARED)
    before = {name: os.environ.get(name) for name in ("PLIVO_BASE_URL", "PLIVO_AUTH_ID")}
    pytester.runpytest_inprocess("-p", "no:cacheprovider").assert_outcomes(passed=4)
    assert {name: os.environ.get(name) for name in before} == before


FAILING = """
import pytest

def test_fails(plivo_emulator):
    plivo_emulator.client.verify_sessions.create(
        recipient="+14155550123", url="https://shop.example/events"
    )
    plivo_emulator.request("POST", "Message/", body={"src": "14155550100", "dst": "14155550101"})
    plivo_emulator.clock.advance(seconds=1)
    assert False

def test_refuses(plivo_emulator):
    plivo_emulator.serve(refuses, public_url="https://shop.example")
    plivo_emulator.client.verify_sessions.create(
        recipient="+14155550123", url="https://shop.example/events"
    )
    plivo_emulator.clock.advance(seconds=1)
    assert False

def test_passes(plivo_emulator):
    pass

@pytest.mark.plivo_emulator(stric=True)
def test_misspelt(plivo_emulator):
    pass

def refuses(environ, start_response):
    start_response("403 Forbidden", [])
    return []
"""


def test_a_failed_test_prints_what_happened(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(FAILING)
    result = pytester.runpytest_inprocess("-p", "no:cacheprovider")
    result.assert_outcomes(passed=1, failed=2, errors=1)
    result.stdout.fnmatch_lines(
        [
            "*- Plivo emulator -*",
            "  POST /v1/Account/*/Verify/Session/ 202 in *",
            "  POST /v1/Account/*/Message/ 400 in *",
            "    *text*",
            "  on_verify_session_event to https://shop.example/events: blocked",
            "    shop.example is not loopback and is not allowed*",
            "*plivo_emulator.serve(app, public_url=...)*",
            "*- Plivo emulator -*",
            "  on_verify_session_event to https://shop.example/events: pending",
            "    answered 403",
            "    It was signed for https://shop.example/events: *",
        ]
    )
    # In the errors, which pytest prints first.
    result.stdout.fnmatch_lines(
        ["@pytest.mark.plivo_emulator() takes no 'stric': did you mean strict?"]
    )


def test_misspelt_names_are_told(plivo_emulator: EmulatorUnderTest) -> None:
    with pytest.raises(TypeError, match=r"fail_next\(\) takes no 'opertion_id': .* operation_id"):
        plivo_emulator.fail_next(opertion_id="accounts_get")
    with pytest.raises(TypeError, match=r"call\(\) takes no 'talk_second': .* talk_seconds"):
        plivo_emulator.call("14155550142", "14155550199", talk_second=3)


def test_a_fault_that_never_happened_is_told(plivo_emulator: EmulatorUnderTest) -> None:
    plivo_emulator.fail_next(operation_id="accounts_get")
    assert "Faults that no request has met" in plivo_emulator.latest()
    assert "operation_id=accounts_get status=500 times=1" in plivo_emulator.latest()
    with Plivo(max_retries=0) as client, pytest.raises(ServerError):
        client.accounts.get()
    assert "Faults" not in plivo_emulator.latest()
