"""The resource `verified_caller_ids` (generated)."""

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
    from ...models.caller_id_channel import CallerIdChannel
    from ...models.http_method import HttpMethod
    from ...models.page_meta import PageMeta
    from ...models.verified_caller_id import VerifiedCallerId
    from ...models.verified_caller_id_initiated import VerifiedCallerIdInitiated
    from ...models.verified_caller_id_list import VerifiedCallerIdList
    from ...models.verified_caller_id_verified import VerifiedCallerIdVerified


class VerifiedCallerIdsResource(Resource["SyncClient"]):
    """Numbers of yours outside Plivo that calls may show as their caller ID."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> VerifiedCallerIdsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    @overload
    def list(
        self,
        *,
        country: str | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        alias: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> VerifiedCallerIdList: ...
    @overload
    def list(
        self,
        *,
        country: str | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        alias: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def list(
        self,
        *,
        country: str | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        alias: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> VerifiedCallerIdList | AsyncAccepted:
        """List verified caller IDs.

        Returns the verified caller IDs of the account and of its subaccounts, newest first. A
        number whose code was not entered yet is not listed (unconfirmed).

        Args:
            country: Keep only numbers of this country, as an ISO 3166-1 alpha-2 code in
                capitals.
            subaccount: Keep only objects of this subaccount.
            alias: Keep only the numbers with this name. Upper and lower case matter.
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import verified_caller_ids_list as op

        request = op.build(
            self._client.auth_id,
            country=country,
            subaccount=subaccount,
            alias=alias,
            limit=limit,
            offset=offset,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    def iterate(
        self,
        *,
        country: str | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        alias: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Iterator[VerifiedCallerId]:
        """Iterate over all objects of `list`, page by page.

        Takes the arguments of `list`; `limit` is the size of a page, `offset` the start.
        """
        from . import verified_caller_ids_list as op

        request = op.build(
            self._client.auth_id,
            country=country,
            subaccount=subaccount,
            alias=alias,
            limit=limit,
            offset=offset,
        )
        return self._client._iterate(request, op.parse, op.PAGES, options)

    @overload
    def initiate(
        self,
        *,
        phone_number: str,
        channel: CallerIdChannel | None | Unset = UNSET,
        alias: str | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        country: str | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> VerifiedCallerIdInitiated: ...
    @overload
    def initiate(
        self,
        *,
        phone_number: str,
        channel: CallerIdChannel | None | Unset = UNSET,
        alias: str | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        country: str | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def initiate(
        self,
        *,
        phone_number: str,
        channel: CallerIdChannel | None | Unset = UNSET,
        alias: str | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        country: str | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> VerifiedCallerIdInitiated | AsyncAccepted:
        """Send a verification code.

        Sends a code to a phone number, by SMS or by a call that reads it out. Whoever enters it
        within 15 minutes proves that the number is theirs; calls may then show it as their
        caller ID. Asking again for the same number replaces the code and its `verification_uuid`
        (unconfirmed).

        Plivo does not offer this in India: an Indian number is answered 400. So is a number that
        the account has verified already or has rented. All three answers are unconfirmed.
        Documented codes have 4 or 6 digits; the emulator's have 4.

        Args:
            phone_number: The number to verify.
            channel: How the code is delivered. `sms` unless given.
            alias: A name for the number.
            subaccount: Auth ID of the subaccount that is to own the caller ID. It must
                exist.
            country: ISO 3166-1 alpha-2 code of the country, in capitals. The country of the
                number unless given (unconfirmed). Known from the SDKs only.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import verified_caller_ids_initiate as op

        request = op.build(
            self._client.auth_id,
            phone_number=phone_number,
            channel=channel,
            alias=alias,
            subaccount=subaccount,
            country=country,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def verify(
        self,
        verification_uuid: str,
        *,
        otp: str,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> VerifiedCallerIdVerified: ...
    @overload
    def verify(
        self,
        verification_uuid: str,
        *,
        otp: str,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def verify(
        self,
        verification_uuid: str,
        *,
        otp: str,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> VerifiedCallerIdVerified | AsyncAccepted:
        """Verify a caller ID.

        Checks the code that was sent to the number. The right one turns the number into a
        verified caller ID.

        What Plivo answers otherwise is unconfirmed. The emulator answers 400 to a wrong code, to
        an expired one and to a number that is verified already, and 404 to an unknown
        `verification_uuid`.

        Args:
            verification_uuid: Identifier of the verification.
            otp: The code.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import verified_caller_ids_verify as op

        request = op.build(
            self._client.auth_id,
            verification_uuid,
            otp=otp,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def get(
        self,
        phone_number: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> VerifiedCallerId: ...
    @overload
    def get(
        self,
        phone_number: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def get(
        self,
        phone_number: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> VerifiedCallerId | AsyncAccepted:
        """Get a verified caller ID.

        Returns one verified caller ID.

        Args:
            phone_number: The number, with or without the plus sign.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import verified_caller_ids_get as op

        request = op.build(
            self._client.auth_id,
            phone_number,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def update(
        self,
        phone_number: str,
        *,
        alias: str | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> VerifiedCallerId: ...
    @overload
    def update(
        self,
        phone_number: str,
        *,
        alias: str | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def update(
        self,
        phone_number: str,
        *,
        alias: str | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> VerifiedCallerId | AsyncAccepted:
        """Update a verified caller ID.

        Changes the fields that are sent, leaves the others as they are and returns the result.

        Args:
            phone_number: The number, with or without the plus sign.
            alias: A name for the number.
            subaccount: Auth ID of the subaccount that is to own the caller ID. It must
                exist.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import verified_caller_ids_update as op

        request = op.build(
            self._client.auth_id,
            phone_number,
            alias=alias,
            subaccount=subaccount,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def delete(
        self,
        phone_number: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    def delete(
        self,
        phone_number: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    def delete(
        self,
        phone_number: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Delete a verified caller ID.

        Deletes a verified caller ID for good. To use it again, its number has to be verified
        again.

        Args:
            phone_number: The number, with or without the plus sign.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import verified_caller_ids_delete as op

        request = op.build(
            self._client.auth_id,
            phone_number,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class VerifiedCallerIdsResourceWithRawResponse:
        """The methods of `VerifiedCallerIdsResource`, which return a `RawResponse`."""

        def __init__(self, of: VerifiedCallerIdsResource) -> None:
            self.list = raw(of.list)
            self.initiate = raw(of.initiate)
            self.verify = raw(of.verify)
            self.get = raw(of.get)
            self.update = raw(of.update)
            self.delete = raw(of.delete)


class AsyncVerifiedCallerIdsResource(Resource["AsyncClient"]):
    """Numbers of yours outside Plivo that calls may show as their caller ID."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncVerifiedCallerIdsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    @overload
    async def list(
        self,
        *,
        country: str | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        alias: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> VerifiedCallerIdList: ...
    @overload
    async def list(
        self,
        *,
        country: str | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        alias: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def list(
        self,
        *,
        country: str | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        alias: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> VerifiedCallerIdList | AsyncAccepted:
        """List verified caller IDs.

        Returns the verified caller IDs of the account and of its subaccounts, newest first. A
        number whose code was not entered yet is not listed (unconfirmed).

        Args:
            country: Keep only numbers of this country, as an ISO 3166-1 alpha-2 code in
                capitals.
            subaccount: Keep only objects of this subaccount.
            alias: Keep only the numbers with this name. Upper and lower case matter.
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import verified_caller_ids_list as op

        request = op.build(
            self._client.auth_id,
            country=country,
            subaccount=subaccount,
            alias=alias,
            limit=limit,
            offset=offset,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    def iterate(
        self,
        *,
        country: str | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        alias: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncIterator[VerifiedCallerId]:
        """Iterate over all objects of `list`, page by page.

        Takes the arguments of `list`; `limit` is the size of a page, `offset` the start.
        """
        from . import verified_caller_ids_list as op

        request = op.build(
            self._client.auth_id,
            country=country,
            subaccount=subaccount,
            alias=alias,
            limit=limit,
            offset=offset,
        )
        return self._client._iterate(request, op.parse, op.PAGES, options)

    @overload
    async def initiate(
        self,
        *,
        phone_number: str,
        channel: CallerIdChannel | None | Unset = UNSET,
        alias: str | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        country: str | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> VerifiedCallerIdInitiated: ...
    @overload
    async def initiate(
        self,
        *,
        phone_number: str,
        channel: CallerIdChannel | None | Unset = UNSET,
        alias: str | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        country: str | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def initiate(
        self,
        *,
        phone_number: str,
        channel: CallerIdChannel | None | Unset = UNSET,
        alias: str | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        country: str | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> VerifiedCallerIdInitiated | AsyncAccepted:
        """Send a verification code.

        Sends a code to a phone number, by SMS or by a call that reads it out. Whoever enters it
        within 15 minutes proves that the number is theirs; calls may then show it as their
        caller ID. Asking again for the same number replaces the code and its `verification_uuid`
        (unconfirmed).

        Plivo does not offer this in India: an Indian number is answered 400. So is a number that
        the account has verified already or has rented. All three answers are unconfirmed.
        Documented codes have 4 or 6 digits; the emulator's have 4.

        Args:
            phone_number: The number to verify.
            channel: How the code is delivered. `sms` unless given.
            alias: A name for the number.
            subaccount: Auth ID of the subaccount that is to own the caller ID. It must
                exist.
            country: ISO 3166-1 alpha-2 code of the country, in capitals. The country of the
                number unless given (unconfirmed). Known from the SDKs only.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import verified_caller_ids_initiate as op

        request = op.build(
            self._client.auth_id,
            phone_number=phone_number,
            channel=channel,
            alias=alias,
            subaccount=subaccount,
            country=country,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def verify(
        self,
        verification_uuid: str,
        *,
        otp: str,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> VerifiedCallerIdVerified: ...
    @overload
    async def verify(
        self,
        verification_uuid: str,
        *,
        otp: str,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def verify(
        self,
        verification_uuid: str,
        *,
        otp: str,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> VerifiedCallerIdVerified | AsyncAccepted:
        """Verify a caller ID.

        Checks the code that was sent to the number. The right one turns the number into a
        verified caller ID.

        What Plivo answers otherwise is unconfirmed. The emulator answers 400 to a wrong code, to
        an expired one and to a number that is verified already, and 404 to an unknown
        `verification_uuid`.

        Args:
            verification_uuid: Identifier of the verification.
            otp: The code.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import verified_caller_ids_verify as op

        request = op.build(
            self._client.auth_id,
            verification_uuid,
            otp=otp,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def get(
        self,
        phone_number: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> VerifiedCallerId: ...
    @overload
    async def get(
        self,
        phone_number: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def get(
        self,
        phone_number: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> VerifiedCallerId | AsyncAccepted:
        """Get a verified caller ID.

        Returns one verified caller ID.

        Args:
            phone_number: The number, with or without the plus sign.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import verified_caller_ids_get as op

        request = op.build(
            self._client.auth_id,
            phone_number,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def update(
        self,
        phone_number: str,
        *,
        alias: str | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> VerifiedCallerId: ...
    @overload
    async def update(
        self,
        phone_number: str,
        *,
        alias: str | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def update(
        self,
        phone_number: str,
        *,
        alias: str | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> VerifiedCallerId | AsyncAccepted:
        """Update a verified caller ID.

        Changes the fields that are sent, leaves the others as they are and returns the result.

        Args:
            phone_number: The number, with or without the plus sign.
            alias: A name for the number.
            subaccount: Auth ID of the subaccount that is to own the caller ID. It must
                exist.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import verified_caller_ids_update as op

        request = op.build(
            self._client.auth_id,
            phone_number,
            alias=alias,
            subaccount=subaccount,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def delete(
        self,
        phone_number: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    async def delete(
        self,
        phone_number: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    async def delete(
        self,
        phone_number: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Delete a verified caller ID.

        Deletes a verified caller ID for good. To use it again, its number has to be verified
        again.

        Args:
            phone_number: The number, with or without the plus sign.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import verified_caller_ids_delete as op

        request = op.build(
            self._client.auth_id,
            phone_number,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncVerifiedCallerIdsResourceWithRawResponse:
        """The methods of `AsyncVerifiedCallerIdsResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncVerifiedCallerIdsResource) -> None:
            self.list = raw_async(of.list)
            self.initiate = raw_async(of.initiate)
            self.verify = raw_async(of.verify)
            self.get = raw_async(of.get)
            self.update = raw_async(of.update)
            self.delete = raw_async(of.delete)
