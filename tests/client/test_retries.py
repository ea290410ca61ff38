"""What is repeated, how often, and after how long (plivo_runtime.retries)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx
import pytest

from plivo_client import (
    APIConnectionError,
    APITimeoutError,
    AsyncPlivo,
    Plivo,
    PlivoError,
    RateLimitError,
    ServerError,
)
from tests.client.fake_api import ACCOUNT, FakeApi, answer

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.client.fake_api import Answer

pytestmark = pytest.mark.anyio

OK = answer(200, ACCOUNT)
UUID = "5b1f3c52-6d0a-4f0e-8f6f-1c2a4f0f9b11"

CALLS: dict[str, Callable[[Plivo], object]] = {
    "GET": lambda client: client.accounts.get(),
    "DELETE": lambda client: client.masking_sessions.delete(UUID),
    "POST": lambda client: client.accounts.update(name="x"),
}
ALWAYS: dict[str, Answer] = {
    "429": answer(429, {"error": "too many requests"}),
    "refused": httpx.ConnectError("refused"),
    "slow to connect": httpx.ConnectTimeout("slow"),
    "pool exhausted": httpx.PoolTimeout("full"),
}
IF_REPEATABLE: dict[str, Answer] = {
    "500": answer(500, {}),
    "503": answer(503, {}),
    "520": answer(520, {}),
    "slow to answer": httpx.ReadTimeout("slow"),
    "broken": httpx.ReadError("reset"),
    "closed": httpx.RemoteProtocolError("disconnected"),
}
NEVER: dict[str, Answer] = {
    "400": answer(400, {}),
    "404": answer(404, {}),
    "unsupported": httpx.UnsupportedProtocol("gopher"),
}


@pytest.mark.parametrize("method", CALLS)
@pytest.mark.parametrize("failure", [*ALWAYS, *IF_REPEATABLE])
def test_repeated_only_where_that_is_safe(method: str, failure: str, waits: list[float]) -> None:
    api = FakeApi({**ALWAYS, **IF_REPEATABLE}[failure], OK)
    if method == "POST" and failure in IF_REPEATABLE:
        with pytest.raises(PlivoError):
            CALLS[method](api.client())
        assert len(api.requests) == 1
        assert waits == []
    else:
        CALLS[method](api.client())
        assert len(api.requests) == 2
        assert len(waits) == 1


@pytest.mark.parametrize("method", CALLS)
@pytest.mark.parametrize("failure", NEVER)
def test_never_repeated(method: str, failure: str, waits: list[float]) -> None:
    api = FakeApi(NEVER[failure], OK)
    with pytest.raises(PlivoError):
        CALLS[method](api.client())
    assert len(api.requests) == 1
    assert waits == []


@pytest.mark.parametrize("failure", [*ALWAYS, *IF_REPEATABLE])
async def test_asynchronous_client_follows_the_same_rules(failure: str, waits: list[float]) -> None:
    api = FakeApi({**ALWAYS, **IF_REPEATABLE}[failure], OK)
    await api.async_client().accounts.get()
    assert len(api.requests) == 2
    assert len(waits) == 1
    once = FakeApi({**ALWAYS, **IF_REPEATABLE}[failure], OK)
    if failure in IF_REPEATABLE:
        with pytest.raises(PlivoError):
            await once.async_client().accounts.update(name="x")
    else:
        await once.async_client().accounts.update(name="x")
    assert len(once.requests) == (1 if failure in IF_REPEATABLE else 2)


@pytest.mark.parametrize(("max_retries", "tried"), [(None, 3), (0, 1), (4, 5)])
def test_number_of_retries(max_retries: int | None, tried: int, waits: list[float]) -> None:
    api = FakeApi(answer(500, {}))
    options = {} if max_retries is None else {"max_retries": max_retries}
    with pytest.raises(ServerError):
        api.client(**options).accounts.get()
    assert len(api.requests) == tried
    assert len(waits) == tried - 1


def test_waits_grow_and_are_bounded(waits: list[float]) -> None:
    with pytest.raises(ServerError):
        FakeApi(answer(500, {})).client(max_retries=7).accounts.get()
    for wait, longest in zip(waits, [0.5, 1, 2, 4, 8, 8, 8], strict=True):
        assert 0.75 * longest <= wait <= longest


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize(
    ("header", "wait"), [("2", 2.0), ("0", 0.0), ("0.25", 0.25), ("60", 60.0), ("3600", 60.0)]
)
def test_retry_after_is_honoured_up_to_a_minute(
    status: int, header: str, wait: float, waits: list[float]
) -> None:
    FakeApi(answer(status, {}, Retry_After=header), OK).client().accounts.get()
    assert waits == [wait]


@pytest.mark.parametrize("header", ["soon", "-5", "nan", "inf", "Fri, 20 Nov 2026 10:00:00 GMT"])
def test_unusable_retry_after_is_ignored(header: str, waits: list[float]) -> None:
    FakeApi(answer(429, {}, Retry_After=header), OK).client().accounts.get()
    assert 0.375 <= waits[0] <= 0.5


def test_the_last_failure_is_raised(waits: list[float]) -> None:
    api = FakeApi(
        httpx.ConnectError("refused"), answer(500, {}), answer(429, {"error": "slow down"})
    )
    with pytest.raises(RateLimitError, match="slow down"):
        api.client().accounts.get()


@pytest.mark.parametrize(
    ("failure", "kind"),
    [
        (httpx.ConnectError("refused"), APIConnectionError),
        (httpx.ReadError(""), APIConnectionError),
        (httpx.ConnectTimeout("slow"), APITimeoutError),
        (httpx.ReadTimeout("slow"), APITimeoutError),
        (httpx.DecodingError("gzip"), APIConnectionError),
    ],
)
def test_failures_without_answer(
    failure: Exception, kind: type[PlivoError], waits: list[float]
) -> None:
    with pytest.raises(PlivoError) as caught:
        FakeApi(failure).client().accounts.get()
    assert type(caught.value) is kind
    assert caught.value.__cause__ is failure
    assert str(caught.value)


async def test_cancelling_is_not_a_failure_to_retry(waits: list[float]) -> None:
    class Cancelled(BaseException):
        pass

    def cancel(request: httpx.Request) -> httpx.Response:
        raise Cancelled

    api = FakeApi(cancel)
    client: AsyncPlivo = api.async_client()
    with pytest.raises(Cancelled):
        await client.accounts.get()
    assert len(api.requests) == 1
