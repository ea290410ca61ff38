"""The origin policy: protects against requests from untrusted web pages.

A request's `Host` must be an address, or a name that nobody on the internet can own: otherwise an
attacker's page could point its name at this machine and be of the same origin (DNS rebinding).

The control API asks for no credentials, so it answers programs and its own page, the inspector:

- `Origin`, which browsers send with every request that can change something, must be that host.
- `Sec-Fetch-Site`, which browsers send with all requests to a secure origin or to this machine,
  must not name another site, unless the user follows a link.

The vendor's API asks for credentials, but the default ones are public. Pages on this machine may
call it, from a server or from a file, as the console of the reference does, and those that were
allowed: they are known by their `Origin`. Requests without one, from embedding or navigation, must
come from the same site.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable, Sequence
from typing import Final
from urllib.parse import urlsplit

from plivo_emulator.caches import LONGEST, remembering
from plivo_emulator.pipeline.errors import ApiError, forbidden
from plivo_emulator.pipeline.hosts import api_hosts
from plivo_emulator.pipeline.http import Request

# Never delegated: RFC 6761, and ICANN's resolution 2024.07.29.06 on "internal".
_RESERVED: Final = ("localhost", "test", "internal")
_LABEL: Final = re.compile(r"[a-z_][a-z0-9_-]*")
_OTHER_SITES: Final = frozenset({"cross-site", "same-site"})
_OF_ANOTHER_SITE: Final = "requests from other websites are refused"
# The origin of files and sandboxed pages.
_FILE: Final = "null"


class OriginPolicy:
    """The rules for hosts and origins of requests.

    Args:
        hosts: names under which the emulator can be reached, besides addresses, names without a
            dot, and names reserved for private use.
        origins: origins of web pages that may call the vendor's API, such as
            `https://docs.example.com`.
    """

    def __init__(self, hosts: Iterable[str] = (), origins: Iterable[str] = ()) -> None:
        self._hosts = frozenset(host.lower().rstrip(".") for host in hosts)
        self._origins = frozenset(origin.lower().rstrip("/") for origin in origins)

    def check_control(self, request: Request) -> None:
        """Check a request to the control API or the inspector.

        Raises:
            ApiError: 403, it may come from an untrusted web page.
        """
        headers = request.headers
        host = headers.get("host", "")
        if host and not self._is_ours(host):
            raise _not_known_as(host)
        origin = headers.get("origin")
        other = headers.get("sec-fetch-site") in _OTHER_SITES and not _follows_a_link(request)
        if other or (origin is not None and origin.partition("://")[2] != host):
            raise forbidden(_OF_ANOTHER_SITE)

    def allowed_origin(self, request: Request) -> str:
        """Return the origin of the page that a request to the vendor's API comes from.

        Returns:
            The origin, empty if the request has none.

        Raises:
            ApiError: 403, the page is not allowed, or the host is unknown.
        """
        headers = request.headers
        host = headers.get("host", "")
        if host and not self._is_ours(host) and _host_of(host) not in api_hosts():
            raise _not_known_as(host)
        origin = headers.get("origin")
        if origin is None:
            if headers.get("sec-fetch-site") in _OTHER_SITES:
                raise forbidden(_OF_ANOTHER_SITE)
            return ""
        same = origin.partition("://")[2] == host and self._is_ours(host)
        if same or origin == _FILE or origin.lower() in self._origins or _is_local(origin):
            return origin
        raise forbidden(
            f"pages from {origin[:100]} may not call this emulator; allow them with --allow-origins"
        )

    def serves(self, request: Request, hosts: Sequence[str]) -> bool:
        """Tell whether a request is for one of the vendor's hosts, or for none of them.

        Args:
            request: to the vendor's API.
            hosts: those of the vendor that what it asks for is on.
        """
        name = _host_of(request.headers.get("host", ""))
        return name in hosts or name not in api_hosts()

    def _is_ours(self, host: str) -> bool:
        name = _host_of(host)
        return _is_nobodys(name) or name in self._hosts


def _not_known_as(host: str) -> ApiError:
    return forbidden(f"unknown host name {_host_of(host)[:100]}; allow it with --allow-hosts")


def _follows_a_link(request: Request) -> bool:
    headers = request.headers
    return (
        request.method in ("GET", "HEAD")
        and headers.get("sec-fetch-mode") == "navigate"
        and headers.get("sec-fetch-dest") == "document"
    )


@remembering(256)
def _host_of(host: str) -> str:
    """Return the name or address in a Host header, in lower case; empty if invalid."""
    if len(host) > LONGEST:
        return ""
    try:
        parts = urlsplit(f"//{host}")
        name, _ = parts.hostname or "", parts.port
    except ValueError:
        return ""
    return "" if parts.username is not None or parts.path else name


@remembering(256)
def _is_nobodys(name: str) -> bool:
    """Return whether a host is an address, or a name that nobody on the internet can own."""
    try:
        ipaddress.ip_address(name)
        return True
    except ValueError:
        first, _, top = name.rpartition(".")
        return _LABEL.fullmatch(top) is not None and (not first or top in _RESERVED)


def _is_local(origin: str) -> bool:
    """Return whether an origin is a web server on this machine."""
    if len(origin) > LONGEST:  # `urlsplit` remembers, too
        return False
    try:
        name = (urlsplit(origin).hostname or "").lower()
        if name == "localhost" or name.endswith(".localhost"):
            return True
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False
