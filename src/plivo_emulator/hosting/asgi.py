"""Serves an ASGI application, with uvicorn."""

from __future__ import annotations

import socket
from collections.abc import Callable
from threading import Thread
from typing import Any, Final

import uvicorn

from plivo_emulator.hosting.serving import ApplicationFailed

_POLL_SECONDS: Final = 0.005
# How long requests that are being answered may take when the server stops.
_LAST_REQUESTS_SECONDS: Final = 3


class AsgiHost:
    """One application; see `Host`."""

    def __init__(self, application: Callable[..., Any], listener: socket.socket) -> None:
        self._watched = _Watched(application)
        self._listener = listener
        self._server = uvicorn.Server(
            uvicorn.Config(
                self._watched,
                interface="asgi3",
                log_config=None,  # the test's own settings of logging stay
                access_log=False,
                timeout_graceful_shutdown=_LAST_REQUESTS_SECONDS,
            )
        )
        self._thread = Thread(target=self._serve, daemon=True, name="asgi")

    def start(self, timeout: float) -> None:
        """Start serving; returns when the application's lifespan has begun.

        Raises:
            ApplicationFailed: it failed, or took too long.
        """
        self._thread.start()
        for _ in range(int(timeout / _POLL_SECONDS)):
            if self._server.started:
                return
            if not self._thread.is_alive():
                raise self._watched.failure("did not start") from self._watched.error
            self._thread.join(_POLL_SECONDS)
        self._server.should_exit = True
        raise ApplicationFailed(
            f"The application did not start within {timeout:g} s: what does its lifespan wait for?"
        )

    def stop(self, timeout: float) -> None:
        """Stop serving, and end the application's lifespan.

        Raises:
            ApplicationFailed: it failed, or took too long.
        """
        self._server.should_exit = True
        self._thread.join(timeout)
        if self._thread.is_alive():
            self._server.force_exit = True
            raise ApplicationFailed(f"The application did not stop within {timeout:g} s.")
        if self._watched.message or self._watched.error:
            raise self._watched.failure("failed while it stopped") from self._watched.error

    def _serve(self) -> None:
        try:
            self._server.run(sockets=[self._listener])
        except SystemExit:
            pass  # how uvicorn ends when the application failed; `start` tells of it
        finally:
            self._listener.close()


class _Watched:
    """An application whose failures to start and to stop are noted."""

    def __init__(self, application: Callable[..., Any]) -> None:
        self._application = application
        self.error: Exception | None = None
        self.message = ""

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "lifespan":
            await self._live(scope, receive, send)
        else:
            await self._application(scope, receive, send)

    async def _live(self, scope: Any, receive: Any, send: Any) -> None:
        begun = False

        async def noting(message: Any) -> None:
            nonlocal begun
            begun = True
            if message["type"].endswith(".failed"):
                self.message = message.get("message", "") or "it gave no reason"
            await send(message)

        try:
            await self._application(scope, receive, noting)
        except Exception as error:
            # Without a word before, the application has no lifespan.
            self.error = error if begun else None
            raise

    def failure(self, what: str) -> ApplicationFailed:
        """Return the exception for a failure."""
        error = self.error
        reason = f"{type(error).__name__}: {error}" if error else self.message
        return ApplicationFailed(f"The application {what}: {reason or 'see the log above'}")
