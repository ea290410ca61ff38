"""The map from public addresses of people's programs to local ones (`--map PUBLIC=LOCAL`).

Programs are configured with names that the world can reach: a tunnel, their domain. The emulator
requests the local address instead, as a reverse proxy under the public name would: with the public
`Host`, and with `X-Forwarded-Proto` and `X-Forwarded-Host`. Everything else, signatures above all,
uses the public URL.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import SplitResult, urlsplit

from plivo_emulator.webhooks.egress import ascii_host
from plivo_emulator.webhooks.urls import requested_url

_EXAMPLE: Final = "https://shop.example=http://127.0.0.1:3000"
_PORTS: Final = {"http": 80, "https": 443}
# A tunnel carries WebSockets under the same name.
_WEB: Final = {"ws": "http", "wss": "https"}
_WILDCARD: Final = "*."


@dataclass(frozen=True, slots=True)
class Route:
    """Where a request for a URL goes.

    Attributes:
        url: the URL to connect to.
        mapped: whether the map chose it; such addresses are called without further checks.
        headers: what a reverse proxy adds to the request.
    """

    url: str
    mapped: bool = False
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def local(self) -> str:
        """The local URL without its query, empty if the URL is not mapped."""
        return self.url.partition("?")[0] if self.mapped else ""


@dataclass(frozen=True, slots=True)
class _Rule:
    """One mapping.

    Attributes:
        scheme: `http` or `https`.
        host: in ASCII; begins with `*.` if it stands for all names below a domain.
        port: the public port.
        path: the path to begin with, without a trailing slash.
        origin: scheme, host and port of the local address.
        replacement: what `path` is replaced by; `None` keeps it.
    """

    scheme: str
    host: str
    port: int
    path: str
    origin: str
    replacement: str | None

    @property
    def rank(self) -> tuple[bool, int, int]:
        """A key that sorts more specific rules first."""
        return self.host.startswith(_WILDCARD), -len(self.host), -len(self.path)

    def covers(self, scheme: str, host: str, port: int, path: str) -> bool:
        """Return whether the rule is for a URL with these parts."""
        return (
            (scheme, port) == (self.scheme, self.port)
            and (host == self.host or _is_below(host, self.host))
            and f"{path}/".startswith(f"{self.path}/")
        )

    def local(self, path: str) -> str:
        """Return the local URL, without a query, for a path that the rule covers."""
        if self.replacement is not None:
            path = self.replacement + path.removeprefix(self.path)
        return f"{self.origin}{path or '/'}"


class AddressMap:
    """The mappings of an emulator.

    The most specific mapping counts: one for the scheme before one for the other scheme, a name
    before a wildcard, then the longest path. A path on the left covers whole segments. It is kept
    if the address on the right has no path, and replaced by the path on the right otherwise, as
    reverse proxies do.

    Args:
        mappings: public URL to local URL.

    Raises:
        ValueError: one of them is not possible; the text says why.
    """

    def __init__(self, mappings: Mapping[str, str] | None = None) -> None:
        self._rules: list[_Rule] = []
        for public, local in (mappings or {}).items():
            self.add(public, local)

    def add(self, public: str, local: str) -> None:
        """Add a mapping, or replace the one for the same public URL.

        Raises:
            ValueError: it is not possible; the text says why.
        """
        rule = _rule(public, local)
        others = [one for one in self._rules if _subject(one) != _subject(rule)]
        self._rules = sorted([*others, rule], key=lambda one: one.rank)

    def route(self, url: str) -> Route:
        """Return where to send a request.

        Args:
            url: a URL in its final form (`urls.requested_url`): `http`, `https`, `ws` or `wss`.
        """
        if not self._rules:
            return Route(url)
        parts = urlsplit(url)
        scheme = _WEB.get(parts.scheme, parts.scheme)
        host = (parts.hostname or "").rstrip(".")
        for address in _addresses(scheme, parts.port):
            for rule in self._rules:
                if rule.covers(address[0], host, address[1], parts.path):
                    return _led(rule, parts, scheme)
        return Route(url)


def parse(text: str) -> tuple[str, str]:
    """Split `PUBLIC=LOCAL` and check both URLs.

    Raises:
        ValueError: it is not a mapping; the text says why.
    """
    public, separator, local = text.partition("=")
    if not separator:
        raise ValueError(f"{text!r} is not a mapping: write PUBLIC=LOCAL, such as {_EXAMPLE}")
    _rule(public, local)
    return public, local


def _addresses(scheme: str, port: int | None) -> list[tuple[str, int]]:
    """Return the schemes and ports whose rules count, the best first.

    At the usual ports, both schemes lead to the same program: one behind a tunnel is reached by
    `http`, and many write the scheme that they see into the URLs that they return.
    """
    own = scheme, port or _PORTS[scheme]
    return [own, *(each for each in _PORTS.items() if own in _PORTS.items() and each != own)]


def _led(rule: _Rule, parts: SplitResult, scheme: str) -> Route:
    local = rule.local(parts.path)
    if scheme != parts.scheme:
        local = f"ws{local.removeprefix('http')}"
    query = f"?{parts.query}" if parts.query else ""
    public = parts.netloc.rpartition("@")[2]
    headers = {"host": public, "x-forwarded-proto": scheme, "x-forwarded-host": public}
    return Route(f"{local}{query}", mapped=True, headers=headers)


def _rule(public: str, local: str) -> _Rule:
    left, right = _final(public), _final(local)
    if "*" in (left.hostname or "").removeprefix(_WILDCARD):
        raise ValueError(f"{public!r}: * stands for the beginning of a name, as in *.example.com")
    if "*" in right.netloc:
        raise ValueError(f"{local!r}: * stands in public names only")
    return _Rule(
        scheme=left.scheme,
        host=(left.hostname or "").rstrip("."),
        port=left.port or _PORTS[left.scheme],
        path=left.path.rstrip("/"),
        origin=f"{right.scheme}://{right.netloc}",
        replacement=right.path.rstrip("/") if urlsplit(local).path else None,
    )


def _subject(rule: _Rule) -> tuple[str, str, int, str]:
    return rule.scheme, rule.host, rule.port, rule.path


def _is_below(host: str, wildcard: str) -> bool:
    return wildcard.startswith(_WILDCARD) and host.endswith(wildcard[1:])


def _final(text: str) -> SplitResult:
    """Return one side of a mapping in the final form of URLs."""
    if not text.lower().startswith(("http://", "https://")):
        raise ValueError(f"{text!r} does not begin with http:// or https://, as in {_EXAMPLE}")
    try:
        given, final = urlsplit(text), urlsplit(requested_url(text))
        ascii_host(final.hostname or "")
    except ValueError as error:
        raise ValueError(f"{text!r} is not a URL: {error}") from None
    if given.query or given.fragment or given.username is not None:
        raise ValueError(f"{text!r} cannot be mapped: leave out user, query and fragment")
    return final
