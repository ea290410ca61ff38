"""The resource `requests` (generated)."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any, Literal, overload

from plivo_runtime.pagination import iterate, iterate_async
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator, Mapping, Sequence

    from plivo_runtime.async_client import AsyncClient
    from plivo_runtime.sync_client import SyncClient
    from plivo_runtime.unset import Unset

    from ...models.journal_entry import JournalEntry
    from ...models.request_list import RequestList


class RequestsResource:
    """The journal of requests to the vendor's API."""

    __slots__ = ("_client",)

    def __init__(self, client: SyncClient) -> None:
        self._client = client

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
        return op.parse(self._client.request(request))

    def delete(
        self,
    ) -> None:
        """Clear the journal.

        Deletes all entries of the journal.
        """
        from . import requests_delete as op

        request = op.build()
        op.parse(self._client.request(request))

    def get(
        self,
        id: str,
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
        return op.parse(self._client.request(request))


class AsyncRequestsResource:
    """The journal of requests to the vendor's API."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

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
        return op.parse(await self._client.request(request))

    async def delete(
        self,
    ) -> None:
        """Clear the journal.

        Deletes all entries of the journal.
        """
        from . import requests_delete as op

        request = op.build()
        op.parse(await self._client.request(request))

    async def get(
        self,
        id: str,
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
        return op.parse(await self._client.request(request))
