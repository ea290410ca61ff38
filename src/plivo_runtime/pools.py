"""What a client sends its requests with, apart from how it waits for the answer."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from plivo_runtime.forks import ForkAware, watch

if TYPE_CHECKING:
    import httpx


class BasePool(ForkAware):
    """A user's own HTTP client or transport, or connections of ours that are built on first use.

    Loading httpx takes a while.
    """

    def __init__(self, own: object | None, limits: httpx.Limits | None, product: str) -> None:
        self._own = own
        self._limits = limits
        self._product = product
        self._headers: dict[str, str] = {}
        self._lock = threading.Lock()
        self._closed = False
        self._used_by_parent = False
        watch(self)

    def _is_ready(self) -> bool:
        """Whether requests can be sent at once.

        Raises:
            RuntimeError: They never can.
        """
        if self._closed:
            raise RuntimeError("the client is closed")
        if self._used_by_parent:
            raise RuntimeError(
                "the http_client or transport of this client was used before fork(): its "
                "connections belong to the parent process; make a new one in each process"
            )
        return bool(self._headers)

    def after_fork(self) -> None:
        """Begin anew, unless requests were sent with connections of the user's own."""
        self._lock = threading.Lock()
        if self._headers and self._own is not None:
            import httpx

            self._used_by_parent = not isinstance(self._own, ForkAware | httpx.MockTransport)
