"""The resource `lookup` (generated)."""

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

    from ...models.line_type import LineType
    from ...models.lookup_carrier import LookupCarrier
    from ...models.lookup_country import LookupCountry
    from ...models.lookup_format import LookupFormat
    from ...models.lookup_result import LookupResult
    from ...models.lookup_type import LookupType
    from ...models.ported import Ported


class LookupResource:
    """What is known of a phone number, its country, formats and carrier."""

    __slots__ = ("_client",)

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def get(
        self,
        number: str,
        *,
        type_: LookupType | None | Unset = UNSET,
    ) -> LookupResult:
        """Look up a phone number.

        Returns the country, the formats and the carrier of a phone number, for 0.004 US dollars.
        Any account or subaccount may ask. A number that does not exist, or makes no sense, is
        answered 404; whether that costs something is unconfirmed, here it does not.

        Args:
            number: The number with its country code. The plus sign may be left out, and
                spaces, hyphens, dots and parentheses do not matter (both unconfirmed). Anything
                else names nothing.
            type_: What to look up. `carrier` unless given, the only kind there is. Older
                pages require it.
        """
        from . import lookup_get as op

        request = op.build(
            number,
            type_=type_,
        )
        return op.parse(self._client.request(request))


class AsyncLookupResource:
    """What is known of a phone number, its country, formats and carrier."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def get(
        self,
        number: str,
        *,
        type_: LookupType | None | Unset = UNSET,
    ) -> LookupResult:
        """Look up a phone number.

        Returns the country, the formats and the carrier of a phone number, for 0.004 US dollars.
        Any account or subaccount may ask. A number that does not exist, or makes no sense, is
        answered 404; whether that costs something is unconfirmed, here it does not.

        Args:
            number: The number with its country code. The plus sign may be left out, and
                spaces, hyphens, dots and parentheses do not matter (both unconfirmed). Anything
                else names nothing.
            type_: What to look up. `carrier` unless given, the only kind there is. Older
                pages require it.
        """
        from . import lookup_get as op

        request = op.build(
            number,
            type_=type_,
        )
        return op.parse(await self._client.request(request))
