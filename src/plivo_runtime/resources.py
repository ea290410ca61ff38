"""The base class of the generated resources, and raw responses."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Generic, NoReturn, ParamSpec, TypeVar, cast

from plivo_runtime.errors import request_line

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    import httpx

    from plivo_runtime.async_client import AsyncClient
    from plivo_runtime.request import Request
    from plivo_runtime.sync_client import SyncClient

C = TypeVar("C", bound="SyncClient | AsyncClient")
P = ParamSpec("P")
T = TypeVar("T")


class Resource(Generic[C]):
    """The operations of one resource."""

    __slots__ = ("_client",)
    _client: C

    def __init__(self, client: C) -> None:
        self._client = client

    @property
    def with_raw_response(self) -> Any:
        """The same methods, which return a `RawResponse` with status and headers."""
        return type(self)(cast("C", _RawClient(self._client)))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._client!r})"


class RawResponse(Generic[T]):
    """An HTTP response before it is decoded.

    Attributes:
        http_response: The response, whose body has been read.
    """

    def __init__(self, parse: Callable[[httpx.Response], T], http_response: httpx.Response) -> None:
        self._parse = parse
        self.http_response = http_response

    @property
    def status_code(self) -> int:
        """The HTTP status."""
        return self.http_response.status_code

    @property
    def headers(self) -> httpx.Headers:
        """The headers of the response. Their names are case-insensitive."""
        return self.http_response.headers

    @property
    def content(self) -> bytes:
        """The body."""
        return self.http_response.content

    def parse(self) -> T:
        """What the method returns without `with_raw_response`.

        Raises:
            APIResponseError: The body is not what the API documents.
        """
        return self._parse(self.http_response)

    def __repr__(self) -> str:
        request = request_line(self.http_response.request)
        return f"{type(self).__name__}({self.status_code}, {request})"


class _RawClient:
    """Stands between a resource and its client, and leaves responses undecoded."""

    def __init__(self, client: SyncClient | AsyncClient) -> None:
        self._client = client

    @property
    def auth_id(self) -> str:
        return self._client.auth_id

    def _call(
        self, request: Request, parse: Callable[[httpx.Response], Any], options: Any
    ) -> object:
        asked = request.with_options(options, parse)
        return self._client._call(asked, partial(RawResponse, parse), {})

    def _iterate(self, *arguments: object) -> NoReturn:
        raise TypeError("with_raw_response has no iterators: list() returns one page")

    def __repr__(self) -> str:
        return repr(self._client)


# The generated packages declare the types of `with_raw_response` with these two.
def raw(method: Callable[P, T]) -> Callable[P, RawResponse[T]]:
    """The type of a method of `with_raw_response`."""
    raise NotImplementedError


def raw_async(
    method: Callable[P, Coroutine[Any, Any, T]],
) -> Callable[P, Coroutine[Any, Any, RawResponse[T]]]:
    """The type of a method of an asynchronous `with_raw_response`."""
    raise NotImplementedError
