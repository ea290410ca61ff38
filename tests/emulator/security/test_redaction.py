"""Text and JSON that is shown has no secrets in it, however it was written."""

from __future__ import annotations

import base64
import time
from typing import Any
from urllib.parse import quote

import orjson
import pytest

from plivo_emulator.emulator import Emulator
from plivo_emulator.pipeline.api import ContractViolation
from plivo_emulator.pipeline.http import Reply, Request
from plivo_emulator.pipeline.redaction import (
    REDACTED,
    Known,
    redacted_body,
    redacted_path,
    redacted_text,
)
from plivo_emulator.receiver import WebhookReceiver
from plivo_emulator.resources.accounts import add_account
from plivo_emulator.settings import Settings
from plivo_emulator.store import StoreUnavailable

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


TOKEN = "MDhiYzVkNzA2YjE0ZTkzZjUyYTc4YzYxZDBlOWYz"


@pytest.mark.parametrize(
    "text",
    [
        TOKEN,
        f"x{TOKEN}x",
        "".join(f"%{ord(char):02x}" for char in TOKEN),
        "".join(f"%25{ord(char):02X}" for char in TOKEN),
        "".join(f"\\u{ord(char):04x}" for char in TOKEN),
        "".join(f"&#{ord(char)};" for char in TOKEN),
        "\0".join(TOKEN),
        base64.b64encode(f"anybody:{TOKEN}".encode()).decode(),
        base64.urlsafe_b64encode(f"?~?>:{TOKEN}".encode()).decode().rstrip("="),
        quote(base64.b64encode(f"x:{TOKEN}".encode()).decode(), safe=""),
    ],
)
@pytest.mark.parametrize("others", [0, 500])
def test_a_known_token_is_shown_in_no_encoding(text: str, others: int) -> None:
    known = Known([TOKEN, *(f"{number:040d}" for number in range(others))])
    shown = redacted_text(text, known)
    assert REDACTED in shown
    assert shown.replace("x", "") == REDACTED
    body = orjson.dumps(redacted_body(orjson.dumps({"a": [{text: 1}, text]}), known)).decode()
    assert text not in body
    assert body.count(REDACTED) == 2
    assert redacted_text("something else", known) == "something else"


def request(
    emulator: Emulator, *, path: str = "Account/x/", body: bytes = b"", **headers: str
) -> str:
    """Send something, and return the journal as JSON."""
    headers = {name.replace("_", "-"): value for name, value in headers.items()}
    target, _, query = f"/v1/{path}".partition("?")
    emulator.handle(Request("POST", target, headers, body, query_string=query))
    return orjson.dumps([entry.document() for entry in emulator.journal]).decode()


@pytest.mark.parametrize(
    "name", ["X-Plivo-Auth-Token", "Auth-Token", "X-AuthToken", "Set-Cookie", "X-Api-Key", "X-Auth"]
)
def test_headers_show_no_token(name: str) -> None:
    with Emulator() as emulator:
        emulator.handle(Request("GET", "/v1/", {name.lower(): HUSH}))
        assert HUSH not in orjson.dumps([entry.document() for entry in emulator.journal]).decode()
        assert HUSH not in request(emulator, referer=f"http://MA:{HUSH}@a.example/?token={HUSH}")


def test_the_journal_knows_every_token() -> None:
    with Emulator(Settings(auth_token=TOKEN)) as emulator:
        with emulator.store.transaction(write=True) as tx:
            add_account(tx, "MA" + "B" * 18, "another-token-of-40-characters")
        for token in (TOKEN, "another-token-of-40-characters"):
            assert token not in request(emulator, path=f"Account/{token}/?q={token}")
            assert token not in request(emulator, x_note=token, body=f"a {token}".encode())


def test_a_token_is_known_as_long_as_what_it_was_used_for() -> None:
    with Emulator(Settings(auth_token=TOKEN)) as emulator:
        pair = base64.b64encode(f"{emulator.settings.auth_id}:{TOKEN}".encode()).decode()
        own = f"Account/{emulator.settings.auth_id}/"
        request(emulator, path=own, authorization=f"Basic {pair}")
        with emulator.store.transaction(write=True) as tx:
            tx.run("UPDATE accounts SET auth_token = 'changed-meanwhile'")
        assert TOKEN not in request(emulator, x_note=TOKEN)
        # A wrong one is a secret too: of another service, perhaps.
        wrong = base64.b64encode(b"MA:of-the-live-service").decode()
        shown = request(emulator, x_note="of-the-live-service", authorization=f"Basic {wrong}")
        assert "of-the-live-service" not in shown


def test_a_database_that_is_away_makes_nothing_known(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*, write: bool) -> None:
        raise StoreUnavailable("away")

    with Emulator(Settings(auth_token=TOKEN)) as emulator:
        request(emulator)
        with monkeypatch.context() as patch:
            patch.setattr(emulator.store, "transaction", fail)
            emulator.store.writes += 1
            assert TOKEN not in request(emulator, x_note=TOKEN)


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
    assert redacted_path("http://MA:one@hush-hush@host/v1/", "") == f"http://{REDACTED}@host/v1/"
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
        emulator.services.record_error("somewhere", KeyError({"auth_token": "other-hush"}))
        emulator.services.record_error("somewhere", ValueError(f"no {HUSH}"))
        shown = " ".join(map(str, emulator.internal_errors)) + caplog.text
    assert "KeyError" in shown
    assert "ValueError" in shown
    assert "hush" not in shown
