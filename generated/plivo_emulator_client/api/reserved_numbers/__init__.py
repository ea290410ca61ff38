"""The resource `reserved_numbers` (generated)."""

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

    from ...models.reserved_number import ReservedNumber
    from ...models.reserved_number_list import ReservedNumberList


class ReservedNumbersResource(Resource["SyncClient"]):
    """Numbers that were given up and cannot be bought yet."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> ReservedNumbersResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    def list(
        self,
        *,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ReservedNumberList:
        """List reserved numbers.

        Returns the numbers that were given up and cannot be bought yet, last given up first.

        Args:
            limit: Objects per page. 20 unless given.
            offset: Objects to skip. 0 unless given.
        """
        from . import reserved_numbers_list as op

        request = op.build(
            limit=limit,
            offset=offset,
        )
        return self._client._call(request, op.parse, options)

    def delete(
        self,
        number: str,
        **options: Unpack[RequestOptions],
    ) -> None:
        """End the reservation of a number.

        Offers a number again that was given up less than 10 days ago.

        Args:
            number: Phone number, with or without the plus sign.
        """
        from . import reserved_numbers_delete as op

        request = op.build(
            number,
        )
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class ReservedNumbersResourceWithRawResponse:
        """The methods of `ReservedNumbersResource`, which return a `RawResponse`."""

        def __init__(self, of: ReservedNumbersResource) -> None:
            self.list = raw(of.list)
            self.delete = raw(of.delete)


class AsyncReservedNumbersResource(Resource["AsyncClient"]):
    """Numbers that were given up and cannot be bought yet."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncReservedNumbersResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    async def list(
        self,
        *,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ReservedNumberList:
        """List reserved numbers.

        Returns the numbers that were given up and cannot be bought yet, last given up first.

        Args:
            limit: Objects per page. 20 unless given.
            offset: Objects to skip. 0 unless given.
        """
        from . import reserved_numbers_list as op

        request = op.build(
            limit=limit,
            offset=offset,
        )
        return await self._client._call(request, op.parse, options)

    async def delete(
        self,
        number: str,
        **options: Unpack[RequestOptions],
    ) -> None:
        """End the reservation of a number.

        Offers a number again that was given up less than 10 days ago.

        Args:
            number: Phone number, with or without the plus sign.
        """
        from . import reserved_numbers_delete as op

        request = op.build(
            number,
        )
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncReservedNumbersResourceWithRawResponse:
        """The methods of `AsyncReservedNumbersResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncReservedNumbersResource) -> None:
            self.list = raw_async(of.list)
            self.delete = raw_async(of.delete)
