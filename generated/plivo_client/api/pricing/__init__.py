"""The resource `pricing` (generated)."""

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

    def get(
        self,
        *,
        country_iso: str,
    ) -> Pricing:
        """Get the rates of a country.

        Returns what numbers, calls and messages cost in one country. A country without rates is
        answered 404, a code that is not two capital letters 400; both are unconfirmed.

        Args:
            country_iso: ISO 3166-1 alpha-2 code of the country, in capitals.
        """
        from . import pricing_get as op

        request = op.build(
            self._client.auth_id,
            country_iso=country_iso,
        )
        return op.parse(self._client.request(request))


class AsyncPricingResource:
    """Rates per country for numbers, calls and messages."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def get(
        self,
        *,
        country_iso: str,
    ) -> Pricing:
        """Get the rates of a country.

        Returns what numbers, calls and messages cost in one country. A country without rates is
        answered 404, a code that is not two capital letters 400; both are unconfirmed.

        Args:
            country_iso: ISO 3166-1 alpha-2 code of the country, in capitals.
        """
        from . import pricing_get as op

        request = op.build(
            self._client.auth_id,
            country_iso=country_iso,
        )
        return op.parse(await self._client.request(request))
