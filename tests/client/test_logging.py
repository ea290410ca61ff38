"""The logger `plivo` tells what happens, without secrets."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from plivo_client import BadRequestError
from plivo_runtime.logs import redact
from tests.client.fake_api import ACCOUNT, AUTH_TOKEN, FakeApi, answer

if TYPE_CHECKING:
    import httpx

UUID = "5b1f3c52-6d0a-4f0e-8f6f-1c2a4f0f9b11"


def test_requests_and_retries_are_logged_without_secrets(
    caplog: pytest.LogCaptureFixture, waits: list[float]
) -> None:
    caplog.set_level(logging.DEBUG)
    api = FakeApi(answer(429, {}), answer(200, {"message": "session validated successfully."}))
    client = api.client()
    client.verify_sessions.validate(UUID, otp="987654")
    client.masking_sessions.create(first_party_pin="1111", second_party_pin="2222", pin_retry=3)
    shown = "\n".join(f"{record.name} {record.getMessage()}" for record in caplog.records)
    assert f"plivo POST /Account/{client.auth_id}/Verify/Session/{UUID}/" in shown
    assert "429, again in" in shown
    assert "'pin_retry': 3" in shown
    for secret in ("987654", "1111", "2222", AUTH_TOKEN):
        assert secret not in shown


def test_nothing_is_logged_unless_asked_for(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING, logger="plivo")
    FakeApi(answer(200, ACCOUNT)).client().accounts.get()
    assert [record for record in caplog.records if record.name == "plivo"] == []


def test_the_token_is_in_no_error(waits: list[float]) -> None:
    def echo(request: httpx.Request) -> httpx.Response:
        return answer(400, {"error": "no"})

    with pytest.raises(Exception, match="no") as caught:
        FakeApi(echo).client().accounts.get()
    assert AUTH_TOKEN not in repr(caught.value) + str(vars(caught.value))


def test_redaction_reaches_nested_values_and_leaves_the_original() -> None:
    original = {
        "a": [{"auth_token": "x", "AuthToken": 1}],
        "otp": "1",
        "stop": "go",
        "pin_retry": 1,
    }
    assert redact(original) == {
        "a": [{"auth_token": "***", "AuthToken": 1}],
        "otp": "***",
        "stop": "go",
        "pin_retry": 1,
    }
    assert original["otp"] == "1"


def test_replies_are_logged_without_secrets(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, logger="plivo")
    body = {"auth_id": "SA1", "auth_token": "geheim", "name": "Shop"}
    FakeApi(answer(200, body)).client().subaccounts.get("SA1")
    shown = "\n".join(record.getMessage() for record in caplog.records)
    assert "'name': 'Shop'" in shown
    assert "geheim" not in shown


def test_replies_with_an_error_are_logged_too(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, logger="plivo")
    body = {"error": "name parameter is missing", "auth_token": "geheim"}
    with pytest.raises(BadRequestError):
        FakeApi(answer(400, body)).client().accounts.get()
    assert caplog.messages[-1] == f"reply={body | {'auth_token': '***'}!r}"


PROGRAM = """
import httpx
from plivo_client import Plivo
reply = httpx.Response(200, json={"name": "Lewis", "auth_token": "geheim"})
transport = httpx.MockTransport(lambda request: reply)
Plivo("MA1", "geheim", transport=transport).accounts.get()
"""


@pytest.mark.parametrize(
    ("level", "shown", "hidden"),
    [
        ("info", "plivo INFO GET /Account/MA1/: 200", "Lewis"),
        ("DEBUG", "plivo DEBUG reply={'name': 'Lewis', 'auth_token': '***'}", "geheim"),
        ("loud", "PLIVO_LOG is 'loud', but must be debug or info", "GET"),
    ],
)
def test_the_environment_turns_it_on(level: str, shown: str, hidden: str) -> None:
    environment = {**os.environ, "PLIVO_LOG": level}
    command = [sys.executable, "-c", PROGRAM]
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert shown in ran.stderr
    assert hidden not in ran.stderr
