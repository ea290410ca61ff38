"""The resource `requests` (generated)."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any, Literal, overload

from plivo_runtime.resources import Resource
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
    from typing import Unpack

    from plivo_runtime.async_client import AsyncClient
    from plivo_runtime.request import RequestOptions
    from plivo_runtime.resources import raw, raw_async
    from plivo_runtime.sync_client import SyncClient
    from plivo_runtime.unset import Unset

    from ...models.journal_entry import JournalEntry
    from ...models.request_list import RequestList


class RequestsResource(Resource["SyncClient"]):
    """The journal of requests to the vendor's API."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> RequestsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    def list(
        self,
        *,
        auth_id: str | None | Unset = UNSET,
        operation_id: str | None | Unset = UNSET,
        method: str | None | Unset = UNSET,
        path: str | None | Unset = UNSET,
        status: int | None | Unset = UNSET,
        after: int | None | Unset = UNSET,
        before: int | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> RequestList:
        """List requests.

        Returns requests to the vendor's API, newest first.

        Args:
            auth_id: Return only objects of this account or subaccount.
            operation_id: Return only requests of this operation.
            method: Return only requests with this method.
            path: Return only requests whose path begins with this text.
            status: Return only requests that were answered with this status.
            after: Return only requests later than the one with this id.
            before: Return only requests earlier than the one with this id.
            limit: Objects per page. 100 unless given.
        """
        from . import requests_list as op

        request = op.build(
            auth_id=auth_id,
            operation_id=operation_id,
            method=method,
            path=path,
            status=status,
            after=after,
            before=before,
            limit=limit,
        )
        return self._client._call(request, op.parse, options)

    def delete(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Clear the journal.

        Deletes all entries of the journal.
        """
        from . import requests_delete as op

        request = op.build()
        return self._client._call(request, op.parse, options)

    def get(
        self,
        id: str,
        **options: Unpack[RequestOptions],
    ) -> JournalEntry:
        """Get a request.

        Returns one request with its answer.

        Args:
            id: Number of the request in the journal.
        """
        from . import requests_get as op

        request = op.build(
            id,
        )
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class RequestsResourceWithRawResponse:
        """The methods of `RequestsResource`, which return a `RawResponse`."""

        def __init__(self, of: RequestsResource) -> None:
            self.list = raw(of.list)
            self.delete = raw(of.delete)
            self.get = raw(of.get)


class AsyncRequestsResource(Resource["AsyncClient"]):
    """The journal of requests to the vendor's API."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncRequestsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    async def list(
        self,
        *,
        auth_id: str | None | Unset = UNSET,
        operation_id: str | None | Unset = UNSET,
        method: str | None | Unset = UNSET,
        path: str | None | Unset = UNSET,
        status: int | None | Unset = UNSET,
        after: int | None | Unset = UNSET,
        before: int | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> RequestList:
        """List requests.

        Returns requests to the vendor's API, newest first.

        Args:
            auth_id: Return only objects of this account or subaccount.
            operation_id: Return only requests of this operation.
            method: Return only requests with this method.
            path: Return only requests whose path begins with this text.
            status: Return only requests that were answered with this status.
            after: Return only requests later than the one with this id.
            before: Return only requests earlier than the one with this id.
            limit: Objects per page. 100 unless given.
        """
        from . import requests_list as op

        request = op.build(
            auth_id=auth_id,
            operation_id=operation_id,
            method=method,
            path=path,
            status=status,
            after=after,
            before=before,
            limit=limit,
        )
        return await self._client._call(request, op.parse, options)

    async def delete(
        self,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Clear the journal.

        Deletes all entries of the journal.
        """
        from . import requests_delete as op

        request = op.build()
        return await self._client._call(request, op.parse, options)

    async def get(
        self,
        id: str,
        **options: Unpack[RequestOptions],
    ) -> JournalEntry:
        """Get a request.

        Returns one request with its answer.

        Args:
            id: Number of the request in the journal.
        """
        from . import requests_get as op

        request = op.build(
            id,
        )
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncRequestsResourceWithRawResponse:
        """The methods of `AsyncRequestsResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncRequestsResource) -> None:
            self.list = raw_async(of.list)
            self.delete = raw_async(of.delete)
            self.get = raw_async(of.get)
