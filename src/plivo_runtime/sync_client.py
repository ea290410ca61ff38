"""The synchronous transport."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING, Any, Self, TypeVar

from plivo_runtime.base_client import BaseClient
from plivo_runtime.pools import BasePool
from plivo_runtime.settings import DEFAULT_MAX_RETRIES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    import httpx

    from plivo_runtime.pagination import Pages
    from plivo_runtime.request import Request
    from plivo_runtime.settings import Settings
    from plivo_runtime.timeouts import Timeout

T = TypeVar("T")


class SyncClient(BaseClient):
    """A client whose methods wait for the answer. It is safe to use from several threads."""

    def __init__(
        self,
        auth_id: str | None = None,
        auth_token: str | None = None,
        *,
        base_url: str | None = None,
        timeout: Timeout | None = None,
        max_retries: int = DEFAULT_MAX_RETRIES,
        limits: httpx.Limits | None = None,
        http_client: httpx.Client | None = None,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        """Take the settings.

        Args:
            auth_id: Auth ID of the account or subaccount; by default from the environment.
            auth_token: Its Auth Token; by default from the environment.
            base_url: URL of the API, with or without its version (`/v1`); by default from the
                environment, or the live API.
            timeout: Seconds, or `httpx.Timeout`; by default 30 seconds, 5 to connect. Your own
                `http_client` keeps its timeout unless you give one here.
            max_retries: Maximum number of retries.
            limits: Limits of the connection pool.
            http_client: Your own client, for proxies, certificates or tests. Its settings apply,
                and this client never closes it.
            transport: A transport for the requests. It is closed with this client.

        Raises:
            MissingCredentialsError: The Auth ID or Auth Token is missing.
            TypeError: `timeout` or `max_retries` is of another type.
            ValueError: `base_url` is not a URL, `timeout` not positive, `max_retries` negative, or
                two of the last three are given.
        """
        self._settings = self._resolve(
            auth_id=auth_id,
            auth_token=auth_token,
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
        )
        self._check_pool(http_client=http_client, transport=transport, limits=limits)
        self._pool = _Pool(http_client, transport, limits, self._product)
        self._closes_pool = True

    def with_options(
        self,
        *,
        auth_id: str | None = None,
        auth_token: str | None = None,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
    ) -> Self:
        """A client with other settings that shares the connections of this one.

        Closing it does nothing; close the original client.

        Args:
            auth_id: Auth ID of another account or subaccount, together with `auth_token`.
            auth_token: Its Auth Token.
            timeout: Seconds, or `httpx.Timeout`.
            max_retries: Maximum number of retries.
        """
        derived = object.__new__(type(self))
        derived._settings = self._settings.with_options(
            auth_id=auth_id, auth_token=auth_token, timeout=timeout, max_retries=max_retries
        )
        derived._pool = self._pool
        derived._closes_pool = False
        return derived

    def request(self, request: Request) -> httpx.Response:
        """Send a request, with retries if that is safe and may help.

        Returns:
            A successful response.

        Raises:
            APIStatusError: The API answered with an error.
            APIConnectionError: The API did not answer.
        """
        import httpx

        from plivo_runtime.exchange import log_success, next_delay

        send = self._pool.prepare(request, self._settings)
        retry = 0
        while True:
            outcome: httpx.Response | httpx.RequestError
            try:
                outcome = send()
            except httpx.RequestError as error:
                outcome = error
            else:
                if outcome.is_success:
                    log_success(request, outcome)
                    return outcome
            time.sleep(next_delay(request, self._settings, retry, outcome))
            retry += 1

    def _call(
        self,
        request: Request,
        parse: Callable[[httpx.Response], T],
        options: Mapping[str, Any],
    ) -> T:
        """The result of an operation, called with these `RequestOptions`."""
        return parse(self.request(request.with_options(options, parse)))

    def _iterate(
        self,
        request: Request,
        parse: Callable[[httpx.Response], object],
        pages: Pages,
        options: Mapping[str, Any],
    ) -> Iterator[Any]:
        """All rows of a list, called with these `RequestOptions`."""
        from plivo_runtime.pagination import iterate

        def fetch(page: Request) -> object:
            return parse(self.request(page))

        return iterate(fetch, request.with_options(options, parse), pages)

    def close(self) -> None:
        """Close the connections, unless they belong to your own `http_client`."""
        if self._closes_pool:
            self._pool.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()


class _Pool(BasePool):
    """The HTTP client or transport in use."""

    def __init__(
        self,
        http_client: httpx.Client | None,
        transport: httpx.BaseTransport | None,
        limits: httpx.Limits | None,
        product: str,
    ) -> None:
        super().__init__(http_client or transport, limits, product)
        self._http_client = http_client
        self._transport = transport

    def prepare(self, request: Request, settings: Settings) -> Callable[[], httpx.Response]:
        """A function that sends a request each time it is called.

        Raises:
            RuntimeError: The client is closed, or its HTTP client belongs to another process.
        """
        from plivo_runtime import exchange

        if not self._is_ready():
            self._build()
        if self._transport is None:
            assert self._http_client is not None
            arguments = exchange.request_arguments(request, settings)
            return partial(self._http_client.request, **arguments)
        http_request = exchange.http_request(request, settings, self._headers)
        return partial(exchange.send, self._transport, http_request)

    def _build(self) -> None:
        import httpx

        from plivo_runtime import exchange
        from plivo_runtime.connections import Connections

        with self._lock:
            if self._is_ready():
                return
            if self._own is None:
                if exchange.behind_proxy():
                    arguments = exchange.http_client_arguments(self._product, self._limits)
                    self._http_client = httpx.Client(**arguments)
                else:
                    self._transport = Connections(self._limits or exchange.DEFAULT_LIMITS)
            # Last, because it marks the pool as ready.
            self._headers = exchange.headers_of_product(self._product)

    def close(self) -> None:
        with self._lock:
            self._closed = True
            if self._transport is not None:
                self._transport.close()
            if self._http_client is not None and self._own is None:
                self._http_client.close()

    def after_fork(self) -> None:
        super().after_fork()
        if self._own is None:
            self._http_client = self._transport = None
            self._headers = {}
