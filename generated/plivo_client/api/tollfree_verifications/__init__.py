"""The resource `tollfree_verifications` (generated)."""

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
    from ...models.tollfree_optin_type import TollfreeOptinType
    from ...models.tollfree_verification import TollfreeVerification
    from ...models.tollfree_verification_created import TollfreeVerificationCreated
    from ...models.tollfree_verification_list import TollfreeVerificationList
    from ...models.tollfree_verification_page_meta import TollfreeVerificationPageMeta
    from ...models.tollfree_verification_status import TollfreeVerificationStatus
    from ...models.tollfree_verification_updated import TollfreeVerificationUpdated
    from ...models.tollfree_volume import TollfreeVolume


class TollfreeVerificationsResource(Resource["SyncClient"]):
    """What carriers want to know before they deliver messages of a toll-free number."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> TollfreeVerificationsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    @overload
    def list(
        self,
        *,
        number: str | None | Unset = UNSET,
        status: TollfreeVerificationStatus | None | Unset = UNSET,
        profile_uuid: str | None | Unset = UNSET,
        usecase: str | builtins.list[str] | None | Unset = UNSET,
        created: str | None | Unset = UNSET,
        created_gt: str | None | Unset = UNSET,
        created_gte: str | None | Unset = UNSET,
        created_lt: str | None | Unset = UNSET,
        created_lte: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> TollfreeVerificationList: ...
    @overload
    def list(
        self,
        *,
        number: str | None | Unset = UNSET,
        status: TollfreeVerificationStatus | None | Unset = UNSET,
        profile_uuid: str | None | Unset = UNSET,
        usecase: str | builtins.list[str] | None | Unset = UNSET,
        created: str | None | Unset = UNSET,
        created_gt: str | None | Unset = UNSET,
        created_gte: str | None | Unset = UNSET,
        created_lt: str | None | Unset = UNSET,
        created_lte: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def list(
        self,
        *,
        number: str | None | Unset = UNSET,
        status: TollfreeVerificationStatus | None | Unset = UNSET,
        profile_uuid: str | None | Unset = UNSET,
        usecase: str | builtins.list[str] | None | Unset = UNSET,
        created: str | None | Unset = UNSET,
        created_gt: str | None | Unset = UNSET,
        created_gte: str | None | Unset = UNSET,
        created_lt: str | None | Unset = UNSET,
        created_lte: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> TollfreeVerificationList | AsyncAccepted:
        """List toll-free verifications.

        Returns requests for verification, newest first. Without a filter on `created` only those
        of the last 7 days are returned. Plivo says that one request may span at most 30 days;
        what it answers to a longer span is unconfirmed, and the emulator accepts it.

        Args:
            number: Keep only requests for this number. The plus sign may be left out.
            status: Keep only requests in this state.
            profile_uuid: Keep only requests of this profile.
            usecase: Keep only requests with exactly these use cases, in this order. A list
                is joined with `,`.
            created: Keep only requests of this day, in UTC.
            created_gt: Keep only requests made after this day, in UTC.
            created_gte: Keep only requests made on this day or later, in UTC.
            created_lt: Keep only requests made before this day, in UTC.
            created_lte: Keep only requests made on this day or earlier, in UTC.
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import tollfree_verifications_list as op

        request = op.build(
            self._client.auth_id,
            number=number,
            status=status,
            profile_uuid=profile_uuid,
            usecase=usecase,
            created=created,
            created_gt=created_gt,
            created_gte=created_gte,
            created_lt=created_lt,
            created_lte=created_lte,
            limit=limit,
            offset=offset,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    def iterate(
        self,
        *,
        number: str | None | Unset = UNSET,
        status: TollfreeVerificationStatus | None | Unset = UNSET,
        profile_uuid: str | None | Unset = UNSET,
        usecase: str | builtins.list[str] | None | Unset = UNSET,
        created: str | None | Unset = UNSET,
        created_gt: str | None | Unset = UNSET,
        created_gte: str | None | Unset = UNSET,
        created_lt: str | None | Unset = UNSET,
        created_lte: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Iterator[TollfreeVerification]:
        """Iterate over all objects of `list`, page by page.

        Takes the arguments of `list`; `limit` is the size of a page, `offset` the start.
        """
        from . import tollfree_verifications_list as op

        request = op.build(
            self._client.auth_id,
            number=number,
            status=status,
            profile_uuid=profile_uuid,
            usecase=usecase,
            created=created,
            created_gt=created_gt,
            created_gte=created_gte,
            created_lt=created_lt,
            created_lte=created_lte,
            limit=limit,
            offset=offset,
        )
        return self._client._iterate(request, op.parse, op.PAGES, options)

    def create(
        self,
        *,
        profile_uuid: str,
        number: str,
        usecase: str | builtins.list[str],
        usecase_summary: str,
        message_sample: str,
        optin_image_url: str | builtins.list[str],
        optin_type: TollfreeOptinType,
        volume: TollfreeVolume,
        additional_information: str | None | Unset = UNSET,
        extra_data: str | None | Unset = UNSET,
        terms_and_conditions_link: str | None | Unset = UNSET,
        privacy_policy_link: str | None | Unset = UNSET,
        optin_message: str | None | Unset = UNSET,
        help_message: str | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> TollfreeVerificationCreated:
        """Ask for the verification of a toll-free number.

        Sends the form by which carriers decide whether to deliver messages of a toll-free
        number. The request is `SUBMITTED`; a review that takes days turns it to `APPROVED`,
        `REJECTED` or `UPDATE_REQUIRED`. Until it is approved, carriers refuse messages of the
        number.

        A number that the account does not have is `REJECTED` a few seconds later, as has been
        recorded. One whose request is open or approved, and a profile that does not exist, are
        answered 400 (unconfirmed).

        `callback_url` receives the events of the request; it does not make it asynchronous.

        Args:
            profile_uuid: Business profile of the sender, which must exist.
            number: The number to verify. One of another account is rejected by the review.
            usecase: What the messages are for, one use case or several. A list is joined
                with `,`.
            usecase_summary: The use cases in words, at most 500 characters.
            message_sample: A message as it is sent, at most 1000 characters.
            optin_image_url: Addresses of pictures, one or several, that show how people
                agree. A list is joined with `,`.
            optin_type: How people agree to get the messages.
            volume: How many messages a month are expected, one of these texts. `10` and
                `100` are in older pages only.
            additional_information: What else the reviewers should know, at most 500
                characters.
            extra_data: Notes of yours, at most 100 characters.
            terms_and_conditions_link: Address of the terms and conditions.
            privacy_policy_link: Address of the privacy policy.
            optin_message: What people who agree are sent.
            help_message: What `HELP` is answered.
            callback_url: URL that receives the events of the request.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import tollfree_verifications_create as op

        request = op.build(
            self._client.auth_id,
            profile_uuid=profile_uuid,
            number=number,
            usecase=usecase,
            usecase_summary=usecase_summary,
            message_sample=message_sample,
            optin_image_url=optin_image_url,
            optin_type=optin_type,
            volume=volume,
            additional_information=additional_information,
            extra_data=extra_data,
            terms_and_conditions_link=terms_and_conditions_link,
            privacy_policy_link=privacy_policy_link,
            optin_message=optin_message,
            help_message=help_message,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def get(
        self,
        tollfree_verification_uuid: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> TollfreeVerification: ...
    @overload
    def get(
        self,
        tollfree_verification_uuid: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def get(
        self,
        tollfree_verification_uuid: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> TollfreeVerification | AsyncAccepted:
        """Get a toll-free verification.

        Returns one request for verification.

        Args:
            tollfree_verification_uuid: Identifier of the request for verification.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import tollfree_verifications_get as op

        request = op.build(
            self._client.auth_id,
            tollfree_verification_uuid,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    def update(
        self,
        tollfree_verification_uuid: str,
        *,
        profile_uuid: str | None | Unset = UNSET,
        usecase: str | builtins.list[str] | None | Unset = UNSET,
        usecase_summary: str | None | Unset = UNSET,
        message_sample: str | None | Unset = UNSET,
        optin_image_url: str | builtins.list[str] | None | Unset = UNSET,
        optin_type: TollfreeOptinType | None | Unset = UNSET,
        volume: TollfreeVolume | None | Unset = UNSET,
        additional_information: str | None | Unset = UNSET,
        extra_data: str | None | Unset = UNSET,
        terms_and_conditions_link: str | None | Unset = UNSET,
        privacy_policy_link: str | None | Unset = UNSET,
        optin_message: str | None | Unset = UNSET,
        help_message: str | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> TollfreeVerificationUpdated:
        """Update a toll-free verification.

        Changes the fields that are sent and leaves the others as they are. Only a request that
        is `SUBMITTED` or `UPDATE_REQUIRED` can be changed; any other state is answered 400. One
        that was `UPDATE_REQUIRED` is `SUBMITTED` again and reviewed anew. The number cannot be
        changed.

        Args:
            tollfree_verification_uuid: Identifier of the request for verification.
            profile_uuid: Business profile of the sender, which must exist.
            usecase: What the messages are for, one use case or several. A list is joined
                with `,`.
            usecase_summary: The use cases in words, at most 500 characters.
            message_sample: A message as it is sent, at most 1000 characters.
            optin_image_url: Addresses of pictures, one or several, that show how people
                agree. A list is joined with `,`.
            optin_type: How people agree to get the messages.
            volume: How many messages a month are expected, one of these texts. `10` and
                `100` are in older pages only.
            additional_information: What else the reviewers should know, at most 500
                characters.
            extra_data: Notes of yours, at most 100 characters.
            terms_and_conditions_link: Address of the terms and conditions.
            privacy_policy_link: Address of the privacy policy.
            optin_message: What people who agree are sent.
            help_message: What `HELP` is answered.
            callback_url: URL that receives the events of the request.
            callback_method: How `callback_url` is called.
        """
        from . import tollfree_verifications_update as op

        request = op.build(
            self._client.auth_id,
            tollfree_verification_uuid,
            profile_uuid=profile_uuid,
            usecase=usecase,
            usecase_summary=usecase_summary,
            message_sample=message_sample,
            optin_image_url=optin_image_url,
            optin_type=optin_type,
            volume=volume,
            additional_information=additional_information,
            extra_data=extra_data,
            terms_and_conditions_link=terms_and_conditions_link,
            privacy_policy_link=privacy_policy_link,
            optin_message=optin_message,
            help_message=help_message,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def delete(
        self,
        tollfree_verification_uuid: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    def delete(
        self,
        tollfree_verification_uuid: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    def delete(
        self,
        tollfree_verification_uuid: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Withdraw a toll-free verification.

        Withdraws a request that is `SUBMITTED`, `PROCESSING` or `UPDATE_REQUIRED`. One that is
        `APPROVED` or `REJECTED` is answered 400. The number shows what it showed before the
        request (unconfirmed).

        Args:
            tollfree_verification_uuid: Identifier of the request for verification.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import tollfree_verifications_delete as op

        request = op.build(
            self._client.auth_id,
            tollfree_verification_uuid,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class TollfreeVerificationsResourceWithRawResponse:
        """The methods of `TollfreeVerificationsResource`, which return a `RawResponse`."""

        def __init__(self, of: TollfreeVerificationsResource) -> None:
            self.list = raw(of.list)
            self.create = raw(of.create)
            self.get = raw(of.get)
            self.update = raw(of.update)
            self.delete = raw(of.delete)


class AsyncTollfreeVerificationsResource(Resource["AsyncClient"]):
    """What carriers want to know before they deliver messages of a toll-free number."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncTollfreeVerificationsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    @overload
    async def list(
        self,
        *,
        number: str | None | Unset = UNSET,
        status: TollfreeVerificationStatus | None | Unset = UNSET,
        profile_uuid: str | None | Unset = UNSET,
        usecase: str | builtins.list[str] | None | Unset = UNSET,
        created: str | None | Unset = UNSET,
        created_gt: str | None | Unset = UNSET,
        created_gte: str | None | Unset = UNSET,
        created_lt: str | None | Unset = UNSET,
        created_lte: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> TollfreeVerificationList: ...
    @overload
    async def list(
        self,
        *,
        number: str | None | Unset = UNSET,
        status: TollfreeVerificationStatus | None | Unset = UNSET,
        profile_uuid: str | None | Unset = UNSET,
        usecase: str | builtins.list[str] | None | Unset = UNSET,
        created: str | None | Unset = UNSET,
        created_gt: str | None | Unset = UNSET,
        created_gte: str | None | Unset = UNSET,
        created_lt: str | None | Unset = UNSET,
        created_lte: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def list(
        self,
        *,
        number: str | None | Unset = UNSET,
        status: TollfreeVerificationStatus | None | Unset = UNSET,
        profile_uuid: str | None | Unset = UNSET,
        usecase: str | builtins.list[str] | None | Unset = UNSET,
        created: str | None | Unset = UNSET,
        created_gt: str | None | Unset = UNSET,
        created_gte: str | None | Unset = UNSET,
        created_lt: str | None | Unset = UNSET,
        created_lte: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> TollfreeVerificationList | AsyncAccepted:
        """List toll-free verifications.

        Returns requests for verification, newest first. Without a filter on `created` only those
        of the last 7 days are returned. Plivo says that one request may span at most 30 days;
        what it answers to a longer span is unconfirmed, and the emulator accepts it.

        Args:
            number: Keep only requests for this number. The plus sign may be left out.
            status: Keep only requests in this state.
            profile_uuid: Keep only requests of this profile.
            usecase: Keep only requests with exactly these use cases, in this order. A list
                is joined with `,`.
            created: Keep only requests of this day, in UTC.
            created_gt: Keep only requests made after this day, in UTC.
            created_gte: Keep only requests made on this day or later, in UTC.
            created_lt: Keep only requests made before this day, in UTC.
            created_lte: Keep only requests made on this day or earlier, in UTC.
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import tollfree_verifications_list as op

        request = op.build(
            self._client.auth_id,
            number=number,
            status=status,
            profile_uuid=profile_uuid,
            usecase=usecase,
            created=created,
            created_gt=created_gt,
            created_gte=created_gte,
            created_lt=created_lt,
            created_lte=created_lte,
            limit=limit,
            offset=offset,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    def iterate(
        self,
        *,
        number: str | None | Unset = UNSET,
        status: TollfreeVerificationStatus | None | Unset = UNSET,
        profile_uuid: str | None | Unset = UNSET,
        usecase: str | builtins.list[str] | None | Unset = UNSET,
        created: str | None | Unset = UNSET,
        created_gt: str | None | Unset = UNSET,
        created_gte: str | None | Unset = UNSET,
        created_lt: str | None | Unset = UNSET,
        created_lte: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncIterator[TollfreeVerification]:
        """Iterate over all objects of `list`, page by page.

        Takes the arguments of `list`; `limit` is the size of a page, `offset` the start.
        """
        from . import tollfree_verifications_list as op

        request = op.build(
            self._client.auth_id,
            number=number,
            status=status,
            profile_uuid=profile_uuid,
            usecase=usecase,
            created=created,
            created_gt=created_gt,
            created_gte=created_gte,
            created_lt=created_lt,
            created_lte=created_lte,
            limit=limit,
            offset=offset,
        )
        return self._client._iterate(request, op.parse, op.PAGES, options)

    async def create(
        self,
        *,
        profile_uuid: str,
        number: str,
        usecase: str | builtins.list[str],
        usecase_summary: str,
        message_sample: str,
        optin_image_url: str | builtins.list[str],
        optin_type: TollfreeOptinType,
        volume: TollfreeVolume,
        additional_information: str | None | Unset = UNSET,
        extra_data: str | None | Unset = UNSET,
        terms_and_conditions_link: str | None | Unset = UNSET,
        privacy_policy_link: str | None | Unset = UNSET,
        optin_message: str | None | Unset = UNSET,
        help_message: str | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> TollfreeVerificationCreated:
        """Ask for the verification of a toll-free number.

        Sends the form by which carriers decide whether to deliver messages of a toll-free
        number. The request is `SUBMITTED`; a review that takes days turns it to `APPROVED`,
        `REJECTED` or `UPDATE_REQUIRED`. Until it is approved, carriers refuse messages of the
        number.

        A number that the account does not have is `REJECTED` a few seconds later, as has been
        recorded. One whose request is open or approved, and a profile that does not exist, are
        answered 400 (unconfirmed).

        `callback_url` receives the events of the request; it does not make it asynchronous.

        Args:
            profile_uuid: Business profile of the sender, which must exist.
            number: The number to verify. One of another account is rejected by the review.
            usecase: What the messages are for, one use case or several. A list is joined
                with `,`.
            usecase_summary: The use cases in words, at most 500 characters.
            message_sample: A message as it is sent, at most 1000 characters.
            optin_image_url: Addresses of pictures, one or several, that show how people
                agree. A list is joined with `,`.
            optin_type: How people agree to get the messages.
            volume: How many messages a month are expected, one of these texts. `10` and
                `100` are in older pages only.
            additional_information: What else the reviewers should know, at most 500
                characters.
            extra_data: Notes of yours, at most 100 characters.
            terms_and_conditions_link: Address of the terms and conditions.
            privacy_policy_link: Address of the privacy policy.
            optin_message: What people who agree are sent.
            help_message: What `HELP` is answered.
            callback_url: URL that receives the events of the request.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import tollfree_verifications_create as op

        request = op.build(
            self._client.auth_id,
            profile_uuid=profile_uuid,
            number=number,
            usecase=usecase,
            usecase_summary=usecase_summary,
            message_sample=message_sample,
            optin_image_url=optin_image_url,
            optin_type=optin_type,
            volume=volume,
            additional_information=additional_information,
            extra_data=extra_data,
            terms_and_conditions_link=terms_and_conditions_link,
            privacy_policy_link=privacy_policy_link,
            optin_message=optin_message,
            help_message=help_message,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def get(
        self,
        tollfree_verification_uuid: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> TollfreeVerification: ...
    @overload
    async def get(
        self,
        tollfree_verification_uuid: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def get(
        self,
        tollfree_verification_uuid: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> TollfreeVerification | AsyncAccepted:
        """Get a toll-free verification.

        Returns one request for verification.

        Args:
            tollfree_verification_uuid: Identifier of the request for verification.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import tollfree_verifications_get as op

        request = op.build(
            self._client.auth_id,
            tollfree_verification_uuid,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    async def update(
        self,
        tollfree_verification_uuid: str,
        *,
        profile_uuid: str | None | Unset = UNSET,
        usecase: str | builtins.list[str] | None | Unset = UNSET,
        usecase_summary: str | None | Unset = UNSET,
        message_sample: str | None | Unset = UNSET,
        optin_image_url: str | builtins.list[str] | None | Unset = UNSET,
        optin_type: TollfreeOptinType | None | Unset = UNSET,
        volume: TollfreeVolume | None | Unset = UNSET,
        additional_information: str | None | Unset = UNSET,
        extra_data: str | None | Unset = UNSET,
        terms_and_conditions_link: str | None | Unset = UNSET,
        privacy_policy_link: str | None | Unset = UNSET,
        optin_message: str | None | Unset = UNSET,
        help_message: str | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> TollfreeVerificationUpdated:
        """Update a toll-free verification.

        Changes the fields that are sent and leaves the others as they are. Only a request that
        is `SUBMITTED` or `UPDATE_REQUIRED` can be changed; any other state is answered 400. One
        that was `UPDATE_REQUIRED` is `SUBMITTED` again and reviewed anew. The number cannot be
        changed.

        Args:
            tollfree_verification_uuid: Identifier of the request for verification.
            profile_uuid: Business profile of the sender, which must exist.
            usecase: What the messages are for, one use case or several. A list is joined
                with `,`.
            usecase_summary: The use cases in words, at most 500 characters.
            message_sample: A message as it is sent, at most 1000 characters.
            optin_image_url: Addresses of pictures, one or several, that show how people
                agree. A list is joined with `,`.
            optin_type: How people agree to get the messages.
            volume: How many messages a month are expected, one of these texts. `10` and
                `100` are in older pages only.
            additional_information: What else the reviewers should know, at most 500
                characters.
            extra_data: Notes of yours, at most 100 characters.
            terms_and_conditions_link: Address of the terms and conditions.
            privacy_policy_link: Address of the privacy policy.
            optin_message: What people who agree are sent.
            help_message: What `HELP` is answered.
            callback_url: URL that receives the events of the request.
            callback_method: How `callback_url` is called.
        """
        from . import tollfree_verifications_update as op

        request = op.build(
            self._client.auth_id,
            tollfree_verification_uuid,
            profile_uuid=profile_uuid,
            usecase=usecase,
            usecase_summary=usecase_summary,
            message_sample=message_sample,
            optin_image_url=optin_image_url,
            optin_type=optin_type,
            volume=volume,
            additional_information=additional_information,
            extra_data=extra_data,
            terms_and_conditions_link=terms_and_conditions_link,
            privacy_policy_link=privacy_policy_link,
            optin_message=optin_message,
            help_message=help_message,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def delete(
        self,
        tollfree_verification_uuid: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    async def delete(
        self,
        tollfree_verification_uuid: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    async def delete(
        self,
        tollfree_verification_uuid: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Withdraw a toll-free verification.

        Withdraws a request that is `SUBMITTED`, `PROCESSING` or `UPDATE_REQUIRED`. One that is
        `APPROVED` or `REJECTED` is answered 400. The number shows what it showed before the
        request (unconfirmed).

        Args:
            tollfree_verification_uuid: Identifier of the request for verification.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import tollfree_verifications_delete as op

        request = op.build(
            self._client.auth_id,
            tollfree_verification_uuid,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncTollfreeVerificationsResourceWithRawResponse:
        """The methods of `AsyncTollfreeVerificationsResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncTollfreeVerificationsResource) -> None:
            self.list = raw_async(of.list)
            self.create = raw_async(of.create)
            self.get = raw_async(of.get)
            self.update = raw_async(of.update)
            self.delete = raw_async(of.delete)
