"""What is signed is what arrives: the `Host` header and the request target, byte for byte."""

from __future__ import annotations

import asyncio
from base64 import b64encode
from urllib.parse import parse_qsl

import pytest
from plivo.utils import validate_signature
from plivo.utils.signature_v3 import validate_v3_signature

from plivo_emulator.core.services import Step
from plivo_emulator.emulator import Emulator
from plivo_emulator.settings import DEFAULT_AUTH_ID
from plivo_emulator.webhooks.events import emit
from plivo_emulator.webhooks.urls import destination_of, requested_url
from tests.emulator.core.receiver import EVENT

# What is configured, and what is requested.
URLS = {
    "http://h": "http://h/",
    "http://h?a=1": "http://h/?a=1",
    "HTTP://H.Example/A": "http://h.example/A",
    "http://h:80/": "http://h/",
    "https://h:443": "https://h/",
    "https://h:80/": "https://h:80/",
    "http://user:word@h/a": "http://h/a",
    "http://[0:0:0:0:0:0:0:1]:8000/": "http://[::1]:8000/",
    "http://bücher.example/ä?ö": "http://xn--bcher-kva.example/%C3%A4?%C3%B6",
    "http://h/%40%2f%c3%a4/@:;+,!$&'()*=": "http://h/%40%2f%c3%a4/@:;+,!$&'()*=",
    "http://h/?a=%40&a=%c3%a4&a=+%20": "http://h/?a=%40&a=%c3%a4&a=+%20",
    "http://h/?a=@;b": "http://h/?a=%40%3Bb",
    "http://h/?b=&a&a=1&&": "http://h/?b=&a&a=1&&",
    "http://h/a b[c]|\\^?d e[f]|\\": "http://h/a%20b%5Bc%5D%7C%5C%5E?d%20e%5Bf%5D%7C%5C",
    "http://h/%zz%?%": "http://h/%25zz%25?%25",
    "http://h/a/./b/../c/..": "http://h/a/",
    "http://h/..//a//b": "http://h//a//b",
    "http://h/a?": "http://h/a",
    "http://h/a?b=/../?c": "http://h/a?b=/../?c",
    "http://h/a#rt=100?/": "http://h/a",
}


@pytest.mark.parametrize("configured", URLS)
def test_requested_url(configured: str) -> None:
    assert requested_url(configured) == URLS[configured]
    assert requested_url(URLS[configured]) == URLS[configured]


@pytest.mark.parametrize("url", ["", "/a", "http://", "http://[", "http://h:x/", "http://h\\a"])
def test_what_cannot_be_requested(url: str) -> None:
    with pytest.raises(ValueError, match="URL"):
        requested_url(url)


def test_destinations_are_told_apart() -> None:
    one = {destination_of(f"http://{host}") for host in ("h:1", "H:1/a", "u:p@h:1?b", "h:1#c")}
    assert one == {"http://h:1"}
    assert destination_of("http://h:2/@h:1") == "http://h:2"
    assert destination_of("http://[") == "http://["


class _Recorder:
    """Keeps the heads and bodies of requests."""

    def __init__(self) -> None:
        self.requests: list[tuple[str, str, dict[str, str], str]] = []

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        first, *lines = head.strip().split("\r\n")
        headers = {name.lower(): value for name, value in (line.split(": ", 1) for line in lines)}
        body = await reader.readexactly(int(headers.get("content-length", 0)))
        method, target, _ = first.split(" ")
        self.requests.append((method, target, headers, body.decode()))
        writer.write(b"HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 0\r\n\r\n")
        writer.close()


ODD = [
    *("{}", "{}?", "{}?a=1", "{}/?a=%40&b=%2f", "{}/a@b/%40/%2f?x=a@b;c", "{}/a%20b c?d e=f+g"),
    *("{}/[a]?b[c]=1&b[c]=0&b[c]", "{}/a/../b/?#rt=4000", "{}/?SessionUUID=other", "{}/?x&"),
]


@pytest.mark.anyio
@pytest.mark.parametrize("method", ["POST", "GET"])
async def test_receivers_accept_what_arrives(method: str) -> None:
    recorder = _Recorder()
    server = await asyncio.start_server(recorder.serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    roots = [f"http://127.0.0.1:{port}", f"HTTP://user:w%20rd@LOCALHOST:{port}"]
    with Emulator() as emulator:
        now = emulator.clock.now()
        with emulator.store.transaction(write=True) as tx:
            for number, url in enumerate(odd.format(root) for odd in ODD for root in roots):
                emit(
                    Step(tx, now, emulator.services, str(number), {}),
                    EVENT,
                    url=url,
                    method=method,
                    fields={"Event": "Session Timeout", "SessionUUID": f"a+b@c/{number}"},
                    owner={"account": DEFAULT_AUTH_ID, "subaccount": ""},
                    subject=str(number),
                )
        await emulator.webhooks.deliver()
        await emulator.webhooks.close()
        token = emulator.settings.auth_token
    server.close()
    assert len(recorder.requests) == len(ODD) * len(roots)
    for sent, target, headers, body in recorder.requests:
        assert sent == method
        assert target.startswith("/")
        url = f"http://{headers['host']}{target}"
        assert requested_url(url) == url
        v2, v3 = (
            (headers[f"x-plivo-signature-{v}-nonce"], headers[f"x-plivo-signature-{v}"])
            for v in ("v2", "v3")
        )
        assert validate_signature(url, *v2, token), url
        fields = dict(parse_qsl(body)) if method == "POST" else None
        assert validate_v3_signature(method, url, v3[0], token, v3[1], fields), url
    credentials = [request[2].get("authorization") for request in recorder.requests]
    assert credentials.count(f"Basic {b64encode(b'user:w rd').decode()}") == len(ODD)
    assert credentials.count(None) == len(ODD)
