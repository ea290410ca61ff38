"""The egress policy: webhooks go to this machine and to allowed destinations only.

Clients that can create resources choose URLs that the emulator calls, and can read the answers. So
addresses are checked, not names: the name in a URL is resolved once, each address is checked, and
the connection goes to a checked one. Changing the name afterwards (DNS rebinding) has no effect,
and redirects are not followed.

- Loopback addresses and their names are always allowed. An IPv6 address that contains 127.0.0.1
  (6to4, NAT64, Teredo) is not a loopback address: packets to it leave the machine.
- Networks (`10.0.0.0/8`) and addresses can be allowed.
- An allowed name may resolve to public addresses, to loopback or to an allowed network; and to
  private networks if `private` is allowed, too.
- Link-local addresses, including the metadata services of clouds, require their network to be
  allowed.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable
from typing import Final, TypeAlias

from plivo_emulator.caches import remembering

Address: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address
Network: TypeAlias = ipaddress.IPv4Network | ipaddress.IPv6Network

PRIVATE: Final = "private"
"""Lets allowed names resolve to private networks."""

_SCHEMES: Final = frozenset({"http", "https"})
_PRIVATE_NETWORKS: Final[tuple[Network, ...]] = tuple(
    map(
        ipaddress.ip_network,
        ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7"),
    )
)
# IPv6 prefixes that gateways translate to IPv4 (RFC 6052).
_NAT64: Final = ipaddress.ip_network("64:ff9b::/96")
_COMPATIBLE: Final = ipaddress.ip_network("::/96")
LOCALHOST: Final = "localhost"
# The full stops of UTS 46.
_FULL_STOPS: Final = ".\u3002\uff0e\uff61"


class BlockedDestination(ValueError):
    """A destination that is not allowed; the text says why and how to allow it."""


class EgressPolicy:
    """The rules for destinations.

    Args:
        allowed: names, addresses, networks, and `private`.

    Raises:
        ValueError: one of them is none of these.
    """

    def __init__(self, allowed: Iterable[str] = ()) -> None:
        self._names: set[str] = set()
        self._networks: list[Network] = []
        self._private = False
        for item in allowed:
            if item.lower() == PRIVATE:
                self._private = True
            elif (network := _network(item)) is not None:
                self._networks.append(network)
            else:
                self._names.add(_name(item))

    def check(self, url: str) -> None:
        """Check a URL as far as possible without resolving its name.

        Raises:
            BlockedDestination: the destination is not allowed.
            ValueError: it is not a URL.
        """
        scheme, host = _parts(url)
        if scheme not in _SCHEMES or not host:
            raise BlockedDestination("only http and https URLs are called")
        address = _literal(host)
        if address is not None:
            if not self._may_be_called(address, named=False):
                raise BlockedDestination(
                    f"{host} is not loopback and is not allowed{_hint(address)}"
                )
        elif not is_localhost(host) and host not in self._names:
            raise BlockedDestination(
                f"{host} is not loopback and is not allowed: --allow-callbacks {host}"
            )

    def reachable(self, host: str, found: Iterable[str]) -> list[str]:
        """Return the allowed addresses of a name.

        Args:
            host: the name.
            found: the addresses it resolves to.

        Raises:
            BlockedDestination: none of them is allowed.
        """
        host = host.rstrip(".").lower()
        addresses = [(text, ipaddress.ip_address(text)) for text in found]
        named = host in self._names
        reachable = [text for text, one in addresses if self._may_be_called(one, named=named)]
        if addresses and not reachable:
            text, address = addresses[0]
            raise BlockedDestination(
                f"{host} resolves to {text}, which is not allowed{_hint(address)}"
            )
        return reachable

    def _may_be_called(self, address: Address, *, named: bool) -> bool:
        address = unmapped(address)
        if address.is_loopback or any(address in network for network in self._networks):
            return True
        if not named:
            return False
        # A gateway may pass a packet on to the IPv4 address inside: both have to be allowed.
        return all(map(self._is_allowed_by_name, {address, embedded(address)}))

    def _is_allowed_by_name(self, address: Address) -> bool:
        if any(address in network for network in self._networks):
            return True
        if any(address in network for network in _PRIVATE_NETWORKS):
            return self._private
        if isinstance(address, ipaddress.IPv6Address) and embedded(address) != address:
            return True
        return address.is_global and not address.is_multicast


def unmapped(address: Address) -> Address:
    """Return the IPv4 address that systems connect to for `::ffff:a.b.c.d`."""
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped is not None:
        return address.ipv4_mapped
    return address


def is_loopback(address: Address) -> bool:
    """Return whether packets to an address stay on this machine."""
    return unmapped(address).is_loopback


def embedded(address: Address) -> Address:
    """Return the IPv4 address that gateways translate an IPv6 address to, or the address itself."""
    address = unmapped(address)
    if isinstance(address, ipaddress.IPv4Address):
        return address
    inner = address.sixtofour
    if inner is None and address.teredo is not None:
        inner = address.teredo[1]
    if inner is None and (address in _NAT64 or (address in _COMPATIBLE and int(address) > 1)):
        inner = ipaddress.IPv4Address(int(address) & 0xFFFF_FFFF)
    return address if inner is None else inner


def is_localhost(host: str) -> bool:
    """Return whether a name (lower case, without a trailing dot) means this machine."""
    return host == LOCALHOST or host.endswith(f".{LOCALHOST}")


@remembering(1024)
def _parts(url: str) -> tuple[str, str]:
    """Return the scheme and the host of a URL, as parsed by the HTTP client."""
    # Imported late: few runs of an emulator send anything.
    from yarl import URL

    parts = URL(url)
    return parts.scheme, (parts.raw_host or "").rstrip(".").lower()


@remembering(1024)
def _literal(host: str) -> Address | None:
    """Return the address in a host, `None` for a name.

    Raises:
        BlockedDestination: it is an address in an ambiguous form (decimal, octal, hexadecimal,
            shortened), or valid on one interface only.
    """
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        # A name does not end in a number (WHATWG URL, "ends in a number").
        last = host.rpartition(".")[2]
        if last.isdigit() or last.startswith("0x") or ":" in host:
            raise BlockedDestination(
                f"{host} is not a standard IPv4 address: write four decimal numbers"
            ) from None
        return None
    if getattr(address, "scope_id", None):
        raise BlockedDestination(f"{host} is only valid on one interface")
    return address


def _network(text: str) -> Network | None:
    try:
        return ipaddress.ip_network(text.strip("[]"))
    except ValueError:
        return None


def ascii_host(text: str) -> str:
    """Return a host in its canonical form: lower case, ASCII, without a trailing dot.

    International spellings of a name, with full-width letters or ideographic full stops, are the
    same name (UTS 46).

    Raises:
        ValueError: it is not a host.
    """
    from yarl import URL

    host = URL.build(scheme="http", host=text.rstrip(_FULL_STOPS)).raw_host
    if not host:
        raise ValueError(f"{text!r} is not a host")
    return host.rstrip(".").lower()


def _name(text: str) -> str:
    problem = f"{text!r} is not a valid destination: give a host name, address or network"
    try:
        host = ascii_host(text)
    except ValueError:
        raise ValueError(problem) from None
    if any(character in host for character in "/:*@?# "):
        raise ValueError(problem)
    return host


def _hint(address: Address) -> str:
    """Return a hint on how to allow an address."""
    address = unmapped(address)
    kind = "a link-local address, " if address.is_link_local else ""
    if any(embedded(address) in network for network in _PRIVATE_NETWORKS):
        kind = "a private address, "
    return f" ({kind}--allow-callbacks {address})"
