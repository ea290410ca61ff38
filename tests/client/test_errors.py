"""An answer with an error status is raised as the class of that status."""

from __future__ import annotations

import copy
import pickle

import httpx
import pytest

import plivo_client
from plivo_client import (
    APIConnectionError,
    APIResponseError,
    APIStatusError,
    APITimeoutError,
    NotFoundError,
    PlivoError,
    ServerError,
)
from plivo_emulator_client import PlivoEmulator
from tests.client.fake_api import AUTH_ID, FakeApi, answer

pytestmark = pytest.mark.anyio

CLASSES = {
    302: APIStatusError,
    400: plivo_client.BadRequestError,
    401: plivo_client.AuthenticationError,
    403: plivo_client.PermissionDeniedError,
    404: plivo_client.NotFoundError,
    405: plivo_client.MethodNotAllowedError,
    409: plivo_client.ConflictError,
    418: APIStatusError,
    422: plivo_client.UnprocessableEntityError,
    451: APIStatusError,
    499: APIStatusError,
    429: plivo_client.RateLimitError,
    500: plivo_client.ServerError,
    503: plivo_client.ServerError,
    501: plivo_client.ServerError,
    520: plivo_client.ServerError,
    599: plivo_client.ServerError,
}


@pytest.mark.parametrize("status", CLASSES)
def test_class_by_status(status: int) -> None:
    api = FakeApi(answer(status, {"api_id": "97ceeb52", "error": "what went wrong"}))
    with pytest.raises(APIStatusError) as caught:
        api.client(max_retries=0).accounts.get()
    error = caught.value
    assert type(error) is CLASSES[status]
    assert isinstance(error, PlivoError)
    assert error.status_code == status
    assert error.message == "what went wrong"
    assert error.api_id == "97ceeb52"
    assert error.body == {"api_id": "97ceeb52", "error": "what went wrong"}
    assert error.response.status_code == status
    url = f"https://api.plivo.com/v1/Account/{AUTH_ID}/"
    assert str(error) == f"{status}: what went wrong (GET {url})"


async def test_asynchronous_client_raises_the_same() -> None:
    api = FakeApi(answer(404, {"error": "not found"}))
    with pytest.raises(NotFoundError, match="not found"):
        await api.async_client().masking_sessions.get("nope")


@pytest.mark.parametrize(
    ("response", "message", "body"),
    [
        (httpx.Response(404, json={}), "{}", {}),
        (httpx.Response(404), "Not Found", ""),
        (httpx.Response(404, text="gone away"), "gone away", "gone away"),
        (httpx.Response(404, html="<h1>x</h1>"), "<h1>x</h1>", "<h1>x</h1>"),
        (httpx.Response(404, json=["a"]), '["a"]', ["a"]),
        (
            httpx.Response(404, json={"error": {"error": "deep"}}),
            "deep",
            {"error": {"error": "deep"}},
        ),
        (httpx.Response(404, json={"message": "words"}), "words", {"message": "words"}),
        (httpx.Response(404, json={"message": "m", "error": "e"}), "e", ...),
        (httpx.Response(404, json={"error": None, "api_id": 7}), '{"error":null,"api_id":7}', ...),
        (httpx.Response(404, content=b"\xff\xfe"), ..., ...),
    ],
)
def test_odd_bodies(response: httpx.Response, message: object, body: object) -> None:
    with pytest.raises(NotFoundError) as caught:
        FakeApi(response).client().accounts.get()
    assert caught.value.api_id is None
    assert message is ... or caught.value.message == message
    assert body is ... or caught.value.body == body


def test_a_long_body_is_not_repeated_in_full() -> None:
    with pytest.raises(ServerError) as caught:
        FakeApi(httpx.Response(500, text="x" * 5000)).client(max_retries=0).accounts.get()
    assert len(str(caught.value)) < 300
    assert caught.value.body == "x" * 5000


@pytest.mark.parametrize("body", [b"<html>", b"[1]", b'"text"', b"\xff"])
def test_success_without_a_json_object(body: bytes) -> None:
    with pytest.raises(APIResponseError, match="expected a JSON object"):
        FakeApi(httpx.Response(200, content=body)).client().accounts.get()


@pytest.mark.parametrize("status", [200, 204])
def test_success_without_a_body_has_no_fields(status: int) -> None:
    deleted = FakeApi(httpx.Response(status)).client().masking_sessions.delete("a")
    assert deleted.to_dict() == {}


def test_errors_survive_copying_and_pickling() -> None:
    with pytest.raises(NotFoundError) as caught:
        FakeApi(answer(404, {"error": "not found"})).client().accounts.get()
    for again in (copy.copy(caught.value), pickle.loads(pickle.dumps(caught.value))):
        assert type(again) is NotFoundError
        assert again.message == "not found"


def test_every_error_is_exported() -> None:
    for kind in {*CLASSES.values(), plivo_client.APITimeoutError}:
        assert getattr(plivo_client, kind.__name__) is kind


def test_errors_name_the_request_without_its_query() -> None:
    client = FakeApi(answer(404, {"error": "not found"})).client()
    with pytest.raises(NotFoundError) as caught:
        client.messages.list(from_number="14155550100")
    assert str(caught.value).endswith(f"(GET https://api.plivo.com/v1/Account/{AUTH_ID}/Message/)")
    assert caught.value.response.request.url.query == b"from_number=14155550100"


REFUSED = httpx.ConnectError("[Errno 111] Connection refused")


def test_the_control_client_names_the_variable_of_its_address(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("PLIVO_EMULATOR_BASE_URL", raising=False)
    refused = FakeApi(REFUSED)
    client = PlivoEmulator(transport=httpx.MockTransport(refused), max_retries=0)
    with pytest.raises(APIConnectionError, match="set PLIVO_EMULATOR_BASE_URL for another"):
        client.clock.get()


@pytest.mark.parametrize(
    ("base_url", "advice"),
    [
        ("http://127.0.0.1:12121", "(from base_url or the environment): start it with `plivo-emul"),
        ("http://me:secret@localhost:8000/v1", "`plivo-emulator serve --port 8000`"),
        ("https://sandbox.example.com/v1", None),
        (None, None),
    ],
)
def test_where_an_emulator_is_expected(
    base_url: str | None, advice: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PLIVO_BASE_URL", raising=False)
    client = FakeApi(REFUSED).client(base_url=base_url, max_retries=0)
    with pytest.raises(APIConnectionError) as caught:
        client.accounts.get()
    base_url = client.base_url.replace("me:secret@", "")
    where = f"GET {base_url}/Account/{AUTH_ID}/: [Errno 111] Connection refused"
    assert str(caught.value).startswith(where)
    assert advice in str(caught.value) if advice else str(caught.value) == where
    again = pickle.loads(pickle.dumps(caught.value))
    assert (str(again), again.request.method) == (str(caught.value), "GET")


def test_a_lost_reply_is_not_blamed_on_the_emulator() -> None:
    lost = httpx.ReadTimeout("timed out")
    client = FakeApi(lost).client(base_url="http://127.0.0.1:12121", max_retries=0)
    with pytest.raises(APITimeoutError, match=r"^POST http://127.0.0.1:12121/v1/.*: timed out$"):
        client.applications.create(app_name="a", answer_url="https://example.com/")
