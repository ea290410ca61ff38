"""The resource `campaigns` (generated)."""

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

    from ...models.business_vertical import BusinessVertical
    from ...models.campaign import Campaign
    from ...models.campaign_accepted import CampaignAccepted
    from ...models.campaign_attributes import CampaignAttributes
    from ...models.campaign_carrier import CampaignCarrier
    from ...models.campaign_deleted import CampaignDeleted
    from ...models.campaign_list import CampaignList
    from ...models.campaign_number import CampaignNumber
    from ...models.campaign_numbers import CampaignNumbers
    from ...models.campaign_numbers_accepted import CampaignNumbersAccepted
    from ...models.campaign_numbers_summary import CampaignNumbersSummary
    from ...models.campaign_reply import CampaignReply
    from ...models.campaign_source import CampaignSource
    from ...models.campaign_sub_usecase import CampaignSubUsecase
    from ...models.campaign_usecase import CampaignUsecase
    from ...models.http_method import HttpMethod
    from ...models.registration_page_meta import RegistrationPageMeta


class CampaignsResource(Resource["SyncClient"]):
    """Register what numbers text about in the United States (10DLC), and link the numbers."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> CampaignsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    def list(
        self,
        *,
        brand_id: str | None | Unset = UNSET,
        usecase: CampaignUsecase | None | Unset = UNSET,
        registration_status: str | None | Unset = UNSET,
        campaign_source: CampaignSource | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CampaignList:
        """List campaigns.

        Returns the campaigns of the account, newest first. Deleted ones are `EXPIRED`
        (unconfirmed).

        Args:
            brand_id: Keep only campaigns of this brand.
            usecase: Keep only campaigns for this.
            registration_status: Keep only campaigns in this state: `ACTIVE`, `PROCESSING`,
                `FAILED` or `EXPIRED`, in any case.
            campaign_source: Keep only campaigns that were created here or imported.
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
        """
        from . import campaigns_list as op

        request = op.build(
            self._client.auth_id,
            brand_id=brand_id,
            usecase=usecase,
            registration_status=registration_status,
            campaign_source=campaign_source,
            limit=limit,
            offset=offset,
        )
        return self._client._call(request, op.parse, options)

    def iterate(
        self,
        *,
        brand_id: str | None | Unset = UNSET,
        usecase: CampaignUsecase | None | Unset = UNSET,
        registration_status: str | None | Unset = UNSET,
        campaign_source: CampaignSource | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Iterator[Campaign]:
        """Iterate over all objects of `list`, page by page.

        Takes the arguments of `list`; `limit` is the size of a page, `offset` the start.
        """
        from . import campaigns_list as op

        request = op.build(
            self._client.auth_id,
            brand_id=brand_id,
            usecase=usecase,
            registration_status=registration_status,
            campaign_source=campaign_source,
            limit=limit,
            offset=offset,
        )
        return self._client._iterate(request, op.parse, op.PAGES, options)

    def create(
        self,
        *,
        brand_id: str,
        campaign_alias: str,
        vertical: BusinessVertical,
        usecase: CampaignUsecase,
        description: str,
        message_flow: str,
        sample1: str,
        sample2: str,
        help_message: str,
        optout_message: str,
        subscriber_optin: Literal[True],
        subscriber_optout: Literal[True],
        subscriber_help: Literal[True],
        sub_usecases: builtins.list[CampaignSubUsecase] | None | Unset = UNSET,
        sample3: str | None | Unset = UNSET,
        sample4: str | None | Unset = UNSET,
        sample5: str | None | Unset = UNSET,
        optin_message: str | None | Unset = UNSET,
        optin_keywords: str | builtins.list[str] | None | Unset = UNSET,
        optout_keywords: str | builtins.list[str] | None | Unset = UNSET,
        help_keywords: str | builtins.list[str] | None | Unset = UNSET,
        direct_lending: bool | None | Unset = UNSET,
        embedded_link: bool | None | Unset = UNSET,
        embedded_phone: bool | None | Unset = UNSET,
        age_gated: bool | None | Unset = UNSET,
        affiliate_marketing: bool | None | Unset = UNSET,
        terms_and_conditions_link: str | None | Unset = UNSET,
        privacy_policy_link: str | None | Unset = UNSET,
        reseller_id: str | None | Unset = UNSET,
        url: str | None | Unset = UNSET,
        method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CampaignAccepted:
        """Create a campaign.

        Registers what numbers will text about. The brand has to be `COMPLETED`; a standard brand
        has at most 3 campaigns that are not `EXPIRED`, a starter brand 1. The campaign is
        `PROCESSING` until it was reviewed, which takes days; then it is `ACTIVE` and numbers can
        be linked to it, or `FAILED` with the reasons in `error_code` and `error_reason`. The
        `url` is told of both.

        A brand that is unknown, not registered, full or not allowed this use case is answered
        400 (the status is unconfirmed). The live service charges for the review and a monthly
        fee.

        Args:
            brand_id: Brand that sends, which is `COMPLETED`.
            campaign_alias: Name for the campaign.
            vertical: Industry of the business.
            usecase: What the messages are for, one of those that the brand may have. Starter
                brands have `STARTER` only.
            description: Who sends, to whom and why, in at least 40 characters.
            message_flow: How people agree to receive messages, in at least 40 characters.
            sample1: A message as it will be sent, at least 20 characters.
            sample2: Another one, at least 20 characters.
            help_message: Answer to a help keyword, at least 20 characters.
            optout_message: Answer to an opt-out keyword, at least 20 characters.
            subscriber_optin: Whether people opt in before they are sent messages. Has to be
                true.
            subscriber_optout: Whether people can opt out. Has to be true.
            subscriber_help: Whether people who ask for help receive an answer. Has to be
                true.
            sub_usecases: What messages of `STARTER`, `MIXED` and `LOW_VOLUME` are for, 1 to
                5.
            sample3: Another one, at least 20 characters.
            sample4: Another one, at least 20 characters.
            sample5: Another one, at least 20 characters.
            optin_message: Answer to an opt-in keyword, at least 20 characters.
            optin_keywords: Keywords to opt in, separated by commas. A list is joined with
                `,`.
            optout_keywords: Keywords to opt out, separated by commas. A list is joined with
                `,`.
            help_keywords: Keywords that ask for help, in capitals, separated by commas. A
                list is joined with `,`.
            direct_lending: Whether messages are about loans. False unless given.
            embedded_link: Whether messages contain links. False unless given.
            embedded_phone: Whether messages contain phone numbers. False unless given.
            age_gated: Whether the content is for adults only. False unless given.
            affiliate_marketing: Whether messages advertise for partners. False unless given.
            terms_and_conditions_link: Address of the terms and conditions.
            privacy_policy_link: Address of the privacy policy.
            reseller_id: Reseller through whom the brand registers.
            url: URL that is told of the registration.
            method: How `url` is called. `POST` unless given.
        """
        from . import campaigns_create as op

        request = op.build(
            self._client.auth_id,
            brand_id=brand_id,
            campaign_alias=campaign_alias,
            vertical=vertical,
            usecase=usecase,
            description=description,
            message_flow=message_flow,
            sample1=sample1,
            sample2=sample2,
            help_message=help_message,
            optout_message=optout_message,
            subscriber_optin=subscriber_optin,
            subscriber_optout=subscriber_optout,
            subscriber_help=subscriber_help,
            sub_usecases=sub_usecases,
            sample3=sample3,
            sample4=sample4,
            sample5=sample5,
            optin_message=optin_message,
            optin_keywords=optin_keywords,
            optout_keywords=optout_keywords,
            help_keywords=help_keywords,
            direct_lending=direct_lending,
            embedded_link=embedded_link,
            embedded_phone=embedded_phone,
            age_gated=age_gated,
            affiliate_marketing=affiliate_marketing,
            terms_and_conditions_link=terms_and_conditions_link,
            privacy_policy_link=privacy_policy_link,
            reseller_id=reseller_id,
            url=url,
            method=method,
        )
        return self._client._call(request, op.parse, options)

    def import_shared(
        self,
        *,
        campaign_id: str,
        campaign_alias: str,
        url: str | None | Unset = UNSET,
        method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CampaignAccepted:
        """Import a campaign.

        Takes over a campaign that was registered elsewhere and shared with Plivo in the portal
        of The Campaign Registry. It is `PROCESSING` until the carriers have confirmed it. A
        campaign that the account has already is answered 400 (unconfirmed). The feature is in
        beta.

        Args:
            campaign_id: Its identifier at The Campaign Registry.
            campaign_alias: Name for the campaign.
            url: URL that is told of the registration.
            method: How `url` is called. `POST` unless given.
        """
        from . import campaigns_import_shared as op

        request = op.build(
            self._client.auth_id,
            campaign_id=campaign_id,
            campaign_alias=campaign_alias,
            url=url,
            method=method,
        )
        return self._client._call(request, op.parse, options)

    def get(
        self,
        campaign_id: str,
        **options: Unpack[RequestOptions],
    ) -> CampaignReply:
        """Get a campaign.

        Returns one campaign.

        Args:
            campaign_id: Identifier of the campaign.
        """
        from . import campaigns_get as op

        request = op.build(
            self._client.auth_id,
            campaign_id,
        )
        return self._client._call(request, op.parse, options)

    def update(
        self,
        campaign_id: str,
        *,
        campaign_alias: str | None | Unset = UNSET,
        description: str | None | Unset = UNSET,
        message_flow: str | None | Unset = UNSET,
        sample1: str | None | Unset = UNSET,
        sample2: str | None | Unset = UNSET,
        sample3: str | None | Unset = UNSET,
        sample4: str | None | Unset = UNSET,
        sample5: str | None | Unset = UNSET,
        help_message: str | None | Unset = UNSET,
        optin_message: str | None | Unset = UNSET,
        optout_message: str | None | Unset = UNSET,
        optin_keywords: str | builtins.list[str] | None | Unset = UNSET,
        optout_keywords: str | builtins.list[str] | None | Unset = UNSET,
        help_keywords: str | builtins.list[str] | None | Unset = UNSET,
        terms_and_conditions_link: str | None | Unset = UNSET,
        privacy_policy_link: str | None | Unset = UNSET,
        reseller_id: str | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CampaignReply:
        """Update a campaign.

        Changes the fields that were sent. It is for campaigns that are `FAILED`: they are
        reviewed again, for which the live service charges. The reply shows the state before
        that. Campaigns that are `PROCESSING` can be changed too, though that may fail; any other
        is answered 400 (the status is unconfirmed).

        Args:
            campaign_id: Identifier of the campaign.
            campaign_alias: Name for the campaign.
            description: Who sends, to whom and why, in at least 40 characters.
            message_flow: How people agree to receive messages, in at least 40 characters.
            sample1: A message as it will be sent, at least 20 characters.
            sample2: Another one, at least 20 characters.
            sample3: Another one, at least 20 characters.
            sample4: Another one, at least 20 characters.
            sample5: Another one, at least 20 characters.
            help_message: Answer to a help keyword, at least 20 characters.
            optin_message: Answer to an opt-in keyword, at least 20 characters.
            optout_message: Answer to an opt-out keyword, at least 20 characters.
            optin_keywords: Keywords to opt in, separated by commas. A list is joined with
                `,`.
            optout_keywords: Keywords to opt out, separated by commas. A list is joined with
                `,`.
            help_keywords: Keywords that ask for help, in capitals, separated by commas. A
                list is joined with `,`.
            terms_and_conditions_link: Address of the terms and conditions.
            privacy_policy_link: Address of the privacy policy.
            reseller_id: Reseller through whom the brand registers.
        """
        from . import campaigns_update as op

        request = op.build(
            self._client.auth_id,
            campaign_id,
            campaign_alias=campaign_alias,
            description=description,
            message_flow=message_flow,
            sample1=sample1,
            sample2=sample2,
            sample3=sample3,
            sample4=sample4,
            sample5=sample5,
            help_message=help_message,
            optin_message=optin_message,
            optout_message=optout_message,
            optin_keywords=optin_keywords,
            optout_keywords=optout_keywords,
            help_keywords=help_keywords,
            terms_and_conditions_link=terms_and_conditions_link,
            privacy_policy_link=privacy_policy_link,
            reseller_id=reseller_id,
        )
        return self._client._call(request, op.parse, options)

    def delete(
        self,
        campaign_id: str,
        **options: Unpack[RequestOptions],
    ) -> CampaignDeleted:
        """Delete a campaign.

        Ends a campaign for good. While one of its numbers is `PROCESSING`, and when it was ended
        before, the answer is 400 (the status is unconfirmed). Its numbers are unlinked, and it
        is `EXPIRED` from then on (unconfirmed).

        Args:
            campaign_id: Identifier of the campaign.
        """
        from . import campaigns_delete as op

        request = op.build(
            self._client.auth_id,
            campaign_id,
        )
        return self._client._call(request, op.parse, options)

    def list_numbers(
        self,
        campaign_id: str,
        *,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CampaignNumbers:
        """List the numbers of a campaign.

        Returns the numbers that are linked to a campaign or are about to be, newest first. Those
        whose link failed stay in the list until it is tried again.

        Args:
            campaign_id: Identifier of the campaign.
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
        """
        from . import campaigns_list_numbers as op

        request = op.build(
            self._client.auth_id,
            campaign_id,
            limit=limit,
            offset=offset,
        )
        return self._client._call(request, op.parse, options)

    def link_numbers(
        self,
        campaign_id: str,
        *,
        numbers: builtins.list[str],
        url: str | None | Unset = UNSET,
        method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CampaignNumbersAccepted:
        """Link numbers to a campaign.

        Asks the carriers to accept messages of a campaign from these numbers. They have to be
        local numbers of the United States that the account rents and that can do SMS. A number
        belongs to one campaign, a campaign has at most 49 numbers. They are `PROCESSING` at
        first, then `COMPLETED` or `FAILED`, of which `url` is told.

        A campaign that is not `ACTIVE`, a number that belongs to one already or that cannot be
        linked, and numbers beyond the limit are answered 400, and then none of them is linked
        (the status is unconfirmed). A number whose link failed can be linked again.

        Args:
            campaign_id: Identifier of the campaign.
            numbers: The numbers with country code.
            url: URL that is told how far it is.
            method: How `url` is called. `POST` unless given.
        """
        from . import campaigns_link_numbers as op

        request = op.build(
            self._client.auth_id,
            campaign_id,
            numbers=numbers,
            url=url,
            method=method,
        )
        return self._client._call(request, op.parse, options)

    def get_number(
        self,
        campaign_id: str,
        number: str,
        **options: Unpack[RequestOptions],
    ) -> CampaignNumbers:
        """Get a number of a campaign.

        Returns how far the link of one number is. A number that is not linked to this campaign
        is answered 404 (the status is unconfirmed).

        Args:
            campaign_id: Identifier of the campaign.
            number: The phone number with country code; the plus sign may be left out.
        """
        from . import campaigns_get_number as op

        request = op.build(
            self._client.auth_id,
            campaign_id,
            number,
        )
        return self._client._call(request, op.parse, options)

    def unlink_number(
        self,
        campaign_id: str,
        number: str,
        *,
        url: str | None | Unset = UNSET,
        method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CampaignNumbersAccepted:
        """Unlink a number from a campaign.

        Takes a number out of a campaign, after which it is unregistered and can be linked to
        another. It stays linked until the carriers have been told; `url` is told when that began
        and ended. A number that is not linked to this campaign is answered 404, one that is
        `PROCESSING` 400 (the statuses are unconfirmed).

        Args:
            campaign_id: Identifier of the campaign.
            number: The phone number with country code; the plus sign may be left out.
            url: URL that is told how far it is.
            method: How `url` is called. `POST` unless given.
        """
        from . import campaigns_unlink_number as op

        request = op.build(
            self._client.auth_id,
            campaign_id,
            number,
            url=url,
            method=method,
        )
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class CampaignsResourceWithRawResponse:
        """The methods of `CampaignsResource`, which return a `RawResponse`."""

        def __init__(self, of: CampaignsResource) -> None:
            self.list = raw(of.list)
            self.create = raw(of.create)
            self.import_shared = raw(of.import_shared)
            self.get = raw(of.get)
            self.update = raw(of.update)
            self.delete = raw(of.delete)
            self.list_numbers = raw(of.list_numbers)
            self.link_numbers = raw(of.link_numbers)
            self.get_number = raw(of.get_number)
            self.unlink_number = raw(of.unlink_number)


class AsyncCampaignsResource(Resource["AsyncClient"]):
    """Register what numbers text about in the United States (10DLC), and link the numbers."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncCampaignsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    async def list(
        self,
        *,
        brand_id: str | None | Unset = UNSET,
        usecase: CampaignUsecase | None | Unset = UNSET,
        registration_status: str | None | Unset = UNSET,
        campaign_source: CampaignSource | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CampaignList:
        """List campaigns.

        Returns the campaigns of the account, newest first. Deleted ones are `EXPIRED`
        (unconfirmed).

        Args:
            brand_id: Keep only campaigns of this brand.
            usecase: Keep only campaigns for this.
            registration_status: Keep only campaigns in this state: `ACTIVE`, `PROCESSING`,
                `FAILED` or `EXPIRED`, in any case.
            campaign_source: Keep only campaigns that were created here or imported.
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
        """
        from . import campaigns_list as op

        request = op.build(
            self._client.auth_id,
            brand_id=brand_id,
            usecase=usecase,
            registration_status=registration_status,
            campaign_source=campaign_source,
            limit=limit,
            offset=offset,
        )
        return await self._client._call(request, op.parse, options)

    def iterate(
        self,
        *,
        brand_id: str | None | Unset = UNSET,
        usecase: CampaignUsecase | None | Unset = UNSET,
        registration_status: str | None | Unset = UNSET,
        campaign_source: CampaignSource | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncIterator[Campaign]:
        """Iterate over all objects of `list`, page by page.

        Takes the arguments of `list`; `limit` is the size of a page, `offset` the start.
        """
        from . import campaigns_list as op

        request = op.build(
            self._client.auth_id,
            brand_id=brand_id,
            usecase=usecase,
            registration_status=registration_status,
            campaign_source=campaign_source,
            limit=limit,
            offset=offset,
        )
        return self._client._iterate(request, op.parse, op.PAGES, options)

    async def create(
        self,
        *,
        brand_id: str,
        campaign_alias: str,
        vertical: BusinessVertical,
        usecase: CampaignUsecase,
        description: str,
        message_flow: str,
        sample1: str,
        sample2: str,
        help_message: str,
        optout_message: str,
        subscriber_optin: Literal[True],
        subscriber_optout: Literal[True],
        subscriber_help: Literal[True],
        sub_usecases: builtins.list[CampaignSubUsecase] | None | Unset = UNSET,
        sample3: str | None | Unset = UNSET,
        sample4: str | None | Unset = UNSET,
        sample5: str | None | Unset = UNSET,
        optin_message: str | None | Unset = UNSET,
        optin_keywords: str | builtins.list[str] | None | Unset = UNSET,
        optout_keywords: str | builtins.list[str] | None | Unset = UNSET,
        help_keywords: str | builtins.list[str] | None | Unset = UNSET,
        direct_lending: bool | None | Unset = UNSET,
        embedded_link: bool | None | Unset = UNSET,
        embedded_phone: bool | None | Unset = UNSET,
        age_gated: bool | None | Unset = UNSET,
        affiliate_marketing: bool | None | Unset = UNSET,
        terms_and_conditions_link: str | None | Unset = UNSET,
        privacy_policy_link: str | None | Unset = UNSET,
        reseller_id: str | None | Unset = UNSET,
        url: str | None | Unset = UNSET,
        method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CampaignAccepted:
        """Create a campaign.

        Registers what numbers will text about. The brand has to be `COMPLETED`; a standard brand
        has at most 3 campaigns that are not `EXPIRED`, a starter brand 1. The campaign is
        `PROCESSING` until it was reviewed, which takes days; then it is `ACTIVE` and numbers can
        be linked to it, or `FAILED` with the reasons in `error_code` and `error_reason`. The
        `url` is told of both.

        A brand that is unknown, not registered, full or not allowed this use case is answered
        400 (the status is unconfirmed). The live service charges for the review and a monthly
        fee.

        Args:
            brand_id: Brand that sends, which is `COMPLETED`.
            campaign_alias: Name for the campaign.
            vertical: Industry of the business.
            usecase: What the messages are for, one of those that the brand may have. Starter
                brands have `STARTER` only.
            description: Who sends, to whom and why, in at least 40 characters.
            message_flow: How people agree to receive messages, in at least 40 characters.
            sample1: A message as it will be sent, at least 20 characters.
            sample2: Another one, at least 20 characters.
            help_message: Answer to a help keyword, at least 20 characters.
            optout_message: Answer to an opt-out keyword, at least 20 characters.
            subscriber_optin: Whether people opt in before they are sent messages. Has to be
                true.
            subscriber_optout: Whether people can opt out. Has to be true.
            subscriber_help: Whether people who ask for help receive an answer. Has to be
                true.
            sub_usecases: What messages of `STARTER`, `MIXED` and `LOW_VOLUME` are for, 1 to
                5.
            sample3: Another one, at least 20 characters.
            sample4: Another one, at least 20 characters.
            sample5: Another one, at least 20 characters.
            optin_message: Answer to an opt-in keyword, at least 20 characters.
            optin_keywords: Keywords to opt in, separated by commas. A list is joined with
                `,`.
            optout_keywords: Keywords to opt out, separated by commas. A list is joined with
                `,`.
            help_keywords: Keywords that ask for help, in capitals, separated by commas. A
                list is joined with `,`.
            direct_lending: Whether messages are about loans. False unless given.
            embedded_link: Whether messages contain links. False unless given.
            embedded_phone: Whether messages contain phone numbers. False unless given.
            age_gated: Whether the content is for adults only. False unless given.
            affiliate_marketing: Whether messages advertise for partners. False unless given.
            terms_and_conditions_link: Address of the terms and conditions.
            privacy_policy_link: Address of the privacy policy.
            reseller_id: Reseller through whom the brand registers.
            url: URL that is told of the registration.
            method: How `url` is called. `POST` unless given.
        """
        from . import campaigns_create as op

        request = op.build(
            self._client.auth_id,
            brand_id=brand_id,
            campaign_alias=campaign_alias,
            vertical=vertical,
            usecase=usecase,
            description=description,
            message_flow=message_flow,
            sample1=sample1,
            sample2=sample2,
            help_message=help_message,
            optout_message=optout_message,
            subscriber_optin=subscriber_optin,
            subscriber_optout=subscriber_optout,
            subscriber_help=subscriber_help,
            sub_usecases=sub_usecases,
            sample3=sample3,
            sample4=sample4,
            sample5=sample5,
            optin_message=optin_message,
            optin_keywords=optin_keywords,
            optout_keywords=optout_keywords,
            help_keywords=help_keywords,
            direct_lending=direct_lending,
            embedded_link=embedded_link,
            embedded_phone=embedded_phone,
            age_gated=age_gated,
            affiliate_marketing=affiliate_marketing,
            terms_and_conditions_link=terms_and_conditions_link,
            privacy_policy_link=privacy_policy_link,
            reseller_id=reseller_id,
            url=url,
            method=method,
        )
        return await self._client._call(request, op.parse, options)

    async def import_shared(
        self,
        *,
        campaign_id: str,
        campaign_alias: str,
        url: str | None | Unset = UNSET,
        method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CampaignAccepted:
        """Import a campaign.

        Takes over a campaign that was registered elsewhere and shared with Plivo in the portal
        of The Campaign Registry. It is `PROCESSING` until the carriers have confirmed it. A
        campaign that the account has already is answered 400 (unconfirmed). The feature is in
        beta.

        Args:
            campaign_id: Its identifier at The Campaign Registry.
            campaign_alias: Name for the campaign.
            url: URL that is told of the registration.
            method: How `url` is called. `POST` unless given.
        """
        from . import campaigns_import_shared as op

        request = op.build(
            self._client.auth_id,
            campaign_id=campaign_id,
            campaign_alias=campaign_alias,
            url=url,
            method=method,
        )
        return await self._client._call(request, op.parse, options)

    async def get(
        self,
        campaign_id: str,
        **options: Unpack[RequestOptions],
    ) -> CampaignReply:
        """Get a campaign.

        Returns one campaign.

        Args:
            campaign_id: Identifier of the campaign.
        """
        from . import campaigns_get as op

        request = op.build(
            self._client.auth_id,
            campaign_id,
        )
        return await self._client._call(request, op.parse, options)

    async def update(
        self,
        campaign_id: str,
        *,
        campaign_alias: str | None | Unset = UNSET,
        description: str | None | Unset = UNSET,
        message_flow: str | None | Unset = UNSET,
        sample1: str | None | Unset = UNSET,
        sample2: str | None | Unset = UNSET,
        sample3: str | None | Unset = UNSET,
        sample4: str | None | Unset = UNSET,
        sample5: str | None | Unset = UNSET,
        help_message: str | None | Unset = UNSET,
        optin_message: str | None | Unset = UNSET,
        optout_message: str | None | Unset = UNSET,
        optin_keywords: str | builtins.list[str] | None | Unset = UNSET,
        optout_keywords: str | builtins.list[str] | None | Unset = UNSET,
        help_keywords: str | builtins.list[str] | None | Unset = UNSET,
        terms_and_conditions_link: str | None | Unset = UNSET,
        privacy_policy_link: str | None | Unset = UNSET,
        reseller_id: str | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CampaignReply:
        """Update a campaign.

        Changes the fields that were sent. It is for campaigns that are `FAILED`: they are
        reviewed again, for which the live service charges. The reply shows the state before
        that. Campaigns that are `PROCESSING` can be changed too, though that may fail; any other
        is answered 400 (the status is unconfirmed).

        Args:
            campaign_id: Identifier of the campaign.
            campaign_alias: Name for the campaign.
            description: Who sends, to whom and why, in at least 40 characters.
            message_flow: How people agree to receive messages, in at least 40 characters.
            sample1: A message as it will be sent, at least 20 characters.
            sample2: Another one, at least 20 characters.
            sample3: Another one, at least 20 characters.
            sample4: Another one, at least 20 characters.
            sample5: Another one, at least 20 characters.
            help_message: Answer to a help keyword, at least 20 characters.
            optin_message: Answer to an opt-in keyword, at least 20 characters.
            optout_message: Answer to an opt-out keyword, at least 20 characters.
            optin_keywords: Keywords to opt in, separated by commas. A list is joined with
                `,`.
            optout_keywords: Keywords to opt out, separated by commas. A list is joined with
                `,`.
            help_keywords: Keywords that ask for help, in capitals, separated by commas. A
                list is joined with `,`.
            terms_and_conditions_link: Address of the terms and conditions.
            privacy_policy_link: Address of the privacy policy.
            reseller_id: Reseller through whom the brand registers.
        """
        from . import campaigns_update as op

        request = op.build(
            self._client.auth_id,
            campaign_id,
            campaign_alias=campaign_alias,
            description=description,
            message_flow=message_flow,
            sample1=sample1,
            sample2=sample2,
            sample3=sample3,
            sample4=sample4,
            sample5=sample5,
            help_message=help_message,
            optin_message=optin_message,
            optout_message=optout_message,
            optin_keywords=optin_keywords,
            optout_keywords=optout_keywords,
            help_keywords=help_keywords,
            terms_and_conditions_link=terms_and_conditions_link,
            privacy_policy_link=privacy_policy_link,
            reseller_id=reseller_id,
        )
        return await self._client._call(request, op.parse, options)

    async def delete(
        self,
        campaign_id: str,
        **options: Unpack[RequestOptions],
    ) -> CampaignDeleted:
        """Delete a campaign.

        Ends a campaign for good. While one of its numbers is `PROCESSING`, and when it was ended
        before, the answer is 400 (the status is unconfirmed). Its numbers are unlinked, and it
        is `EXPIRED` from then on (unconfirmed).

        Args:
            campaign_id: Identifier of the campaign.
        """
        from . import campaigns_delete as op

        request = op.build(
            self._client.auth_id,
            campaign_id,
        )
        return await self._client._call(request, op.parse, options)

    async def list_numbers(
        self,
        campaign_id: str,
        *,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CampaignNumbers:
        """List the numbers of a campaign.

        Returns the numbers that are linked to a campaign or are about to be, newest first. Those
        whose link failed stay in the list until it is tried again.

        Args:
            campaign_id: Identifier of the campaign.
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
        """
        from . import campaigns_list_numbers as op

        request = op.build(
            self._client.auth_id,
            campaign_id,
            limit=limit,
            offset=offset,
        )
        return await self._client._call(request, op.parse, options)

    async def link_numbers(
        self,
        campaign_id: str,
        *,
        numbers: builtins.list[str],
        url: str | None | Unset = UNSET,
        method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CampaignNumbersAccepted:
        """Link numbers to a campaign.

        Asks the carriers to accept messages of a campaign from these numbers. They have to be
        local numbers of the United States that the account rents and that can do SMS. A number
        belongs to one campaign, a campaign has at most 49 numbers. They are `PROCESSING` at
        first, then `COMPLETED` or `FAILED`, of which `url` is told.

        A campaign that is not `ACTIVE`, a number that belongs to one already or that cannot be
        linked, and numbers beyond the limit are answered 400, and then none of them is linked
        (the status is unconfirmed). A number whose link failed can be linked again.

        Args:
            campaign_id: Identifier of the campaign.
            numbers: The numbers with country code.
            url: URL that is told how far it is.
            method: How `url` is called. `POST` unless given.
        """
        from . import campaigns_link_numbers as op

        request = op.build(
            self._client.auth_id,
            campaign_id,
            numbers=numbers,
            url=url,
            method=method,
        )
        return await self._client._call(request, op.parse, options)

    async def get_number(
        self,
        campaign_id: str,
        number: str,
        **options: Unpack[RequestOptions],
    ) -> CampaignNumbers:
        """Get a number of a campaign.

        Returns how far the link of one number is. A number that is not linked to this campaign
        is answered 404 (the status is unconfirmed).

        Args:
            campaign_id: Identifier of the campaign.
            number: The phone number with country code; the plus sign may be left out.
        """
        from . import campaigns_get_number as op

        request = op.build(
            self._client.auth_id,
            campaign_id,
            number,
        )
        return await self._client._call(request, op.parse, options)

    async def unlink_number(
        self,
        campaign_id: str,
        number: str,
        *,
        url: str | None | Unset = UNSET,
        method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CampaignNumbersAccepted:
        """Unlink a number from a campaign.

        Takes a number out of a campaign, after which it is unregistered and can be linked to
        another. It stays linked until the carriers have been told; `url` is told when that began
        and ended. A number that is not linked to this campaign is answered 404, one that is
        `PROCESSING` 400 (the statuses are unconfirmed).

        Args:
            campaign_id: Identifier of the campaign.
            number: The phone number with country code; the plus sign may be left out.
            url: URL that is told how far it is.
            method: How `url` is called. `POST` unless given.
        """
        from . import campaigns_unlink_number as op

        request = op.build(
            self._client.auth_id,
            campaign_id,
            number,
            url=url,
            method=method,
        )
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncCampaignsResourceWithRawResponse:
        """The methods of `AsyncCampaignsResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncCampaignsResource) -> None:
            self.list = raw_async(of.list)
            self.create = raw_async(of.create)
            self.import_shared = raw_async(of.import_shared)
            self.get = raw_async(of.get)
            self.update = raw_async(of.update)
            self.delete = raw_async(of.delete)
            self.list_numbers = raw_async(of.list_numbers)
            self.link_numbers = raw_async(of.link_numbers)
            self.get_number = raw_async(of.get_number)
            self.unlink_number = raw_async(of.unlink_number)
