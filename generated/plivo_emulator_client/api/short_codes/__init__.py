"""The resource `short_codes` (generated)."""

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

    from ...models.short_code import ShortCode
    from ...models.short_code_country import ShortCodeCountry
    from ...models.short_code_service import ShortCodeService


class ShortCodesResource(Resource["SyncClient"]):
    """Short codes of Powerpacks."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> ShortCodesResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    def create(
        self,
        *,
        powerpack_uuid: str,
        shortcode: str,
        country_iso: ShortCodeCountry | None | Unset = UNSET,
        service: ShortCodeService | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
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
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class ShortCodesResourceWithRawResponse:
        """The methods of `ShortCodesResource`, which return a `RawResponse`."""

        def __init__(self, of: ShortCodesResource) -> None:
            self.create = raw(of.create)


class AsyncShortCodesResource(Resource["AsyncClient"]):
    """Short codes of Powerpacks."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncShortCodesResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    async def create(
        self,
        *,
        powerpack_uuid: str,
        shortcode: str,
        country_iso: ShortCodeCountry | None | Unset = UNSET,
        service: ShortCodeService | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
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
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncShortCodesResourceWithRawResponse:
        """The methods of `AsyncShortCodesResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncShortCodesResource) -> None:
            self.create = raw_async(of.create)
