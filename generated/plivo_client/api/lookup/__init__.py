"""The resource `lookup` (generated)."""

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

    from ...models.line_type import LineType
    from ...models.lookup_carrier import LookupCarrier
    from ...models.lookup_country import LookupCountry
    from ...models.lookup_format import LookupFormat
    from ...models.lookup_result import LookupResult
    from ...models.lookup_type import LookupType
    from ...models.ported import Ported


class LookupResource(Resource["SyncClient"]):
    """What is known of a phone number, its country, formats and carrier."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> LookupResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    def get(
        self,
        number: str,
        *,
        type_: LookupType | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
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
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class LookupResourceWithRawResponse:
        """The methods of `LookupResource`, which return a `RawResponse`."""

        def __init__(self, of: LookupResource) -> None:
            self.get = raw(of.get)


class AsyncLookupResource(Resource["AsyncClient"]):
    """What is known of a phone number, its country, formats and carrier."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncLookupResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    async def get(
        self,
        number: str,
        *,
        type_: LookupType | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
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
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncLookupResourceWithRawResponse:
        """The methods of `AsyncLookupResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncLookupResource) -> None:
            self.get = raw_async(of.get)
