"""The resource `messages` (generated)."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any, Literal, overload

from plivo_runtime.resources import Resource
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
    from datetime import datetime
    from typing import Unpack

    from plivo_runtime.async_client import AsyncClient
    from plivo_runtime.request import RequestOptions
    from plivo_runtime.resources import raw, raw_async
    from plivo_runtime.sync_client import SyncClient
    from plivo_runtime.unset import Unset

    from ...models.async_accepted import AsyncAccepted
    from ...models.button_message import ButtonMessage, ButtonMessageDict
    from ...models.conversation_origin import ConversationOrigin
    from ...models.conversion_recorded import ConversionRecorded
    from ...models.conversion_status import ConversionStatus
    from ...models.dlt_template_category import DltTemplateCategory
    from ...models.http_method import HttpMethod
    from ...models.link_message import LinkMessage, LinkMessageDict
    from ...models.list_message import ListMessage, ListMessageDict
    from ...models.message import Message
    from ...models.message_direction import MessageDirection
    from ...models.message_kind import MessageKind
    from ...models.message_list import MessageList
    from ...models.message_log import MessageLog
    from ...models.message_media import MessageMedia
    from ...models.message_media_list import MessageMediaList
    from ...models.message_page_meta import MessagePageMeta
    from ...models.message_queued import MessageQueued
    from ...models.message_state import MessageState
    from ...models.message_state_filter import MessageStateFilter
    from ...models.tendlc_registration_status import TendlcRegistrationStatus
    from ...models.whats_app_location import WhatsAppLocation, WhatsAppLocationDict
    from ...models.whats_app_template import WhatsAppTemplate, WhatsAppTemplateDict


class MessagesResource(Resource["SyncClient"]):
    """Send and receive SMS, MMS and WhatsApp messages."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> MessagesResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    @overload
    def list(
        self,
        *,
        message_direction: MessageDirection | None | Unset = UNSET,
        message_state: MessageStateFilter | None | Unset = UNSET,
        message_type: MessageKind | None | Unset = UNSET,
        from_number: str | None | Unset = UNSET,
        to_number: str | None | Unset = UNSET,
        error_code: str | None | Unset = UNSET,
        powerpack_id: str | None | Unset = UNSET,
        destination_country_iso2: str | None | Unset = UNSET,
        tendlc_campaign_id: str | None | Unset = UNSET,
        tendlc_registration_status: TendlcRegistrationStatus | None | Unset = UNSET,
        conversation_id: str | None | Unset = UNSET,
        conversation_origin: ConversationOrigin | None | Unset = UNSET,
        message_time: str | datetime | None | Unset = UNSET,
        message_time_gt: str | datetime | None | Unset = UNSET,
        message_time_gte: str | datetime | None | Unset = UNSET,
        message_time_lt: str | datetime | None | Unset = UNSET,
        message_time_lte: str | datetime | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MessageList: ...
    @overload
    def list(
        self,
        *,
        message_direction: MessageDirection | None | Unset = UNSET,
        message_state: MessageStateFilter | None | Unset = UNSET,
        message_type: MessageKind | None | Unset = UNSET,
        from_number: str | None | Unset = UNSET,
        to_number: str | None | Unset = UNSET,
        error_code: str | None | Unset = UNSET,
        powerpack_id: str | None | Unset = UNSET,
        destination_country_iso2: str | None | Unset = UNSET,
        tendlc_campaign_id: str | None | Unset = UNSET,
        tendlc_registration_status: TendlcRegistrationStatus | None | Unset = UNSET,
        conversation_id: str | None | Unset = UNSET,
        conversation_origin: ConversationOrigin | None | Unset = UNSET,
        message_time: str | datetime | None | Unset = UNSET,
        message_time_gt: str | datetime | None | Unset = UNSET,
        message_time_gte: str | datetime | None | Unset = UNSET,
        message_time_lt: str | datetime | None | Unset = UNSET,
        message_time_lte: str | datetime | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def list(
        self,
        *,
        message_direction: MessageDirection | None | Unset = UNSET,
        message_state: MessageStateFilter | None | Unset = UNSET,
        message_type: MessageKind | None | Unset = UNSET,
        from_number: str | None | Unset = UNSET,
        to_number: str | None | Unset = UNSET,
        error_code: str | None | Unset = UNSET,
        powerpack_id: str | None | Unset = UNSET,
        destination_country_iso2: str | None | Unset = UNSET,
        tendlc_campaign_id: str | None | Unset = UNSET,
        tendlc_registration_status: TendlcRegistrationStatus | None | Unset = UNSET,
        conversation_id: str | None | Unset = UNSET,
        conversation_origin: ConversationOrigin | None | Unset = UNSET,
        message_time: str | datetime | None | Unset = UNSET,
        message_time_gt: str | datetime | None | Unset = UNSET,
        message_time_gte: str | datetime | None | Unset = UNSET,
        message_time_lt: str | datetime | None | Unset = UNSET,
        message_time_lte: str | datetime | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MessageList | AsyncAccepted:
        """List messages.

        Returns messages in both directions, newest first. Without a filter on time only messages
        of the last 24 hours are returned; messages are kept for 90 days. This list alone is
        limited to 20 requests a minute. Its `meta` usually has no `total_count`.

        With the credentials of a subaccount only its own messages are returned.

        Args:
            message_direction: Keep only messages that were sent or only those that were
                received.
            message_state: Keep only messages in this state.
            message_type: Keep only messages of this type.
            from_number: Keep only messages from this number or sender ID. The plus sign may
                be left out.
            to_number: Keep only messages to this number. The plus sign may be left out.
            error_code: Keep only messages with this error code; `000` or `0` for those
                without an error.
            powerpack_id: Keep only messages that were sent through this Powerpack.
            destination_country_iso2: Keep only messages to this country, as an ISO 3166-1
                alpha-2 code.
            tendlc_campaign_id: Keep only messages of this 10DLC campaign.
            tendlc_registration_status: Keep only messages whose sender was registered for
                10DLC, or was not.
            conversation_id: Keep only messages of this WhatsApp conversation.
            conversation_origin: Keep only messages of WhatsApp conversations of this kind.
            message_time: Keep only messages of exactly this time, in UTC.
            message_time_gt: Keep only messages after this time, in UTC.
            message_time_gte: Keep only messages at or after this time, in UTC.
            message_time_lt: Keep only messages before this time, in UTC.
            message_time_lte: Keep only messages at or before this time, in UTC.
            subaccount: Keep only objects of this subaccount.
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import messages_list as op

        request = op.build(
            self._client.auth_id,
            message_direction=message_direction,
            message_state=message_state,
            message_type=message_type,
            from_number=from_number,
            to_number=to_number,
            error_code=error_code,
            powerpack_id=powerpack_id,
            destination_country_iso2=destination_country_iso2,
            tendlc_campaign_id=tendlc_campaign_id,
            tendlc_registration_status=tendlc_registration_status,
            conversation_id=conversation_id,
            conversation_origin=conversation_origin,
            message_time=message_time,
            message_time_gt=message_time_gt,
            message_time_gte=message_time_gte,
            message_time_lt=message_time_lt,
            message_time_lte=message_time_lte,
            subaccount=subaccount,
            limit=limit,
            offset=offset,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    def iterate(
        self,
        *,
        message_direction: MessageDirection | None | Unset = UNSET,
        message_state: MessageStateFilter | None | Unset = UNSET,
        message_type: MessageKind | None | Unset = UNSET,
        from_number: str | None | Unset = UNSET,
        to_number: str | None | Unset = UNSET,
        error_code: str | None | Unset = UNSET,
        powerpack_id: str | None | Unset = UNSET,
        destination_country_iso2: str | None | Unset = UNSET,
        tendlc_campaign_id: str | None | Unset = UNSET,
        tendlc_registration_status: TendlcRegistrationStatus | None | Unset = UNSET,
        conversation_id: str | None | Unset = UNSET,
        conversation_origin: ConversationOrigin | None | Unset = UNSET,
        message_time: str | datetime | None | Unset = UNSET,
        message_time_gt: str | datetime | None | Unset = UNSET,
        message_time_gte: str | datetime | None | Unset = UNSET,
        message_time_lt: str | datetime | None | Unset = UNSET,
        message_time_lte: str | datetime | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Iterator[Message]:
        """Iterate over all objects of `list`, page by page.

        Takes the arguments of `list`; `limit` is the size of a page, `offset` the start.
        """
        from . import messages_list as op

        request = op.build(
            self._client.auth_id,
            message_direction=message_direction,
            message_state=message_state,
            message_type=message_type,
            from_number=from_number,
            to_number=to_number,
            error_code=error_code,
            powerpack_id=powerpack_id,
            destination_country_iso2=destination_country_iso2,
            tendlc_campaign_id=tendlc_campaign_id,
            tendlc_registration_status=tendlc_registration_status,
            conversation_id=conversation_id,
            conversation_origin=conversation_origin,
            message_time=message_time,
            message_time_gt=message_time_gt,
            message_time_gte=message_time_gte,
            message_time_lt=message_time_lt,
            message_time_lte=message_time_lte,
            subaccount=subaccount,
            limit=limit,
            offset=offset,
        )
        return self._client._iterate(request, op.parse, op.PAGES, options)

    @overload
    def send(
        self,
        *,
        dst: str | builtins.list[str],
        src: str | None | Unset = UNSET,
        powerpack_uuid: str | None | Unset = UNSET,
        text: str | None | Unset = UNSET,
        type_: MessageKind | None | Unset = UNSET,
        url: str | None | Unset = UNSET,
        method: HttpMethod | None | Unset = UNSET,
        log: MessageLog | bool | None | Unset = UNSET,
        trackable: bool | None | Unset = UNSET,
        media_urls: builtins.list[str] | None | Unset = UNSET,
        media_ids: builtins.list[str] | None | Unset = UNSET,
        message_expiry: int | None | Unset = UNSET,
        template: WhatsAppTemplate | WhatsAppTemplateDict | None | Unset = UNSET,
        interactive: ButtonMessage
        | ButtonMessageDict
        | ListMessage
        | ListMessageDict
        | LinkMessage
        | LinkMessageDict
        | None
        | Unset = UNSET,
        location: WhatsAppLocation | WhatsAppLocationDict | None | Unset = UNSET,
        dlt_entity_id: str | None | Unset = UNSET,
        dlt_template_id: str | None | Unset = UNSET,
        dlt_template_category: DltTemplateCategory | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MessageQueued: ...
    @overload
    def send(
        self,
        *,
        dst: str | builtins.list[str],
        src: str | None | Unset = UNSET,
        powerpack_uuid: str | None | Unset = UNSET,
        text: str | None | Unset = UNSET,
        type_: MessageKind | None | Unset = UNSET,
        url: str | None | Unset = UNSET,
        method: HttpMethod | None | Unset = UNSET,
        log: MessageLog | bool | None | Unset = UNSET,
        trackable: bool | None | Unset = UNSET,
        media_urls: builtins.list[str] | None | Unset = UNSET,
        media_ids: builtins.list[str] | None | Unset = UNSET,
        message_expiry: int | None | Unset = UNSET,
        template: WhatsAppTemplate | WhatsAppTemplateDict | None | Unset = UNSET,
        interactive: ButtonMessage
        | ButtonMessageDict
        | ListMessage
        | ListMessageDict
        | LinkMessage
        | LinkMessageDict
        | None
        | Unset = UNSET,
        location: WhatsAppLocation | WhatsAppLocationDict | None | Unset = UNSET,
        dlt_entity_id: str | None | Unset = UNSET,
        dlt_template_id: str | None | Unset = UNSET,
        dlt_template_category: DltTemplateCategory | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def send(
        self,
        *,
        dst: str | builtins.list[str],
        src: str | None | Unset = UNSET,
        powerpack_uuid: str | None | Unset = UNSET,
        text: str | None | Unset = UNSET,
        type_: MessageKind | None | Unset = UNSET,
        url: str | None | Unset = UNSET,
        method: HttpMethod | None | Unset = UNSET,
        log: MessageLog | bool | None | Unset = UNSET,
        trackable: bool | None | Unset = UNSET,
        media_urls: builtins.list[str] | None | Unset = UNSET,
        media_ids: builtins.list[str] | None | Unset = UNSET,
        message_expiry: int | None | Unset = UNSET,
        template: WhatsAppTemplate | WhatsAppTemplateDict | None | Unset = UNSET,
        interactive: ButtonMessage
        | ButtonMessageDict
        | ListMessage
        | ListMessageDict
        | LinkMessage
        | LinkMessageDict
        | None
        | Unset = UNSET,
        location: WhatsAppLocation | WhatsAppLocationDict | None | Unset = UNSET,
        dlt_entity_id: str | None | Unset = UNSET,
        dlt_template_id: str | None | Unset = UNSET,
        dlt_template_category: DltTemplateCategory | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MessageQueued | AsyncAccepted:
        """Send a message.

        Sends an SMS, an MMS or a WhatsApp message to one or more destinations. Only syntax,
        sender and permissions are checked at once; the state of a message and its status events
        tell whether it arrives. `message_uuid` is a list even for one destination: an identifier
        for each destination that is accepted, in the order of `dst`.

        The sender is either `src` or a number of the Powerpack `powerpack_uuid`. WhatsApp needs
        `src`.

        | `type` | What is sent |
        |---|---|
        | `sms` | `text`: at most 1600 characters of the GSM alphabet, or 737 others. |
        | `mms` | `text`, and up to 10 files in `media_urls` and `media_ids` together. To the US and Canada only. |
        | `whatsapp` | one of `template`, `interactive`, `location`, or `text` with at most one file. |

        A text of more than 160 characters of the GSM alphabet (GSM 03.38) is sent in parts of
        153. With any other character, all characters count as UCS-2: more than 70 are sent in
        parts of 67. Each part is charged as a unit.

        Messages from one sender are sent one after the other, and are `queued` until then: 5 SMS
        a second, or one in 4 seconds from a long code of the US or Canada, 25 a second from a
        toll-free number and 100 from a short code; one MMS in 4 seconds, or 2 a second from a
        toll-free number. Campaigns have rates of their own.

        A request to send to a country that is not enabled for the account is answered 403.

        Args:
            dst: Phone numbers with country code, separated by `<`: at most 1000 different
                ones of at most 14 digits each. Spaces, plus signs, dashes, dots, slashes and
                brackets are removed. A list is joined with `<`.
            src: The sender: a number or short code of yours, or a name of up to 11 letters
                and digits for countries that allow it. All other characters are removed. To the
                US and Canada it must be a number of your account.
            powerpack_uuid: Identifier of the Powerpack that chooses the sender.
            text: The text. SMS have at most 1600 characters of the GSM alphabet or 737
                others, WhatsApp messages 4096. With media it is the caption.
            type_: Kind of message. `sms` unless given.
            url: URL that receives the status events.
            method: How `url` is called. `POST` unless given.
            log: What Plivo keeps: `false` and `content_only` hide the last three digits of
                the destination, `false` and `number_only` do not keep the text. `true` unless
                given. SDKs also send a boolean.
            trackable: Whether a report on the conversion will follow. False unless given.
            media_urls: Addresses of files to attach, each at most 2 MB, all at most 5 MB. At
                most 10 for MMS together with `media_ids`, 1 for WhatsApp.
            media_ids: Identifiers of uploaded files to attach.
            message_expiry: Seconds after which a message that is still queued fails with
                error 420. 10800 unless given; one page allows 10799 at most.
            template: An approved WhatsApp template. It can be sent at any time and opens a
                conversation.
            interactive: Buttons, a list or a link, for a conversation that is open.
            location: A place on the map.
            dlt_entity_id: Deprecated. Identifier of the registered sender. India only.
            dlt_template_id: Deprecated. Identifier of the registered template. India only.
            dlt_template_category: Deprecated. Category of the registered template. India
                only.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import messages_send as op

        request = op.build(
            self._client.auth_id,
            dst=dst,
            src=src,
            powerpack_uuid=powerpack_uuid,
            text=text,
            type_=type_,
            url=url,
            method=method,
            log=log,
            trackable=trackable,
            media_urls=media_urls,
            media_ids=media_ids,
            message_expiry=message_expiry,
            template=template,
            interactive=interactive,
            location=location,
            dlt_entity_id=dlt_entity_id,
            dlt_template_id=dlt_template_id,
            dlt_template_category=dlt_template_category,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def get(
        self,
        message_uuid: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Message: ...
    @overload
    def get(
        self,
        message_uuid: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def get(
        self,
        message_uuid: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Message | AsyncAccepted:
        """Get a message.

        Returns the record of one message: numbers, state, charges. Its text is not part of the
        record.

        Args:
            message_uuid: Identifier of the message.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import messages_get as op

        request = op.build(
            self._client.auth_id,
            message_uuid,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def list_media(
        self,
        message_uuid: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MessageMediaList: ...
    @overload
    def list_media(
        self,
        message_uuid: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def list_media(
        self,
        message_uuid: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MessageMediaList | AsyncAccepted:
        """List the media of a message.

        Returns the files of a message. There is no `meta`; a message without files has none
        (unconfirmed).

        Args:
            message_uuid: Identifier of the message.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import messages_list_media as op

        request = op.build(
            self._client.auth_id,
            message_uuid,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def delete_media(
        self,
        message_uuid: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    def delete_media(
        self,
        message_uuid: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    def delete_media(
        self,
        message_uuid: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Delete the media of a message.

        Deletes all files of a message. Single files cannot be deleted.

        Args:
            message_uuid: Identifier of the message.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import messages_delete_media as op

        request = op.build(
            self._client.auth_id,
            message_uuid,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def get_media(
        self,
        message_uuid: str,
        media_id: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MessageMedia: ...
    @overload
    def get_media(
        self,
        message_uuid: str,
        media_id: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def get_media(
        self,
        message_uuid: str,
        media_id: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MessageMedia | AsyncAccepted:
        """Get one of the media of a message.

        Returns one file of a message. Its address can be opened without credentials.

        Args:
            message_uuid: Identifier of the message.
            media_id: Identifier of the file.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import messages_get_media as op

        request = op.build(
            self._client.auth_id,
            message_uuid,
            media_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def report_conversion(
        self,
        message_uuid: str,
        *,
        status: ConversionStatus,
        timestamp: str,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ConversionRecorded: ...
    @overload
    def report_conversion(
        self,
        message_uuid: str,
        *,
        status: ConversionStatus,
        timestamp: str,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def report_conversion(
        self,
        message_uuid: str,
        *,
        status: ConversionStatus,
        timestamp: str,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ConversionRecorded | AsyncAccepted:
        """Report a conversion.

        Tells whether the person did what the message asked for, such as typing a code. The
        message must have been sent with `trackable`. The last report counts (unconfirmed).
        Plivo's page prints the whole path in small letters.

        Args:
            message_uuid: Identifier of the message.
            status: Whether the person did what the message asked for, or did it by other
                means.
            timestamp: When it happened (ISO 8601).
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import messages_report_conversion as op

        request = op.build(
            self._client.auth_id,
            message_uuid,
            status=status,
            timestamp=timestamp,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class MessagesResourceWithRawResponse:
        """The methods of `MessagesResource`, which return a `RawResponse`."""

        def __init__(self, of: MessagesResource) -> None:
            self.list = raw(of.list)
            self.send = raw(of.send)
            self.get = raw(of.get)
            self.list_media = raw(of.list_media)
            self.delete_media = raw(of.delete_media)
            self.get_media = raw(of.get_media)
            self.report_conversion = raw(of.report_conversion)


class AsyncMessagesResource(Resource["AsyncClient"]):
    """Send and receive SMS, MMS and WhatsApp messages."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncMessagesResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    @overload
    async def list(
        self,
        *,
        message_direction: MessageDirection | None | Unset = UNSET,
        message_state: MessageStateFilter | None | Unset = UNSET,
        message_type: MessageKind | None | Unset = UNSET,
        from_number: str | None | Unset = UNSET,
        to_number: str | None | Unset = UNSET,
        error_code: str | None | Unset = UNSET,
        powerpack_id: str | None | Unset = UNSET,
        destination_country_iso2: str | None | Unset = UNSET,
        tendlc_campaign_id: str | None | Unset = UNSET,
        tendlc_registration_status: TendlcRegistrationStatus | None | Unset = UNSET,
        conversation_id: str | None | Unset = UNSET,
        conversation_origin: ConversationOrigin | None | Unset = UNSET,
        message_time: str | datetime | None | Unset = UNSET,
        message_time_gt: str | datetime | None | Unset = UNSET,
        message_time_gte: str | datetime | None | Unset = UNSET,
        message_time_lt: str | datetime | None | Unset = UNSET,
        message_time_lte: str | datetime | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MessageList: ...
    @overload
    async def list(
        self,
        *,
        message_direction: MessageDirection | None | Unset = UNSET,
        message_state: MessageStateFilter | None | Unset = UNSET,
        message_type: MessageKind | None | Unset = UNSET,
        from_number: str | None | Unset = UNSET,
        to_number: str | None | Unset = UNSET,
        error_code: str | None | Unset = UNSET,
        powerpack_id: str | None | Unset = UNSET,
        destination_country_iso2: str | None | Unset = UNSET,
        tendlc_campaign_id: str | None | Unset = UNSET,
        tendlc_registration_status: TendlcRegistrationStatus | None | Unset = UNSET,
        conversation_id: str | None | Unset = UNSET,
        conversation_origin: ConversationOrigin | None | Unset = UNSET,
        message_time: str | datetime | None | Unset = UNSET,
        message_time_gt: str | datetime | None | Unset = UNSET,
        message_time_gte: str | datetime | None | Unset = UNSET,
        message_time_lt: str | datetime | None | Unset = UNSET,
        message_time_lte: str | datetime | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def list(
        self,
        *,
        message_direction: MessageDirection | None | Unset = UNSET,
        message_state: MessageStateFilter | None | Unset = UNSET,
        message_type: MessageKind | None | Unset = UNSET,
        from_number: str | None | Unset = UNSET,
        to_number: str | None | Unset = UNSET,
        error_code: str | None | Unset = UNSET,
        powerpack_id: str | None | Unset = UNSET,
        destination_country_iso2: str | None | Unset = UNSET,
        tendlc_campaign_id: str | None | Unset = UNSET,
        tendlc_registration_status: TendlcRegistrationStatus | None | Unset = UNSET,
        conversation_id: str | None | Unset = UNSET,
        conversation_origin: ConversationOrigin | None | Unset = UNSET,
        message_time: str | datetime | None | Unset = UNSET,
        message_time_gt: str | datetime | None | Unset = UNSET,
        message_time_gte: str | datetime | None | Unset = UNSET,
        message_time_lt: str | datetime | None | Unset = UNSET,
        message_time_lte: str | datetime | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MessageList | AsyncAccepted:
        """List messages.

        Returns messages in both directions, newest first. Without a filter on time only messages
        of the last 24 hours are returned; messages are kept for 90 days. This list alone is
        limited to 20 requests a minute. Its `meta` usually has no `total_count`.

        With the credentials of a subaccount only its own messages are returned.

        Args:
            message_direction: Keep only messages that were sent or only those that were
                received.
            message_state: Keep only messages in this state.
            message_type: Keep only messages of this type.
            from_number: Keep only messages from this number or sender ID. The plus sign may
                be left out.
            to_number: Keep only messages to this number. The plus sign may be left out.
            error_code: Keep only messages with this error code; `000` or `0` for those
                without an error.
            powerpack_id: Keep only messages that were sent through this Powerpack.
            destination_country_iso2: Keep only messages to this country, as an ISO 3166-1
                alpha-2 code.
            tendlc_campaign_id: Keep only messages of this 10DLC campaign.
            tendlc_registration_status: Keep only messages whose sender was registered for
                10DLC, or was not.
            conversation_id: Keep only messages of this WhatsApp conversation.
            conversation_origin: Keep only messages of WhatsApp conversations of this kind.
            message_time: Keep only messages of exactly this time, in UTC.
            message_time_gt: Keep only messages after this time, in UTC.
            message_time_gte: Keep only messages at or after this time, in UTC.
            message_time_lt: Keep only messages before this time, in UTC.
            message_time_lte: Keep only messages at or before this time, in UTC.
            subaccount: Keep only objects of this subaccount.
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import messages_list as op

        request = op.build(
            self._client.auth_id,
            message_direction=message_direction,
            message_state=message_state,
            message_type=message_type,
            from_number=from_number,
            to_number=to_number,
            error_code=error_code,
            powerpack_id=powerpack_id,
            destination_country_iso2=destination_country_iso2,
            tendlc_campaign_id=tendlc_campaign_id,
            tendlc_registration_status=tendlc_registration_status,
            conversation_id=conversation_id,
            conversation_origin=conversation_origin,
            message_time=message_time,
            message_time_gt=message_time_gt,
            message_time_gte=message_time_gte,
            message_time_lt=message_time_lt,
            message_time_lte=message_time_lte,
            subaccount=subaccount,
            limit=limit,
            offset=offset,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    def iterate(
        self,
        *,
        message_direction: MessageDirection | None | Unset = UNSET,
        message_state: MessageStateFilter | None | Unset = UNSET,
        message_type: MessageKind | None | Unset = UNSET,
        from_number: str | None | Unset = UNSET,
        to_number: str | None | Unset = UNSET,
        error_code: str | None | Unset = UNSET,
        powerpack_id: str | None | Unset = UNSET,
        destination_country_iso2: str | None | Unset = UNSET,
        tendlc_campaign_id: str | None | Unset = UNSET,
        tendlc_registration_status: TendlcRegistrationStatus | None | Unset = UNSET,
        conversation_id: str | None | Unset = UNSET,
        conversation_origin: ConversationOrigin | None | Unset = UNSET,
        message_time: str | datetime | None | Unset = UNSET,
        message_time_gt: str | datetime | None | Unset = UNSET,
        message_time_gte: str | datetime | None | Unset = UNSET,
        message_time_lt: str | datetime | None | Unset = UNSET,
        message_time_lte: str | datetime | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncIterator[Message]:
        """Iterate over all objects of `list`, page by page.

        Takes the arguments of `list`; `limit` is the size of a page, `offset` the start.
        """
        from . import messages_list as op

        request = op.build(
            self._client.auth_id,
            message_direction=message_direction,
            message_state=message_state,
            message_type=message_type,
            from_number=from_number,
            to_number=to_number,
            error_code=error_code,
            powerpack_id=powerpack_id,
            destination_country_iso2=destination_country_iso2,
            tendlc_campaign_id=tendlc_campaign_id,
            tendlc_registration_status=tendlc_registration_status,
            conversation_id=conversation_id,
            conversation_origin=conversation_origin,
            message_time=message_time,
            message_time_gt=message_time_gt,
            message_time_gte=message_time_gte,
            message_time_lt=message_time_lt,
            message_time_lte=message_time_lte,
            subaccount=subaccount,
            limit=limit,
            offset=offset,
        )
        return self._client._iterate(request, op.parse, op.PAGES, options)

    @overload
    async def send(
        self,
        *,
        dst: str | builtins.list[str],
        src: str | None | Unset = UNSET,
        powerpack_uuid: str | None | Unset = UNSET,
        text: str | None | Unset = UNSET,
        type_: MessageKind | None | Unset = UNSET,
        url: str | None | Unset = UNSET,
        method: HttpMethod | None | Unset = UNSET,
        log: MessageLog | bool | None | Unset = UNSET,
        trackable: bool | None | Unset = UNSET,
        media_urls: builtins.list[str] | None | Unset = UNSET,
        media_ids: builtins.list[str] | None | Unset = UNSET,
        message_expiry: int | None | Unset = UNSET,
        template: WhatsAppTemplate | WhatsAppTemplateDict | None | Unset = UNSET,
        interactive: ButtonMessage
        | ButtonMessageDict
        | ListMessage
        | ListMessageDict
        | LinkMessage
        | LinkMessageDict
        | None
        | Unset = UNSET,
        location: WhatsAppLocation | WhatsAppLocationDict | None | Unset = UNSET,
        dlt_entity_id: str | None | Unset = UNSET,
        dlt_template_id: str | None | Unset = UNSET,
        dlt_template_category: DltTemplateCategory | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MessageQueued: ...
    @overload
    async def send(
        self,
        *,
        dst: str | builtins.list[str],
        src: str | None | Unset = UNSET,
        powerpack_uuid: str | None | Unset = UNSET,
        text: str | None | Unset = UNSET,
        type_: MessageKind | None | Unset = UNSET,
        url: str | None | Unset = UNSET,
        method: HttpMethod | None | Unset = UNSET,
        log: MessageLog | bool | None | Unset = UNSET,
        trackable: bool | None | Unset = UNSET,
        media_urls: builtins.list[str] | None | Unset = UNSET,
        media_ids: builtins.list[str] | None | Unset = UNSET,
        message_expiry: int | None | Unset = UNSET,
        template: WhatsAppTemplate | WhatsAppTemplateDict | None | Unset = UNSET,
        interactive: ButtonMessage
        | ButtonMessageDict
        | ListMessage
        | ListMessageDict
        | LinkMessage
        | LinkMessageDict
        | None
        | Unset = UNSET,
        location: WhatsAppLocation | WhatsAppLocationDict | None | Unset = UNSET,
        dlt_entity_id: str | None | Unset = UNSET,
        dlt_template_id: str | None | Unset = UNSET,
        dlt_template_category: DltTemplateCategory | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def send(
        self,
        *,
        dst: str | builtins.list[str],
        src: str | None | Unset = UNSET,
        powerpack_uuid: str | None | Unset = UNSET,
        text: str | None | Unset = UNSET,
        type_: MessageKind | None | Unset = UNSET,
        url: str | None | Unset = UNSET,
        method: HttpMethod | None | Unset = UNSET,
        log: MessageLog | bool | None | Unset = UNSET,
        trackable: bool | None | Unset = UNSET,
        media_urls: builtins.list[str] | None | Unset = UNSET,
        media_ids: builtins.list[str] | None | Unset = UNSET,
        message_expiry: int | None | Unset = UNSET,
        template: WhatsAppTemplate | WhatsAppTemplateDict | None | Unset = UNSET,
        interactive: ButtonMessage
        | ButtonMessageDict
        | ListMessage
        | ListMessageDict
        | LinkMessage
        | LinkMessageDict
        | None
        | Unset = UNSET,
        location: WhatsAppLocation | WhatsAppLocationDict | None | Unset = UNSET,
        dlt_entity_id: str | None | Unset = UNSET,
        dlt_template_id: str | None | Unset = UNSET,
        dlt_template_category: DltTemplateCategory | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MessageQueued | AsyncAccepted:
        """Send a message.

        Sends an SMS, an MMS or a WhatsApp message to one or more destinations. Only syntax,
        sender and permissions are checked at once; the state of a message and its status events
        tell whether it arrives. `message_uuid` is a list even for one destination: an identifier
        for each destination that is accepted, in the order of `dst`.

        The sender is either `src` or a number of the Powerpack `powerpack_uuid`. WhatsApp needs
        `src`.

        | `type` | What is sent |
        |---|---|
        | `sms` | `text`: at most 1600 characters of the GSM alphabet, or 737 others. |
        | `mms` | `text`, and up to 10 files in `media_urls` and `media_ids` together. To the US and Canada only. |
        | `whatsapp` | one of `template`, `interactive`, `location`, or `text` with at most one file. |

        A text of more than 160 characters of the GSM alphabet (GSM 03.38) is sent in parts of
        153. With any other character, all characters count as UCS-2: more than 70 are sent in
        parts of 67. Each part is charged as a unit.

        Messages from one sender are sent one after the other, and are `queued` until then: 5 SMS
        a second, or one in 4 seconds from a long code of the US or Canada, 25 a second from a
        toll-free number and 100 from a short code; one MMS in 4 seconds, or 2 a second from a
        toll-free number. Campaigns have rates of their own.

        A request to send to a country that is not enabled for the account is answered 403.

        Args:
            dst: Phone numbers with country code, separated by `<`: at most 1000 different
                ones of at most 14 digits each. Spaces, plus signs, dashes, dots, slashes and
                brackets are removed. A list is joined with `<`.
            src: The sender: a number or short code of yours, or a name of up to 11 letters
                and digits for countries that allow it. All other characters are removed. To the
                US and Canada it must be a number of your account.
            powerpack_uuid: Identifier of the Powerpack that chooses the sender.
            text: The text. SMS have at most 1600 characters of the GSM alphabet or 737
                others, WhatsApp messages 4096. With media it is the caption.
            type_: Kind of message. `sms` unless given.
            url: URL that receives the status events.
            method: How `url` is called. `POST` unless given.
            log: What Plivo keeps: `false` and `content_only` hide the last three digits of
                the destination, `false` and `number_only` do not keep the text. `true` unless
                given. SDKs also send a boolean.
            trackable: Whether a report on the conversion will follow. False unless given.
            media_urls: Addresses of files to attach, each at most 2 MB, all at most 5 MB. At
                most 10 for MMS together with `media_ids`, 1 for WhatsApp.
            media_ids: Identifiers of uploaded files to attach.
            message_expiry: Seconds after which a message that is still queued fails with
                error 420. 10800 unless given; one page allows 10799 at most.
            template: An approved WhatsApp template. It can be sent at any time and opens a
                conversation.
            interactive: Buttons, a list or a link, for a conversation that is open.
            location: A place on the map.
            dlt_entity_id: Deprecated. Identifier of the registered sender. India only.
            dlt_template_id: Deprecated. Identifier of the registered template. India only.
            dlt_template_category: Deprecated. Category of the registered template. India
                only.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import messages_send as op

        request = op.build(
            self._client.auth_id,
            dst=dst,
            src=src,
            powerpack_uuid=powerpack_uuid,
            text=text,
            type_=type_,
            url=url,
            method=method,
            log=log,
            trackable=trackable,
            media_urls=media_urls,
            media_ids=media_ids,
            message_expiry=message_expiry,
            template=template,
            interactive=interactive,
            location=location,
            dlt_entity_id=dlt_entity_id,
            dlt_template_id=dlt_template_id,
            dlt_template_category=dlt_template_category,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def get(
        self,
        message_uuid: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Message: ...
    @overload
    async def get(
        self,
        message_uuid: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def get(
        self,
        message_uuid: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Message | AsyncAccepted:
        """Get a message.

        Returns the record of one message: numbers, state, charges. Its text is not part of the
        record.

        Args:
            message_uuid: Identifier of the message.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import messages_get as op

        request = op.build(
            self._client.auth_id,
            message_uuid,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def list_media(
        self,
        message_uuid: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MessageMediaList: ...
    @overload
    async def list_media(
        self,
        message_uuid: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def list_media(
        self,
        message_uuid: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MessageMediaList | AsyncAccepted:
        """List the media of a message.

        Returns the files of a message. There is no `meta`; a message without files has none
        (unconfirmed).

        Args:
            message_uuid: Identifier of the message.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import messages_list_media as op

        request = op.build(
            self._client.auth_id,
            message_uuid,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def delete_media(
        self,
        message_uuid: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    async def delete_media(
        self,
        message_uuid: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    async def delete_media(
        self,
        message_uuid: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Delete the media of a message.

        Deletes all files of a message. Single files cannot be deleted.

        Args:
            message_uuid: Identifier of the message.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import messages_delete_media as op

        request = op.build(
            self._client.auth_id,
            message_uuid,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def get_media(
        self,
        message_uuid: str,
        media_id: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MessageMedia: ...
    @overload
    async def get_media(
        self,
        message_uuid: str,
        media_id: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def get_media(
        self,
        message_uuid: str,
        media_id: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MessageMedia | AsyncAccepted:
        """Get one of the media of a message.

        Returns one file of a message. Its address can be opened without credentials.

        Args:
            message_uuid: Identifier of the message.
            media_id: Identifier of the file.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import messages_get_media as op

        request = op.build(
            self._client.auth_id,
            message_uuid,
            media_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def report_conversion(
        self,
        message_uuid: str,
        *,
        status: ConversionStatus,
        timestamp: str,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ConversionRecorded: ...
    @overload
    async def report_conversion(
        self,
        message_uuid: str,
        *,
        status: ConversionStatus,
        timestamp: str,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def report_conversion(
        self,
        message_uuid: str,
        *,
        status: ConversionStatus,
        timestamp: str,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ConversionRecorded | AsyncAccepted:
        """Report a conversion.

        Tells whether the person did what the message asked for, such as typing a code. The
        message must have been sent with `trackable`. The last report counts (unconfirmed).
        Plivo's page prints the whole path in small letters.

        Args:
            message_uuid: Identifier of the message.
            status: Whether the person did what the message asked for, or did it by other
                means.
            timestamp: When it happened (ISO 8601).
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import messages_report_conversion as op

        request = op.build(
            self._client.auth_id,
            message_uuid,
            status=status,
            timestamp=timestamp,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncMessagesResourceWithRawResponse:
        """The methods of `AsyncMessagesResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncMessagesResource) -> None:
            self.list = raw_async(of.list)
            self.send = raw_async(of.send)
            self.get = raw_async(of.get)
            self.list_media = raw_async(of.list_media)
            self.delete_media = raw_async(of.delete_media)
            self.get_media = raw_async(of.get_media)
            self.report_conversion = raw_async(of.report_conversion)
