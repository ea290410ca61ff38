"""The proxy between programs and the emulator, byte by byte."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing

import pytest

from plivo_emulator.emulator import Emulator
from plivo_emulator.listening import BackgroundLoop
from plivo_emulator.redirect import proxy as proxy_module
from plivo_emulator.redirect.proxy import Address, Proxy, Upstream
from plivo_emulator.serving.server import BackgroundServer
from plivo_emulator.webhooks.egress import ascii_host
from tests.emulator.core.conftest import basic

NOBODY = ("127.0.0.1", 9)


class Echo:
    """Answers each connection with one greeting, then echoes; keeps what came first."""

    def __init__(self, greeting: bytes = b"") -> None:
        self.heads: list[bytes] = []
        self._greeting = greeting
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.address: Address = self._socket.getsockname()[:2]
        threading.Thread(target=self._run, daemon=True).start()

    def _run(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            with connection:
                self.heads.append(connection.recv(65536))
                connection.sendall(self._greeting or self.heads[-1])
                while part := connection.recv(65536):
                    connection.sendall(part)

    def close(self) -> None:
        # Closing alone would not wake the thread.
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()


@pytest.fixture
def echo() -> Iterator[Callable[..., Echo]]:
    with ExitStack() as stack:
        yield lambda greeting=b"": stack.enter_context(closing(Echo(greeting)))


@pytest.fixture(scope="module")
def loop() -> Iterator[BackgroundLoop]:
    loop = BackgroundLoop()
    yield loop
    loop.close()


def ask(proxy: Proxy, request: bytes, more: bytes = b"") -> bytes:
    """Send a request to a proxy, more once it has answered, and return all that comes back."""
    with socket.create_connection(proxy.address, timeout=120) as connection:
        connection.sendall(request)
        answer = b""
        if more:
            while b"\r\n\r\n" not in answer:
                answer += connection.recv(65536)
            connection.sendall(more)
        connection.shutdown(socket.SHUT_WR)
        while part := connection.recv(65536):
            answer += part
        return answer


ESTABLISHED = b"HTTP/1.1 200 Connection established\r\n\r\n"


def test_the_apis_host_is_the_emulator(loop: BackgroundLoop, echo: Callable[..., Echo]) -> None:
    secure = echo()
    with Proxy(secure=secure.address, plain=NOBODY, loop=loop) as proxy:
        connect = b"CONNECT api.plivo.com:443 HTTP/1.1\r\nHost: api.plivo.com:443\r\n\r\n"
        assert ask(proxy, connect, b"anything at all") == ESTABLISHED + b"anything at all"
        assert ask(proxy, connect.replace(b"api.plivo", b"API.Plivo"), b"x") == ESTABLISHED + b"x"
        assert not proxy.traffic.passed
        assert not proxy.traffic.refused


@pytest.mark.parametrize("size", [1, 100_000, 3_000_000])
def test_bytes_pass_in_both_directions(
    loop: BackgroundLoop, echo: Callable[..., Echo], size: int
) -> None:
    secure = echo(b"hello")
    with (
        Proxy(secure=secure.address, plain=NOBODY, loop=loop) as proxy,
        socket.create_connection(proxy.address, timeout=120) as connection,
    ):
        connection.sendall(b"CONNECT api.plivo.com:443 HTTP/1.1\r\n\r\nfirst")
        got = b""
        while not got.endswith(b"hello"):
            got += connection.recv(65536)
        payload = bytes(range(250)) * (size // 250 + 1)
        sender = threading.Thread(target=connection.sendall, args=[payload[:size]])
        sender.start()
        got = b""
        while len(got) < size:
            got += connection.recv(65536)
        sender.join()
        assert got == payload[:size]


def test_clients_that_leave_tls_to_the_proxy(loop: BackgroundLoop) -> None:
    with Emulator() as emulator, BackgroundServer(emulator, loop=loop) as server:
        host, port = server.url.removeprefix("http://").split(":")
        with Proxy(secure=NOBODY, plain=(host, int(port)), loop=loop) as proxy:
            path = f"/v1/Account/{emulator.settings.auth_id}/Pricing/?country_iso=GB"
            secret = basic(emulator.settings.auth_id, emulator.settings.auth_token)
            answer = ask(
                proxy,
                f"GET https://api.plivo.com{path} HTTP/1.1\r\nHost: api.plivo.com\r\n"
                f"Authorization: {secret}\r\nConnection: keep-alive\r\n"
                f"Proxy-Connection: keep-alive\r\n\r\n".encode(),
            )
        assert answer.startswith(b"HTTP/1.1 200 OK\r\n")
        assert b'"country":"United Kingdom"' in answer
        (entry,) = emulator.journal
        assert entry.path == path
        assert entry.request_headers["connection"] == "close"
        assert "proxy-connection" not in entry.request_headers


def test_this_machine_is_always_reached(loop: BackgroundLoop, echo: Callable[..., Echo]) -> None:
    local = echo(b"here")
    with Proxy(secure=NOBODY, plain=NOBODY, loop=loop, offline=True) as proxy:
        for name in ("localhost", "127.0.0.1"):
            request = f"CONNECT {name}:{local.address[1]} HTTP/1.1\r\n\r\n".encode()
            assert ask(proxy, request, b"x") == ESTABLISHED + b"here"


@pytest.mark.parametrize(
    ("request_line", "offline", "told"),
    [
        ("CONNECT console.plivo.com:443", False, "403 the emulator does not serve console"),
        ("CONNECT plivo.com:443", False, "403 the emulator does not serve plivo.com:443"),
        ("CONNECT api.plivo.com:22", False, "403 the emulator does not serve api.plivo"),
        ("CONNECT example.com:443", True, "403 example.com is not on this machine, and --offline"),
        ("CONNECT notplivo.com:443", True, "403 notplivo.com is not on this machine"),
        ("CONNECT no.such.host.invalid:443", False, "502 cannot connect to no.such.host.invalid"),
        ("CONNECT 127.0.0.1:1", False, "502 cannot connect to 127.0.0.1:1: "),
        ("CONNECT example.com", False, "400 example.com is not a host and port"),
        ("CONNECT example.com:99999", False, "400 example.com:99999 is not a host and port"),
        ("CONNECT :443", False, "400 :443 is not a host and port"),
        ("GET http://example.com/", False, "501 http://example.com/: only CONNECT is supported"),
        ("GET /", False, "501 /: only CONNECT is supported"),
        ("GET http://[/", False, "400 "),
        ("CONNECT [::1", False, "400 "),
    ],
)
def test_refusals(loop: BackgroundLoop, request_line: str, offline: bool, told: str) -> None:
    with Proxy(secure=NOBODY, plain=NOBODY, loop=loop, offline=offline) as proxy:
        answer = ask(proxy, f"{request_line} HTTP/1.1\r\n\r\n".encode()).decode()
    assert answer.startswith(f"HTTP/1.1 {told}")
    assert "\r\n\r\nplivo-emulator: " in answer


@pytest.mark.parametrize(
    "host",
    [
        "API.plivo.com.",
        "\uff41pi.plivo.com",
        "api\u3002plivo\uff0ecom",
        "\u24d0\u24df\u24d8.plivo.com",
        "api.plivo.com\uff0e",
    ],
)
def test_every_spelling_of_the_apis_host_is_the_emulator(
    loop: BackgroundLoop, echo: Callable[..., Echo], host: str
) -> None:
    secure = echo()
    with Proxy(secure=secure.address, plain=NOBODY, loop=loop) as proxy:
        answer = ask(proxy, f"CONNECT {host}:443 HTTP/1.1\r\n\r\n".encode(), b"hello")
    assert answer == ESTABLISHED + b"hello"
    assert not proxy.traffic.refused


@pytest.mark.parametrize(
    "host", ["console\u3002plivo.com", "CONSOLE.PLIVO.COM\uff0e", "127.x.plivo.com"]
)
def test_every_spelling_of_the_vendors_other_hosts_is_refused(
    loop: BackgroundLoop, host: str
) -> None:
    with Proxy(secure=NOBODY, plain=NOBODY, loop=loop) as proxy:
        answer = ask(proxy, f"CONNECT {host}:443 HTTP/1.1\r\n\r\n".encode())
    assert answer.startswith(b"HTTP/1.1 403 the emulator does not serve ")
    assert list(proxy.traffic.refused) == [ascii_host(host)]


# What names lead to: only the address tells whether it is this machine.
NAMES = {
    "127.attack.example": "192.0.2.1",
    "localhost.attack.example": "192.0.2.1",
    "app.test": "127.0.0.1",
    "mapped.test": "::ffff:127.0.0.1",
    "sixtofour.test": "2002:7f00:1::1",
    "sub.localhost": "192.0.2.1",
}


@pytest.mark.parametrize(("host", "address"), NAMES.items())
def test_offline_names_are_judged_by_what_they_lead_to(
    loop: BackgroundLoop,
    echo: Callable[..., Echo],
    monkeypatch: pytest.MonkeyPatch,
    host: str,
    address: str,
) -> None:
    async def looked_up(name: str, port: int) -> list[str]:
        assert name == host
        return [address]

    is_local = address in ("127.0.0.1", "::ffff:127.0.0.1")
    local = echo(b"here")
    with Proxy(secure=NOBODY, plain=NOBODY, loop=loop, offline=True) as proxy:
        monkeypatch.setattr(proxy_module, "_addresses", looked_up)
        request = f"CONNECT {host}:{local.address[1]} HTTP/1.1\r\n\r\n".encode()
        answer = ask(proxy, request, b"x" if is_local else b"")
    if is_local:
        assert answer == ESTABLISHED + b"here"
    else:
        assert answer.startswith(f"HTTP/1.1 403 {host} is not on this machine".encode())
        assert list(proxy.traffic.refused) == [host]


@pytest.mark.parametrize(
    "request_line",
    [b"\x16\x03\x01\x02\x00\r\n\r\n", b"GET / HTTP/2\r\n\r\n", b"\r\n\r\n", b"x" * 99],
)
def test_what_is_no_request(loop: BackgroundLoop, request_line: bytes) -> None:
    with Proxy(secure=NOBODY, plain=NOBODY, loop=loop) as proxy:
        answer = ask(proxy, request_line)
        assert answer == b"" or answer.startswith(b"HTTP/1.1 400 ")


def test_an_endless_head_is_cut_off(loop: BackgroundLoop) -> None:
    with (
        Proxy(secure=NOBODY, plain=NOBODY, loop=loop) as proxy,
        socket.create_connection(proxy.address, timeout=120) as connection,
    ):
        endless = b"x" * (64 * 1024 * 1024)
        with pytest.raises(OSError, match=r"reset|[Bb]roken|abort"):
            connection.sendall(endless)
        assert not proxy.traffic.passed


def test_through_the_proxy_that_was_there_before(
    loop: BackgroundLoop, echo: Callable[..., Echo]
) -> None:
    before = echo(ESTABLISHED)
    host, port = before.address
    upstream = Upstream.in_environment(
        {"HTTPS_PROXY": f"http://me:s%40cret@{host}:{port}", "no_proxy": "direct.invalid"}
    )
    assert upstream is not None
    with Proxy(secure=NOBODY, plain=NOBODY, loop=loop, upstream=upstream) as proxy:
        answer = ask(proxy, b"CONNECT far.invalid:8443 HTTP/1.1\r\n\r\n", b"to whom it may concern")
        assert answer == ESTABLISHED + b"to whom it may concern"
        assert before.heads == [
            b"CONNECT far.invalid:8443 HTTP/1.1\r\nHost: far.invalid:8443\r\n"
            b"Proxy-Authorization: Basic bWU6c0BjcmV0\r\n\r\n"
        ]
        direct = ask(proxy, b"CONNECT direct.invalid:443 HTTP/1.1\r\n\r\n")
        assert direct.startswith(b"HTTP/1.1 502 cannot connect to direct.invalid:443")
        assert dict(proxy.traffic.passed) == {"far.invalid": 1, "direct.invalid": 1}


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (
            b"HTTP/1.1 407 Who are you\r\n\r\n",
            b"502 the upstream proxy answered HTTP/1.1 407",
        ),
        (b"SSH-2.0-OpenSSH\r\n\r\n", b"502 the upstream proxy answered SSH-2.0"),
    ],
)
def test_a_proxy_that_says_no(
    loop: BackgroundLoop, echo: Callable[..., Echo], answer: bytes, told: bytes
) -> None:
    host, port = echo(answer).address
    upstream = Upstream(f"{host}:{port}")
    with Proxy(secure=NOBODY, plain=NOBODY, loop=loop, upstream=upstream) as proxy:
        got = ask(proxy, b"CONNECT far.invalid:443 HTTP/1.1\r\n\r\n")
        assert got.startswith(b"HTTP/1.1 " + told)


def test_a_proxy_of_a_kind_that_cannot_be_used(loop: BackgroundLoop) -> None:
    upstream = Upstream("socks5://127.0.0.1:1080")
    with Proxy(secure=NOBODY, plain=NOBODY, loop=loop, upstream=upstream) as proxy:
        got = ask(proxy, b"CONNECT far.invalid:443 HTTP/1.1\r\n\r\n")
        assert got.startswith(b"HTTP/1.1 502 socks5:// proxies are not supported")


def test_closing_breaks_what_is_open(loop: BackgroundLoop, echo: Callable[..., Echo]) -> None:
    proxy = Proxy(secure=echo(b"here").address, plain=NOBODY, loop=loop)
    with socket.create_connection(proxy.address, timeout=120) as connection:
        connection.sendall(b"CONNECT api.plivo.com:443 HTTP/1.1\r\n\r\nx")
        while not connection.recv(65536).endswith(b"here"):
            pass
        proxy.close()
        assert connection.recv(65536) == b""
