"""Whatever a server answers: a result, or a `PlivoError`."""

from __future__ import annotations

import contextlib
import inspect
import json
import string
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plivo_client import APIResponseError, APIStatusError, Plivo, PlivoError
from plivo_runtime import codec
from tests.client.fake_api import AUTH_ID, AUTH_TOKEN, FakeApi
from tests.client.scripted import Scripted
from tests.profile import sample

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

CHARSETS = [
    "utf-7",
    "utf-16",
    "utf-32",
    "idna",
    "punycode",
    "unicode_escape",
    "raw_unicode_escape",
    "undefined",
    "rot13",
    "base64",
    "hex",
    "bz2",
    "zlib",
    "uu",
    "quopri",
    "mbcs",
    "oem",
    "nonsense",
    "\x00",
    '"',
    "x" * 5000,
    "utf-8'en'x",
]
RESOURCES = ["accounts", "subaccounts", "applications", "pricing"]
RESOURCES += ["masking_sessions", "verify_sessions"]


def operations() -> Iterator[Any]:
    """Every method of every resource, with arguments that it takes."""
    for resource in RESOURCES:
        kind = type(getattr(Plivo(AUTH_ID, AUTH_TOKEN), resource))
        for name, method in inspect.getmembers(kind, inspect.isfunction):
            if not name.startswith("_"):
                needed = {
                    each.name: "x"
                    for each in inspect.signature(method).parameters.values()
                    if each.default is each.empty and each.name not in {"self", "options"}
                }

                def call(client: Plivo, resource=resource, name=name, needed=needed) -> Any:  # type: ignore[no-untyped-def]
                    result = getattr(getattr(client, resource), name)(**needed)
                    return list(result) if name == "iterate" else result

                yield pytest.param(call, id=f"{resource}.{name}")


OPERATIONS = list(operations())
CALLS: list[Callable[[Plivo], Any]] = [each.values[0] for each in OPERATIONS]


@pytest.mark.parametrize("status", [200, 400, 502])
@pytest.mark.parametrize("charset", CHARSETS)
def test_odd_charsets(charset: str, status: int) -> None:
    headers = {"content-type": f"text/html; charset={charset}"}
    for content in (b"<p>\xff\xc3!\\x", b"", b"\x00", b"xn--\xff", '{"error":"né"}'.encode()):
        api = FakeApi(httpx.Response(status, content=content, headers=headers))
        for call in CALLS[:1] if status == 200 else CALLS:
            if status == 200 and content in {b"", '{"error":"né"}'.encode()}:
                call(api.client())
                continue
            with pytest.raises(PlivoError) as caught:
                call(api.client(max_retries=0))
            assert str(caught.value)
            if status != 200:
                assert isinstance(caught.value, APIStatusError)
                assert caught.value.status_code == status


def test_a_known_charset_is_used() -> None:
    headers = {"content-type": "text/plain; charset=iso-8859-1"}
    api = FakeApi(httpx.Response(400, content="né".encode("latin-1"), headers=headers))
    with pytest.raises(APIStatusError, match="né"):
        api.client().accounts.get()


DEEP = b"[" * 100_000, b'{"error":' * 900 + b'"x"' + b"}" * 900, b'{"a":' * 100_000


@pytest.mark.parametrize("loads", [codec.loads, codec.standard_loads])
@pytest.mark.parametrize("body", [*DEEP, b"NaN", b'{"a":Infinity}', b"1" * 5000, b'"\\ud800"', b""])
@pytest.mark.parametrize("status", [200, 500])
def test_odd_json(loads: Any, body: bytes, status: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codec, "loads", loads)
    api = FakeApi(httpx.Response(status, content=body))
    with contextlib.nullcontext() if status == 200 else pytest.raises(APIStatusError):
        try:
            api.client(max_retries=0).accounts.get()
        except APIResponseError:
            assert body not in {b"", DEEP[1]}


@pytest.mark.parametrize("rows", [5, "text", {"a": 1}, True])
def test_a_page_without_a_list(rows: object) -> None:
    api = FakeApi(httpx.Response(200, json={"sessions": rows, "meta": {"next": "x"}}))
    with pytest.raises(PlivoError, match="list as sessions"):
        list(api.client().verify_sessions.iterate())
    assert len(api.requests) == 1


names = st.sampled_from(["meta", "objects", "response", "sessions", "session", "next", "error"])
document = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(names | st.text(string.ascii_letters), inner, max_size=4)
    ),
    max_leaves=20,
)


@pytest.mark.parametrize("call", sample(OPERATIONS, 0.4, "any JSON"))
@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    body=document,
    status=st.sampled_from([200, 201, 202, 204, 206, 302, 400, 404, 429, 500]),
    headers=st.dictionaries(
        st.sampled_from(["content-type", "content-encoding", "retry-after", "location"]),
        st.sampled_from(["gzip", "deflate", "text/html; charset=zlib", "", "1e999", "\x7f"]),
    ),
)
def test_any_json(call: Any, body: Any, status: int, headers: dict[str, str]) -> None:
    def reply(_: httpx.Request) -> httpx.Response:
        content = httpx.ByteStream(json.dumps(body).encode())
        return httpx.Response(status, stream=content, headers=headers)

    with contextlib.suppress(PlivoError):
        call(FakeApi(reply).client(max_retries=0))


@pytest.mark.parametrize("reason", [b"\xff\xfe", b"x" * 2000, b""])
@pytest.mark.anyio
async def test_odd_reasons(reason: bytes) -> None:
    pytest.importorskip("aiohttp", reason="the extra `aiohttp` is not installed")
    from plivo_client import AsyncPlivo
    from plivo_runtime.aiohttp_transport import AiohttpTransport

    reply = b"HTTP/1.1 400 " + reason + b"\r\nContent-Length: 0\r\n\r\n"
    with contextlib.closing(Scripted(lambda *_: [reply])) as peer:
        for transport in (None, AiohttpTransport()):
            async with AsyncPlivo(
                AUTH_ID, AUTH_TOKEN, base_url=peer.url, transport=transport
            ) as client:
                with pytest.raises(APIStatusError):
                    await client.accounts.get()
