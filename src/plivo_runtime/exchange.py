"""Sending requests: code shared by the synchronous and the asynchronous client.

This module loads the HTTP library, which is slow; the clients import it at their first request.
"""

import logging
import sys
from base64 import b64encode
from datetime import timedelta
from functools import lru_cache
from time import perf_counter
from typing import Any
from urllib.request import getproxies

import httpx

from plivo_runtime import retries
from plivo_runtime.failures import connection_error, without_tracebacks
from plivo_runtime.logs import logger, redact, redacted_body
from plivo_runtime.request import Request
from plivo_runtime.response import status_error
from plivo_runtime.settings import Settings

DEFAULT_TIMEOUT = httpx.Timeout(30.0, connect=5.0)
"""The default timeout in seconds. There is always a timeout."""
DEFAULT_LIMITS = httpx.Limits(max_connections=200, max_keepalive_connections=100)


def headers_of_product(product: str) -> dict[str, str]:
    """The headers of every request."""
    python = ".".join(map(str, sys.version_info[:3]))
    return {
        "Accept": "application/json",
        "Accept-Encoding": "gzip, deflate",
        "User-Agent": f"{product} (Python {python}; httpx {httpx.__version__})",
    }


def behind_proxy() -> bool:
    """Whether the environment configures proxies, which only httpx's client supports."""
    return bool({"http", "https", "all"} & getproxies().keys())


def http_client_arguments(product: str, limits: httpx.Limits | None) -> dict[str, Any]:
    """Arguments for building an `httpx.Client` or `httpx.AsyncClient`."""
    return {
        "timeout": DEFAULT_TIMEOUT,
        "limits": limits or DEFAULT_LIMITS,
        "headers": headers_of_product(product),
    }


def request_arguments(request: Request, settings: Settings) -> dict[str, Any]:
    """Arguments for the `request` method of an HTTP client.

    Everything specific to a request is here and not in the HTTP client, which may be the user's own
    or shared with a client for another account.
    """
    _log_request(request)
    arguments: dict[str, Any] = {
        "method": request.method,
        "url": settings.address(request),
        "params": request.params,
        "json": request.json,
        **request.options,
    }
    headers = httpx.Headers(request.options.get("headers"))
    headers.update(request.extra_headers)
    if headers:
        arguments["headers"] = headers
    if settings.credentials is not None and "Authorization" not in headers:
        arguments["auth"] = tuple(settings.credentials)
    timeout = settings.timeout if request.timeout is None else request.timeout
    if timeout is not None:
        arguments["timeout"] = _timeout(timeout)
    return arguments


def http_request(request: Request, settings: Settings, headers: dict[str, str]) -> httpx.Request:
    """The complete request for a transport, without an HTTP client that adds anything.

    Args:
        request: The request of an operation.
        settings: Settings of the client.
        headers: See `headers_of_product`.
    """
    _log_request(request)
    if settings.credentials is not None:
        credentials = b64encode(":".join(settings.credentials).encode()).decode()
        headers = {**headers, "Authorization": f"Basic {credentials}"}
    timeout = settings.timeout if request.timeout is None else request.timeout
    sent = httpx.Request(
        request.method,
        _url(settings.address(request)),
        params=request.params or None,
        json=request.json,
        extensions={"timeout": _timeout(timeout).as_dict()},
        **{**request.options, "headers": headers | request.options.get("headers", {})},
    )
    if request.extra_headers:
        sent.headers.update(request.extra_headers)
    return sent


def send(transport: httpx.BaseTransport, request: httpx.Request) -> httpx.Response:
    """Send a request and read the complete response.

    Raises:
        httpx.RequestError: There is no response, or it is incomplete.
    """
    started = perf_counter()
    try:
        response = transport.handle_request(request)
        try:
            response.read()
        finally:
            response.close()
    except httpx.RequestError as error:
        error.request = request
        raise
    return _complete(response, request, started)


async def send_async(transport: httpx.AsyncBaseTransport, request: httpx.Request) -> httpx.Response:
    """Send a request and read the complete response.

    Raises:
        httpx.RequestError: There is no response, or it is incomplete.
    """
    started = perf_counter()
    try:
        response = await transport.handle_async_request(request)
        try:
            await response.aread()
        finally:
            await response.aclose()
    except httpx.RequestError as error:
        error.request = request
        raise
    return _complete(response, request, started)


def _complete(response: httpx.Response, request: httpx.Request, started: float) -> httpx.Response:
    response.request = request
    response.elapsed = timedelta(seconds=perf_counter() - started)
    return response


# Parsing a URL is a fifth of the work of a request, and few URLs are in use.
_url = lru_cache(maxsize=256)(httpx.URL)


def _log_request(request: Request) -> None:
    if logger.isEnabledFor(logging.DEBUG):
        shown = redact(request.params), redact(request.json)
        logger.debug("%s %s params=%r json=%r", request.method, request.path, *shown)


def log_success(request: Request, response: httpx.Response) -> None:
    """Log that a request was answered."""
    logger.info("%s %s: %d", request.method, request.path, response.status_code)
    _log_reply(response)


def _log_reply(response: httpx.Response) -> None:
    if logger.isEnabledFor(logging.DEBUG):
        logger.debug("reply=%r", redacted_body(response))


def next_delay(
    request: Request,
    settings: Settings,
    retry: int,
    outcome: httpx.Response | httpx.RequestError,
) -> float:
    """Seconds to wait after a failed attempt.

    Args:
        request: The failed request.
        settings: Settings of the client.
        retry: Number of the next retry, from 0.
        outcome: The response or the error of the transport.

    Raises:
        PlivoError: The request must not be retried.
    """
    what = _name(outcome)
    if retry >= settings.max_retries or not retries.may_repeat(request.method, outcome):
        logger.info("%s %s: %s", request.method, request.path, what)
        if isinstance(outcome, httpx.Response):
            _log_reply(outcome)
            raise status_error(outcome)
        logger.debug("%s %s failed", request.method, request.path, exc_info=outcome)
        raise connection_error(outcome, settings) from without_tracebacks(outcome)
    seconds = retries.delay(retry, outcome)
    logger.info("%s %s: %s, again in %.2f s", request.method, request.path, what, seconds)
    return seconds


def _timeout(timeout: float | httpx.Timeout | None) -> httpx.Timeout:
    """A number of seconds also limits the time to connect, which is at most the default's."""
    if timeout is None:
        return DEFAULT_TIMEOUT
    if isinstance(timeout, httpx.Timeout):
        return timeout
    return httpx.Timeout(timeout, connect=min(timeout, DEFAULT_TIMEOUT.connect or timeout))


def _name(outcome: httpx.Response | httpx.RequestError) -> str:
    return (
        str(outcome.status_code) if isinstance(outcome, httpx.Response) else type(outcome).__name__
    )
