"""The resource `verified_caller_ids` (generated)."""

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

    from ...models.verified_caller_id import VerifiedCallerId
    from ...models.verified_caller_id_list import VerifiedCallerIdList


class VerifiedCallerIdsResource(Resource["SyncClient"]):
    """Numbers of other carriers that calls may show."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> VerifiedCallerIdsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    def list(
        self,
        *,
        auth_id: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> VerifiedCallerIdList:
        """List verified caller IDs.

        Returns verified caller IDs of all accounts, newest first.

        Args:
            auth_id: Return only objects of this account or subaccount.
            limit: Objects per page. 20 unless given.
            offset: Objects to skip. 0 unless given.
        """
        from . import verified_caller_ids_list as op

        request = op.build(
            auth_id=auth_id,
            limit=limit,
            offset=offset,
        )
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class VerifiedCallerIdsResourceWithRawResponse:
        """The methods of `VerifiedCallerIdsResource`, which return a `RawResponse`."""

        def __init__(self, of: VerifiedCallerIdsResource) -> None:
            self.list = raw(of.list)


class AsyncVerifiedCallerIdsResource(Resource["AsyncClient"]):
    """Numbers of other carriers that calls may show."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncVerifiedCallerIdsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    async def list(
        self,
        *,
        auth_id: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> VerifiedCallerIdList:
        """List verified caller IDs.

        Returns verified caller IDs of all accounts, newest first.

        Args:
            auth_id: Return only objects of this account or subaccount.
            limit: Objects per page. 20 unless given.
            offset: Objects to skip. 0 unless given.
        """
        from . import verified_caller_ids_list as op

        request = op.build(
            auth_id=auth_id,
            limit=limit,
            offset=offset,
        )
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncVerifiedCallerIdsResourceWithRawResponse:
        """The methods of `AsyncVerifiedCallerIdsResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncVerifiedCallerIdsResource) -> None:
            self.list = raw_async(of.list)
