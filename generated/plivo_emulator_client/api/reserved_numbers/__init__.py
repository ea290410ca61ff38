"""The resource `reserved_numbers` (generated)."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any, Literal, overload

from plivo_runtime.pagination import iterate, iterate_async
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from plivo_runtime.async_client import AsyncClient
    from plivo_runtime.sync_client import SyncClient
    from plivo_runtime.unset import Unset


class ReservedNumbersResource:
    """Numbers that were given up and cannot be bought yet."""

    __slots__ = ("_client",)

    def __init__(self, client: SyncClient) -> None:
        self._client = client

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
