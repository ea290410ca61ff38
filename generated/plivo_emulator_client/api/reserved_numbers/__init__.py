"""The resource `reserved_numbers` (generated)."""

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

    from ...models.reserved_number import ReservedNumber
    from ...models.reserved_number_list import ReservedNumberList


class ReservedNumbersResource:
    """Numbers that were given up and cannot be bought yet."""

    __slots__ = ("_client",)

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def list(
        self,
        *,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
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
        return op.parse(self._client.request(request))

    def delete(
        self,
        number: str,
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
        op.parse(self._client.request(request))


class AsyncReservedNumbersResource:
    """Numbers that were given up and cannot be bought yet."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list(
        self,
        *,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
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
        return op.parse(await self._client.request(request))

    async def delete(
        self,
        number: str,
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
        op.parse(await self._client.request(request))
