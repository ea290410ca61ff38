"""The resource `phone_numbers` (generated)."""

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
    from ...models.number_bought import NumberBought
    from ...models.number_prerequisite import NumberPrerequisite
    from ...models.numbers_bought import NumbersBought
    from ...models.offer_type import OfferType
    from ...models.offered_number import OfferedNumber
    from ...models.offered_number_list import OfferedNumberList
    from ...models.page_meta import PageMeta
    from ...models.switch import Switch


class PhoneNumbersResource(Resource["SyncClient"]):
    """Search for phone numbers and buy them."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> PhoneNumbersResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    @overload
    def list(
        self,
        *,
        country_iso: str,
        type_: OfferType | None | Unset = UNSET,
        pattern: str | None | Unset = UNSET,
        npanxx: int | None | Unset = UNSET,
        local_calling_area: bool | None | Unset = UNSET,
        region: str | None | Unset = UNSET,
        city: str | None | Unset = UNSET,
        services: str | builtins.list[str] | None | Unset = UNSET,
        lata: str | None | Unset = UNSET,
        rate_center: str | None | Unset = UNSET,
        eligible: bool | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> OfferedNumberList: ...
    @overload
    def list(
        self,
        *,
        country_iso: str,
        type_: OfferType | None | Unset = UNSET,
        pattern: str | None | Unset = UNSET,
        npanxx: int | None | Unset = UNSET,
        local_calling_area: bool | None | Unset = UNSET,
        region: str | None | Unset = UNSET,
        city: str | None | Unset = UNSET,
        services: str | builtins.list[str] | None | Unset = UNSET,
        lata: str | None | Unset = UNSET,
        rate_center: str | None | Unset = UNSET,
        eligible: bool | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def list(
        self,
        *,
        country_iso: str,
        type_: OfferType | None | Unset = UNSET,
        pattern: str | None | Unset = UNSET,
        npanxx: int | None | Unset = UNSET,
        local_calling_area: bool | None | Unset = UNSET,
        region: str | None | Unset = UNSET,
        city: str | None | Unset = UNSET,
        services: str | builtins.list[str] | None | Unset = UNSET,
        lata: str | None | Unset = UNSET,
        rate_center: str | None | Unset = UNSET,
        eligible: bool | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> OfferedNumberList | AsyncAccepted:
        """Search for numbers.

        Returns numbers that can be bought, in the order of the numbers. A number that is bought
        disappears from later pages. A filter that does not fit the kind of number or the country
        is ignored (unconfirmed), and so is a search in a country where nothing is offered
        answered with an empty page (unconfirmed).

        Args:
            country_iso: ISO 3166-1 alpha-2 code of the country, in capitals.
            type_: Kind of number. `fixed` covers `local` and `national`. Unless given, all
                kinds that the other filters fit: fixed lines with `region`, local numbers with
                `city`, `npanxx`, `lata` or `rate_center`.
            pattern: How the number goes on after the country code. A letter stands for the
                digit of its key, `?` for one digit and `*` for any digits, or none.
            npanxx: Area code and exchange of a local number of the United States or Canada,
                6 digits.
            local_calling_area: Widens `npanxx` to the area that can be called at local
                rates. False unless given.
            region: Keep only fixed lines of this region, spelled exactly. At least 2
                characters.
            city: Keep only local numbers of this city.
            services: Keep only numbers that can do all of these. Unless given, any number
                that can do something. A list is joined with `,`.
            lata: Local access and transport area; United States and Canada only.
            rate_center: Rate centre; United States and Canada only.
            eligible: True keeps only numbers that the account may buy as things stand.
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import phone_numbers_list as op

        request = op.build(
            self._client.auth_id,
            country_iso=country_iso,
            type_=type_,
            pattern=pattern,
            npanxx=npanxx,
            local_calling_area=local_calling_area,
            region=region,
            city=city,
            services=services,
            lata=lata,
            rate_center=rate_center,
            eligible=eligible,
            limit=limit,
            offset=offset,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    def iterate(
        self,
        *,
        country_iso: str,
        type_: OfferType | None | Unset = UNSET,
        pattern: str | None | Unset = UNSET,
        npanxx: int | None | Unset = UNSET,
        local_calling_area: bool | None | Unset = UNSET,
        region: str | None | Unset = UNSET,
        city: str | None | Unset = UNSET,
        services: str | builtins.list[str] | None | Unset = UNSET,
        lata: str | None | Unset = UNSET,
        rate_center: str | None | Unset = UNSET,
        eligible: bool | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Iterator[OfferedNumber]:
        """Iterate over all objects of `list`, page by page.

        Takes the arguments of `list`; `limit` is the size of a page, `offset` the start.
        """
        from . import phone_numbers_list as op

        request = op.build(
            self._client.auth_id,
            country_iso=country_iso,
            type_=type_,
            pattern=pattern,
            npanxx=npanxx,
            local_calling_area=local_calling_area,
            region=region,
            city=city,
            services=services,
            lata=lata,
            rate_center=rate_center,
            eligible=eligible,
            limit=limit,
            offset=offset,
        )
        return self._client._iterate(request, op.parse, op.PAGES, options)

    @overload
    def buy(
        self,
        number: str,
        *,
        app_id: str | None | Unset = UNSET,
        cnam_lookup: Switch | None | Unset = UNSET,
        compliance_application_id: str | None | Unset = UNSET,
        ha_enable: bool | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        verification_info: dict[str, Any] | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> NumbersBought: ...
    @overload
    def buy(
        self,
        number: str,
        *,
        app_id: str | None | Unset = UNSET,
        cnam_lookup: Switch | None | Unset = UNSET,
        compliance_application_id: str | None | Unset = UNSET,
        ha_enable: bool | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        verification_info: dict[str, Any] | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def buy(
        self,
        number: str,
        *,
        app_id: str | None | Unset = UNSET,
        cnam_lookup: Switch | None | Unset = UNSET,
        compliance_application_id: str | None | Unset = UNSET,
        ha_enable: bool | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        verification_info: dict[str, Any] | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> NumbersBought | AsyncAccepted:
        """Buy a number.

        Rents a number that a search has found. Setup fee and first month are charged at once,
        the rent then on every `renewal_date`. A number that is not offered, or that somebody
        else was faster to buy, is answered 404; so is an application that does not exist
        (unconfirmed). Too little credit is answered 403 (unconfirmed).

        Where the law asks for documents, a compliance application that was accepted is needed:
        it is attached by itself if there is exactly one for the country and kind of number, and
        has to be named otherwise. Numbers with a `restriction` can be bought without one; they
        stay `pending` and inactive until the documents are approved.

        Args:
            number: The phone number with country code; the plus sign may be left out.
            app_id: Application to attach. Unless given, the one that has
                `default_number_app`, if there is one.
            cnam_lookup: Whether the names of callers are looked up. Local and toll-free
                numbers of the United States only.
            compliance_application_id: Compliance application that was accepted, for the
                country and kind of the number.
            ha_enable: Rents a fallback number as well. False unless given.
            subaccount: Auth ID of the subaccount that is to own the number. Not documented,
                but in use.
            verification_info: Documents under an earlier set of rules. Sent by the Python
                SDK only.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import phone_numbers_buy as op

        request = op.build(
            self._client.auth_id,
            number,
            app_id=app_id,
            cnam_lookup=cnam_lookup,
            compliance_application_id=compliance_application_id,
            ha_enable=ha_enable,
            subaccount=subaccount,
            verification_info=verification_info,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class PhoneNumbersResourceWithRawResponse:
        """The methods of `PhoneNumbersResource`, which return a `RawResponse`."""

        def __init__(self, of: PhoneNumbersResource) -> None:
            self.list = raw(of.list)
            self.buy = raw(of.buy)


class AsyncPhoneNumbersResource(Resource["AsyncClient"]):
    """Search for phone numbers and buy them."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncPhoneNumbersResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    @overload
    async def list(
        self,
        *,
        country_iso: str,
        type_: OfferType | None | Unset = UNSET,
        pattern: str | None | Unset = UNSET,
        npanxx: int | None | Unset = UNSET,
        local_calling_area: bool | None | Unset = UNSET,
        region: str | None | Unset = UNSET,
        city: str | None | Unset = UNSET,
        services: str | builtins.list[str] | None | Unset = UNSET,
        lata: str | None | Unset = UNSET,
        rate_center: str | None | Unset = UNSET,
        eligible: bool | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> OfferedNumberList: ...
    @overload
    async def list(
        self,
        *,
        country_iso: str,
        type_: OfferType | None | Unset = UNSET,
        pattern: str | None | Unset = UNSET,
        npanxx: int | None | Unset = UNSET,
        local_calling_area: bool | None | Unset = UNSET,
        region: str | None | Unset = UNSET,
        city: str | None | Unset = UNSET,
        services: str | builtins.list[str] | None | Unset = UNSET,
        lata: str | None | Unset = UNSET,
        rate_center: str | None | Unset = UNSET,
        eligible: bool | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def list(
        self,
        *,
        country_iso: str,
        type_: OfferType | None | Unset = UNSET,
        pattern: str | None | Unset = UNSET,
        npanxx: int | None | Unset = UNSET,
        local_calling_area: bool | None | Unset = UNSET,
        region: str | None | Unset = UNSET,
        city: str | None | Unset = UNSET,
        services: str | builtins.list[str] | None | Unset = UNSET,
        lata: str | None | Unset = UNSET,
        rate_center: str | None | Unset = UNSET,
        eligible: bool | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> OfferedNumberList | AsyncAccepted:
        """Search for numbers.

        Returns numbers that can be bought, in the order of the numbers. A number that is bought
        disappears from later pages. A filter that does not fit the kind of number or the country
        is ignored (unconfirmed), and so is a search in a country where nothing is offered
        answered with an empty page (unconfirmed).

        Args:
            country_iso: ISO 3166-1 alpha-2 code of the country, in capitals.
            type_: Kind of number. `fixed` covers `local` and `national`. Unless given, all
                kinds that the other filters fit: fixed lines with `region`, local numbers with
                `city`, `npanxx`, `lata` or `rate_center`.
            pattern: How the number goes on after the country code. A letter stands for the
                digit of its key, `?` for one digit and `*` for any digits, or none.
            npanxx: Area code and exchange of a local number of the United States or Canada,
                6 digits.
            local_calling_area: Widens `npanxx` to the area that can be called at local
                rates. False unless given.
            region: Keep only fixed lines of this region, spelled exactly. At least 2
                characters.
            city: Keep only local numbers of this city.
            services: Keep only numbers that can do all of these. Unless given, any number
                that can do something. A list is joined with `,`.
            lata: Local access and transport area; United States and Canada only.
            rate_center: Rate centre; United States and Canada only.
            eligible: True keeps only numbers that the account may buy as things stand.
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import phone_numbers_list as op

        request = op.build(
            self._client.auth_id,
            country_iso=country_iso,
            type_=type_,
            pattern=pattern,
            npanxx=npanxx,
            local_calling_area=local_calling_area,
            region=region,
            city=city,
            services=services,
            lata=lata,
            rate_center=rate_center,
            eligible=eligible,
            limit=limit,
            offset=offset,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    def iterate(
        self,
        *,
        country_iso: str,
        type_: OfferType | None | Unset = UNSET,
        pattern: str | None | Unset = UNSET,
        npanxx: int | None | Unset = UNSET,
        local_calling_area: bool | None | Unset = UNSET,
        region: str | None | Unset = UNSET,
        city: str | None | Unset = UNSET,
        services: str | builtins.list[str] | None | Unset = UNSET,
        lata: str | None | Unset = UNSET,
        rate_center: str | None | Unset = UNSET,
        eligible: bool | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncIterator[OfferedNumber]:
        """Iterate over all objects of `list`, page by page.

        Takes the arguments of `list`; `limit` is the size of a page, `offset` the start.
        """
        from . import phone_numbers_list as op

        request = op.build(
            self._client.auth_id,
            country_iso=country_iso,
            type_=type_,
            pattern=pattern,
            npanxx=npanxx,
            local_calling_area=local_calling_area,
            region=region,
            city=city,
            services=services,
            lata=lata,
            rate_center=rate_center,
            eligible=eligible,
            limit=limit,
            offset=offset,
        )
        return self._client._iterate(request, op.parse, op.PAGES, options)

    @overload
    async def buy(
        self,
        number: str,
        *,
        app_id: str | None | Unset = UNSET,
        cnam_lookup: Switch | None | Unset = UNSET,
        compliance_application_id: str | None | Unset = UNSET,
        ha_enable: bool | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        verification_info: dict[str, Any] | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> NumbersBought: ...
    @overload
    async def buy(
        self,
        number: str,
        *,
        app_id: str | None | Unset = UNSET,
        cnam_lookup: Switch | None | Unset = UNSET,
        compliance_application_id: str | None | Unset = UNSET,
        ha_enable: bool | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        verification_info: dict[str, Any] | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def buy(
        self,
        number: str,
        *,
        app_id: str | None | Unset = UNSET,
        cnam_lookup: Switch | None | Unset = UNSET,
        compliance_application_id: str | None | Unset = UNSET,
        ha_enable: bool | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        verification_info: dict[str, Any] | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> NumbersBought | AsyncAccepted:
        """Buy a number.

        Rents a number that a search has found. Setup fee and first month are charged at once,
        the rent then on every `renewal_date`. A number that is not offered, or that somebody
        else was faster to buy, is answered 404; so is an application that does not exist
        (unconfirmed). Too little credit is answered 403 (unconfirmed).

        Where the law asks for documents, a compliance application that was accepted is needed:
        it is attached by itself if there is exactly one for the country and kind of number, and
        has to be named otherwise. Numbers with a `restriction` can be bought without one; they
        stay `pending` and inactive until the documents are approved.

        Args:
            number: The phone number with country code; the plus sign may be left out.
            app_id: Application to attach. Unless given, the one that has
                `default_number_app`, if there is one.
            cnam_lookup: Whether the names of callers are looked up. Local and toll-free
                numbers of the United States only.
            compliance_application_id: Compliance application that was accepted, for the
                country and kind of the number.
            ha_enable: Rents a fallback number as well. False unless given.
            subaccount: Auth ID of the subaccount that is to own the number. Not documented,
                but in use.
            verification_info: Documents under an earlier set of rules. Sent by the Python
                SDK only.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import phone_numbers_buy as op

        request = op.build(
            self._client.auth_id,
            number,
            app_id=app_id,
            cnam_lookup=cnam_lookup,
            compliance_application_id=compliance_application_id,
            ha_enable=ha_enable,
            subaccount=subaccount,
            verification_info=verification_info,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncPhoneNumbersResourceWithRawResponse:
        """The methods of `AsyncPhoneNumbersResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncPhoneNumbersResource) -> None:
            self.list = raw_async(of.list)
            self.buy = raw_async(of.buy)
