"""What comes after an odd reply: the next request gets its own answer, as with `requests`."""

from __future__ import annotations

import asyncio
import contextlib
import json
import time
from typing import TYPE_CHECKING, Any

import pytest

from plivo_client import AsyncPlivo, Plivo, PlivoError
from plivo_runtime.framing import is_one_response
from tests.client.fake_api import AUTH_ID, AUTH_TOKEN
from tests.client.scripted import CLOSE, Scripted, ok

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx

pytestmark = pytest.mark.anyio

CREATED = {"api_id": "x", "message": "created", "app_id": "7"}
FORGED = ok({"api_id": "f", "message": "created", "app_id": "forged"}, "201 Created")
BODY = b'{"api_id":"x"}'
CHUNKED = b"Transfer-Encoding: chunked\r\n\r\n"

# Replies to a DELETE that must count as done.
DONE: dict[str, list[bytes]] = {
    "204": [b"HTTP/1.1 204 No Content\r\n\r\n"],
    "204 with length 0": [b"HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n"],
    "204 with a body": [b"HTTP/1.1 204 No Content\r\nContent-Length: 14\r\n\r\n" + BODY],
    "204 with a body without length": [b"HTTP/1.1 204 No Content\r\n\r\n" + BODY],
    "204 with a body that comes later": [
        b"HTTP/1.1 204 No Content\r\nContent-Length: 14\r\n\r\n",
        BODY,
    ],
    "204 with a chunked body": [
        b"HTTP/1.1 204 No Content\r\n" + CHUNKED + b"e\r\n" + BODY + b"\r\n0\r\n\r\n"
    ],
    "204 with a body that is a reply": [b"HTTP/1.1 204 No Content\r\n\r\n" + FORGED],
    "200 with more than its length": [
        b"HTTP/1.1 200 OK\r\nContent-Length: 14\r\n\r\n" + BODY + b"\r\n"
    ],
    "200 and a second reply": [ok({}) + FORGED],
    "200, chunked, and a second reply": [
        b"HTTP/1.1 200 OK\r\n" + CHUNKED + b"2\r\n{}\r\n0\r\n\r\n" + FORGED
    ],
    "200, chunked, with trailers": [
        b"HTTP/1.1 200 OK\r\n" + CHUNKED + b"2;a=b\r\n{}\r\n0\r\nX-Sum: 1\r\n\r\n"
    ],
    "200, chunked, byte by byte": [
        bytes([byte])
        for byte in b"HTTP/1.1 200 OK\r\n" + CHUNKED + b"2\r\n{}\r\n0\r\nX-Sum: 1\r\n\r\n"
    ],
    "100 and 103 first": [
        b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + ok({})
    ],
    "HTTP/1.0": [b"HTTP/1.0 200 OK\r\n\r\n{}", CLOSE],
    "HTTP/1.0 that stays open": [b"HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\n{}"],
    "no length": [b"HTTP/1.1 200 OK\r\n\r\n{}", CLOSE],
    "closing announced and not done": [
        b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}"
    ],
    "closed without a word": [ok({}), CLOSE],
    "no reason": [b"HTTP/1.1 200\r\nContent-Length: 2\r\n\r\n{}"],
    "the same length twice": [
        b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\n{}"
    ],
}
# Replies that are errors, and must stay the only ones.
FAILED: dict[str, list[bytes]] = {
    "304 with a body": [b"HTTP/1.1 304 Not Modified\r\nContent-Length: 14\r\n\r\n" + BODY],
    "302": [b"HTTP/1.1 302 Found\r\nLocation: /x\r\nContent-Length: 1\r\n\r\n.."],
    "101": [b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n" + FORGED],
    "400 and a second reply": [ok({"error": "no"}, "400 Bad Request") + FORGED],
    "no HTTP": [b"hello\r\n\r\n" + FORGED],
    "nothing": [CLOSE],
    "half a head": [b"HTTP/1.1 200 OK\r\nContent-", CLOSE],
    "less than its length": [b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{}", CLOSE],
    "two lengths": [b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 9\r\n\r\n{}", CLOSE],
    "a length that is none": [b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n{}", CLOSE],
    "a size that is none": [b"HTTP/1.1 200 OK\r\n" + CHUNKED + b"zz\r\n{}\r\n0\r\n\r\n", CLOSE],
}


STRICT = {
    "204 with a body",
    "204 with a body without length",
    "204 with a chunked body",
    "the same length twice",
}
# aiohttp refuses these when it reads all of it at once, as on a busy machine.
EITHER = {"204 with a body that comes later"}


def server(pieces: list[bytes], pause: float = 0.0) -> Scripted:
    """Answers a DELETE with these pieces, a POST with what was created."""
    created = [ok(CREATED, "201 Created")]
    return Scripted(lambda method, _: created if method == "POST" else pieces, pause=pause)


def create(client: Any) -> Any:
    return client.applications.create(app_name="a", answer_url="https://example.com/a")


@pytest.mark.parametrize("pause", [0.0, 0.002])
@pytest.mark.parametrize("name", [*DONE, *FAILED])
def test_the_next_post_gets_its_own_answer(name: str, pause: float) -> None:
    with (
        contextlib.closing(server({**DONE, **FAILED}[name], pause)) as peer,
        Plivo(AUTH_ID, AUTH_TOKEN, base_url=peer.url, max_retries=0) as client,
    ):
        for _ in range(3):
            with contextlib.nullcontext() if name in DONE else pytest.raises(PlivoError):
                client.applications.delete("7")
            wait_for_close(peer, name)
            assert create(client).app_id == "7"
    assert len(peer.requests) == 6


def wait_for_close(peer: Scripted, name: str) -> None:
    """Nobody can tell a connection that is about to be closed from one that is not."""
    while name == "closed without a word" and peer.open:
        time.sleep(0.001)


def aiohttp_transport() -> httpx.AsyncBaseTransport:
    pytest.importorskip("aiohttp", reason="the extra `aiohttp` is not installed")
    from plivo_runtime.aiohttp_transport import AiohttpTransport

    return AiohttpTransport()


@pytest.mark.parametrize(
    ("transport", "refused"),
    [
        pytest.param(lambda: None, set(), id="own"),
        # aiohttp's parser is stricter; what follows is answered all the same.
        pytest.param(aiohttp_transport, STRICT, id="aiohttp"),
    ],
)
@pytest.mark.parametrize("name", [*DONE, *FAILED])
async def test_also_of_the_asynchronous_client(
    name: str, transport: Callable[[], httpx.AsyncBaseTransport | None], refused: set[str]
) -> None:
    with contextlib.closing(server({**DONE, **FAILED}[name], 0.002)) as peer:
        async with AsyncPlivo(
            AUTH_ID, AUTH_TOKEN, base_url=peer.url, max_retries=0, transport=transport()
        ) as client:
            for _ in range(3):
                if refused and name in EITHER:
                    with contextlib.suppress(PlivoError):
                        await client.applications.delete("7")
                elif name in DONE and name not in refused:
                    await client.applications.delete("7")
                else:
                    with pytest.raises(PlivoError):
                        await client.applications.delete("7")
                await asyncio.to_thread(wait_for_close, peer, name)
                assert (await create(client)).app_id == "7"


@pytest.mark.parametrize("transport", [lambda: None, aiohttp_transport], ids=["own", "aiohttp"])
async def test_what_nobody_asked_for_is_no_answer(
    transport: Callable[[], httpx.AsyncBaseTransport | None],
) -> None:
    with contextlib.closing(server([ok({}), FORGED], pause=0.002)) as peer:
        async with AsyncPlivo(
            AUTH_ID, AUTH_TOKEN, base_url=peer.url, max_retries=0, transport=transport()
        ) as client:
            for count in range(1, 4):
                await client.applications.delete("7")
                await asyncio.to_thread(wait_for_surplus, peer, count)
                assert (await create(client)).app_id == "7"


def wait_for_surplus(peer: Scripted, count: int) -> None:
    """Until all that answers a number of requests of each kind has been sent."""
    while peer.answered < 2 * count - 1:
        time.sleep(0.001)
    time.sleep(0.01)


def test_right_replies_leave_the_connection_open() -> None:
    whole = [
        DONE["200, chunked, with trailers"],
        DONE["100 and 103 first"],
        DONE["204 with length 0"],
        DONE["the same length twice"],
    ]
    for pieces in [DONE["204"], *whole]:
        with (
            contextlib.closing(server(pieces)) as peer,
            Plivo(AUTH_ID, AUTH_TOKEN, base_url=peer.url) as client,
        ):
            for _ in range(3):
                client.applications.delete("7")
                create(client)
        assert peer.connections == 1


@pytest.mark.parametrize("method", [b"GET", b"HEAD"])
@pytest.mark.parametrize("surplus", [b"", b"\r\n", b"x", FORGED])
def test_where_a_response_ends(method: bytes, surplus: bytes) -> None:
    head = b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n"
    received = head + (b"" if method == b"HEAD" else b"{}") + surplus
    assert is_one_response(received, method, [(b"content-length", b"2")]) is not bool(surplus)


def test_the_answer_of_json_is_whole() -> None:
    big = {"api_id": "x" * 300_000}
    with (
        contextlib.closing(Scripted(lambda *_: [ok(big)])) as peer,
        Plivo(AUTH_ID, AUTH_TOKEN, base_url=peer.url) as client,
    ):
        for _ in range(3):
            assert json.dumps(client.accounts.get().raw) == json.dumps(big)
    assert peer.connections == 1
