"""Values per event loop.

asyncio is imported only where there is a loop: it takes as long as the HTTP library.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from plivo_runtime.forks import ForkAware, watch

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable, Coroutine

T = TypeVar("T")

_INHERITED: Final[list[object]] = []
"""Objects that must not be finalised in a child process; see `PerLoop.after_fork`."""


class PerLoop(ForkAware, Generic[T]):
    """Connections per event loop, as they belong to the loop that opened them.

    Args:
        build: Creates the connections of the running loop.
        close: Closes them.
    """

    def __init__(
        self, build: Callable[[], T], close: Callable[[T], Coroutine[Any, Any, None]]
    ) -> None:
        self._build = build
        self._close = close
        self._values: dict[asyncio.AbstractEventLoop, T] = {}
        self._closed = False
        watch(self)

    def of_this_loop(self) -> T:
        """The connections of the running event loop.

        Raises:
            RuntimeError: They are closed.
        """
        import asyncio

        if self._closed:
            raise RuntimeError("the client is closed")
        loop = asyncio.get_running_loop()
        value = self._values.get(loop)
        if value is None:
            self._forget_closed_loops()
            value = self._values[loop] = self._build()
        return value

    def _forget_closed_loops(self) -> None:
        for loop in list(self._values):
            if loop.is_closed():
                self._values.pop(loop, None)

    async def aclose(self) -> None:
        """Close the connections, those of another running event loop on that loop."""
        import asyncio

        self._closed = True
        running = asyncio.get_running_loop()
        for loop in list(self._values):
            value = self._values.pop(loop)
            if loop is running:
                await self._close(value)
            elif loop.is_running():
                asyncio.run_coroutine_threadsafe(self._close(value), loop)

    def after_fork(self) -> None:
        """Start over without touching the parent's connections.

        Closing them would remove them from the selector of the parent's event loop, which both
        processes share.
        """
        _INHERITED.append(self._values)
        self._values = {}
