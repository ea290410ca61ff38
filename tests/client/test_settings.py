"""Credentials, address and timeout: from arguments, environment and the document."""

from __future__ import annotations

import base64

import httpx
import pytest

from plivo_client import AsyncPlivo, MissingCredentialsError, Plivo
from plivo_runtime.connections import Connections
from tests.client.fake_api import ACCOUNT, AUTH_ID, AUTH_TOKEN, FakeApi, answer

pytestmark = pytest.mark.anyio


def test_basic_authentication_and_account_in_the_path() -> None:
    api = FakeApi(answer(body=ACCOUNT))
    api.client().accounts.get()
    expected = base64.b64encode(f"{AUTH_ID}:{AUTH_TOKEN}".encode()).decode()
    assert api.request.headers["authorization"] == f"Basic {expected}"
    assert str(api.request.url) == f"https://api.plivo.com/v1/Account/{AUTH_ID}/"


async def test_asynchronous_client_sends_the_same() -> None:
    api = FakeApi(answer(body=ACCOUNT))
    account = await api.async_client().accounts.get()
    assert account.name == "Lewis Carroll"
    assert api.request.headers["authorization"].startswith("Basic ")


@pytest.mark.parametrize("kind", [Plivo, AsyncPlivo])
def test_credentials_from_the_environment(
    kind: type[Plivo] | type[AsyncPlivo], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLIVO_AUTH_ID", "MAENVIRONMENT0000000")
    monkeypatch.setenv("PLIVO_AUTH_TOKEN", "from the environment")
    assert kind().auth_id == "MAENVIRONMENT0000000"
    assert kind(AUTH_ID, AUTH_TOKEN).auth_id == AUTH_ID


@pytest.mark.parametrize("kind", [Plivo, AsyncPlivo])
@pytest.mark.parametrize(
    ("given", "missing"),
    [({}, "PLIVO_AUTH_ID"), ({"auth_id": AUTH_ID}, "PLIVO_AUTH_TOKEN")],
)
def test_missing_credentials_say_what_to_do(
    kind: type[Plivo] | type[AsyncPlivo], given: dict[str, str], missing: str
) -> None:
    with pytest.raises(MissingCredentialsError, match=missing):
        kind(**given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "used"),
    [
        ("http://127.0.0.1:12121", "http://127.0.0.1:12121/v1"),
        ("http://127.0.0.1:12121/", "http://127.0.0.1:12121/v1"),
        ("http://127.0.0.1:12121/v1", "http://127.0.0.1:12121/v1"),
        ("http://127.0.0.1:12121/v1/", "http://127.0.0.1:12121/v1"),
        ("https://proxy.example/plivo", "https://proxy.example/plivo/v1"),
        ("https://v1.example", "https://v1.example/v1"),
        ("https://host.example/v1x", "https://host.example/v1x/v1"),
        ("https://host.example/xv1", "https://host.example/xv1/v1"),
        ("https://host.example/v1/plivo", "https://host.example/v1/plivo/v1"),
        ("https://host.example/plivo/v1", "https://host.example/plivo/v1"),
        ("https://host.example/V1", "https://host.example/V1/v1"),
        ("http://[::1]:12121", "http://[::1]:12121/v1"),
    ],
)
def test_base_url_with_or_without_version(
    given: str, used: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert Plivo(AUTH_ID, AUTH_TOKEN, base_url=given).base_url == used
    monkeypatch.setenv("PLIVO_BASE_URL", given)
    assert Plivo(AUTH_ID, AUTH_TOKEN).base_url == used


@pytest.mark.parametrize(
    "wrong",
    [
        "127.0.0.1:12121",
        "ftp://host",
        "http://",
        "http://h:port",
        "http://h:0",
        "http://h/?a=b",
        "http://h/#a",
        "http://[::1",
    ],
)
def test_base_url_must_be_an_address(wrong: str) -> None:
    with pytest.raises(ValueError, match="base_url"):
        Plivo(AUTH_ID, AUTH_TOKEN, base_url=wrong)


@pytest.mark.parametrize("kind", [Plivo, AsyncPlivo])
def test_arguments_win_over_the_environment(
    kind: type[Plivo] | type[AsyncPlivo], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLIVO_AUTH_ID", "MAENVIRONMENT0000000")
    monkeypatch.setenv("PLIVO_AUTH_TOKEN", "of the environment")
    monkeypatch.setenv("PLIVO_BASE_URL", "https://environment.example")
    client = kind(AUTH_ID, AUTH_TOKEN, base_url="https://argument.example")
    assert client._settings.credentials == (AUTH_ID, AUTH_TOKEN)
    assert client.base_url == "https://argument.example/v1"
    # An empty text is none.
    assert kind("", "", base_url="").auth_id == "MAENVIRONMENT0000000"
    assert kind("", "", base_url="").base_url == "https://environment.example/v1"


def test_what_was_resolved_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    client = Plivo(AUTH_ID, AUTH_TOKEN)
    monkeypatch.setenv("PLIVO_BASE_URL", "https://later.example")
    assert client.base_url == "https://api.plivo.com/v1"
    assert client.with_options(timeout=1).base_url == "https://api.plivo.com/v1"


def test_repr_names_the_account_but_not_the_token() -> None:
    shown = repr(Plivo(AUTH_ID, AUTH_TOKEN))
    assert AUTH_ID in shown
    assert AUTH_TOKEN not in shown


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (None, {"connect": 5.0, "read": 30.0, "write": 30.0, "pool": 30.0}),
        (60.0, {"connect": 5.0, "read": 60.0, "write": 60.0, "pool": 60.0}),
        (1.0, {"connect": 1.0, "read": 1.0, "write": 1.0, "pool": 1.0}),
        (httpx.Timeout(9.0), {"connect": 9.0, "read": 9.0, "write": 9.0, "pool": 9.0}),
    ],
)
def test_every_request_of_our_own_pool_has_a_timeout(
    given: float | httpx.Timeout | None,
    expected: dict[str, float],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    api = FakeApi(answer(body=ACCOUNT))
    monkeypatch.setattr(Connections, "handle_request", lambda self, request: api(request))
    with Plivo(AUTH_ID, AUTH_TOKEN, timeout=given) as client:
        client.accounts.get()
    assert api.request.extensions["timeout"] == expected


def test_user_agent(monkeypatch: pytest.MonkeyPatch) -> None:
    api = FakeApi(answer(body=ACCOUNT))
    monkeypatch.setattr(Connections, "handle_request", lambda self, request: api(request))
    with Plivo(AUTH_ID, AUTH_TOKEN) as client:
        client.accounts.get()
    assert api.request.headers["user-agent"].startswith("plivo-client/")
    assert api.request.headers["accept"] == "application/json"
