"""A DNS resolver for webhooks that returns allowed addresses only."""

from __future__ import annotations

import socket

from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.resolver import ThreadedResolver

from plivo_emulator.webhooks.egress import LOCALHOST, EgressPolicy, is_localhost


class CheckedResolver(AbstractResolver):
    """Resolves names to allowed addresses; connections use no others.

    Args:
        destinations: the egress policy.
        lookup: the underlying resolver, by default the system's.
    """

    def __init__(self, destinations: EgressPolicy, lookup: AbstractResolver | None = None) -> None:
        self._destinations = destinations
        self._lookup = lookup or ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """Return the addresses to connect to.

        Raises:
            BlockedDestination: the name resolves to no allowed address.
            OSError: it cannot be resolved.
        """
        # Names below localhost are loopback (RFC 6761), whatever DNS says.
        wanted = LOCALHOST if is_localhost(host.rstrip(".").lower()) else host
        found = await self._lookup.resolve(wanted, port, family)
        reachable = self._destinations.reachable(host, [one["host"] for one in found])
        return [one for one in found if one["host"] in reachable]

    async def close(self) -> None:
        """Close the underlying resolver."""
        await self._lookup.close()
