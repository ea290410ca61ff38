"""The resource `profiles` (generated)."""

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
    from ...models.business_address import BusinessAddress, BusinessAddressDict
    from ...models.business_contact import BusinessContact, BusinessContactDict
    from ...models.business_id_type import BusinessIdType
    from ...models.business_vertical import BusinessVertical
    from ...models.caller_reputation_carrier import CallerReputationCarrier
    from ...models.customer_type import CustomerType
    from ...models.entity_type import EntityType
    from ...models.http_method import HttpMethod
    from ...models.profile import Profile
    from ...models.profile_created import ProfileCreated
    from ...models.profile_deleted import ProfileDeleted
    from ...models.profile_list import ProfileList
    from ...models.profile_reply import ProfileReply
    from ...models.profile_type import ProfileType
    from ...models.registration_page_meta import RegistrationPageMeta
    from ...models.shown_address import ShownAddress
    from ...models.shown_contact import ShownContact
    from ...models.stock_exchange import StockExchange


class ProfilesResource(Resource["SyncClient"]):
    """The businesses in whose name numbers and messages are registered."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> ProfilesResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    @overload
    def list(
        self,
        *,
        entity_type: EntityType | None | Unset = UNSET,
        type_: ProfileType | None | Unset = UNSET,
        vertical: BusinessVertical | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ProfileList: ...
    @overload
    def list(
        self,
        *,
        entity_type: EntityType | None | Unset = UNSET,
        type_: ProfileType | None | Unset = UNSET,
        vertical: BusinessVertical | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def list(
        self,
        *,
        entity_type: EntityType | None | Unset = UNSET,
        type_: ProfileType | None | Unset = UNSET,
        vertical: BusinessVertical | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ProfileList | AsyncAccepted:
        """List profiles.

        Returns the profiles of the account, newest first. The primary one, which is made with
        the account, is last.

        Args:
            entity_type: Keep only profiles of this kind of business.
            type_: Keep only the primary profile, or the others.
            vertical: Keep only profiles of this industry.
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import profiles_list as op

        request = op.build(
            self._client.auth_id,
            entity_type=entity_type,
            type_=type_,
            vertical=vertical,
            limit=limit,
            offset=offset,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    def iterate(
        self,
        *,
        entity_type: EntityType | None | Unset = UNSET,
        type_: ProfileType | None | Unset = UNSET,
        vertical: BusinessVertical | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Iterator[Profile]:
        """Iterate over all objects of `list`, page by page.

        Takes the arguments of `list`; `limit` is the size of a page, `offset` the start.
        """
        from . import profiles_list as op

        request = op.build(
            self._client.auth_id,
            entity_type=entity_type,
            type_=type_,
            vertical=vertical,
            limit=limit,
            offset=offset,
        )
        return self._client._iterate(request, op.parse, op.PAGES, options)

    @overload
    def create(
        self,
        *,
        profile_alias: str,
        customer_type: CustomerType,
        entity_type: EntityType,
        company_name: str,
        vertical: BusinessVertical,
        address: BusinessAddress | BusinessAddressDict,
        authorized_contact: BusinessContact | BusinessContactDict,
        ein: str | None | Unset = UNSET,
        ein_issuing_country: str | None | Unset = UNSET,
        stock_symbol: str | None | Unset = UNSET,
        stock_exchange: StockExchange | None | Unset = UNSET,
        website: str | None | Unset = UNSET,
        alt_business_id: str | None | Unset = UNSET,
        alt_business_id_type: BusinessIdType | None | Unset = UNSET,
        plivo_subaccount: str | None | Unset = UNSET,
        business_contact_email: str | None | Unset = UNSET,
        doing_business_as: str | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ProfileCreated: ...
    @overload
    def create(
        self,
        *,
        profile_alias: str,
        customer_type: CustomerType,
        entity_type: EntityType,
        company_name: str,
        vertical: BusinessVertical,
        address: BusinessAddress | BusinessAddressDict,
        authorized_contact: BusinessContact | BusinessContactDict,
        ein: str | None | Unset = UNSET,
        ein_issuing_country: str | None | Unset = UNSET,
        stock_symbol: str | None | Unset = UNSET,
        stock_exchange: StockExchange | None | Unset = UNSET,
        website: str | None | Unset = UNSET,
        alt_business_id: str | None | Unset = UNSET,
        alt_business_id_type: BusinessIdType | None | Unset = UNSET,
        plivo_subaccount: str | None | Unset = UNSET,
        business_contact_email: str | None | Unset = UNSET,
        doing_business_as: str | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def create(
        self,
        *,
        profile_alias: str,
        customer_type: CustomerType,
        entity_type: EntityType,
        company_name: str,
        vertical: BusinessVertical,
        address: BusinessAddress | BusinessAddressDict,
        authorized_contact: BusinessContact | BusinessContactDict,
        ein: str | None | Unset = UNSET,
        ein_issuing_country: str | None | Unset = UNSET,
        stock_symbol: str | None | Unset = UNSET,
        stock_exchange: StockExchange | None | Unset = UNSET,
        website: str | None | Unset = UNSET,
        alt_business_id: str | None | Unset = UNSET,
        alt_business_id_type: BusinessIdType | None | Unset = UNSET,
        plivo_subaccount: str | None | Unset = UNSET,
        business_contact_email: str | None | Unset = UNSET,
        doing_business_as: str | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ProfileCreated | AsyncAccepted:
        """Create a profile.

        Describes a business. The profile is a secondary one: the primary profile of the account
        exists already. It is checked only when something is registered for it, such as a brand.

        Those whose `entity_type` is `PUBLIC` have to name their stock symbol and exchange.
        `plivo_subaccount` must exist; if it does not, the answer is 400 (unconfirmed).

        Args:
            profile_alias: Name for the profile, at most 255 characters (unconfirmed).
            customer_type: Whether the business is the customer itself, or one that the
                customer works for.
            entity_type: Kind of business. A person who trades alone, a sole proprietor, is
                `INDIVIDUAL`.
            company_name: Legal name of the business.
            vertical: Industry of a business.
            address: Where a business is.
            authorized_contact: The person who answers for a business. Which of the fields
                have to be given is unconfirmed.
            ein: Tax number, in the United States the EIN. Brands of the type `STANDARD` need
                it.
            ein_issuing_country: Country that issued the tax number, as an ISO 3166-1 alpha-2
                code. That of the address unless given (unconfirmed).
            stock_symbol: Stock symbol. Required if `entity_type` is `PUBLIC`.
            stock_exchange: Where the stock is traded. Required if `entity_type` is `PUBLIC`.
            website: Website of the business.
            alt_business_id: A further identifier of the business.
            alt_business_id_type: What `alt_business_id` is. `NONE` unless given.
            plivo_subaccount: Auth ID of the subaccount that works for this business. It must
                exist.
            business_contact_email: Address at the business for electronic mail, by which
                brands of those on the stock exchange are confirmed.
            doing_business_as: Name that customers know, if it is another one.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import profiles_create as op

        request = op.build(
            self._client.auth_id,
            profile_alias=profile_alias,
            customer_type=customer_type,
            entity_type=entity_type,
            company_name=company_name,
            vertical=vertical,
            address=address,
            authorized_contact=authorized_contact,
            ein=ein,
            ein_issuing_country=ein_issuing_country,
            stock_symbol=stock_symbol,
            stock_exchange=stock_exchange,
            website=website,
            alt_business_id=alt_business_id,
            alt_business_id_type=alt_business_id_type,
            plivo_subaccount=plivo_subaccount,
            business_contact_email=business_contact_email,
            doing_business_as=doing_business_as,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def get(
        self,
        profile_uuid: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ProfileReply: ...
    @overload
    def get(
        self,
        profile_uuid: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def get(
        self,
        profile_uuid: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ProfileReply | AsyncAccepted:
        """Get a profile.

        Returns one profile. Fields that were not set are left out.

        Args:
            profile_uuid: Identifier of the profile.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import profiles_get as op

        request = op.build(
            self._client.auth_id,
            profile_uuid,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def update(
        self,
        profile_uuid: str,
        *,
        entity_type: EntityType | None | Unset = UNSET,
        company_name: str | None | Unset = UNSET,
        vertical: BusinessVertical | None | Unset = UNSET,
        address: BusinessAddress | BusinessAddressDict | None | Unset = UNSET,
        authorized_contact: BusinessContact | BusinessContactDict | None | Unset = UNSET,
        ein: str | None | Unset = UNSET,
        ein_issuing_country: str | None | Unset = UNSET,
        website: str | None | Unset = UNSET,
        alt_business_id: str | None | Unset = UNSET,
        alt_business_id_type: BusinessIdType | None | Unset = UNSET,
        plivo_subaccount: str | None | Unset = UNSET,
        business_contact_email: str | None | Unset = UNSET,
        doing_business_as: str | None | Unset = UNSET,
        enable_caller_reputation: bool | None | Unset = UNSET,
        caller_reputation_carriers: builtins.list[CallerReputationCarrier] | None | Unset = UNSET,
        url: str | None | Unset = UNSET,
        method: HttpMethod | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ProfileReply: ...
    @overload
    def update(
        self,
        profile_uuid: str,
        *,
        entity_type: EntityType | None | Unset = UNSET,
        company_name: str | None | Unset = UNSET,
        vertical: BusinessVertical | None | Unset = UNSET,
        address: BusinessAddress | BusinessAddressDict | None | Unset = UNSET,
        authorized_contact: BusinessContact | BusinessContactDict | None | Unset = UNSET,
        ein: str | None | Unset = UNSET,
        ein_issuing_country: str | None | Unset = UNSET,
        website: str | None | Unset = UNSET,
        alt_business_id: str | None | Unset = UNSET,
        alt_business_id_type: BusinessIdType | None | Unset = UNSET,
        plivo_subaccount: str | None | Unset = UNSET,
        business_contact_email: str | None | Unset = UNSET,
        doing_business_as: str | None | Unset = UNSET,
        enable_caller_reputation: bool | None | Unset = UNSET,
        caller_reputation_carriers: builtins.list[CallerReputationCarrier] | None | Unset = UNSET,
        url: str | None | Unset = UNSET,
        method: HttpMethod | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def update(
        self,
        profile_uuid: str,
        *,
        entity_type: EntityType | None | Unset = UNSET,
        company_name: str | None | Unset = UNSET,
        vertical: BusinessVertical | None | Unset = UNSET,
        address: BusinessAddress | BusinessAddressDict | None | Unset = UNSET,
        authorized_contact: BusinessContact | BusinessContactDict | None | Unset = UNSET,
        ein: str | None | Unset = UNSET,
        ein_issuing_country: str | None | Unset = UNSET,
        website: str | None | Unset = UNSET,
        alt_business_id: str | None | Unset = UNSET,
        alt_business_id_type: BusinessIdType | None | Unset = UNSET,
        plivo_subaccount: str | None | Unset = UNSET,
        business_contact_email: str | None | Unset = UNSET,
        doing_business_as: str | None | Unset = UNSET,
        enable_caller_reputation: bool | None | Unset = UNSET,
        caller_reputation_carriers: builtins.list[CallerReputationCarrier] | None | Unset = UNSET,
        url: str | None | Unset = UNSET,
        method: HttpMethod | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ProfileReply | AsyncAccepted:
        """Update a profile.

        Changes the fields that are sent, leaves the others as they are and returns the result.
        `address` and `authorized_contact` are replaced as a whole (unconfirmed). The name of a
        profile and its `customer_type` stay. What was registered with it before is not
        registered again.

        Args:
            profile_uuid: Identifier of the profile.
            entity_type: Kind of business. A person who trades alone, a sole proprietor, is
                `INDIVIDUAL`.
            company_name: Legal name of the business.
            vertical: Industry of a business.
            address: Where a business is.
            authorized_contact: The person who answers for a business. Which of the fields
                have to be given is unconfirmed.
            ein: Tax number, in the United States the EIN. Brands of the type `STANDARD` need
                it.
            ein_issuing_country: Country that issued the tax number, as an ISO 3166-1 alpha-2
                code.
            website: Website of the business.
            alt_business_id: A further identifier of the business.
            alt_business_id_type: What `alt_business_id` is.
            plivo_subaccount: Auth ID of the subaccount that works for this business. It must
                exist.
            business_contact_email: Address at the business for electronic mail, by which
                brands of those on the stock exchange are confirmed.
            doing_business_as: Name that customers know, if it is another one.
            enable_caller_reputation: Registers the business with the services that warn of
                spam calls. Sent by the .NET SDK only; no reply shows it.
            caller_reputation_carriers: The carriers to register it with.
            url: URL that is told how the registration ended. What it receives is not
                documented.
            method: How `url` is called. `POST` unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import profiles_update as op

        request = op.build(
            self._client.auth_id,
            profile_uuid,
            entity_type=entity_type,
            company_name=company_name,
            vertical=vertical,
            address=address,
            authorized_contact=authorized_contact,
            ein=ein,
            ein_issuing_country=ein_issuing_country,
            website=website,
            alt_business_id=alt_business_id,
            alt_business_id_type=alt_business_id_type,
            plivo_subaccount=plivo_subaccount,
            business_contact_email=business_contact_email,
            doing_business_as=doing_business_as,
            enable_caller_reputation=enable_caller_reputation,
            caller_reputation_carriers=caller_reputation_carriers,
            url=url,
            method=method,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def delete(
        self,
        profile_uuid: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ProfileDeleted: ...
    @overload
    def delete(
        self,
        profile_uuid: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def delete(
        self,
        profile_uuid: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ProfileDeleted | AsyncAccepted:
        """Delete a profile.

        Deletes a profile for good. The primary profile cannot be deleted, nor one that has a
        brand: both are answered 400 (status and text unconfirmed).

        Args:
            profile_uuid: Identifier of the profile.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import profiles_delete as op

        request = op.build(
            self._client.auth_id,
            profile_uuid,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class ProfilesResourceWithRawResponse:
        """The methods of `ProfilesResource`, which return a `RawResponse`."""

        def __init__(self, of: ProfilesResource) -> None:
            self.list = raw(of.list)
            self.create = raw(of.create)
            self.get = raw(of.get)
            self.update = raw(of.update)
            self.delete = raw(of.delete)


class AsyncProfilesResource(Resource["AsyncClient"]):
    """The businesses in whose name numbers and messages are registered."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncProfilesResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    @overload
    async def list(
        self,
        *,
        entity_type: EntityType | None | Unset = UNSET,
        type_: ProfileType | None | Unset = UNSET,
        vertical: BusinessVertical | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ProfileList: ...
    @overload
    async def list(
        self,
        *,
        entity_type: EntityType | None | Unset = UNSET,
        type_: ProfileType | None | Unset = UNSET,
        vertical: BusinessVertical | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def list(
        self,
        *,
        entity_type: EntityType | None | Unset = UNSET,
        type_: ProfileType | None | Unset = UNSET,
        vertical: BusinessVertical | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ProfileList | AsyncAccepted:
        """List profiles.

        Returns the profiles of the account, newest first. The primary one, which is made with
        the account, is last.

        Args:
            entity_type: Keep only profiles of this kind of business.
            type_: Keep only the primary profile, or the others.
            vertical: Keep only profiles of this industry.
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import profiles_list as op

        request = op.build(
            self._client.auth_id,
            entity_type=entity_type,
            type_=type_,
            vertical=vertical,
            limit=limit,
            offset=offset,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    def iterate(
        self,
        *,
        entity_type: EntityType | None | Unset = UNSET,
        type_: ProfileType | None | Unset = UNSET,
        vertical: BusinessVertical | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncIterator[Profile]:
        """Iterate over all objects of `list`, page by page.

        Takes the arguments of `list`; `limit` is the size of a page, `offset` the start.
        """
        from . import profiles_list as op

        request = op.build(
            self._client.auth_id,
            entity_type=entity_type,
            type_=type_,
            vertical=vertical,
            limit=limit,
            offset=offset,
        )
        return self._client._iterate(request, op.parse, op.PAGES, options)

    @overload
    async def create(
        self,
        *,
        profile_alias: str,
        customer_type: CustomerType,
        entity_type: EntityType,
        company_name: str,
        vertical: BusinessVertical,
        address: BusinessAddress | BusinessAddressDict,
        authorized_contact: BusinessContact | BusinessContactDict,
        ein: str | None | Unset = UNSET,
        ein_issuing_country: str | None | Unset = UNSET,
        stock_symbol: str | None | Unset = UNSET,
        stock_exchange: StockExchange | None | Unset = UNSET,
        website: str | None | Unset = UNSET,
        alt_business_id: str | None | Unset = UNSET,
        alt_business_id_type: BusinessIdType | None | Unset = UNSET,
        plivo_subaccount: str | None | Unset = UNSET,
        business_contact_email: str | None | Unset = UNSET,
        doing_business_as: str | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ProfileCreated: ...
    @overload
    async def create(
        self,
        *,
        profile_alias: str,
        customer_type: CustomerType,
        entity_type: EntityType,
        company_name: str,
        vertical: BusinessVertical,
        address: BusinessAddress | BusinessAddressDict,
        authorized_contact: BusinessContact | BusinessContactDict,
        ein: str | None | Unset = UNSET,
        ein_issuing_country: str | None | Unset = UNSET,
        stock_symbol: str | None | Unset = UNSET,
        stock_exchange: StockExchange | None | Unset = UNSET,
        website: str | None | Unset = UNSET,
        alt_business_id: str | None | Unset = UNSET,
        alt_business_id_type: BusinessIdType | None | Unset = UNSET,
        plivo_subaccount: str | None | Unset = UNSET,
        business_contact_email: str | None | Unset = UNSET,
        doing_business_as: str | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def create(
        self,
        *,
        profile_alias: str,
        customer_type: CustomerType,
        entity_type: EntityType,
        company_name: str,
        vertical: BusinessVertical,
        address: BusinessAddress | BusinessAddressDict,
        authorized_contact: BusinessContact | BusinessContactDict,
        ein: str | None | Unset = UNSET,
        ein_issuing_country: str | None | Unset = UNSET,
        stock_symbol: str | None | Unset = UNSET,
        stock_exchange: StockExchange | None | Unset = UNSET,
        website: str | None | Unset = UNSET,
        alt_business_id: str | None | Unset = UNSET,
        alt_business_id_type: BusinessIdType | None | Unset = UNSET,
        plivo_subaccount: str | None | Unset = UNSET,
        business_contact_email: str | None | Unset = UNSET,
        doing_business_as: str | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ProfileCreated | AsyncAccepted:
        """Create a profile.

        Describes a business. The profile is a secondary one: the primary profile of the account
        exists already. It is checked only when something is registered for it, such as a brand.

        Those whose `entity_type` is `PUBLIC` have to name their stock symbol and exchange.
        `plivo_subaccount` must exist; if it does not, the answer is 400 (unconfirmed).

        Args:
            profile_alias: Name for the profile, at most 255 characters (unconfirmed).
            customer_type: Whether the business is the customer itself, or one that the
                customer works for.
            entity_type: Kind of business. A person who trades alone, a sole proprietor, is
                `INDIVIDUAL`.
            company_name: Legal name of the business.
            vertical: Industry of a business.
            address: Where a business is.
            authorized_contact: The person who answers for a business. Which of the fields
                have to be given is unconfirmed.
            ein: Tax number, in the United States the EIN. Brands of the type `STANDARD` need
                it.
            ein_issuing_country: Country that issued the tax number, as an ISO 3166-1 alpha-2
                code. That of the address unless given (unconfirmed).
            stock_symbol: Stock symbol. Required if `entity_type` is `PUBLIC`.
            stock_exchange: Where the stock is traded. Required if `entity_type` is `PUBLIC`.
            website: Website of the business.
            alt_business_id: A further identifier of the business.
            alt_business_id_type: What `alt_business_id` is. `NONE` unless given.
            plivo_subaccount: Auth ID of the subaccount that works for this business. It must
                exist.
            business_contact_email: Address at the business for electronic mail, by which
                brands of those on the stock exchange are confirmed.
            doing_business_as: Name that customers know, if it is another one.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import profiles_create as op

        request = op.build(
            self._client.auth_id,
            profile_alias=profile_alias,
            customer_type=customer_type,
            entity_type=entity_type,
            company_name=company_name,
            vertical=vertical,
            address=address,
            authorized_contact=authorized_contact,
            ein=ein,
            ein_issuing_country=ein_issuing_country,
            stock_symbol=stock_symbol,
            stock_exchange=stock_exchange,
            website=website,
            alt_business_id=alt_business_id,
            alt_business_id_type=alt_business_id_type,
            plivo_subaccount=plivo_subaccount,
            business_contact_email=business_contact_email,
            doing_business_as=doing_business_as,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def get(
        self,
        profile_uuid: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ProfileReply: ...
    @overload
    async def get(
        self,
        profile_uuid: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def get(
        self,
        profile_uuid: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ProfileReply | AsyncAccepted:
        """Get a profile.

        Returns one profile. Fields that were not set are left out.

        Args:
            profile_uuid: Identifier of the profile.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import profiles_get as op

        request = op.build(
            self._client.auth_id,
            profile_uuid,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def update(
        self,
        profile_uuid: str,
        *,
        entity_type: EntityType | None | Unset = UNSET,
        company_name: str | None | Unset = UNSET,
        vertical: BusinessVertical | None | Unset = UNSET,
        address: BusinessAddress | BusinessAddressDict | None | Unset = UNSET,
        authorized_contact: BusinessContact | BusinessContactDict | None | Unset = UNSET,
        ein: str | None | Unset = UNSET,
        ein_issuing_country: str | None | Unset = UNSET,
        website: str | None | Unset = UNSET,
        alt_business_id: str | None | Unset = UNSET,
        alt_business_id_type: BusinessIdType | None | Unset = UNSET,
        plivo_subaccount: str | None | Unset = UNSET,
        business_contact_email: str | None | Unset = UNSET,
        doing_business_as: str | None | Unset = UNSET,
        enable_caller_reputation: bool | None | Unset = UNSET,
        caller_reputation_carriers: builtins.list[CallerReputationCarrier] | None | Unset = UNSET,
        url: str | None | Unset = UNSET,
        method: HttpMethod | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ProfileReply: ...
    @overload
    async def update(
        self,
        profile_uuid: str,
        *,
        entity_type: EntityType | None | Unset = UNSET,
        company_name: str | None | Unset = UNSET,
        vertical: BusinessVertical | None | Unset = UNSET,
        address: BusinessAddress | BusinessAddressDict | None | Unset = UNSET,
        authorized_contact: BusinessContact | BusinessContactDict | None | Unset = UNSET,
        ein: str | None | Unset = UNSET,
        ein_issuing_country: str | None | Unset = UNSET,
        website: str | None | Unset = UNSET,
        alt_business_id: str | None | Unset = UNSET,
        alt_business_id_type: BusinessIdType | None | Unset = UNSET,
        plivo_subaccount: str | None | Unset = UNSET,
        business_contact_email: str | None | Unset = UNSET,
        doing_business_as: str | None | Unset = UNSET,
        enable_caller_reputation: bool | None | Unset = UNSET,
        caller_reputation_carriers: builtins.list[CallerReputationCarrier] | None | Unset = UNSET,
        url: str | None | Unset = UNSET,
        method: HttpMethod | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def update(
        self,
        profile_uuid: str,
        *,
        entity_type: EntityType | None | Unset = UNSET,
        company_name: str | None | Unset = UNSET,
        vertical: BusinessVertical | None | Unset = UNSET,
        address: BusinessAddress | BusinessAddressDict | None | Unset = UNSET,
        authorized_contact: BusinessContact | BusinessContactDict | None | Unset = UNSET,
        ein: str | None | Unset = UNSET,
        ein_issuing_country: str | None | Unset = UNSET,
        website: str | None | Unset = UNSET,
        alt_business_id: str | None | Unset = UNSET,
        alt_business_id_type: BusinessIdType | None | Unset = UNSET,
        plivo_subaccount: str | None | Unset = UNSET,
        business_contact_email: str | None | Unset = UNSET,
        doing_business_as: str | None | Unset = UNSET,
        enable_caller_reputation: bool | None | Unset = UNSET,
        caller_reputation_carriers: builtins.list[CallerReputationCarrier] | None | Unset = UNSET,
        url: str | None | Unset = UNSET,
        method: HttpMethod | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ProfileReply | AsyncAccepted:
        """Update a profile.

        Changes the fields that are sent, leaves the others as they are and returns the result.
        `address` and `authorized_contact` are replaced as a whole (unconfirmed). The name of a
        profile and its `customer_type` stay. What was registered with it before is not
        registered again.

        Args:
            profile_uuid: Identifier of the profile.
            entity_type: Kind of business. A person who trades alone, a sole proprietor, is
                `INDIVIDUAL`.
            company_name: Legal name of the business.
            vertical: Industry of a business.
            address: Where a business is.
            authorized_contact: The person who answers for a business. Which of the fields
                have to be given is unconfirmed.
            ein: Tax number, in the United States the EIN. Brands of the type `STANDARD` need
                it.
            ein_issuing_country: Country that issued the tax number, as an ISO 3166-1 alpha-2
                code.
            website: Website of the business.
            alt_business_id: A further identifier of the business.
            alt_business_id_type: What `alt_business_id` is.
            plivo_subaccount: Auth ID of the subaccount that works for this business. It must
                exist.
            business_contact_email: Address at the business for electronic mail, by which
                brands of those on the stock exchange are confirmed.
            doing_business_as: Name that customers know, if it is another one.
            enable_caller_reputation: Registers the business with the services that warn of
                spam calls. Sent by the .NET SDK only; no reply shows it.
            caller_reputation_carriers: The carriers to register it with.
            url: URL that is told how the registration ended. What it receives is not
                documented.
            method: How `url` is called. `POST` unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import profiles_update as op

        request = op.build(
            self._client.auth_id,
            profile_uuid,
            entity_type=entity_type,
            company_name=company_name,
            vertical=vertical,
            address=address,
            authorized_contact=authorized_contact,
            ein=ein,
            ein_issuing_country=ein_issuing_country,
            website=website,
            alt_business_id=alt_business_id,
            alt_business_id_type=alt_business_id_type,
            plivo_subaccount=plivo_subaccount,
            business_contact_email=business_contact_email,
            doing_business_as=doing_business_as,
            enable_caller_reputation=enable_caller_reputation,
            caller_reputation_carriers=caller_reputation_carriers,
            url=url,
            method=method,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def delete(
        self,
        profile_uuid: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ProfileDeleted: ...
    @overload
    async def delete(
        self,
        profile_uuid: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def delete(
        self,
        profile_uuid: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ProfileDeleted | AsyncAccepted:
        """Delete a profile.

        Deletes a profile for good. The primary profile cannot be deleted, nor one that has a
        brand: both are answered 400 (status and text unconfirmed).

        Args:
            profile_uuid: Identifier of the profile.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import profiles_delete as op

        request = op.build(
            self._client.auth_id,
            profile_uuid,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncProfilesResourceWithRawResponse:
        """The methods of `AsyncProfilesResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncProfilesResource) -> None:
            self.list = raw_async(of.list)
            self.create = raw_async(of.create)
            self.get = raw_async(of.get)
            self.update = raw_async(of.update)
            self.delete = raw_async(of.delete)
