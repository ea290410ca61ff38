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
from plivo_emulator.redirect.proxy import Traffic
from plivo_emulator.redirect.report import summary
from plivo_emulator.serving.server import BackgroundServer
from plivo_emulator.settings import Settings
from plivo_emulator.testing import EmulatorUnderTest

CANARY = "CanaryOfTheMainAccount"
GUESS = "CanaryThatIsNoToken"
# What SECURITY.md says shows tokens, because that is its purpose.
SHOWN_BY_PURPOSE = ("/_emulator/accounts/", "/_emulator/world/")


def lists_of_the_control_api(under_test: EmulatorUnderTest) -> dict[str, str]:
    """What can be read without naming anything, by path."""
    contract = json.loads(httpx.get(f"{under_test.url}/_emulator/openapi.json").text)
    return {
        f"/_emulator{path}": httpx.get(f"{under_test.url}/_emulator{path}").text
        for path, item in contract["paths"].items()
        if "get" in item and "{" not in path
    }


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
        texts |= lists_of_the_control_api(under_test)
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


def test_passwords_of_endpoints_and_tokens_are_shown_nowhere(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    """Nor are passwords kept, but for a moment where a request is to be carried out later."""
    caplog.set_level(logging.DEBUG)
    declared, created, changed, later = secrets = [f"CanaryOfEndpoint{n}" for n in range(4)]
    world = {"endpoints": [{"username": "declared", "password": declared}]}
    texts: dict[str, str] = {}
    settings = Settings(world=world, database=str(tmp_path / "state.db"))
    with Emulator(settings) as emulator:
        server = BackgroundServer(emulator)
        under_test = EmulatorUnderTest(server)
        client, control = under_test.client, under_test.control
        made = client.endpoints.create(username="rider", password=created, alias="Rider")
        client.endpoints.update(made.endpoint_id, password=changed)
        client.endpoints.update(
            made.endpoint_id, password=later, callback_url=under_test.webhooks.url("/async")
        )
        under_test.clock.advance(seconds=1)
        registered = control.endpoints.register(made.endpoint_id, password=later)
        httpx.post(
            f"{under_test.base_url}/Account/{settings.auth_id}/Endpoint/",
            content=f'{{"username": 1, "password": "{created}',
            auth=(settings.auth_id, settings.auth_token),
        )
        control.emulator.create_snapshot(name="one")
        token = client.tokens.create(iss=settings.auth_id)
        secrets.append(token.token)
        texts["models"] = " ".join(map(repr, (made, registered, client.endpoints.list())))
        texts["objects"] = " ".join(map(repr, (settings, emulator)))
        texts |= lists_of_the_control_api(under_test)
        entries = [repr(entry) + json.dumps(entry.document()) for entry in emulator.journal]
        texts["journal"] = " ".join(entries)
        texts["webhooks"] = repr(under_test.webhooks.received)
        under_test.close()
        server.stop()
        assert emulator.internal_errors == []
    ours = [record for record in caplog.records if not record.name.startswith("http")]
    texts["log"] = " ".join(record.getMessage() for record in ours)
    texts["output"] = "".join(capfd.readouterr())
    assert len(entries) > 5
    assert {place for place, text in texts.items() if any(one in text for one in secrets)} == set()


def test_urls_of_webhooks_show_no_secrets(plivo_emulator: EmulatorUnderTest) -> None:
    """Neither what was configured, nor what was called, nor what is told of it."""
    client, url = plivo_emulator.client, plivo_emulator.url
    canaries = ["CanaryOfAUser", "Canary@Password", "CanaryInAQuery", plivo_emulator.auth_token]
    user, password, query, token = canaries
    target = f"http://{user}:{password}@127.0.0.1:9/{token}?auth_token={query}&x={token}&y=%41#rt=1"
    application = client.applications.create(
        app_name="Secrets",
        answer_url=target,
        fallback_answer_url=target,
        hangup_url=target,
        message_url=target,
    )
    session = client.masking_sessions.create(
        first_party="+14155550101",
        second_party="+14155550102",
        callback_url=target,
        recording_callback_url=target,
        record=True,
    )
    client.verify_sessions.create(recipient="+14155550123", url=target)
    with httpx.Client(base_url=f"{url}/_emulator", timeout=60) as control:
        texts = {
            "a call": control.post(
                "/calls/", json={"from": "14155550109", "to": application.app_id, "advance": True}
            ).text,
            "a session": control.post(
                f"/sessions/{session.session_uuid}/", json={"status": "inactive"}
            ).text,
        }
        control.post("/calls/", json={"from": "14155550101", "to": session.virtual_number})
        control.post("/clock/advance", json={"seconds": 1000})
        texts |= lists_of_the_control_api(plivo_emulator)
        deliveries = json.loads(texts["/_emulator/deliveries/"])["objects"]
        path = f"/deliveries/{deliveries[0]['delivery_id']}/"
        texts["a delivery"] = control.get(path).text
        texts["a replay"] = control.post(f"{path}replay/").text
    texts["the summary"] = summary(plivo_emulator.emulator, Traffic())
    found = {place for place, text in texts.items() if any(one in text for one in canaries)}
    assert found == set(SHOWN_BY_PURPOSE)
    # All of that was there to be shown.
    assert {one["event"] for one in deliveries} >= {
        "on_application_answer",
        "on_application_fallback_answer",
        "on_application_hangup",
        "on_masking_session_event",
        "on_verify_session_event",
    }
    for one in deliveries:
        assert one["url"] == (
            "http://(redacted)@127.0.0.1:9/(redacted)?auth_token=(redacted)&x=(redacted)&y=%41#rt=1"
        )
        assert one["attempts"]
    assert "(redacted)@127.0.0.1:9" in texts["the summary"]
    assert "(redacted)@127.0.0.1:9" in texts["a call"]
    # What is sent is what was configured.
    shown = client.applications.get(application.app_id)
    assert shown.answer_url == target


def test_bodies_of_webhooks_show_no_secrets(plivo_emulator: EmulatorUnderTest) -> None:
    with WebhookReceiver([plivo_emulator.auth_token]) as receiver:
        application = plivo_emulator.client.applications.create(
            app_name="Secrets", answer_url=receiver.url("/answer")
        )
        call = {
            "from": "14155550109",
            "to": application.app_id,
            "sip_headers": {"Authorization": "Bearer CanaryInAHeader", "Colour": "blue"},
            "advance": True,
        }
        control = f"{plivo_emulator.url}/_emulator"
        texts = [httpx.post(f"{control}/calls/", json=call, timeout=60).text]
        texts.append(httpx.get(f"{control}/deliveries/").text)
        assert "CanaryInAHeader" not in " ".join(texts)
        for one in json.loads(texts[1])["objects"]:
            assert one["payload"]["X-PH-Authorization"] == "(redacted)"
            assert "X-PH-Colour=blue" in one["attempts"][0]["body"]
        sent = receiver.received[0]
        assert "CanaryInAHeader" in sent.body.decode()
