"""The control API asks for no credentials, so it must not answer other web sites."""

from __future__ import annotations

import pytest

from plivo_emulator.emulator import Emulator
from plivo_emulator.http import Reply, Request
from plivo_emulator.settings import Settings

HOST = "127.0.0.1:12121"


@pytest.mark.parametrize(
    ("origin", "status"),
    [
        (None, 200),
        (f"http://{HOST}", 200),
        ("https://evil.example.com", 403),
        ("http://127.0.0.1:8000", 403),
        ("null", 403),
    ],
)
def test_only_the_inspector_and_programs_are_answered(origin: str | None, status: int) -> None:
    headers = {"host": HOST} | ({} if origin is None else {"origin": origin})
    with Emulator(Settings(check_replies=True)) as emulator:
        reply = emulator.handle(Request("POST", "/_emulator/reset/", headers))
        assert isinstance(reply, Reply)
        assert reply.status == status
        assert emulator.contract_violations == []


def test_the_vendors_api_is_answered_from_anywhere() -> None:
    """Its callers have credentials, and the console of the reference is another site."""
    with Emulator(Settings(check_replies=True)) as emulator:
        headers = {"host": HOST, "origin": "null"}
        path = f"/v1/Account/{emulator.settings.auth_id}/"
        reply = emulator.handle(Request("OPTIONS", path, headers))
        assert (reply.status, reply.headers["access-control-allow-origin"]) == (204, "*")
