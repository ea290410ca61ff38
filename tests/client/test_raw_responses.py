"""`with_raw_response`, and the options of one call."""

from __future__ import annotations

from typing import assert_type

import httpx
import pytest

from plivo_client import APIResponseError, NotFoundError, Plivo, RawResponse
from plivo_client.models import Account, ApplicationList, AsyncAccepted
from tests.client.fake_api import ACCOUNT, AUTH_ID, AUTH_TOKEN, FakeApi, answer

pytestmark = pytest.mark.anyio

URL = "https://example.com/"


def test_a_raw_response_has_status_headers_and_body() -> None:
    client = FakeApi(answer(200, ACCOUNT, x_request_id="7")).client()
    raw = client.accounts.with_raw_response.get()
    assert_type(raw.parse(), Account)
    assert raw.status_code == 200
    assert raw.headers["X-Request-ID"] == "7"
    assert raw.content == raw.http_response.content
    assert raw.parse() == client.accounts.get()
    assert repr(raw) == f"RawResponse(200, GET https://api.plivo.com/v1/Account/{AUTH_ID}/)"


async def test_also_of_the_asynchronous_client() -> None:
    client = FakeApi(answer(200, ACCOUNT)).async_client()
    raw = await client.accounts.with_raw_response.get()
    assert_type(raw, RawResponse[Account])
    assert raw.parse() == await client.accounts.get()


def test_its_types_are_those_of_the_method() -> None:
    client = FakeApi(answer(202, {"api_id": "a", "message": "async api spawned"})).client()
    raw = client.applications.with_raw_response
    assert_type(raw.list(), RawResponse[ApplicationList])
    assert_type(raw.list(callback_url=URL), RawResponse[AsyncAccepted])
    with pytest.raises(TypeError, match="no iterators"):
        raw.iterate()  # type: ignore[attr-defined]


def test_errors_are_raised_by_the_call_or_when_it_is_decoded() -> None:
    client = FakeApi(answer(404, {"error": "not found"})).client()
    with pytest.raises(NotFoundError):
        client.accounts.with_raw_response.get()
    raw = FakeApi(httpx.Response(200, text="<html>")).client().accounts.with_raw_response.get()
    with pytest.raises(APIResponseError):
        raw.parse()


@pytest.mark.parametrize("own", [True, False], ids=["http_client", "transport"])
def test_headers_and_timeout_of_one_call(own: bool) -> None:
    api = FakeApi(answer(200, ACCOUNT))
    transport = httpx.MockTransport(api)
    client = api.client() if own else Plivo(AUTH_ID, AUTH_TOKEN, transport=transport)
    headers = {"X-Trace": "1", "user-agent": "mine", "authorization": "Bearer 7"}
    client.accounts.get(extra_headers=headers, timeout=2)
    client.accounts.get()
    first, second = api.requests
    assert (first.headers["x-trace"], first.headers["user-agent"]) == ("1", "mine")
    assert first.headers.get_list("authorization") == ["Bearer 7"]
    assert first.headers.get_list("user-agent") == ["mine"]
    assert first.extensions["timeout"] == httpx.Timeout(2).as_dict()
    assert "x-trace" not in second.headers
    assert second.headers["authorization"].startswith("Basic ")
    assert second.extensions["timeout"]["read"] != 2


async def test_every_page_gets_them() -> None:
    page = {"objects": [{"app_id": "1"}], "meta": {"next": "/?offset=1"}}
    last = {"objects": [], "meta": {"next": None}}
    api = FakeApi(answer(200, page), answer(200, last))
    assert len(list(api.client().applications.iterate(extra_headers={"X-Trace": "1"}))) == 1
    assert [request.headers["X-Trace"] for request in api.requests] == ["1", "1"]
    api.answers.insert(0, answer(200, page))
    rows = api.async_client().applications.iterate(extra_headers={"X-Trace": "2"})
    assert len([row async for row in rows]) == 1
    assert [request.headers["X-Trace"] for request in api.requests[2:]] == ["2", "2"]


def test_wrong_options_are_refused_before_anything_is_sent() -> None:
    api = FakeApi(answer(200, ACCOUNT))
    accounts = api.client().accounts
    with pytest.raises(TypeError, match="unexpected keyword argument 'timeot'"):
        accounts.get(timeot=1)  # type: ignore[call-overload]
    with pytest.raises(TypeError, match="must be a mapping, not str"):
        accounts.get(extra_headers="a=1")  # type: ignore[call-overload]
    with pytest.raises(TypeError, match="must contain strings"):
        accounts.get(extra_headers={"a": 1})  # type: ignore[dict-item]
    with pytest.raises(ValueError, match="not a valid header value"):
        accounts.get(extra_headers={"a": "1\r\nb: 2"})
    assert api.requests == []


def test_an_argument_of_the_same_name_has_an_underscore() -> None:
    api = FakeApi(answer(202, {"api_id": "a", "message": "m", "stream_id": "s"}))
    api.client().audio_streams.start(
        "c", service_url="wss://example.com", extra_headers_="a=1", extra_headers={"X-Trace": "1"}
    )
    assert api.sent["extra_headers"] == "a=1"
    assert api.request.headers["X-Trace"] == "1"


def test_resources_are_shown_with_their_client() -> None:
    shown = repr(FakeApi(answer()).client().accounts)
    assert shown.startswith("AccountsResource(Plivo(")
    assert AUTH_TOKEN not in shown
