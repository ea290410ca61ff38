"""Secrets that are used all over, and looked for in everything that was written or served."""

from __future__ import annotations

import base64
import json
import logging
from pathlib import Path

import httpx
import pytest

from plivo_client import AuthenticationError, Plivo
from plivo_emulator.emulator import Emulator
from plivo_emulator.receiver import WebhookReceiver
from plivo_emulator.serving.server import BackgroundServer
from plivo_emulator.settings import Settings
from plivo_emulator.testing import EmulatorUnderTest

CANARY = "CanaryOfTheMainAccount"
GUESS = "CanaryThatIsNoToken"
# What SECURITY.md says shows tokens, because that is its purpose.
SHOWN_BY_PURPOSE = ("/_emulator/accounts/",)


def test_secrets_are_shown_where_that_is_documented_and_nowhere_else(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    settings = Settings(auth_token=CANARY, database=str(tmp_path / "state.db"))
    texts: dict[str, str] = {}
    with Emulator(settings) as emulator, WebhookReceiver([CANARY]) as receiver:
        server = BackgroundServer(emulator)
        under_test = EmulatorUnderTest(server)
        client = under_test.client
        made = client.subaccounts.create(name="Sub", enabled=True)
        secrets = [CANARY, GUESS, made.auth_token]
        secrets += [base64.b64encode(f"{settings.auth_id}:{CANARY}".encode()).decode().rstrip("=")]
        client.subaccounts.get(made.auth_id)
        session = client.masking_sessions.create(
            first_party="+14155550101",
            second_party="+14155550102",
            callback_url=receiver.url("/masking"),
        )
        under_test.call("+14155550101", session.virtual_number)
        under_test.control.emulator.create_snapshot(name="one")
        with Plivo(settings.auth_id, GUESS, base_url=under_test.base_url) as stranger:
            with pytest.raises(AuthenticationError) as caught:
                stranger.accounts.get()
            texts["the client's error"] = repr(caught.value) + str(caught.value)
            texts["clients"] = repr(stranger) + repr(client)
        for body in (
            f'{{"auth_token": "{GUESS}", "app_name": 1}}',
            f'{{"auth_token": "{GUESS}',
            f"auth_token={GUESS}",
        ):
            httpx.post(
                f"{under_test.base_url}/Account/{settings.auth_id}/Application/",
                params={"auth_token": GUESS},
                content=body,
                headers={"cookie": GUESS, "x-auth-token": GUESS},
                auth=(settings.auth_id, CANARY),
            )
        texts["models"] = repr(made) + repr(client.subaccounts.get(made.auth_id))
        texts["objects"] = " ".join(map(repr, (settings, emulator, server, receiver, under_test)))
        contract = json.loads(httpx.get(f"{under_test.url}/_emulator/openapi.json").text)
        for path, item in contract["paths"].items():
            if "get" in item and "{" not in path:
                texts[f"/_emulator{path}"] = httpx.get(f"{under_test.url}/_emulator{path}").text
        entries = [repr(entry) + json.dumps(entry.document()) for entry in emulator.journal]
        texts["journal"] = " ".join(entries)
        texts["webhooks"] = repr(receiver.received) + repr(receiver.refused)
        under_test.close()
        server.stop()
        assert emulator.internal_errors == []
    # The HTTP library notes the addresses that this test itself calls.
    ours = [record for record in caplog.records if not record.name.startswith("http")]
    texts["log"] = " ".join(record.getMessage() for record in ours)
    texts["output"] = "".join(capfd.readouterr())
    assert "plivo" in {record.name for record in ours}
    assert receiver.received
    assert len(entries) > 6
    found = {place for place, text in texts.items() if any(secret in text for secret in secrets)}
    assert found == set(SHOWN_BY_PURPOSE)
    # As SECURITY.md says, too: the database is as secret as the tokens in it.
    files = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert CANARY.encode() in files
    assert GUESS.encode() not in files
