"""Accepts TLS connections and counts those with an unfinished handshake.

asyncio's own server notifies a protocol only of successful handshakes, not of those in progress or
failed.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import ssl
from collections.abc import AsyncGenerator
from typing import Final

from plivo_emulator.serving.protocol import LINGER_SECONDS, Connection, Service

_HANDSHAKE_SECONDS: Final = 10.0
# How long to wait when files or memory for another connection are exhausted.
_RETRY_SECONDS: Final = 1.0


@contextlib.asynccontextmanager
async def accepting(
    service: Service, context: ssl.SSLContext, listener: socket.socket
) -> AsyncGenerator[None]:
    """Accept connections in the background; on exit, cancel unfinished handshakes.

    Args:
        service: the service that handles the connections.
        context: the TLS context with the server's certificate.
        listener: a listening socket; the caller closes it.
    """
    handshakes: set[asyncio.Task[None]] = set()
    accepts = service.loop.create_task(_accept(service, context, listener, handshakes))
    try:
        yield
    finally:
        await _cancelled(accepts)
        await _cancelled(*handshakes)


async def _cancelled(*tasks: asyncio.Task[None]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def _accept(
    service: Service,
    context: ssl.SSLContext,
    listener: socket.socket,
    handshakes: set[asyncio.Task[None]],
) -> None:
    while True:
        # Let other tasks run: `sock_accept` does not yield while connections are queued.
        await asyncio.sleep(0)
        try:
            client, _ = await service.loop.sock_accept(listener)
        except ConnectionAbortedError:
            continue
        except OSError:
            await asyncio.sleep(_RETRY_SECONDS)
            continue
        if not service.has_room():
            client.close()  # no reply is possible before a handshake
            continue
        connection = Connection(service)
        service.handshaking.add(connection)
        task = service.loop.create_task(_shake_hands(service, context, client, connection))
        handshakes.add(task)
        task.add_done_callback(handshakes.discard)


async def _shake_hands(
    service: Service, context: ssl.SSLContext, client: socket.socket, connection: Connection
) -> None:
    try:
        with contextlib.suppress(OSError):  # as errors of TLS are
            await service.loop.connect_accepted_socket(
                lambda: connection,
                client,
                ssl=context,
                ssl_handshake_timeout=min(_HANDSHAKE_SECONDS, service.limits.request_seconds),
                ssl_shutdown_timeout=LINGER_SECONDS,
            )
    finally:
        service.handshake_ended(connection)
