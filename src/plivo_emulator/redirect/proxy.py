"""A proxy that redirects connections for the API's hosts to an emulator.

It joins sockets without reading them: connections for the API's hosts go to a TLS server under
their name, all others to their destination. The vendor's other hosts are refused, so that no test
reaches the live service by accident.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import ipaddress
import socket
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import SplitResult, unquote, urlsplit
from urllib.request import proxy_bypass_environment  # type: ignore[attr-defined]

from plivo_emulator.listening import BackgroundLoop, listen
from plivo_emulator.pipeline.hosts import api_hosts, is_vendors
from plivo_emulator.webhooks.egress import ascii_host, is_localhost, is_loopback

Address = tuple[str, int]

_HTTPS: Final = 443
_LONGEST_HEAD: Final = 64 * 1024
_PART: Final = 64 * 1024
_PATIENCE_SECONDS: Final = 30
_ESTABLISHED: Final = b"HTTP/1.1 200 Connection established\r\n\r\n"


class _Refused(Exception):
    """An error reply; the reason is in the status line too, as few clients show a body."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status


@dataclass(frozen=True, slots=True)
class Upstream:
    """The proxy configured in the environment, for connections to other hosts.

    Attributes:
        url: an `http://` or `https://` URL, with credentials if needed.
        bypass: hosts to reach without it, as in NO_PROXY.
    """

    url: str
    bypass: str = ""

    @staticmethod
    def in_environment(environment: Mapping[str, str]) -> Upstream | None:
        """Return the proxy in HTTPS_PROXY and NO_PROXY."""

        def value(name: str) -> str:
            return environment.get(name.lower()) or environment.get(name.upper()) or ""

        url = value("https_proxy") or value("all_proxy")
        return Upstream(url, value("no_proxy")) if url else None

    def wanted_for(self, host: str) -> bool:
        """Return whether to reach a host through this proxy."""
        return not proxy_bypass_environment(host, {"no": self.bypass})


@dataclass(slots=True)
class Traffic:
    """Connections to other hosts than the emulator's, counted by host.

    Attributes:
        passed: connections made.
        refused: connections refused.
    """

    passed: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)


class Proxy:
    """A proxy on a free loopback port; use it in a ``with`` statement.

    Args:
        secure: the address that serves the API's hosts with TLS.
        plain: the address that serves them without, for clients that leave TLS to the proxy.
        offline: refuse all hosts except the API's and this machine.
        upstream: the proxy for all other hosts; without one, they are connected to directly.
        loop: an event loop to share with servers.

    Attributes:
        address: host and port.
        traffic: the connections to other hosts.
    """

    def __init__(
        self,
        *,
        secure: Address,
        plain: Address,
        loop: BackgroundLoop,
        offline: bool = False,
        upstream: Upstream | None = None,
    ) -> None:
        self._secure = secure
        self._plain = plain
        self._loop = loop
        self._offline = offline
        self._upstream = upstream
        self._open: set[asyncio.Task[None]] = set()
        self.traffic = Traffic()
        listener = listen("127.0.0.1", 0)
        self.address: Address = listener.getsockname()[:2]

        async def start() -> asyncio.Server:
            return await asyncio.start_server(self._serve, sock=listener, limit=_LONGEST_HEAD)

        self._server = asyncio.run_coroutine_threadsafe(start(), loop.loop).result()

    def __enter__(self) -> Proxy:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()

    def close(self) -> None:
        """Stop listening and close open connections."""

        async def stop() -> None:
            self._server.close()
            for task in self._open:
                task.cancel()
            await asyncio.gather(*self._open, return_exceptions=True)

        asyncio.run_coroutine_threadsafe(stop(), self._loop.loop).result()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._open.add(task)
        try:
            await self._answer(reader, writer)
        except _Refused as refused:
            writer.write(_refusal(refused))
        except (OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, TimeoutError):
            pass  # the client went away, or never spoke HTTP
        except asyncio.CancelledError:
            pass  # the proxy closes
        finally:
            self._open.discard(task)
            await _close(writer)

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        async with asyncio.timeout(_PATIENCE_SECONDS):
            head = await reader.readuntil(b"\r\n\r\n")
        line, _, fields = head.partition(b"\r\n")
        method, target, version = _request_line(line)
        if method == "CONNECT":
            host, port = _authority(target)
            far_reader, far_writer = await self._connect(host, port)
            writer.write(_ESTABLISHED)
        else:
            # Some clients leave TLS to the proxy instead of requesting a tunnel.
            url = _url(target)
            if url.scheme not in ("http", "https") or _host(url) not in api_hosts():
                raise _Refused(
                    501,
                    f"{target[:200]}: only CONNECT is supported for this host",
                )
            path = f"{url.path or '/'}{'?' + url.query if url.query else ''}"
            far_reader, far_writer = await asyncio.open_connection(*self._plain)
            # One request per connection: the next one may be for another host.
            kept = b"\r\n".join(
                field
                for field in fields.split(b"\r\n")
                if not field.lower().startswith((b"connection:", b"proxy-", b"keep-alive:"))
            )
            far_writer.write(f"{method} {path} {version}\r\nConnection: close\r\n".encode() + kept)
        try:
            await _join(reader, far_writer, far_reader, writer)
        finally:
            await _close(far_writer)

    async def _connect(
        self, host: str, port: int
    ) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        """Connect to the destination of a tunnel.

        Raises:
            _Refused: the host is blocked or cannot be reached.
        """
        try:
            if host in api_hosts() and port == _HTTPS:
                return await asyncio.open_connection(*self._secure)
            if is_vendors(host):
                self.traffic.refused[host] += 1
                raise _Refused(403, f"the emulator does not serve {host}:{port}")
            if _is_local_by_name(host) or self._offline:
                if (local := await _loopback_address(host, port)) is not None:
                    return await asyncio.open_connection(local, port)
                self.traffic.refused[host] += 1
                why = ", and --offline is set" if self._offline else ""
                raise _Refused(403, f"{host} is not on this machine{why}")
            self.traffic.passed[host] += 1
            async with asyncio.timeout(_PATIENCE_SECONDS):
                if self._upstream is not None and self._upstream.wanted_for(host):
                    return await _through(self._upstream.url, host, port)
                return await asyncio.open_connection(host, port)
        except OSError as error:  # TimeoutError is one
            reason = error.strerror or str(error) or "no answer"
            raise _Refused(502, f"cannot connect to {host}:{port}: {reason}") from error


