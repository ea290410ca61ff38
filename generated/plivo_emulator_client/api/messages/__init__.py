"""The resource `messages` (generated)."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any, Literal, overload

from plivo_runtime.pagination import iterate, iterate_async
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from plivo_runtime.async_client import AsyncClient
    from plivo_runtime.sync_client import SyncClient
    from plivo_runtime.unset import Unset

    from ...models.message import Message
    from ...models.message_list import MessageList
    from ...models.xml_problem import XmlProblem
    from ...models.xml_report import XmlReport


class MessagesResource:
    """Simulated incoming messages."""

    __slots__ = ("_client",)

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def list(
        self,
        *,
        auth_id: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
    ) -> MessageList:
        """List incoming messages.

        Returns messages, newest first.

        Args:
            auth_id: Return only objects of this account or subaccount.
            limit: Objects per page. 20 unless given.
            offset: Objects to skip. 0 unless given.
        """
        from . import messages_list as op

        request = op.build(
            auth_id=auth_id,
            limit=limit,
            offset=offset,
        )
        return op.parse(self._client.request(request))

    def create(
        self,
        *,
        from_: str,
        to: str,
        text: str | None | Unset = UNSET,
        media: builtins.list[str] | None | Unset = UNSET,
    ) -> Message:
        """Send an incoming message.

        Simulates an incoming message to a number.

        Args:
            from_: Number of the sender.
            to: Number of the recipient.
            text: Text of the message. Empty unless given.
            media: URLs of media files, which make it an MMS.
        """
        from . import messages_create as op

        request = op.build(
            from_=from_,
            to=to,
            text=text,
            media=media,
        )
        return op.parse(self._client.request(request))


class AsyncMessagesResource:
    """Simulated incoming messages."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list(
        self,
        *,
        auth_id: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
    ) -> MessageList:
        """List incoming messages.

        Returns messages, newest first.

        Args:
            auth_id: Return only objects of this account or subaccount.
            limit: Objects per page. 20 unless given.
            offset: Objects to skip. 0 unless given.
        """
        from . import messages_list as op

        request = op.build(
            auth_id=auth_id,
            limit=limit,
            offset=offset,
        )
        return op.parse(await self._client.request(request))

    async def create(
        self,
        *,
        from_: str,
        to: str,
        text: str | None | Unset = UNSET,
        media: builtins.list[str] | None | Unset = UNSET,
    ) -> Message:
        """Send an incoming message.

        Simulates an incoming message to a number.

        Args:
            from_: Number of the sender.
            to: Number of the recipient.
            text: Text of the message. Empty unless given.
            media: URLs of media files, which make it an MMS.
        """
        from . import messages_create as op

        request = op.build(
            from_=from_,
            to=to,
            text=text,
            media=media,
        )
        return op.parse(await self._client.request(request))
