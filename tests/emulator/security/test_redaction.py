"""Text and JSON that is shown has no secrets in it, however it was written."""

from __future__ import annotations

import time
from typing import Any

import orjson
import pytest

from plivo_emulator.api import ContractViolation
from plivo_emulator.emulator import Emulator
from plivo_emulator.http import Reply, Request
from plivo_emulator.receiver import WebhookReceiver
from plivo_emulator.redaction import REDACTED, redacted_body, redacted_path, redacted_text
from plivo_emulator.settings import Settings

HUSH = "hush-hush"


@pytest.mark.parametrize(
    "body",
    [
        b'{"auth_token": "hush-hush"}',
        b'{"auth\\u005ftoken": "hush-hush"}',
        b'{"AUTH_TOKEN": ["hush-hush"], "new_auth_token": {"x": "hush-hush"}}',
        b'[[{"a": {"auth_token": "hush-hush"}}]]',
        b'{"password": "hush-hush", "client-secret": "hush-hush", "api_key": "hush-hush"}',
        # Not JSON, or not quite.
        b'{"auth_token": "hush-hush',
        b'{"auth_token": "hush-hush\\',
        b"{'auth_token': 'hush-hush'}",
        b"{'auth_token': 'hush-hush",
        b'{"name": "x", "auth_token" : "a\\"hush-hush",}',
        b"{auth_token: hush-hush}",
        b"auth_token=hush-hush&name=x",
        b"name=x&auth%5ftoken=hush-hush",
        b"auth_token: hush-hush",
        b'\xff{"auth_token": "hush-hush"}',
        b'"{\\"auth_token\\": \\"hush-hush\\"}',
    ],
)
def test_no_body_shows_a_token(body: bytes) -> None:
    shown = orjson.dumps(redacted_body(body)).decode()
    assert HUSH not in shown
    assert REDACTED in shown


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (b"", None),
        (
            b'{"name": "token", "total": 0, "token": null}',
            {"name": "token", "total": 0, "token": None},
        ),
        (b'{"tokens": 3, "tokenizer": "x"}', {"tokens": 3, "tokenizer": "x"}),
        (b"a=b&c", "a=b&c"),
        (b'{"otp": "123456"', '{"otp": "123456"'),
    ],
)
def test_other_bodies_are_shown_as_they_are(body: bytes, shown: Any) -> None:
    assert redacted_body(body) == shown


def test_deep_bodies_can_be_shown() -> None:
    with Emulator() as emulator:
        for depth in (200, 300, 900, 2000, 100_000):
            body = b'{"a":' + b"[" * depth + b"]" * depth + b"}"
            headers = {"content-type": "application/json"}
            emulator.handle(Request("POST", "/v1/Account/x/", headers, body))
        reply = emulator.handle(Request("GET", "/_emulator/requests/"))
        assert (reply.status, emulator.internal_errors) == (200, [])


def test_paths_show_no_credentials() -> None:
    assert (
        redacted_path("/v1/", "a=1&auth_token=hush-hush&b") == f"/v1/?a=1&auth_token={REDACTED}&b"
    )
    assert redacted_path("http://MA:hush-hush@host/v1/", "") == f"http://{REDACTED}@host/v1/"
    assert redacted_path("/v1/a@b/", "x=y@z") == "/v1/a@b/?x=y@z"


@pytest.mark.parametrize(
    "part", ["token", 'token="', "token=\\", "a", " ", 'token:"\\', "a=b&", "//"]
)
def test_redacting_takes_time_in_proportion(part: str) -> None:
    text = part * (1_000_000 // len(part))
    started = time.process_time()
    redacted_text(text)
    redacted_body(text.encode())
    redacted_path(text, text)
    assert time.process_time() - started < 20


def test_representations_show_no_secrets() -> None:
    settings = Settings(auth_token=HUSH, database=f"postgresql://u:{HUSH}@h/d")
    violation = ContractViolation("x", 200, (), {"auth_token": HUSH})
    reply = Reply(200, {"api_id": "x", "objects": [{"auth_token": HUSH}]})
    with WebhookReceiver([HUSH]) as receiver:
        for one in (settings, violation, reply, receiver):
            assert HUSH not in repr(one)
    assert "api_id" in repr(reply)


def test_errors_show_no_secrets(caplog: pytest.LogCaptureFixture) -> None:
    with Emulator(Settings(auth_token=HUSH)) as emulator:
        emulator.record_error("somewhere", KeyError({"auth_token": "other-hush"}))
        emulator.record_error("somewhere", ValueError(f"no {HUSH}"))
        shown = " ".join(map(str, emulator.internal_errors)) + caplog.text
    assert "KeyError" in shown
    assert "ValueError" in shown
    assert "hush" not in shown
