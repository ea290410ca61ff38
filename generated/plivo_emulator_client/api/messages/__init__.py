"""The resource `messages` (generated)."""

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

    from ...models.content_type import ContentType
    from ...models.conversation import Conversation
    from ...models.conversation_list import ConversationList
    from ...models.message import Message
    from ...models.message_direction import MessageDirection
    from ...models.message_file import MessageFile
    from ...models.message_list import MessageList
    from ...models.message_type import MessageType
    from ...models.xml_instruction import XmlInstruction
    from ...models.xml_problem import XmlProblem
    from ...models.xml_report import XmlReport


class MessagesResource(Resource["SyncClient"]):
    """Messages in both directions, with their text; simulated incoming messages."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> MessagesResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    def list(
        self,
        *,
        auth_id: str | None | Unset = UNSET,
        direction: MessageDirection | None | Unset = UNSET,
        message_uuid: str | None | Unset = UNSET,
        number: str | None | Unset = UNSET,
        person: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MessageList:
        """List messages.

        Returns messages in both directions, newest first, with their text.

        Args:
            auth_id: Return only objects of this account or subaccount.
            direction: Return only messages that were received, or only those that were sent.
            message_uuid: Return only this message.
            number: Return only messages from or to this number or sender of the account.
            person: Return only messages to or from this person's number.
            limit: Objects per page. 20 unless given.
            offset: Objects to skip. 0 unless given.
        """
        from . import messages_list as op

        request = op.build(
            auth_id=auth_id,
            direction=direction,
            message_uuid=message_uuid,
            number=number,
            person=person,
            limit=limit,
            offset=offset,
        )
        return self._client._call(request, op.parse, options)

    def create(
        self,
        *,
        from_: str,
        to: str,
        text: str | None | Unset = UNSET,
        media: builtins.list[str] | None | Unset = UNSET,
        type_: MessageType | None | Unset = UNSET,
        content_type: ContentType | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Message:
        """Send an incoming message.

        Simulates an incoming message to a number.

        Args:
            from_: Number of the sender.
            to: Number of the recipient.
            text: Text of the message. Empty unless given.
            media: URLs of media files, which make it an MMS unless its type says otherwise.
            type_: Kind of message. `sms` or, with media, `mms` unless given.
            content_type: What a WhatsApp message consists of. `text` or, with media, `media`
                unless given.
        """
        from . import messages_create as op

        request = op.build(
            from_=from_,
            to=to,
            text=text,
            media=media,
            type_=type_,
            content_type=content_type,
        )
        return self._client._call(request, op.parse, options)

    def list_conversations(
        self,
        *,
        auth_id: str | None | Unset = UNSET,
        number: str | None | Unset = UNSET,
        person: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ConversationList:
        """List conversations.

        Returns the pairs of numbers that exchanged messages, each with its last message, by
        which they are ordered, newest first.

        Args:
            auth_id: Return only objects of this account or subaccount.
            number: Return only conversations of this number or sender of the account.
            person: Return only conversations with this person's number.
            limit: Objects per page. 20 unless given.
            offset: Objects to skip. 0 unless given.
        """
        from . import messages_list_conversations as op

        request = op.build(
            auth_id=auth_id,
            number=number,
            person=person,
            limit=limit,
            offset=offset,
        )
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class MessagesResourceWithRawResponse:
        """The methods of `MessagesResource`, which return a `RawResponse`."""

        def __init__(self, of: MessagesResource) -> None:
            self.list = raw(of.list)
            self.create = raw(of.create)
            self.list_conversations = raw(of.list_conversations)


class AsyncMessagesResource(Resource["AsyncClient"]):
    """Messages in both directions, with their text; simulated incoming messages."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncMessagesResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    async def list(
        self,
        *,
        auth_id: str | None | Unset = UNSET,
        direction: MessageDirection | None | Unset = UNSET,
        message_uuid: str | None | Unset = UNSET,
        number: str | None | Unset = UNSET,
        person: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MessageList:
        """List messages.

        Returns messages in both directions, newest first, with their text.

        Args:
            auth_id: Return only objects of this account or subaccount.
            direction: Return only messages that were received, or only those that were sent.
            message_uuid: Return only this message.
            number: Return only messages from or to this number or sender of the account.
            person: Return only messages to or from this person's number.
            limit: Objects per page. 20 unless given.
            offset: Objects to skip. 0 unless given.
        """
        from . import messages_list as op

        request = op.build(
            auth_id=auth_id,
            direction=direction,
            message_uuid=message_uuid,
            number=number,
            person=person,
            limit=limit,
            offset=offset,
        )
        return await self._client._call(request, op.parse, options)

    async def create(
        self,
        *,
        from_: str,
        to: str,
        text: str | None | Unset = UNSET,
        media: builtins.list[str] | None | Unset = UNSET,
        type_: MessageType | None | Unset = UNSET,
        content_type: ContentType | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Message:
        """Send an incoming message.

        Simulates an incoming message to a number.

        Args:
            from_: Number of the sender.
            to: Number of the recipient.
            text: Text of the message. Empty unless given.
            media: URLs of media files, which make it an MMS unless its type says otherwise.
            type_: Kind of message. `sms` or, with media, `mms` unless given.
            content_type: What a WhatsApp message consists of. `text` or, with media, `media`
                unless given.
        """
        from . import messages_create as op

        request = op.build(
            from_=from_,
            to=to,
            text=text,
            media=media,
            type_=type_,
            content_type=content_type,
        )
        return await self._client._call(request, op.parse, options)

    async def list_conversations(
        self,
        *,
        auth_id: str | None | Unset = UNSET,
        number: str | None | Unset = UNSET,
        person: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ConversationList:
        """List conversations.

        Returns the pairs of numbers that exchanged messages, each with its last message, by
        which they are ordered, newest first.

        Args:
            auth_id: Return only objects of this account or subaccount.
            number: Return only conversations of this number or sender of the account.
            person: Return only conversations with this person's number.
            limit: Objects per page. 20 unless given.
            offset: Objects to skip. 0 unless given.
        """
        from . import messages_list_conversations as op

        request = op.build(
            auth_id=auth_id,
            number=number,
            person=person,
            limit=limit,
            offset=offset,
        )
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncMessagesResourceWithRawResponse:
        """The methods of `AsyncMessagesResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncMessagesResource) -> None:
            self.list = raw_async(of.list)
            self.create = raw_async(of.create)
            self.list_conversations = raw_async(of.list_conversations)
