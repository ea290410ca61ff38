"""HTTP as bytes, for what no client would send."""

from __future__ import annotations

import base64
import json
import re
import socket
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from typing import Any

import pytest

from plivo_emulator.settings import DEFAULT_AUTH_ID, DEFAULT_AUTH_TOKEN

ACCOUNT = f"/v1/Account/{DEFAULT_AUTH_ID}/"
_PAIR = f"{DEFAULT_AUTH_ID}:{DEFAULT_AUTH_TOKEN}".encode()
AUTHORIZATION = b"Authorization: Basic " + base64.b64encode(_PAIR) + b"\r\n"

_STATUS = re.compile(rb"HTTP/1\.1 (\d\d\d) ")


def head(method: str, path: str, headers: Mapping[str, str] | None = None) -> bytes:
    """Return the head of a request with the account's credentials, without its empty line."""
    target = path if path.startswith("/") else ACCOUNT + path
    lines = "".join(f"{name}: {value}\r\n" for name, value in (headers or {}).items())
    return f"{method} {target} HTTP/1.1\r\nHost: x\r\n{lines}".encode() + AUTHORIZATION


def connect(port: int, seconds: float = 60.0) -> socket.socket:
    """Open a connection."""
    return socket.create_connection(("127.0.0.1", port), timeout=seconds)


def everything(peer: socket.socket) -> bytes:
    """Return what comes until the other side hangs up, kindly or not."""
    received = b""
    try:
        while part := peer.recv(65536):
            received += part
    except ConnectionError:
        pass
    return received


def statuses(received: bytes) -> list[int]:
    """Return the status of each answer."""
    return [int(status) for status in _STATUS.findall(received)]


def body_of(received: bytes) -> Any:
    """Return the decoded body of the only answer."""
    return json.loads(received.partition(b"\r\n\r\n")[2])


@contextmanager
def many(port: int, number: int) -> Iterator[list[socket.socket]]:
    """Open many connections; skips the test where this process may not."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard < number + 200:
        pytest.skip(f"{number} connections are more files than this machine allows: {hard}")
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, min(hard, number + 1000)), hard))
    with ExitStack() as stack:
        stack.callback(resource.setrlimit, resource.RLIMIT_NOFILE, (soft, hard))
        yield [stack.enter_context(connect(port)) for _ in range(number)]
