"""The resource `rooms` (generated)."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any, Literal, overload

from plivo_runtime.pagination import iterate, iterate_async
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator, Mapping, Sequence

    from plivo_runtime.async_client import AsyncClient
    from plivo_runtime.sync_client import SyncClient
    from plivo_runtime.unset import Unset

    from ...models.act import Act
    from ...models.act_kind import ActKind
    from ...models.call import Call
    from ...models.call_direction import CallDirection
    from ...models.call_kind import CallKind
    from ...models.call_recording import CallRecording
    from ...models.call_state import CallState
    from ...models.fetch import Fetch
    from ...models.heard import Heard
    from ...models.room import Room
    from ...models.room_kind import RoomKind
    from ...models.room_list import RoomList
    from ...models.room_member import RoomMember
    from ...models.running_element import RunningElement
    from ...models.sip_headers import SipHeaders
    from ...models.timeline_entry import TimelineEntry
    from ...models.xml_report import XmlReport


class RoomsResource:
    """Conferences and other rooms in which calls meet."""

    __slots__ = ("_client",)

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def list(
        self,
        *,
        auth_id: str | None | Unset = UNSET,
        kind: RoomKind | None | Unset = UNSET,
        name: str | None | Unset = UNSET,
        live: bool | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
    ) -> RoomList:
        """List rooms.

        Returns conferences and other rooms in which calls meet, newest first.

        Args:
            auth_id: Return only objects of this account or subaccount.
            kind: Return only rooms of this kind.
            name: Return only rooms with this name.
            live: Whether to return only rooms that have not ended. False unless given.
            limit: Objects per page. 20 unless given.
            offset: Objects to skip. 0 unless given.
        """
        from . import rooms_list as op

        request = op.build(
            auth_id=auth_id,
            kind=kind,
            name=name,
            live=live,
            limit=limit,
            offset=offset,
        )
        return op.parse(self._client.request(request))

    def get(
        self,
        room_uuid: str,
    ) -> Room:
        """Get a room.

        Returns one room with its members.

        Args:
            room_uuid: Identifier of the room.
        """
        from . import rooms_get as op

        request = op.build(
            room_uuid,
        )
        return op.parse(self._client.request(request))

    def join(
        self,
        room_uuid: str,
        *,
        from_: str,
    ) -> Call:
        """Join a room.

        Lets somebody call who joins a room that has not ended, without an application. Returns
        the call, with which they press keys, say something and hang up.

        Args:
            room_uuid: Identifier of the room.
            from_: Number that they call from.
        """
        from . import rooms_join as op

        request = op.build(
            room_uuid,
            from_=from_,
        )
        return op.parse(self._client.request(request))


class AsyncRoomsResource:
    """Conferences and other rooms in which calls meet."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list(
        self,
        *,
        auth_id: str | None | Unset = UNSET,
        kind: RoomKind | None | Unset = UNSET,
        name: str | None | Unset = UNSET,
        live: bool | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
    ) -> RoomList:
        """List rooms.

        Returns conferences and other rooms in which calls meet, newest first.

        Args:
            auth_id: Return only objects of this account or subaccount.
            kind: Return only rooms of this kind.
            name: Return only rooms with this name.
            live: Whether to return only rooms that have not ended. False unless given.
            limit: Objects per page. 20 unless given.
            offset: Objects to skip. 0 unless given.
        """
        from . import rooms_list as op

        request = op.build(
            auth_id=auth_id,
            kind=kind,
            name=name,
            live=live,
            limit=limit,
            offset=offset,
        )
        return op.parse(await self._client.request(request))

    async def get(
        self,
        room_uuid: str,
    ) -> Room:
        """Get a room.

        Returns one room with its members.

        Args:
            room_uuid: Identifier of the room.
        """
        from . import rooms_get as op

        request = op.build(
            room_uuid,
        )
        return op.parse(await self._client.request(request))

    async def join(
        self,
        room_uuid: str,
        *,
        from_: str,
    ) -> Call:
        """Join a room.

        Lets somebody call who joins a room that has not ended, without an application. Returns
        the call, with which they press keys, say something and hang up.

        Args:
            room_uuid: Identifier of the room.
            from_: Number that they call from.
        """
        from . import rooms_join as op

        request = op.build(
            room_uuid,
            from_=from_,
        )
        return op.parse(await self._client.request(request))
