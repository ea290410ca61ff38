"""Errors for requests without a response, with what to do about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx

from plivo_runtime.errors import APIConnectionError, APITimeoutError, request_line

if TYPE_CHECKING:
    from plivo_runtime.settings import Settings

_BY_DEFAULT = "set PLIVO_EMULATOR_BASE_URL for another"
_LOOPBACK = ("localhost", "127.", "[::1]", "::1")


def connection_error(error: httpx.RequestError, settings: Settings) -> APIConnectionError:
    """The error for a request without a response.

    Args:
        error: The error of the transport.
        settings: Settings of the client, which tell whether an emulator is expected.
    """
    kind = APITimeoutError if isinstance(error, httpx.TimeoutException) else APIConnectionError
    request = error.request
    what = str(error) or type(error).__name__
    if isinstance(error, httpx.ConnectError | httpx.ConnectTimeout):
        what += _advice(request.url, settings)
    return kind(f"{request_line(request)}: {what}", request=request)


def without_tracebacks(error: BaseException) -> BaseException:
    """The error, so that only its message is printed, not the code of the HTTP library.

    The same is true of its causes. What the user has called and should do is printed last, and must
    not be lost among them; `PLIVO_LOG=debug` shows everything.
    """
    cause: BaseException | None = error
    while cause is not None:
        cause.__traceback__ = None
        cause = cause.__cause__ or cause.__context__
    return error


def _advice(url: httpx.URL, settings: Settings) -> str:
    """What to do if nothing answers at a local address."""
    if not url.host.startswith(_LOOPBACK):
        return ""
    # Only the control API of the emulator has a local address as its default.
    default = settings.base_url == settings.server
    source = _BY_DEFAULT if default else "from base_url or the environment"
    return (
        f". An emulator is expected at this address ({source}): "
        f"start it with `plivo-emulator serve --port {url.port or 80}`"
    )
