"""The common part of the synchronous and the asynchronous pool."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from plivo_runtime.forks import ForkAware, watch

if TYPE_CHECKING:
    import httpx


class BasePool(ForkAware):
    """The user's HTTP client or transport, or our connections, built on first use."""

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
        """Whether requests can be sent without building anything.

        Raises:
            RuntimeError: The pool cannot be used.
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
        """Start over, unless the user's own connections have been used."""
        self._lock = threading.Lock()
        if self._headers and self._own is not None:
            import httpx

            self._used_by_parent = not isinstance(self._own, ForkAware | httpx.MockTransport)
