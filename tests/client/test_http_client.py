"""Your own HTTP client, and clients that share one pool."""

from __future__ import annotations

import httpx
import pytest

from plivo_client import AsyncPlivo, Plivo
from tests.client.standin import ACCOUNT, AUTH_ID, AUTH_TOKEN, StandIn, answer

pytestmark = pytest.mark.anyio


def own(api: StandIn) -> httpx.Client:
    return httpx.Client(
        transport=httpx.MockTransport(api),
        base_url="https://elsewhere.example/",
        timeout=77,
        auth=("somebody", "else"),
        headers={"User-Agent": "mine", "X-Mine": "yes"},
    )


def test_own_client_keeps_its_settings_and_gets_address_and_credentials() -> None:
    api = StandIn(answer(body=ACCOUNT))
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
    api = StandIn(answer(body=ACCOUNT))
    with own(api) as http_client:
        Plivo(AUTH_ID, AUTH_TOKEN, http_client=http_client, timeout=3).accounts.get()
    assert api.request.extensions["timeout"]["read"] == 3


def test_own_client_is_not_closed() -> None:
    with own(StandIn(answer(body=ACCOUNT))) as http_client:
        with Plivo(AUTH_ID, AUTH_TOKEN, http_client=http_client) as client:
            client.accounts.get()
        assert not http_client.is_closed


async def test_own_asynchronous_client_is_not_closed() -> None:
    transport = httpx.MockTransport(StandIn(answer(body=ACCOUNT)))
    async with httpx.AsyncClient(transport=transport) as http_client:
        async with AsyncPlivo(AUTH_ID, AUTH_TOKEN, http_client=http_client) as client:
            await client.accounts.get()
        assert not http_client.is_closed


def test_limits_belong_to_the_own_client() -> None:
    with own(StandIn(answer())) as http_client, pytest.raises(ValueError, match="limits"):
        Plivo(AUTH_ID, AUTH_TOKEN, http_client=http_client, limits=httpx.Limits())


def test_our_pool_is_closed() -> None:
    with Plivo(AUTH_ID, AUTH_TOKEN) as client:
        built = client._pool.client()
        assert client._pool.client() is built
    assert built.is_closed
    with pytest.raises(RuntimeError, match="closed"):
        client.accounts.get()


async def test_our_asynchronous_pool_is_closed() -> None:
    async with AsyncPlivo(AUTH_ID, AUTH_TOKEN) as client:
        built = client._pool.client()
    assert built.is_closed
    with pytest.raises(RuntimeError, match="closed"):
        await client.accounts.get()


def test_with_options_shares_the_pool_even_before_it_is_built() -> None:
    with Plivo(AUTH_ID, AUTH_TOKEN) as client:
        patient = client.with_options(timeout=120, max_retries=0)
        assert patient._pool.client() is client._pool.client()
        with patient:
            pass
        assert not client._pool.client().is_closed


def test_with_options_changes_only_what_is_given() -> None:
    api = StandIn(answer(body=ACCOUNT))
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


def test_with_options_wants_whole_credentials() -> None:
    client = Plivo(AUTH_ID, AUTH_TOKEN)
    with pytest.raises(ValueError, match="together"):
        client.with_options(auth_id="SA2025RK4E639VJFZAMM")
