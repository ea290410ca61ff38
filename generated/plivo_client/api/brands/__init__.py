"""The resource `brands` (generated)."""

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
    from ...models.brand import Brand
    from ...models.brand_created import BrandCreated
    from ...models.brand_declined_reason import BrandDeclinedReason
    from ...models.brand_deleted import BrandDeleted
    from ...models.brand_list import BrandList
    from ...models.brand_otp_sent import BrandOtpSent
    from ...models.brand_reply import BrandReply
    from ...models.brand_status import BrandStatus
    from ...models.brand_type import BrandType
    from ...models.brand_usecase import BrandUsecase
    from ...models.brand_usecase_list import BrandUsecaseList
    from ...models.http_method import HttpMethod
    from ...models.registration_page_meta import RegistrationPageMeta
    from ...models.secondary_vetting import SecondaryVetting
    from ...models.shown_address import ShownAddress
    from ...models.shown_contact import ShownContact


class BrandsResource(Resource["SyncClient"]):
    """Registration of those who send messages to the United States, known as 10DLC."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> BrandsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    @overload
    def list(
        self,
        *,
        type_: BrandType | None | Unset = UNSET,
        registration_status: BrandStatus | None | Unset = UNSET,
        status: BrandStatus | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> BrandList: ...
    @overload
    def list(
        self,
        *,
        type_: BrandType | None | Unset = UNSET,
        registration_status: BrandStatus | None | Unset = UNSET,
        status: BrandStatus | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def list(
        self,
        *,
        type_: BrandType | None | Unset = UNSET,
        registration_status: BrandStatus | None | Unset = UNSET,
        status: BrandStatus | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> BrandList | AsyncAccepted:
        """List brands.

        Returns the brands of the account, newest first.

        Args:
            type_: Keep only brands of this type.
            registration_status: Keep only brands in this state.
            status: The same as `registration_status`, as SDKs call it. With both, a brand
                has to fit both.
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import brands_list as op

        request = op.build(
            self._client.auth_id,
            type_=type_,
            registration_status=registration_status,
            status=status,
            limit=limit,
            offset=offset,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    def iterate(
        self,
        *,
        type_: BrandType | None | Unset = UNSET,
        registration_status: BrandStatus | None | Unset = UNSET,
        status: BrandStatus | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Iterator[Brand]:
        """Iterate over all objects of `list`, page by page.

        Takes the arguments of `list`; `limit` is the size of a page, `offset` the start.
        """
        from . import brands_list as op

        request = op.build(
            self._client.auth_id,
            type_=type_,
            registration_status=registration_status,
            status=status,
            limit=limit,
            offset=offset,
        )
        return self._client._iterate(request, op.parse, op.PAGES, options)

    @overload
    def create(
        self,
        *,
        brand_alias: str,
        profile_uuid: str,
        brand_type: BrandType | None | Unset = UNSET,
        secondary_vetting: bool | SecondaryVetting | None | Unset = UNSET,
        business_contact_email: str | None | Unset = UNSET,
        url: str | None | Unset = UNSET,
        method: HttpMethod | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> BrandCreated: ...
    @overload
    def create(
        self,
        *,
        brand_alias: str,
        profile_uuid: str,
        brand_type: BrandType | None | Unset = UNSET,
        secondary_vetting: bool | SecondaryVetting | None | Unset = UNSET,
        business_contact_email: str | None | Unset = UNSET,
        url: str | None | Unset = UNSET,
        method: HttpMethod | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def create(
        self,
        *,
        brand_alias: str,
        profile_uuid: str,
        brand_type: BrandType | None | Unset = UNSET,
        secondary_vetting: bool | SecondaryVetting | None | Unset = UNSET,
        business_contact_email: str | None | Unset = UNSET,
        url: str | None | Unset = UNSET,
        method: HttpMethod | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> BrandCreated | AsyncAccepted:
        """Register a brand.

        Asks for the registration of a business that has a profile. It is reviewed outside Plivo,
        which typically takes a few days; 3 days of its clock in the emulator. Until then its
        `registration_status` is `PROCESSING`, then `COMPLETED` or `FAILED`, and `url` is told.
        What was refused can be corrected in Plivo's console only.

        A profile has one brand at most: another one is answered 400, and so is an unknown
        profile, or one without a tax number for a brand of the type `STANDARD` (texts
        unconfirmed). Brands of the type `STANDARD` are vetted afterwards, unless
        `secondary_vetting` says otherwise. That gives them a score, and more messages a minute
        with a better one.

        For a sole proprietor, whose profile is of an `INDIVIDUAL`, a message goes to the phone
        of the contact first, which has to be answered with `YES`; the brand waits for it. The
        profile then needs that phone number (unconfirmed). Plivo has paused the registration of
        sole proprietors; the emulator has not.

        Args:
            brand_alias: Name for the brand, at most 255 characters (unconfirmed).
            profile_uuid: Profile of the business. No other brand has it.
            brand_type: Type of the brand. `STARTER` unless given. `STANDARD` needs a profile
                with a tax number.
            secondary_vetting: Whether a brand of the type `STANDARD` is vetted. True unless
                given, by the documentation; the Python SDK switches it off.
            business_contact_email: Address at the business, in the place of that of the
                profile. Sent by the Python SDK only.
            url: URL that receives the events of the brand.
            method: How `url` is called. `POST` unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import brands_create as op

        request = op.build(
            self._client.auth_id,
            brand_alias=brand_alias,
            profile_uuid=profile_uuid,
            brand_type=brand_type,
            secondary_vetting=secondary_vetting,
            business_contact_email=business_contact_email,
            url=url,
            method=method,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def get(
        self,
        brand_id: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> BrandReply: ...
    @overload
    def get(
        self,
        brand_id: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def get(
        self,
        brand_id: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> BrandReply | AsyncAccepted:
        """Get a brand.

        Returns one brand. Its name is in the list only.

        Args:
            brand_id: Identifier of the brand.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import brands_get as op

        request = op.build(
            self._client.auth_id,
            brand_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def delete(
        self,
        brand_id: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> BrandDeleted: ...
    @overload
    def delete(
        self,
        brand_id: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def delete(
        self,
        brand_id: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> BrandDeleted | AsyncAccepted:
        """Delete a brand.

        Takes a brand out of service for good; its profile may then have another one
        (unconfirmed). A brand with active campaigns cannot be deleted: 400 (status and text
        unconfirmed).

        Args:
            brand_id: Identifier of the brand.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import brands_delete as op

        request = op.build(
            self._client.auth_id,
            brand_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def list_usecases(
        self,
        brand_id: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> BrandUsecaseList: ...
    @overload
    def list_usecases(
        self,
        brand_id: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def list_usecases(
        self,
        brand_id: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> BrandUsecaseList | AsyncAccepted:
        """List the use cases of a brand.

        Returns what campaigns of a brand may be for, in the order of their codes. A brand of the
        type `STARTER` has one only, `STARTER`. There are none before the registration is
        completed (unconfirmed).

        Args:
            brand_id: Identifier of the brand.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import brands_list_usecases as op

        request = op.build(
            self._client.auth_id,
            brand_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def send_otp(
        self,
        brand_id: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> BrandOtpSent: ...
    @overload
    def send_otp(
        self,
        brand_id: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def send_otp(
        self,
        brand_id: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> BrandOtpSent | AsyncAccepted:
        """Ask a sole proprietor to confirm a brand.

        Sends the message once more that a sole proprietor has to answer with `YES`. A brand that
        waits for no answer, because it is another business or has its answer, is answered 400
        (unconfirmed).

        Args:
            brand_id: Identifier of the brand.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import brands_send_otp as op

        request = op.build(
            self._client.auth_id,
            brand_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class BrandsResourceWithRawResponse:
        """The methods of `BrandsResource`, which return a `RawResponse`."""

        def __init__(self, of: BrandsResource) -> None:
            self.list = raw(of.list)
            self.create = raw(of.create)
            self.get = raw(of.get)
            self.delete = raw(of.delete)
            self.list_usecases = raw(of.list_usecases)
            self.send_otp = raw(of.send_otp)


class AsyncBrandsResource(Resource["AsyncClient"]):
    """Registration of those who send messages to the United States, known as 10DLC."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncBrandsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    @overload
    async def list(
        self,
        *,
        type_: BrandType | None | Unset = UNSET,
        registration_status: BrandStatus | None | Unset = UNSET,
        status: BrandStatus | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> BrandList: ...
    @overload
    async def list(
        self,
        *,
        type_: BrandType | None | Unset = UNSET,
        registration_status: BrandStatus | None | Unset = UNSET,
        status: BrandStatus | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def list(
        self,
        *,
        type_: BrandType | None | Unset = UNSET,
        registration_status: BrandStatus | None | Unset = UNSET,
        status: BrandStatus | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> BrandList | AsyncAccepted:
        """List brands.

        Returns the brands of the account, newest first.

        Args:
            type_: Keep only brands of this type.
            registration_status: Keep only brands in this state.
            status: The same as `registration_status`, as SDKs call it. With both, a brand
                has to fit both.
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import brands_list as op

        request = op.build(
            self._client.auth_id,
            type_=type_,
            registration_status=registration_status,
            status=status,
            limit=limit,
            offset=offset,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    def iterate(
        self,
        *,
        type_: BrandType | None | Unset = UNSET,
        registration_status: BrandStatus | None | Unset = UNSET,
        status: BrandStatus | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncIterator[Brand]:
        """Iterate over all objects of `list`, page by page.

        Takes the arguments of `list`; `limit` is the size of a page, `offset` the start.
        """
        from . import brands_list as op

        request = op.build(
            self._client.auth_id,
            type_=type_,
            registration_status=registration_status,
            status=status,
            limit=limit,
            offset=offset,
        )
        return self._client._iterate(request, op.parse, op.PAGES, options)

    @overload
    async def create(
        self,
        *,
        brand_alias: str,
        profile_uuid: str,
        brand_type: BrandType | None | Unset = UNSET,
        secondary_vetting: bool | SecondaryVetting | None | Unset = UNSET,
        business_contact_email: str | None | Unset = UNSET,
        url: str | None | Unset = UNSET,
        method: HttpMethod | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> BrandCreated: ...
    @overload
    async def create(
        self,
        *,
        brand_alias: str,
        profile_uuid: str,
        brand_type: BrandType | None | Unset = UNSET,
        secondary_vetting: bool | SecondaryVetting | None | Unset = UNSET,
        business_contact_email: str | None | Unset = UNSET,
        url: str | None | Unset = UNSET,
        method: HttpMethod | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def create(
        self,
        *,
        brand_alias: str,
        profile_uuid: str,
        brand_type: BrandType | None | Unset = UNSET,
        secondary_vetting: bool | SecondaryVetting | None | Unset = UNSET,
        business_contact_email: str | None | Unset = UNSET,
        url: str | None | Unset = UNSET,
        method: HttpMethod | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> BrandCreated | AsyncAccepted:
        """Register a brand.

        Asks for the registration of a business that has a profile. It is reviewed outside Plivo,
        which typically takes a few days; 3 days of its clock in the emulator. Until then its
        `registration_status` is `PROCESSING`, then `COMPLETED` or `FAILED`, and `url` is told.
        What was refused can be corrected in Plivo's console only.

        A profile has one brand at most: another one is answered 400, and so is an unknown
        profile, or one without a tax number for a brand of the type `STANDARD` (texts
        unconfirmed). Brands of the type `STANDARD` are vetted afterwards, unless
        `secondary_vetting` says otherwise. That gives them a score, and more messages a minute
        with a better one.

        For a sole proprietor, whose profile is of an `INDIVIDUAL`, a message goes to the phone
        of the contact first, which has to be answered with `YES`; the brand waits for it. The
        profile then needs that phone number (unconfirmed). Plivo has paused the registration of
        sole proprietors; the emulator has not.

        Args:
            brand_alias: Name for the brand, at most 255 characters (unconfirmed).
            profile_uuid: Profile of the business. No other brand has it.
            brand_type: Type of the brand. `STARTER` unless given. `STANDARD` needs a profile
                with a tax number.
            secondary_vetting: Whether a brand of the type `STANDARD` is vetted. True unless
                given, by the documentation; the Python SDK switches it off.
            business_contact_email: Address at the business, in the place of that of the
                profile. Sent by the Python SDK only.
            url: URL that receives the events of the brand.
            method: How `url` is called. `POST` unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import brands_create as op

        request = op.build(
            self._client.auth_id,
            brand_alias=brand_alias,
            profile_uuid=profile_uuid,
            brand_type=brand_type,
            secondary_vetting=secondary_vetting,
            business_contact_email=business_contact_email,
            url=url,
            method=method,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def get(
        self,
        brand_id: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> BrandReply: ...
    @overload
    async def get(
        self,
        brand_id: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def get(
        self,
        brand_id: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> BrandReply | AsyncAccepted:
        """Get a brand.

        Returns one brand. Its name is in the list only.

        Args:
            brand_id: Identifier of the brand.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import brands_get as op

        request = op.build(
            self._client.auth_id,
            brand_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def delete(
        self,
        brand_id: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> BrandDeleted: ...
    @overload
    async def delete(
        self,
        brand_id: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def delete(
        self,
        brand_id: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> BrandDeleted | AsyncAccepted:
        """Delete a brand.

        Takes a brand out of service for good; its profile may then have another one
        (unconfirmed). A brand with active campaigns cannot be deleted: 400 (status and text
        unconfirmed).

        Args:
            brand_id: Identifier of the brand.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import brands_delete as op

        request = op.build(
            self._client.auth_id,
            brand_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def list_usecases(
        self,
        brand_id: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> BrandUsecaseList: ...
    @overload
    async def list_usecases(
        self,
        brand_id: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def list_usecases(
        self,
        brand_id: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> BrandUsecaseList | AsyncAccepted:
        """List the use cases of a brand.

        Returns what campaigns of a brand may be for, in the order of their codes. A brand of the
        type `STARTER` has one only, `STARTER`. There are none before the registration is
        completed (unconfirmed).

        Args:
            brand_id: Identifier of the brand.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import brands_list_usecases as op

        request = op.build(
            self._client.auth_id,
            brand_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def send_otp(
        self,
        brand_id: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> BrandOtpSent: ...
    @overload
    async def send_otp(
        self,
        brand_id: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def send_otp(
        self,
        brand_id: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> BrandOtpSent | AsyncAccepted:
        """Ask a sole proprietor to confirm a brand.

        Sends the message once more that a sole proprietor has to answer with `YES`. A brand that
        waits for no answer, because it is another business or has its answer, is answered 400
        (unconfirmed).

        Args:
            brand_id: Identifier of the brand.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import brands_send_otp as op

        request = op.build(
            self._client.auth_id,
            brand_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncBrandsResourceWithRawResponse:
        """The methods of `AsyncBrandsResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncBrandsResource) -> None:
            self.list = raw_async(of.list)
            self.create = raw_async(of.create)
            self.get = raw_async(of.get)
            self.delete = raw_async(of.delete)
            self.list_usecases = raw_async(of.list_usecases)
            self.send_otp = raw_async(of.send_otp)
