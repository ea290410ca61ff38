"""The resource `pricing` (generated)."""

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

    from ...models.async_accepted import AsyncAccepted
    from ...models.http_method import HttpMethod
    from ...models.inbound_voice_pricing import InboundVoicePricing
    from ...models.message_pricing import MessagePricing
    from ...models.mms_pricing import MmsPricing
    from ...models.network_rate import NetworkRate
    from ...models.number_rates import NumberRates
    from ...models.outbound_voice_pricing import OutboundVoicePricing
    from ...models.phone_number_pricing import PhoneNumberPricing
    from ...models.pricing import Pricing
    from ...models.rate import Rate
    from ...models.voice_pricing import VoicePricing


class PricingResource(Resource["SyncClient"]):
    """Rates per country for numbers, calls and messages."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> PricingResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    @overload
    def get(
        self,
        *,
        country_iso: str,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Pricing: ...
    @overload
    def get(
        self,
        *,
        country_iso: str,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def get(
        self,
        *,
        country_iso: str,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Pricing | AsyncAccepted:
        """Get the rates of a country.

        Returns what numbers, calls and messages cost in one country. A country without rates is
        answered 404, a code that is not two capital letters 400; both are unconfirmed.

        Args:
            country_iso: ISO 3166-1 alpha-2 code of the country, in capitals.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import pricing_get as op

        request = op.build(
            self._client.auth_id,
            country_iso=country_iso,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class PricingResourceWithRawResponse:
        """The methods of `PricingResource`, which return a `RawResponse`."""

        def __init__(self, of: PricingResource) -> None:
            self.get = raw(of.get)


class AsyncPricingResource(Resource["AsyncClient"]):
    """Rates per country for numbers, calls and messages."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncPricingResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    @overload
    async def get(
        self,
        *,
        country_iso: str,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Pricing: ...
    @overload
    async def get(
        self,
        *,
        country_iso: str,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def get(
        self,
        *,
        country_iso: str,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Pricing | AsyncAccepted:
        """Get the rates of a country.

        Returns what numbers, calls and messages cost in one country. A country without rates is
        answered 404, a code that is not two capital letters 400; both are unconfirmed.

        Args:
            country_iso: ISO 3166-1 alpha-2 code of the country, in capitals.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import pricing_get as op

        request = op.build(
            self._client.auth_id,
            country_iso=country_iso,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncPricingResourceWithRawResponse:
        """The methods of `AsyncPricingResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncPricingResource) -> None:
            self.get = raw_async(of.get)
