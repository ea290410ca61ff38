"""Sends a request of a delivery, and says what came of it."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from plivo_emulator.webhooks.encodings import text_of
from plivo_emulator.webhooks.outbound import Outbound
from plivo_emulator.webhooks.requests import SignedRequest
from plivo_emulator.webhooks.tuning import Tuning

if TYPE_CHECKING:
    import aiohttp

# The stored size of an answer; the vendor's limit for call XML is 100 KB.
_LONGEST_ANSWER: Final = 100 * 1024
_SERVER_ERROR: Final = 500


@dataclass(frozen=True, slots=True)
class Outcome:
    """The outcome of an attempt.

    Attributes:
        status: the status of the answer, `None` if there was none.
        failure: the kind of failure: `ct` (no connection), `rt` (no answer in time), `blocked` (not
            sent), or empty.
        error: the reason, empty if there was an answer.
        body: the beginning of the answer.
        content_type: of the answer.
        seconds: the duration in real time.
        url: that was asked.
    """

    status: int | None = None
    failure: str = ""
    error: str = ""
    body: str = ""
    content_type: str = ""
    seconds: float = 0.0
    url: str = ""


async def send(
    outbound: Outbound, request: SignedRequest, tuning: Tuning, stopwatch: Callable[[], float]
) -> Outcome:
    """Send a request.

    Args:
        outbound: the connections to use.
        request: what to send.
        tuning: the timeouts.
        stopwatch: seconds of real time.

    Raises:
        BlockedDestination: the destination is not allowed.
        ValueError: the URL cannot be requested.
    """
    import aiohttp

    session = outbound.session(request.route)
    timeout = aiohttp.ClientTimeout(
        total=tuning.total, sock_connect=tuning.connect, sock_read=tuning.read
    )
    started = stopwatch()
    try:
        status, content_type, body = await _exchange(session, request, timeout)
        if status >= _SERVER_ERROR:
            outbound.note_closing(request.route)
        return Outcome(
            status=status,
            body=body,
            content_type=content_type,
            seconds=stopwatch() - started,
        )
    except aiohttp.ClientConnectorError as error:
        failure, text = "ct", f"cannot connect to {error.host}:{error.port}: {_reason(error)}"
    except aiohttp.ConnectionTimeoutError as error:
        failure, text = "ct", str(error)
    except TimeoutError:
        failure, text = "rt", "no answer in time"
    except (aiohttp.ClientError, OSError) as error:
        outbound.note_closing(request.route)
        failure, text = "ct", f"{type(error).__name__}: {error}"
    return Outcome(failure=failure, error=text, seconds=stopwatch() - started)


async def _exchange(
    session: aiohttp.ClientSession, request: SignedRequest, limits: aiohttp.ClientTimeout
) -> tuple[int, str, str]:
    """Send a request; return the status, the content type and the text of its answer.

    A server that closes a reused connection may have read the request, so a POST is never sent
    again; the HTTP client repeats a GET on another connection (RFC 9110, section 9.2.2).
    """
    from yarl import URL

    async with session.request(
        request.method,
        URL(request.route.url, encoded=True),
        data=request.body,
        headers=request.headers | request.authorization,
        timeout=limits,
        allow_redirects=False,
    ) as response:
        body = b""
        # One extra byte shows that an answer is too long.
        while chunk := await response.content.read(_LONGEST_ANSWER + 1 - len(body)):
            body += chunk
        return response.status, response.content_type, text_of(body, response.charset)


def _reason(error: aiohttp.ClientConnectorError) -> str:
    """Return why connecting failed, without the address that asyncio repeats."""
    cause = error.os_error
    if isinstance(cause, ConnectionError) and cause.errno:
        return os.strerror(cause.errno)
    return str(cause)
