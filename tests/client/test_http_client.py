"""Your own HTTP client, and clients that share one pool."""

from __future__ import annotations

import contextlib
from typing import Any

import httpx
import pytest

from plivo_client import AsyncPlivo, NotFoundError, Plivo, ServerError
from tests.client.fake_api import ACCOUNT, AUTH_ID, AUTH_TOKEN, FakeApi, answer
from tests.client.socket_server import SocketServer

pytestmark = pytest.mark.anyio


def own(api: FakeApi) -> httpx.Client:
    return httpx.Client(
        transport=httpx.MockTransport(api),
        base_url="https://elsewhere.example/",
        timeout=77,
        auth=("somebody", "else"),
        headers={"User-Agent": "mine", "X-Mine": "yes"},
    )


def test_own_client_keeps_its_settings_and_gets_address_and_credentials() -> None:
    api = FakeApi(answer(body=ACCOUNT))
    with own(api) as http_client:
        Plivo(AUTH_ID, AUTH_TOKEN, http_client=http_client).accounts.get()
    request = api.request
    assert str(request.url) == f"https://api.plivo.com/v1/Account/{AUTH_ID}/"
    expected = httpx.BasicAuth(AUTH_ID, AUTH_TOKEN)
    assert request.headers["authorization"] == expected._auth_header
    assert request.headers["user-agent"] == "mine"
    assert request.headers["x-mine"] == "yes"
    assert request.extensions["timeout"]["read"] == 77


def test_a_timeout_that_is_asked_for_wins_over_the_own_clients() -> None:
    api = FakeApi(answer(body=ACCOUNT))
    with own(api) as http_client:
        Plivo(AUTH_ID, AUTH_TOKEN, http_client=http_client, timeout=3).accounts.get()
    assert api.request.extensions["timeout"]["read"] == 3


def test_own_client_is_not_closed() -> None:
    with own(FakeApi(answer(body=ACCOUNT))) as http_client:
        with Plivo(AUTH_ID, AUTH_TOKEN, http_client=http_client) as client:
            client.accounts.get()
        assert not http_client.is_closed


async def test_own_asynchronous_client_is_not_closed() -> None:
    transport = httpx.MockTransport(FakeApi(answer(body=ACCOUNT)))
    async with httpx.AsyncClient(transport=transport) as http_client:
        async with AsyncPlivo(AUTH_ID, AUTH_TOKEN, http_client=http_client) as client:
            await client.accounts.get()
        assert not http_client.is_closed


@pytest.mark.parametrize("other", [{"limits": httpx.Limits()}, {"http_client": httpx.Client()}])
def test_only_one_thing_says_how_requests_are_sent(other: dict[str, Any]) -> None:
    transport = httpx.MockTransport(FakeApi(answer()))
    with pytest.raises(ValueError, match="cannot be used together"):
        Plivo(AUTH_ID, AUTH_TOKEN, transport=transport, **other)


class Closable(httpx.MockTransport):
    """A transport that knows whether it was closed."""

    closed = False

    def close(self) -> None:
        self.closed = True

    async def aclose(self) -> None:
        self.closed = True


def test_a_transport_sends_complete_requests_and_is_closed() -> None:
    api = FakeApi(answer(body=ACCOUNT))
    transport = Closable(api)
    with Plivo(AUTH_ID, AUTH_TOKEN, transport=transport) as client:
        client.accounts.get()
    request = api.request
    assert str(request.url) == f"https://api.plivo.com/v1/Account/{AUTH_ID}/"
    expected = httpx.BasicAuth(AUTH_ID, AUTH_TOKEN)
    assert request.headers["authorization"] == expected._auth_header
    assert request.headers["user-agent"].startswith("plivo-client/")
    assert request.headers["host"] == "api.plivo.com"
    assert request.extensions["timeout"]["read"] == 30
    assert transport.closed
    with pytest.raises(RuntimeError, match="closed"):
        client.accounts.get()


async def test_an_asynchronous_transport_is_closed() -> None:
    transport = Closable(FakeApi(answer(body=ACCOUNT)))
    async with AsyncPlivo(AUTH_ID, AUTH_TOKEN, transport=transport) as client:
        await client.accounts.get()
    assert transport.closed
    with pytest.raises(RuntimeError, match="closed"):
        await client.accounts.get()


