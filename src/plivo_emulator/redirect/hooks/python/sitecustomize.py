"""Redirects Python programs under `plivo-emulator run` to the emulator, whatever client they use.

Python imports this module at startup because its folder is on PYTHONPATH. It is needed because many
clients do not read HTTPS_PROXY: aiohttp, urllib3, `http.client`, httpx with a transport of its own,
and `requests` when a program prepares its requests itself, as the official SDK does.

The API's hosts get an address of this machine, and connections to it lead to the emulator. TLS
connections to these hosts trust the emulator's authority, too. Other hosts of the vendor's are
refused.

It runs inside other programs: it must work with Python 3.6 or later and import nothing from this
project. Each module is changed when the program imports it, so that starting Python stays fast.
"""

# pathlib would slow down every start of Python.
# ruff: noqa: PTH100, PTH120

import functools
import importlib.machinery
import importlib.util
import os
import sys
from typing import Any
from urllib.parse import urlsplit

_PROXY = os.environ.get("PLIVO_EMULATOR_PROXY", "")
_AUTHORITY = os.environ.get("PLIVO_EMULATOR_CA", "")
_SERVER = os.environ.get("PLIVO_EMULATOR_TLS", "")
_HOSTS = tuple(filter(None, os.environ.get("PLIVO_EMULATOR_HOSTS", "").split(",")))
_DOMAINS = tuple(filter(None, os.environ.get("PLIVO_EMULATOR_DOMAINS", "").split(",")))
_SUBDOMAINS = tuple("." + domain for domain in _DOMAINS)
# Stands for the API's hosts until something connects to it.
_STAND_IN = "127.80.86.79"
_HTTPS = 443


def _name(host: Any) -> str:
    """Return a host as text in lower case, empty for what is no name."""
    if isinstance(host, (bytes, bytearray)):
        host = host.decode("ascii", "replace")
    return host.rstrip(".").lower() if isinstance(host, str) else ""


def _is_vendors(name: str) -> bool:
    return name in _DOMAINS or name.endswith(_SUBDOMAINS)


def _server() -> Any:
    host, _, port = _SERVER.rpartition(":")
    return host, int(port)


def _resolved(host: Any) -> Any:
    """Return the stand-in for one of the API's hosts, and other hosts unchanged.

    Raises:
        OSError: it is another host of the vendor's.
    """
    name = _name(host)
    if name in _HOSTS:
        return _STAND_IN
    if _is_vendors(name):
        import socket

        _report(name, _HTTPS)
        raise socket.gaierror(socket.EAI_FAIL, f"the emulator does not serve {name}")
    return host


def _reached(address: Any) -> Any:
    """Return where a connection leads.

    Raises:
        OSError: it is to another port of one of the API's hosts.
    """
    if not isinstance(address, tuple) or address[:1] != (_STAND_IN,):
        return address
    if address[1] != _HTTPS:
        _report(_HOSTS[0], address[1])
        raise ConnectionRefusedError(f"the emulator does not serve {_HOSTS[0]}:{address[1]}")
    return _server()


def _report(host: str, port: int) -> None:
    """Let the proxy refuse a connection, so that the summary names it."""
    import socket

    proxy = urlsplit(_PROXY)
    try:
        with socket.create_connection((proxy.hostname, proxy.port), timeout=10) as connection:
            connection.sendall(f"CONNECT {host}:{port} HTTP/1.1\r\n\r\n".encode())
            connection.recv(1)
    except OSError:
        pass


def _change_socket(module: Any) -> None:
    look_up = module.getaddrinfo

    @functools.wraps(look_up)
    def getaddrinfo(host: Any, *args: Any, **more: Any) -> Any:
        return look_up(_resolved(host), *args, **more)

    module.getaddrinfo = getaddrinfo
    for function in ("gethostbyname", "gethostbyname_ex"):
        setattr(module, function, _with_name(getattr(module, function)))
    for method in ("connect", "connect_ex"):
        setattr(module.socket, method, _with_address(getattr(module.socket, method)))


def _with_name(function: Any) -> Any:
    @functools.wraps(function)
    def resolve(host: Any) -> Any:
        return function(_resolved(host))

    return resolve


def _with_address(function: Any) -> Any:
    @functools.wraps(function)
    def connect(self: Any, address: Any) -> Any:
        if isinstance(address, tuple) and address:
            address = _reached((_resolved(address[0]), *address[1:]))
        return function(self, address)

    return connect


