"""A second emulator plays the live API."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import httpx
import pytest

from plivo_emulator.emulator import Emulator
from plivo_emulator.serving.server import BackgroundServer
from plivo_emulator.settings import Settings
from tests.live.guard import Account
from tests.live.policy import Policy

ACCOUNT = Account("MAREALACCOUNT0000001", "UmVhbFRva2VuVGhhdE11c3ROb3RCZVNlZW5Bbnl3")


@pytest.fixture
def live() -> Iterator[BackgroundServer]:
    """What answers as api.plivo.com would, with something of its owner's in it."""
    settings = Settings(
        auth_id=ACCOUNT.auth_id, auth_token=ACCOUNT.auth_token, strict=True, check_replies=True
    )
    server = BackgroundServer(Emulator(settings))
    with owner(server) as api:
        for name in ("Pay Alice Miller", "Call Bob"):
            body = {"app_name": name, "answer_url": "https://alice:pw@miller.io/answer"}
            api.post("/Application/", json=body).raise_for_status()
        api.post("/Subaccount/", json={"name": "Miller Ltd", "enabled": True}).raise_for_status()
        body = {"first_party": "+442071234567", "second_party": "+442079876543"}
        api.post("/Masking/Session/", json=body).raise_for_status()
        api.post("/Verify/Session/", json={"recipient": "+442071234567"}).raise_for_status()
    # Only tests change anything from here on.
    httpx.post(f"{server.url}/_emulator/clock/freeze/").raise_for_status()
    yield server
    server.stop(close_emulator=True)


@pytest.fixture
def policy() -> Policy:
    """The real one, but for the server, and in a hurry."""
    real = Policy.load()
    budget = replace(real.budget, requests_per_second=10_000)
    return replace(real, hosts=frozenset({"127.0.0.1"}), budget=budget)


def owner(server: BackgroundServer) -> httpx.Client:
    """The owner of the live account, who asks it directly."""
    return httpx.Client(
        base_url=f"{server.url}/v1/Account/{ACCOUNT.auth_id}",
        auth=(ACCOUNT.auth_id, ACCOUNT.auth_token),
        trust_env=False,
    )
