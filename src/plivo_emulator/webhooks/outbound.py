"""Connections to people's programs: which address, with which checks."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from importlib import import_module
from types import SimpleNamespace
from typing import TYPE_CHECKING

from plivo_emulator.settings import Settings
from plivo_emulator.webhooks.address_map import AddressMap, Route
from plivo_emulator.webhooks.egress import EgressPolicy

if TYPE_CHECKING:
    import aiohttp


@dataclass(slots=True)
class Connection:
    """Give one as `trace_request_ctx` of a request to learn about the connection.

    Attributes:
        reused: whether other requests were sent on it before.
    """

    reused: bool = False


class Outbound:
    """Everything that the emulator requests goes through here: HTTP and WebSockets.

    Use `route` for the address and the headers of a request, and `session` to send it.

    Args:
        settings: the emulator's settings, with allowed destinations and the map.

    Attributes:
        addresses: the map; mappings may be added while the emulator runs.

    Raises:
        ValueError: a destination or a mapping is not possible.
    """

    def __init__(self, settings: Settings) -> None:
        self.addresses = AddressMap(settings.map)
        self._destinations = EgressPolicy(settings.allow_callbacks)
        self._sessions: dict[bool, aiohttp.ClientSession] = {}
        self._loop: asyncio.AbstractEventLoop | None = None

    async def prepare(self) -> None:
        """Load the HTTP client, where no request waits for it: few runs send anything."""
        if not self._sessions:
            await asyncio.to_thread(import_module, "aiohttp")

    def route(self, url: str) -> Route:
        """Return where a request for a URL goes.

        Args:
            url: in its final form; see `urls.requested_url`.
        """
        return self.addresses.route(url)

    def check(self, url: str) -> None:
        """Check where a request for a URL goes, as far as possible without resolving its name.

        Raises:
            BlockedDestination: the destination is not allowed.
            ValueError: the URL cannot be requested.
        """
        self._check(self.route(url))

    def session(self, route: Route) -> aiohttp.ClientSession:
        """Return the session for a route, in the running event loop; do not follow redirects in it.

        The location of a redirect is a URL of its own: give it to `route`.

        Raises:
            BlockedDestination: the destination is not allowed.
            ValueError: the URL cannot be requested.
        """
        self._check(route)
        loop = asyncio.get_running_loop()
        if self._loop is not loop:
            self._loop = loop
            self._sessions = {}
        if route.mapped not in self._sessions:
            self._sessions[route.mapped] = self._opened(checked=not route.mapped)
        return self._sessions[route.mapped]

    def session_of_its_own(self, route: Route) -> aiohttp.ClientSession:
        """Return a session as `session` does, which the caller closes; for single requests.

        Raises:
            BlockedDestination: the destination is not allowed.
            ValueError: the URL cannot be requested.
        """
        self._check(route)
        return self._opened(checked=not route.mapped)

    async def close(self) -> None:
        """Close the connections."""
        sessions, self._sessions = self._sessions, {}
        for session in sessions.values():
            await session.close()

    def _check(self, route: Route) -> None:
        if not route.mapped:
            self._destinations.check(route.url)

    def _opened(self, *, checked: bool) -> aiohttp.ClientSession:
        """Open a session; whoever calls it limits the number of connections.

        A mapped address is the user's own choice, so neither its addresses nor its certificate are
        checked.
        """
        import aiohttp

        from plivo_emulator.webhooks.resolver import CheckedResolver

        connector = (
            aiohttp.TCPConnector(resolver=CheckedResolver(self._destinations), limit=0)
            if checked
            else aiohttp.TCPConnector(ssl=False, limit=0)
        )
        traced = aiohttp.TraceConfig()
        traced.on_connection_reuseconn.append(_note_reuse)
        return aiohttp.ClientSession(
            connector=connector, cookie_jar=aiohttp.DummyCookieJar(), trace_configs=[traced]
        )


async def _note_reuse(_session: object, context: SimpleNamespace, _reuse: object) -> None:
    if isinstance(context.trace_request_ctx, Connection):
        context.trace_request_ctx.reused = True
