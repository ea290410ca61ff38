"""Retries: which requests are retried, and after what delay.

A request that may have been executed is retried only if repeating it is harmless: sending a message
or opening a session twice is worse than an error.

| What happened                              | Repeated for  |
|--------------------------------------------|---------------|
| 429                                        | every method  |
| no connection (nothing was sent)           | every method  |
| 5xx                                        | GET, DELETE   |
| no answer in time, connection broken       | GET, DELETE   |
"""

import math
import random

import httpx

REPEATABLE_METHODS = frozenset({"GET", "DELETE"})
NOTHING_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
)
FIRST_DELAY = 0.5
"""Seconds before the first retry; doubled for each further one."""
LONGEST_DELAY = 8.0
"""Seconds."""
LONGEST_RETRY_AFTER = 60.0
"""Longest accepted delay from the server, in seconds."""


def may_repeat(method: str, outcome: httpx.Response | httpx.RequestError) -> bool:
    """Whether a failed request may be retried.

    Args:
        method: The HTTP method, in capitals.
        outcome: The response or the error of the transport.
    """
    repeatable = method in REPEATABLE_METHODS
    if isinstance(outcome, httpx.Response):
        return outcome.status_code == 429 or (repeatable and outcome.status_code >= 500)
    if isinstance(outcome, NOTHING_SENT):
        return True
    broken = (httpx.TimeoutException, httpx.NetworkError, httpx.RemoteProtocolError)
    return repeatable and isinstance(outcome, broken)


def delay(retry: int, outcome: httpx.Response | httpx.RequestError) -> float:
    """Seconds to wait before a retry.

    The server's `Retry-After`, if it is a number of seconds up to a minute; otherwise exponential
    with a jitter of a quarter, so that many clients do not retry at the same time.

    Args:
        retry: 0 for the first retry.
        outcome: The response or the error of the transport.
    """
    if isinstance(outcome, httpx.Response):
        named = _retry_after(outcome)
        if named is not None:
            return min(named, LONGEST_RETRY_AFTER)
    exponential: float = min(FIRST_DELAY * 2.0**retry, LONGEST_DELAY)
    return exponential * random.uniform(0.75, 1.0)


def _retry_after(response: httpx.Response) -> float | None:
    try:
        seconds = float(response.headers["Retry-After"])
    except (KeyError, ValueError):
        return None
    return seconds if math.isfinite(seconds) and seconds >= 0 else None
