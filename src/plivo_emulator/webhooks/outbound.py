"""Connections to people's programs: which address, with which checks."""

from __future__ import annotations

import asyncio
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from plivo_emulator.settings import Settings
from plivo_emulator.webhooks.address_map import AddressMap, Route
from plivo_emulator.webhooks.egress import EgressPolicy

if TYPE_CHECKING:
    import aiohttp


# Less than servers keep idle connections (gunicorn: 2 seconds), so that few requests meet one that
# is being closed.
_IDLE_SECONDS: Final = 1.0
_MOST_CLOSING: Final = 1000


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
        # By whether the address is mapped, and whether connections are used again.
        self._sessions: dict[tuple[bool, bool], aiohttp.ClientSession] = {}
        self._closing: dict[str, None] = {}
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
        kind = route.mapped, _origin(route) not in self._closing
        if kind not in self._sessions:
            self._sessions[kind] = self._opened(checked=not route.mapped, reuse=kind[1])
        return self._sessions[kind]

    def note_closing(self, route: Route) -> None:
        """Use a new connection for each request to this server from now on.

        A server that closes a connection after an answer without saying so, as uvicorn does after
        an exception in the application, can meet the next request half-way; and what it may have
        read cannot be sent again (RFC 9110, section 9.2.2).
        """
        if len(self._closing) >= _MOST_CLOSING:
            self._closing.pop(next(iter(self._closing)))
        self._closing[_origin(route)] = None

    def forget(self) -> None:
        """Treat all servers alike again: what follows is the same whatever came before."""
        self._closing.clear()

    def session_of_its_own(self, route: Route) -> aiohttp.ClientSession:
        """Return a session as `session` does, which the caller closes; for single requests.

        Raises:
            BlockedDestination: the destination is not allowed.
            ValueError: the URL cannot be requested.
        """
        self._check(route)
        return self._opened(checked=not route.mapped, reuse=False)

    async def close(self) -> None:
        """Close the connections."""
        sessions, self._sessions = self._sessions, {}
        for session in sessions.values():
            await session.close()

    def _check(self, route: Route) -> None:
        if not route.mapped:
            self._destinations.check(route.url)

    def _opened(self, *, checked: bool, reuse: bool) -> aiohttp.ClientSession:
        """Open a session; whoever calls it limits the number of connections.

        A mapped address is the user's own choice, so neither its addresses nor its certificate are
        checked.
        """
        import aiohttp

        from plivo_emulator.webhooks.resolver import CheckedResolver

        options: dict[str, Any] = {"keepalive_timeout": _IDLE_SECONDS} if reuse else {}
        options |= {"limit": 0, "force_close": not reuse}
        connector = (
            aiohttp.TCPConnector(resolver=CheckedResolver(self._destinations), **options)
            if checked
            else aiohttp.TCPConnector(ssl=False, **options)
        )
        return aiohttp.ClientSession(connector=connector, cookie_jar=aiohttp.DummyCookieJar())


def _origin(route: Route) -> str:
    """Return the beginning of a URL, up to its path."""
    return "/".join(route.url.split("/", 3)[:3])
