"""The resource `pricing` (generated)."""

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


class PricingResource:
    """Rates per country for numbers, calls and messages."""

    __slots__ = ("_client",)

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    @overload
    def get(
        self,
        *,
        country_iso: str,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
    ) -> Pricing: ...
    @overload
    def get(
        self,
        *,
        country_iso: str,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
    ) -> AsyncAccepted: ...
    def get(
        self,
        *,
        country_iso: str,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
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
        return op.parse(self._client.request(request))


class AsyncPricingResource:
    """Rates per country for numbers, calls and messages."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    @overload
    async def get(
        self,
        *,
        country_iso: str,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
    ) -> Pricing: ...
    @overload
    async def get(
        self,
        *,
        country_iso: str,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
    ) -> AsyncAccepted: ...
    async def get(
        self,
        *,
        country_iso: str,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
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
        return op.parse(await self._client.request(request))
