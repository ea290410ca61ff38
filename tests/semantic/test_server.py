"""The scripts find out what kind of server they talk to."""

from __future__ import annotations

import httpx
import pytest

from plivo_emulator.testing import EmulatorUnderTest
from tests.semantic.api import Api
from tests.semantic.server import running
from tests.web_server import Answer, application_server


@pytest.mark.parametrize(
    "answer", [Answer(status=404), Answer("<html/>"), Answer("[]"), Answer('{"status": "ok"}')]
)
def test_other_servers_are_no_emulators(answer: Answer) -> None:
    with application_server() as server:
        server.otherwise = answer
        with running(server.url, "MA", "x") as found:
            assert found.control is None
            assert found.strict is None
            assert found.complaints() == []


def test_nobody_there_is_no_emulator() -> None:
    with application_server() as server:
        url = server.url
    with running(url, "MA", "x") as found:
        assert found.control is None


@pytest.mark.plivo_emulator(strict=True)
def test_an_emulator_is_known(plivo_emulator: EmulatorUnderTest, http: httpx.Client) -> None:
    under_test = plivo_emulator
    with running(under_test.url, under_test.auth_id, under_test.auth_token) as found:
        assert found.strict is True
        assert found.control is not None
        api = Api(http, found.root, found.auth_id, found.auth_token)
        assert api.do("accounts_get")["auth_id"] == under_test.auth_id


@pytest.mark.parametrize(
    ("status", "body", "complaint"),
    [
        (200, "{}", "is a required property"),
        (200, '{"api_id": 1}', "api_id"),
        (418, "{}", "does not document 418"),
        (500, '{"error": "x"}', "the server failed"),
        (404, '{"api_id": "0f8fad5b-d9cb-469f-a165-70867728950e", "error": "no"}', "a 404 says"),
        (401, '{"api_id": "x", "error": "y"}', "a 401 has no api_id"),
        (200, "<html/>", "the body is no object"),
    ],
)
def test_wrong_replies_are_noticed(
    http: httpx.Client, status: int, body: str, complaint: str
) -> None:
    """Every script checks every reply; that does not go unnoticed either."""
    with application_server() as server:
        server.otherwise = Answer(body, status, "application/json")
        api = Api(http, server.url, "MA0000000000000000AA", "x")
        with pytest.raises(AssertionError, match=complaint):
            api.ask("accounts_get")
