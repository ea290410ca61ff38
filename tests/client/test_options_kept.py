"""What a derived client keeps of the one it is from, and what an address is taken for."""

from __future__ import annotations

import itertools
from typing import Any, Final

import httpx
import pytest

from plivo_client import AsyncPlivo, Plivo, PlivoError
from tests.client.fake_api import ACCOUNT, AUTH_ID, AUTH_TOKEN, FakeApi, answer

pytestmark = pytest.mark.anyio

OTHER_ID: Final = "SA2025RK4E639VJFZAMM"
FIRST: Final[dict[str, Any]] = {"timeout": 77.0, "max_retries": 5}
CHANGES: Final[dict[str, dict[str, Any]]] = {
    "credentials": {"auth_id": OTHER_ID, "auth_token": "other"},
    "timeout": {"timeout": 9.0},
    "max_retries": {"max_retries": 1},
}
EVERY: Final = [
    names
    for count in range(len(CHANGES) + 1)
    for names in itertools.combinations(sorted(CHANGES), count)
]


def expected(names: tuple[str, ...]) -> dict[str, Any]:
    """What a client does that was changed in these."""
    auth_id, token = (OTHER_ID, "other") if "credentials" in names else (AUTH_ID, AUTH_TOKEN)
    return {
        "authorization": httpx.BasicAuth(auth_id, token)._auth_header,
        "url": f"https://api.plivo.com/v1/Account/{auth_id}/",
        "read": 9.0 if "timeout" in names else 77.0,
        "tried": 2 if "max_retries" in names else 6,
    }


def done(api: FakeApi) -> dict[str, Any]:
    request = api.requests[-1]
    return {
        "authorization": request.headers["authorization"],
        "url": str(request.url),
        "read": request.extensions["timeout"]["read"],
        "tried": len(api.requests),
    }


def given(names: tuple[str, ...]) -> dict[str, Any]:
    return {key: value for name in names for key, value in CHANGES[name].items()}


@pytest.mark.parametrize("names", EVERY, ids="+".join)
def test_what_is_not_given_is_kept(names: tuple[str, ...], waits: list[float]) -> None:
    api = FakeApi(answer(503, {}))
    client = api.client(**FIRST)
    derived = client.with_options(**given(names))
    with pytest.raises(PlivoError):
        derived.accounts.get()
    assert done(api) == expected(names)
    # The first one is as it was.
    api.requests.clear()
    with pytest.raises(PlivoError):
        client.accounts.get()
    assert done(api) == expected(())


@pytest.mark.parametrize("names", EVERY, ids="+".join)
async def test_the_asynchronous_client_keeps_the_same(
    names: tuple[str, ...], waits: list[float]
) -> None:
    api = FakeApi(answer(503, {}))
    with pytest.raises(PlivoError):
        await api.async_client(**FIRST).with_options(**given(names)).accounts.get()
    assert done(api) == expected(names)


def test_one_change_after_another(waits: list[float]) -> None:
    api = FakeApi(answer(503, {}))
    client = api.client(**FIRST)
    for name in CHANGES:
        client = client.with_options(**CHANGES[name])
    with pytest.raises(PlivoError):
        client.accounts.get()
    assert done(api) == expected(tuple(CHANGES))


@pytest.mark.parametrize("max_retries", [0, 1, 3])
def test_no_retries_are_a_number_too(max_retries: int, waits: list[float]) -> None:
    api = FakeApi(answer(503, {}))
    with pytest.raises(PlivoError):
        api.client().with_options(max_retries=max_retries).accounts.get()
    assert len(api.requests) == max_retries + 1
    assert len(waits) == max_retries


def test_the_address_is_kept() -> None:
    api = FakeApi(answer(body=ACCOUNT))
    client = api.client(base_url="http://127.0.0.1:12121")
    client.with_options(timeout=3.0).accounts.get()
    assert str(api.request.url) == f"http://127.0.0.1:12121/v1/Account/{AUTH_ID}/"


ADDRESSES: Final = {
    "http://v1": "http://v1/v1",
    "http://v1.example": "http://v1.example/v1",
    "https://api.v1/": "https://api.v1/v1",
    "http://v1:8080": "http://v1:8080/v1",
    "http://x/v1.0": "http://x/v1.0/v1",
    "http://x/v12": "http://x/v12/v1",
    "http://x/v1/proxy": "http://x/v1/proxy/v1",
    "http://x/v1/v1": "http://x/v1/v1",
    "http://x/av1": "http://x/av1/v1",
    "http://x/V1": "http://x/V1/v1",
    "http://x/proxy/v1": "http://x/proxy/v1",
    "http://[::1]:12121": "http://[::1]:12121/v1",
}


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("kind", [Plivo, AsyncPlivo])
def test_only_the_end_of_a_path_is_a_version(
    address: str, kind: type[Plivo] | type[AsyncPlivo]
) -> None:
    assert kind(AUTH_ID, AUTH_TOKEN, base_url=address).base_url == ADDRESSES[address]
    api = FakeApi(answer(body=ACCOUNT))
    api.client(base_url=address).accounts.get()
    assert str(api.request.url) == f"{ADDRESSES[address]}/Account/{AUTH_ID}/"