def _is_local_by_name(host: str) -> bool:
    """Return whether a host name means this machine, regardless of DNS."""
    try:
        return is_loopback(ipaddress.ip_address(host))
    except ValueError:
        return is_localhost(host)


async def _loopback_address(host: str, port: int) -> str | None:
    """Return a loopback address that a host resolves to, `None` if there is none.

    Only the address counts: a name such as `127.example.com` may resolve to any address.
    """
    addresses = await _addresses(host, port)
    return next((one for one in addresses if is_loopback(ipaddress.ip_address(one))), None)


async def _addresses(host: str, port: int) -> list[str]:
    loop = asyncio.get_running_loop()
    try:
        found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError:
        return []
    return [str(address[0]) for *_, address in found]


async def _through(
    proxy: str, host: str, port: int
) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """Open a tunnel through another proxy.

    Raises:
        _Refused: its scheme is not supported, or it refuses.
        OSError: it cannot be reached.
    """
    url = urlsplit(proxy if "://" in proxy else f"http://{proxy}")
    if url.scheme not in ("http", "https") or url.hostname is None:
        raise _Refused(502, f"{url.scheme}:// proxies are not supported")
    secure = url.scheme == "https"
    reader, writer = await asyncio.open_connection(
        url.hostname, url.port or (_HTTPS if secure else 80), ssl=secure or None
    )
    lines = [f"CONNECT {host}:{port} HTTP/1.1", f"Host: {host}:{port}"]
    if url.username is not None:
        secret = f"{unquote(url.username)}:{unquote(url.password or '')}"
        lines.append(f"Proxy-Authorization: Basic {base64.b64encode(secret.encode()).decode()}")
    writer.write("\r\n".join([*lines, "", ""]).encode())
    try:
        answer = await reader.readuntil(b"\r\n\r\n")
    except (asyncio.IncompleteReadError, asyncio.LimitOverrunError) as error:
        await _close(writer)
        raise ConnectionError("the upstream proxy closed the connection") from error
    status = answer.partition(b"\r\n")[0].decode("latin-1")
    if status.split()[1:2] != ["200"]:
        await _close(writer)
        raise _Refused(502, f"the upstream proxy answered {status}")
    return reader, writer


async def _join(
    reader: asyncio.StreamReader,
    far_writer: asyncio.StreamWriter,
    far_reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
) -> None:
    """Copy bytes in both directions until both sides have ended or one fails."""

    async def pump(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        try:
            while part := await source.read(_PART):
                sink.write(part)
                await sink.drain()
            if not sink.is_closing():
                sink.write_eof()
        except OSError:
            writer.close()
            far_writer.close()

    await asyncio.gather(pump(reader, far_writer), pump(far_reader, writer))


async def _close(writer: asyncio.StreamWriter) -> None:
    writer.close()
    with contextlib.suppress(OSError):
        await writer.wait_closed()


def _request_line(line: bytes) -> tuple[str, str, str]:
    try:
        words = line.decode().split(" ")
    except UnicodeDecodeError:
        raise _Refused(400, "this is not a request to an HTTP proxy") from None
    if len(words) != 3 or not words[2].startswith("HTTP/1."):
        raise _Refused(400, "this is not a request to an HTTP proxy")
    return words[0], words[1], words[2]


def _authority(target: str) -> Address:
    url = _url(f"//{target}")
    try:
        port = url.port
    except ValueError:
        port = None
    if not url.hostname or port is None:
        raise _Refused(400, f"{target[:200]} is not a host and port")
    return _host(url), port


def _host(url: SplitResult) -> str:
    try:
        return ascii_host(url.hostname or "")
    except ValueError:
        raise _Refused(400, f"{url.netloc[:200]} is not a host") from None


def _url(text: str) -> SplitResult:
    try:
        return urlsplit(text)
    except ValueError:
        raise _Refused(400, f"{text[:200]} is not a URL") from None


def _refusal(refused: _Refused) -> bytes:
    reason = "".join(each for each in str(refused) if each.isascii() and each.isprintable())
    body = f"plivo-emulator: {reason}.\n".encode()
    head = (
        f"HTTP/1.1 {refused.status} {reason}\r\nContent-Type: text/plain\r\n"
        f"Content-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    )
    return head.encode() + body
