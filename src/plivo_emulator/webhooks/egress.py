"""Where webhooks may go: to this machine, and to what was allowed.

Whoever can create a resource chooses URLs that the emulator then calls, and can read what came
back. So an address counts, not a name: the name of a URL is looked up once, each address is
checked, and the connection is made to one that was checked. A name that leads elsewhere the next
time (DNS rebinding) gains nothing, and redirects are not followed.

- Loopback addresses and the names for them may always be called. An IPv6 address that merely
  contains 127.0.0.1 (6to4, NAT64, Teredo) is no loopback address: a packet to it leaves the
  machine.
- A network (`10.0.0.0/8`) or address that was allowed may be called.
- A name that was allowed may be called where it leads to public addresses, to loopback or to an
  allowed network; and to private networks if `private` was allowed, too.
- Link-local addresses, among them the metadata services of clouds, need their network to be
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
"""Allows the names that were allowed to lead to private networks."""

_SCHEMES: Final = frozenset({"http", "https"})
_PRIVATE_NETWORKS: Final[tuple[Network, ...]] = tuple(
    map(
        ipaddress.ip_network,
        ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7"),
    )
)
# Addresses of IPv4 hosts that gateways translate to (RFC 6052).
_NAT64: Final = ipaddress.ip_network("64:ff9b::/96")
_COMPATIBLE: Final = ipaddress.ip_network("::/96")
LOCALHOST: Final = "localhost"
# What UTS 46 takes for a full stop.
_FULL_STOPS: Final = ".\u3002\uff0e\uff61"


class BlockedDestination(ValueError):
    """A destination that webhooks may not be sent to; the text says why, and how to allow it."""


class EgressPolicy:
    """The rules.

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
        """Check what can be checked before a name is looked up.

        Raises:
            Forbidden: the URL may not be called.
            ValueError: it is no URL.
        """
        scheme, host = _parts(url)
        if scheme not in _SCHEMES or not host:
            raise BlockedDestination("only http and https URLs are called")
        address = _literal(host)
        if address is not None:
            if not self._may_be_called(address, named=False):
                raise BlockedDestination(
                    f"{host} is not loopback and was not allowed{_hint(address)}"
                )
        elif not is_localhost(host) and host not in self._names:
            raise BlockedDestination(
                f"{host} is not loopback and was not allowed: --allow-callbacks {host}"
            )

    def reachable(self, host: str, found: Iterable[str]) -> list[str]:
        """Return those of a name's addresses that may be called.

        Args:
            host: the name.
            found: what it leads to.

        Raises:
            Forbidden: none of them may be.
        """
        host = host.rstrip(".").lower()
        addresses = [(text, ipaddress.ip_address(text)) for text in found]
        named = host in self._names
        reachable = [text for text, one in addresses if self._may_be_called(one, named=named)]
        if addresses and not reachable:
            text, address = addresses[0]
            raise BlockedDestination(
                f"{host} leads to {text}, which was not allowed{_hint(address)}"
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
    """Tell whether packets to an address stay on this machine."""
    return unmapped(address).is_loopback


def embedded(address: Address) -> Address:
    """Return the IPv4 address that gateways translate an IPv6 address to, or else itself."""
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
    """Tell whether a name, in lower case and without a dot at its end, is this machine's."""
    return host == LOCALHOST or host.endswith(f".{LOCALHOST}")


@remembering(1024)
def _parts(url: str) -> tuple[str, str]:
    """Return the scheme and the host of a URL, as the HTTP client reads it."""
    # Imported late: few runs of an emulator send anything.
    from yarl import URL

    parts = URL(url)
    return parts.scheme, (parts.raw_host or "").rstrip(".").lower()


@remembering(1024)
def _literal(host: str) -> Address | None:
    """Return the address that a host is written as, `None` for a name.

    Raises:
        Forbidden: it is an address in a form that programs read differently: decimal, octal,
            hexadecimal, shortened, or of one interface only.
    """
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        # A name does not end in a number (WHATWG URL, "ends in a number").
        last = host.rpartition(".")[2]
        if last.isdigit() or last.startswith("0x") or ":" in host:
            raise BlockedDestination(
                f"{host} is not written as an address is: four decimal numbers"
            ) from None
        return None
    if getattr(address, "scope_id", None):
        raise BlockedDestination(f"{host} belongs to one interface only")
    return address


def _network(text: str) -> Network | None:
    try:
        return ipaddress.ip_network(text.strip("[]"))
    except ValueError:
        return None


def ascii_host(text: str) -> str:
    """Return a host as it stands in URLs: lower case, without a dot at its end, in ASCII.

    International spellings of a name, with full-width letters or ideographic full stops, are the
    same name (UTS 46).

    Raises:
        ValueError: it is no host.
    """
    from yarl import URL

    host = URL.build(scheme="http", host=text.rstrip(_FULL_STOPS)).raw_host
    if not host:
        raise ValueError(f"{text!r} is no host")
    return host.rstrip(".").lower()


def _name(text: str) -> str:
    problem = f"{text!r} is no host that webhooks can be sent to: give a name, address or network"
    try:
        host = ascii_host(text)
    except ValueError:
        raise ValueError(problem) from None
    if any(character in host for character in "/:*@?# "):
        raise ValueError(problem)
    return host


def _hint(address: Address) -> str:
    """Tell how to allow an address, and that a private one needs it."""
    address = unmapped(address)
    kind = "a link-local address, " if address.is_link_local else ""
    if any(embedded(address) in network for network in _PRIVATE_NETWORKS):
        kind = "a private address, "
    return f" ({kind}--allow-callbacks {address})"
