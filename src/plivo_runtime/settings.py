"""Settings of a client: credentials, URL, timeout, retries."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from plivo_runtime.errors import MissingCredentialsError
from plivo_runtime.timeouts import check_timeout

if TYPE_CHECKING:
    from plivo_runtime.request import Request
    from plivo_runtime.timeouts import Timeout

DEFAULT_MAX_RETRIES = 2


def check_max_retries(max_retries: object) -> None:
    """Refuse what is no number of retries.

    Raises:
        TypeError: It is not a whole number.
        ValueError: It is negative.
    """
    if isinstance(max_retries, bool) or not isinstance(max_retries, int):
        raise TypeError(f"max_retries must be a whole number, not {max_retries!r}")
    if max_retries < 0:
        raise ValueError(f"max_retries must not be negative, got {max_retries!r}")


class Credentials(NamedTuple):
    """Auth ID and Auth Token of an account or subaccount."""

    auth_id: str
    auth_token: str

    def __repr__(self) -> str:
        return f"Credentials(auth_id={self.auth_id!r})"

    @classmethod
    def find(cls, auth_id: str | None, auth_token: str | None, *, prefix: str) -> Credentials:
        """Read the credentials from the arguments or the environment.

        Args:
            auth_id: The argument, if given.
            auth_token: The argument, if given.
            prefix: Prefix of the environment variables: `PLIVO` for `PLIVO_AUTH_ID`.

        Raises:
            MissingCredentialsError: One of the two is missing or empty.
        """
        found = []
        for name, argument in (("auth_id", auth_id), ("auth_token", auth_token)):
            variable = f"{prefix}_{name.upper()}"
            value = argument or os.environ.get(variable)
            if not value:
                raise MissingCredentialsError(f"give {name}= or set {variable}")
            found.append(value)
        return cls(*found)


class Settings(NamedTuple):
    """Settings of one client."""

    credentials: Credentials | None
    """None for an API without accounts."""
    base_url: str
    """The URL that paths are appended to, such as `https://api.plivo.com/v1`."""
    timeout: Timeout | None
    """None for the HTTP client's timeout."""
    max_retries: int
    server: str = ""
    """The address in the API document."""

    def address(self, request: Request) -> str:
        """The URL of a request, without its `params`.

        A resource may have its own host. The user's `base_url` replaces all hosts and keeps their
        paths, so that one emulator can serve them all.
        """
        target = f"{request.path}?{request.query}" if request.query else request.path
        if request.server is None:
            return self.base_url + target
        if self.base_url == self.server:
            return request.server + target
        root = self.base_url.removesuffix(_path(self.server))
        return root + _path(request.server) + target

    def with_options(
        self,
        *,
        auth_id: str | None,
        auth_token: str | None,
        timeout: Timeout | None,
        max_retries: int | None,
    ) -> Settings:
        """A copy with the settings that are not None.

        Raises:
            TypeError: `timeout` or `max_retries` is of another type.
            ValueError: An Auth ID without its token, or the reverse; `timeout` is not positive, or
                `max_retries` negative.
        """
        check_timeout(timeout)
        if max_retries is not None:
            check_max_retries(max_retries)
        credentials = self.credentials
        if auth_id is not None or auth_token is not None:
            if not auth_id or not auth_token:
                raise ValueError("give auth_id and auth_token together")
            credentials = Credentials(auth_id, auth_token)
        return self._replace(
            credentials=credentials,
            timeout=self.timeout if timeout is None else timeout,
            max_retries=self.max_retries if max_retries is None else max_retries,
        )


def resolve_base_url(base_url: str | None, *, server: str, prefix: str) -> str:
    """The URL that paths are appended to, without a trailing slash.

    Args:
        base_url: The argument, if given: with or without the path of `server` (`/v1`).
        server: The address from the API document, the default.
        prefix: Prefix of the environment variable: `PLIVO` for `PLIVO_BASE_URL`.

    Raises:
        ValueError: It is not an http or https URL, or has a query.
    """
    url = (base_url or os.environ.get(f"{prefix}_BASE_URL") or server).rstrip("/")
    try:
        parts = urlsplit(url)
        valid = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        valid = False
    if not valid or parts.query or parts.fragment:
        raise ValueError(f"base_url must look like {server}, got {url!r}")
    path = _path(server)
    return url if parts.path.endswith(path) else url + path


def _path(server: str) -> str:
    return urlsplit(server).path.rstrip("/")