def _change_ssl(module: Any) -> None:
    for method in ("wrap_socket", "wrap_bio"):
        setattr(module.SSLContext, method, _with_trust(module, getattr(module.SSLContext, method)))


def _with_trust(ssl: Any, function: Any) -> Any:
    @functools.wraps(function)
    def wrap(self: Any, *args: Any, **more: Any) -> Any:
        # The authority is good for the API's hosts only.
        if _name(more.get("server_hostname")) in _HOSTS and self.verify_mode != ssl.CERT_NONE:
            self.load_verify_locations(_AUTHORITY)
        return function(self, *args, **more)

    return wrap


def _change_uvloop(module: Any) -> None:
    """Do the same for uvloop, which resolves and connects itself."""
    look_up, connect = module.Loop.getaddrinfo, module.Loop.create_connection

    @functools.wraps(look_up)
    async def getaddrinfo(self: Any, host: Any, *args: Any, **more: Any) -> Any:
        return await look_up(self, _resolved(host), *args, **more)

    @functools.wraps(connect)
    async def create_connection(
        self: Any, factory: Any, host: Any = None, port: Any = None, **more: Any
    ) -> Any:
        if more.get("ssl") and host and not more.get("server_hostname"):
            more["server_hostname"] = host
        if host is not None:
            host, port = _reached((_resolved(host), port))[:2]
        return await connect(self, factory, host, port, **more)

    module.Loop.getaddrinfo = getaddrinfo
    module.Loop.create_connection = create_connection


def _change_aiohttp(module: Any) -> None:
    """Do the same for the resolver that asks name servers itself."""
    look_up = module.AsyncResolver.resolve

    @functools.wraps(look_up)
    async def resolve(self: Any, host: Any, port: Any = 0, *args: Any, **more: Any) -> Any:
        found = _resolved(host)
        if found == host:
            return await look_up(self, host, port, *args, **more)
        return await module.ThreadedResolver().resolve(host, port)

    module.AsyncResolver.resolve = resolve


def _change_requests(module: Any) -> None:
    """Lead requests through the proxy, whatever proxy they name and whatever sockets they use."""
    original = module.HTTPAdapter.send

    @functools.wraps(original)
    def send(
        self: Any,
        request: Any,
        stream: Any = False,
        timeout: Any = None,
        verify: Any = True,
        cert: Any = None,
        proxies: Any = None,
        **more: Any,
    ) -> Any:
        if _is_vendors(_name(urlsplit(request.url).hostname)):
            proxies = {"http": _PROXY, "https": _PROXY}
            verify = verify and _AUTHORITY
        return original(self, request, stream, timeout, verify, cert, proxies, **more)

    module.HTTPAdapter.send = send


_CHANGES = {
    "socket": _change_socket,
    "gevent.socket": _change_socket,
    "ssl": _change_ssl,
    "gevent.ssl": _change_ssl,
    "uvloop": _change_uvloop,
    "aiohttp.resolver": _change_aiohttp,
    "requests.adapters": _change_requests,
}


class _Finder:
    """A finder that changes modules when they are imported."""

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> Any:
        change = _CHANGES.pop(name, None)
        if change is None:
            return None
        spec = importlib.util.find_spec(name)
        if spec is not None and spec.loader is not None:
            execute = spec.loader.exec_module

            def exec_module(module: Any) -> None:
                execute(module)
                change(module)

            spec.loader.exec_module = exec_module  # type: ignore[method-assign]
        return spec


def _run_the_next_one() -> None:
    """Import the `sitecustomize` that this one shadows, if there is one."""
    here = os.path.dirname(os.path.abspath(__file__))
    path = [each for each in sys.path if os.path.abspath(each) != here]
    spec = importlib.machinery.PathFinder.find_spec(__name__, path)
    if spec is not None and spec.loader is not None:
        module = importlib.util.module_from_spec(spec)
        sys.modules[__name__] = module
        spec.loader.exec_module(module)


if _PROXY and _AUTHORITY and _SERVER:
    for _imported in [each for each in _CHANGES if each in sys.modules]:
        _CHANGES.pop(_imported)(sys.modules[_imported])
    sys.meta_path.insert(0, _Finder())
_run_the_next_one()
