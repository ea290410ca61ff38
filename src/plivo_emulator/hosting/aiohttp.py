"""Serves an application of aiohttp's own kind, with aiohttp."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Coroutine
from concurrent.futures import TimeoutError as TookTooLong
from typing import Any, Final

from aiohttp import web

from plivo_emulator.hosting.serving import ApplicationFailed
from plivo_emulator.listening import BackgroundLoop

_LAST_REQUESTS_SECONDS: Final = 3.0


class AiohttpHost:
    """One application; see `Host`."""

    def __init__(self, application: web.Application, listener: socket.socket) -> None:
        self._listener = listener
        self._runner = web.AppRunner(application, shutdown_timeout=_LAST_REQUESTS_SECONDS)
        self._loop = BackgroundLoop()

    def start(self, timeout: float) -> None:
        """Start serving; returns when the functions in `on_startup` have run.

        Raises:
            ApplicationFailed: one of them failed, or took too long.
        """
        try:
            self._run(self._serve(), timeout, "did not start")
        except ApplicationFailed:
            self._loop.close()
            raise

    def stop(self, timeout: float) -> None:
        """Stop serving, and run the functions in `on_cleanup`.

        Raises:
            ApplicationFailed: one of them failed, or took too long.
        """
        try:
            self._run(self._runner.cleanup(), timeout, "did not stop")
        finally:
            self._loop.close()

    async def _serve(self) -> None:
        await self._runner.setup()
        await web.SockSite(self._runner, self._listener).start()

    def _run(self, work: Coroutine[Any, Any, None], timeout: float, failed: str) -> None:
        future = asyncio.run_coroutine_threadsafe(work, self._loop.loop)
        try:
            future.result(timeout)
        except TookTooLong as error:
            future.cancel()
            raise ApplicationFailed(f"The application {failed} within {timeout:g} s.") from error
        except Exception as error:
            reason = f"{type(error).__name__}: {error}"
            raise ApplicationFailed(f"The application {failed}: {reason}") from error
