"""Looks up the names in URLs of webhooks, and lets only allowed addresses through."""

from __future__ import annotations

import socket

from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.resolver import ThreadedResolver

from plivo_emulator.webhooks.egress import LOCALHOST, EgressPolicy, is_localhost


class CheckedResolver(AbstractResolver):
    """Looks names up and keeps the addresses that may be called; connections use no others.

    Args:
        destinations: the rules.
        lookup: what looks names up; the system's resolver by default.
    """

    def __init__(self, destinations: EgressPolicy, lookup: AbstractResolver | None = None) -> None:
        self._destinations = destinations
        self._lookup = lookup or ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """Return where to connect to.

        Raises:
            Forbidden: the name leads to no address that may be called.
            OSError: it cannot be looked up.
        """
        # Names below localhost are its own (RFC 6761), whatever a server on the network says.
        wanted = LOCALHOST if is_localhost(host.rstrip(".").lower()) else host
        found = await self._lookup.resolve(wanted, port, family)
        reachable = self._destinations.reachable(host, [one["host"] for one in found])
        return [one for one in found if one["host"] in reachable]

    async def close(self) -> None:
        """Release what looks names up."""
        await self._lookup.close()
