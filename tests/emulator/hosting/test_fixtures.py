"""What the fixtures do for an application under test."""

from __future__ import annotations

import logging
import os
from typing import Any

import httpx
import pytest

from plivo_client import Plivo, ServerError
from plivo_emulator.settings import DEFAULT_AUTH_ID
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
from plivo_client import Plivo

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

def test_other_credentials(plivo_emulator):
    with Plivo("MAOTHER0000000000000", "t") as other:
        other.accounts.get()

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
    result.assert_outcomes(passed=1, failed=3, errors=1)
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
            "    answered 403; it was signed for https://shop.example/events, so *",
            "*- Plivo emulator -*",
            "  GET /v1/Account/MAOTHER0000000000000/ 401 in *",
            "    authentication credentials were not provided",
            "    there is no account MAOTHER0000000000000, or it is disabled",
            f"  The emulator's account is {DEFAULT_AUTH_ID}. During a test PLIVO_AUTH_ID and",
        ]
    )
    # In the errors, which pytest prints first.
    result.stdout.fnmatch_lines(
        ["@pytest.mark.plivo_emulator() takes no 'stric': did you mean strict?"]
    )


@pytest.mark.parametrize(
    ("credentials", "why"),
    [
        ((DEFAULT_AUTH_ID, "wr0ng-token"), f"wrong Auth Token for {DEFAULT_AUTH_ID}"),
        (("MAOTHER0000000000000", "t0ken"), "there is no account MAOTHER0000000000000, or"),
        (("t0ken-in-the-wrong-place", "t0ken"), "the user name is not an Auth ID: MA or SA"),
        (None, "no Auth ID and Auth Token were sent"),
    ],
)
def test_refused_credentials_are_explained(
    plivo_emulator: EmulatorUnderTest, credentials: tuple[str, str] | None, why: str
) -> None:
    """In the report of a failed test, and without what may be a secret."""
    httpx.get(f"{plivo_emulator.base_url}/Account/{DEFAULT_AUTH_ID}/", auth=credentials)
    latest = plivo_emulator.latest()
    assert why in latest
    assert f"The emulator's account is {DEFAULT_AUTH_ID}" in latest
    assert "t0ken" not in latest
    assert "wr0ng" not in latest


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


def test_a_client_made_at_import_is_explained(pytester: pytest.Pytester) -> None:
    pytester.makepyfile("from plivo_client import Plivo\nclient = Plivo()")
    result = pytester.runpytest_inprocess("-p", "no:cacheprovider")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*plivo_emulator_session.serve(*package.module:app*)"])


def test_what_is_shown_says_what_happened(plivo_emulator: EmulatorUnderTest) -> None:
    plivo_emulator.clock.freeze()
    line = plivo_emulator.client.applications.create(
        app_name="Line", answer_url=plivo_emulator.webhooks.url("/answer")
    )
    call = plivo_emulator.phone("14155550142", line.app_id)
    plivo_emulator.clock.advance(seconds=5)
    assert f"({call.call_uuid}, completed, [], problem='The answer of " in repr(call)
    assert "line 1: The answer is empty" in repr(call)
    assert "received=['AnswerEvent'" in repr(plivo_emulator.webhooks)
    assert plivo_emulator.auth_token not in repr(plivo_emulator.webhooks)
    plivo_emulator.control.close()
    assert repr(call) == f"CallUnderTest({call.call_uuid})"
    with pytest.raises(TimeoutError, match=r"did you mean AnswerEvent\?"):
        plivo_emulator.webhooks.wait_for("AnswrEvent", timeout=0)


def test_a_refused_webhook_is_logged_at_once(
    plivo_emulator: EmulatorUnderTest, caplog: pytest.LogCaptureFixture
) -> None:
    def refuses(environ: Any, start_response: Any) -> list[bytes]:
        start_response("403 Forbidden", [])
        return []

    served = plivo_emulator.serve(refuses)
    caplog.set_level(logging.INFO, "plivo_emulator")
    plivo_emulator.client.verify_sessions.create(recipient="+14155550123", url=f"{served.url}/a")
    plivo_emulator.clock.advance(seconds=5)
    refused = [line for line in caplog.messages if "not delivered (next attempt at" in line]
    assert refused
    assert f"answered 403; it was signed for {served.url}/a, so" in refused[0]
    (delivery, *_) = plivo_emulator.control.deliveries.list().objects
    assert delivery.problem is not None
    assert delivery.problem in refused[0]
