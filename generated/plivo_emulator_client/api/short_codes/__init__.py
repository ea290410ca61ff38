"""The resource `short_codes` (generated)."""

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

    from ...models.short_code import ShortCode
    from ...models.short_code_country import ShortCodeCountry
    from ...models.short_code_service import ShortCodeService


class ShortCodesResource:
    """Short codes of Powerpacks."""

    __slots__ = ("_client",)

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def create(
        self,
        *,
        powerpack_uuid: str,
        shortcode: str,
        country_iso: ShortCodeCountry | None | Unset = UNSET,
        service: ShortCodeService | None | Unset = UNSET,
    ) -> ShortCode:
        """Add a short code to a Powerpack.

        Adds a short code to the number pool of a Powerpack, which the vendor's support does and
        no request of its API. A short code is in one pool at most, and a pool has at most one of
        each country (409).

        Args:
            powerpack_uuid: Identifier of the Powerpack.
            shortcode: Its digits.
            country_iso: Its country. `US` unless given.
            service: What it sends. `sms` unless given.
        """
        from . import short_codes_create as op

        request = op.build(
            powerpack_uuid=powerpack_uuid,
            shortcode=shortcode,
            country_iso=country_iso,
            service=service,
        )
        return op.parse(self._client.request(request))


class AsyncShortCodesResource:
    """Short codes of Powerpacks."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def create(
        self,
        *,
        powerpack_uuid: str,
        shortcode: str,
        country_iso: ShortCodeCountry | None | Unset = UNSET,
        service: ShortCodeService | None | Unset = UNSET,
    ) -> ShortCode:
        """Add a short code to a Powerpack.

        Adds a short code to the number pool of a Powerpack, which the vendor's support does and
        no request of its API. A short code is in one pool at most, and a pool has at most one of
        each country (409).

        Args:
            powerpack_uuid: Identifier of the Powerpack.
            shortcode: Its digits.
            country_iso: Its country. `US` unless given.
            service: What it sends. `sms` unless given.
        """
        from . import short_codes_create as op

        request = op.build(
            powerpack_uuid=powerpack_uuid,
            shortcode=shortcode,
            country_iso=country_iso,
            service=service,
        )
        return op.parse(await self._client.request(request))
