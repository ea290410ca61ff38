"""Connections for threads, each on its own socket; each process has its own."""

from __future__ import annotations

import threading
from collections import deque

import httpx

from plivo_runtime import forks
from plivo_runtime.sockets import SyncConnection
from plivo_runtime.stacks import NO_PLACE, UNLIMITED, Certificates, Stack


class _Places:
    """A fair semaphore, which serves the longest waiting thread first.

    With the one in the standard library, a busy thread can retake the place it has just released,
    and others may wait forever.
    """

    def __init__(self, free: int) -> None:
        self._free = free
        self._lock = threading.Lock()
        self._waiting: deque[threading.Lock] = deque()

    def acquire(self, timeout: float | None = None) -> bool:
        with self._lock:
            if self._free:
                self._free -= 1
                return True
            turn = threading.Lock()
            turn.acquire()
            self._waiting.append(turn)
        try:
            if turn.acquire(timeout=-1 if timeout is None else timeout):
                return True
        except BaseException:  # such as KeyboardInterrupt
            self._give_up(turn)
            raise
        return self._give_up(turn, keep=True)

    def _give_up(self, turn: threading.Lock, *, keep: bool = False) -> bool:
        """Stop waiting; returns whether the turn had already come and is kept."""
        with self._lock:
            if turn in self._waiting:
                self._waiting.remove(turn)
                return False
        if not keep:
            self.release()
        return keep

    def release(self) -> None:
        with self._lock:
            if self._waiting:
                self._waiting.popleft().release()
            else:
                self._free += 1


class Connections(httpx.BaseTransport, forks.ForkAware):
    """A transport for threads. Responses are read completely.

    Args:
        limits: The maximum number of connections, and how long idle ones are kept.
    """

    def __init__(self, limits: httpx.Limits) -> None:
        self._limits = limits
        self._certificates = Certificates()
        self._closed = False
        self._begin()
        forks.watch(self)

    def _begin(self) -> None:
        self._stack = Stack(SyncConnection, self._limits, self._certificates)
        self._places = _Places(self._limits.max_connections or UNLIMITED)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request and read the response.

        Raises:
            httpx.RequestError: It failed; `PoolTimeout` if no connection became free in time.
            RuntimeError: The transport is closed.
        """
        if self._closed:
            raise RuntimeError("the client is closed")
        if not self._places.acquire(timeout=request.extensions.get("timeout", {}).get("pool")):
            raise httpx.PoolTimeout(NO_PLACE)
        try:
            connection, useless = self._stack.take(request.url)
            for one in useless:
                one.close()
            response = connection.send(request)
            if surplus := self._stack.put(connection):
                surplus.close()
        finally:
            self._places.release()
        return response

    def close(self) -> None:
        """Close all connections; those in use are closed after their response."""
        self._closed = True
        for connection in self._stack.close():
            connection.close()

    def after_fork(self) -> None:
        """Start over. Closing a socket here leaves the parent's open."""
        inherited = self._stack.close()
        self._begin()
        for connection in inherited:
            connection.close()
