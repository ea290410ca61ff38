"""One request and its answer: what the synchronous and the asynchronous client do alike.

This module loads the HTTP library, which takes longer than all the rest; the clients load it with
their first request.
"""

import logging
import platform
from typing import Any

import httpx

from plivo_runtime import retries
from plivo_runtime.errors import APIConnectionError, APITimeoutError
from plivo_runtime.logs import logger, redact
from plivo_runtime.request import Request
from plivo_runtime.response import status_error
from plivo_runtime.settings import Settings

DEFAULT_TIMEOUT = httpx.Timeout(30.0, connect=5.0)
"""Seconds. There is always a timeout."""
DEFAULT_LIMITS = httpx.Limits(max_connections=200, max_keepalive_connections=100)


def http_client_arguments(product: str, limits: httpx.Limits | None) -> dict[str, Any]:
    """Arguments for building an `httpx.Client` or `httpx.AsyncClient`."""
    python = platform.python_version()
    return {
        "timeout": DEFAULT_TIMEOUT,
        "limits": limits or DEFAULT_LIMITS,
        "headers": {
            "Accept": "application/json",
            "User-Agent": f"{product} (Python {python}; httpx {httpx.__version__})",
        },
    }


def request_arguments(request: Request, settings: Settings) -> dict[str, Any]:
    """Arguments for the `request` method of the HTTP client.

    All that makes a request ours is here and not in the HTTP client, which may be the user's own
    or shared with a client for another account.
    """
    if logger.isEnabledFor(logging.DEBUG):
        shown = redact(request.params), redact(request.json)
        logger.debug("%s %s params=%r json=%r", request.method, request.path, *shown)
    arguments: dict[str, Any] = {
        "method": request.method,
        "url": settings.base_url + request.path,
        "params": request.params,
        "json": request.json,
    }
    if settings.credentials is not None:
        arguments["auth"] = tuple(settings.credentials)
    if settings.timeout is not None:
        arguments["timeout"] = _timeout(settings.timeout)
    return arguments


def log_success(request: Request, response: httpx.Response) -> None:
    """Log that a request was answered."""
    logger.debug("%s %s: %d", request.method, request.path, response.status_code)


def next_delay(
    request: Request,
    settings: Settings,
    retry: int,
    outcome: httpx.Response | httpx.RequestError,
) -> float:
    """Seconds to wait after a failed attempt before the next one.

    Args:
        request: What was tried.
        settings: Of the client.
        retry: Number of the retry that would be next, from 0.
        outcome: The response or the error of the transport.

    Raises:
        PlivoError: There is no next attempt.
    """
    what = _name(outcome)
    if retry >= settings.max_retries or not retries.may_repeat(request.method, outcome):
        logger.debug("%s %s: %s", request.method, request.path, what)
        if isinstance(outcome, httpx.Response):
            raise status_error(outcome)
        timed_out = isinstance(outcome, httpx.TimeoutException)
        kind = APITimeoutError if timed_out else APIConnectionError
        raise kind(str(outcome) or what) from outcome
    seconds = retries.delay(retry, outcome)
    logger.info("%s %s: %s, again in %.2f s", request.method, request.path, what, seconds)
    return seconds


def _timeout(timeout: float | httpx.Timeout) -> httpx.Timeout:
    """A number of seconds also bounds the time to connect, which is at most the default's."""
    if isinstance(timeout, httpx.Timeout):
        return timeout
    return httpx.Timeout(timeout, connect=min(timeout, DEFAULT_TIMEOUT.connect or timeout))


def _name(outcome: httpx.Response | httpx.RequestError) -> str:
    return (
        str(outcome.status_code) if isinstance(outcome, httpx.Response) else type(outcome).__name__
    )