def test_errors_of_a_transport_carry_request_and_time() -> None:
    with (
        Plivo(
            AUTH_ID, AUTH_TOKEN, transport=httpx.MockTransport(FakeApi(answer(404, body={})))
        ) as client,
        pytest.raises(NotFoundError) as caught,
    ):
        client.accounts.get()
    assert caught.value.response.request.method == "GET"
    assert caught.value.response.elapsed.total_seconds() >= 0


def test_with_options_shares_the_connections_even_before_there_are_any() -> None:
    transport = Closable(FakeApi(answer(body=ACCOUNT)))
    with Plivo(AUTH_ID, AUTH_TOKEN, transport=transport) as client:
        with client.with_options(timeout=120, max_retries=0) as patient:
            patient.accounts.get()
        assert not transport.closed
        client.accounts.get()


def test_a_proxy_of_the_environment_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with contextlib.closing(SocketServer()) as proxy:
        monkeypatch.setenv("HTTP_PROXY", proxy.url)
        with Plivo(AUTH_ID, AUTH_TOKEN, base_url="http://api.example") as client:
            client.accounts.get()
    assert proxy.seen[0].startswith(b"GET http://api.example/v1/Account/")


def test_with_options_changes_only_what_is_given() -> None:
    api = FakeApi(answer(body=ACCOUNT))
    client = api.client(base_url="http://127.0.0.1:1", timeout=9)
    original = client.accounts
    derived = client.with_options(auth_id="SA2025RK4E639VJFZAMM", auth_token="other")
    assert derived.accounts is not original
    derived.accounts.get()
    assert str(api.request.url) == "http://127.0.0.1:1/v1/Account/SA2025RK4E639VJFZAMM/"
    expected = httpx.BasicAuth("SA2025RK4E639VJFZAMM", "other")
    assert api.request.headers["authorization"] == expected._auth_header
    assert api.request.extensions["timeout"]["read"] == 9
    assert client.auth_id == AUTH_ID


OPTIONS: dict[str, Any] = {
    "auth_id": "SA2025RK4E639VJFZAMM",
    "auth_token": "other",
    "timeout": 0.25,
    "max_retries": 0,
}


@pytest.mark.parametrize("kind", [Plivo, AsyncPlivo])
@pytest.mark.parametrize("names", [["auth_id", "auth_token"], ["timeout"], ["max_retries"], []])
def test_with_options_keeps_every_other_option(
    kind: type[Plivo] | type[AsyncPlivo], names: list[str]
) -> None:
    client = kind(AUTH_ID, AUTH_TOKEN, base_url="http://host:1/x", timeout=9, max_retries=7)
    before = client._settings
    changed = {name: OPTIONS[name] for name in names}
    derived = client.with_options(**changed)
    again = derived.with_options()
    for one in (derived, again):
        assert type(one) is kind
        assert one._pool is client._pool
        found = one._settings
        expected = before._asdict() | {n: v for n, v in changed.items() if n in before._fields}
        if "auth_id" in names:
            expected["credentials"] = ("SA2025RK4E639VJFZAMM", "other")
        assert found._asdict() == expected
    assert client._settings == before


def test_retries_of_a_derived_client_are_its_own(waits: list[float]) -> None:
    for options, tried in (({"timeout": 5}, 5), ({"max_retries": 0}, 1), ({"max_retries": 1}, 2)):
        api = FakeApi(answer(500, {}))
        with pytest.raises(ServerError):
            api.client(max_retries=4).with_options(**options).accounts.get()  # type: ignore[arg-type]
        assert len(api.requests) == tried


@pytest.mark.parametrize("given", [{"auth_id": "SA"}, {"auth_token": "t"}])
def test_with_options_wants_both(given: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="together"):
        Plivo(AUTH_ID, AUTH_TOKEN).with_options(**given)  # type: ignore[arg-type]


def test_with_options_wants_whole_credentials() -> None:
    client = Plivo(AUTH_ID, AUTH_TOKEN)
    with pytest.raises(ValueError, match="together"):
        client.with_options(auth_id="SA2025RK4E639VJFZAMM")
