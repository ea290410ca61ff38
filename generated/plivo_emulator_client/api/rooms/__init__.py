"""The resource `rooms` (generated)."""

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


class RoomsResource(Resource["SyncClient"]):
    """Conferences and other rooms in which calls meet."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> RoomsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    def list(
        self,
        *,
        auth_id: str | None | Unset = UNSET,
        kind: RoomKind | None | Unset = UNSET,
        name: str | None | Unset = UNSET,
        live: bool | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
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
        return self._client._call(request, op.parse, options)

    def get(
        self,
        room_uuid: str,
        **options: Unpack[RequestOptions],
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
        return self._client._call(request, op.parse, options)

    def join(
        self,
        room_uuid: str,
        *,
        from_: str,
        **options: Unpack[RequestOptions],
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
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class RoomsResourceWithRawResponse:
        """The methods of `RoomsResource`, which return a `RawResponse`."""

        def __init__(self, of: RoomsResource) -> None:
            self.list = raw(of.list)
            self.get = raw(of.get)
            self.join = raw(of.join)


class AsyncRoomsResource(Resource["AsyncClient"]):
    """Conferences and other rooms in which calls meet."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncRoomsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    async def list(
        self,
        *,
        auth_id: str | None | Unset = UNSET,
        kind: RoomKind | None | Unset = UNSET,
        name: str | None | Unset = UNSET,
        live: bool | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
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
        return await self._client._call(request, op.parse, options)

    async def get(
        self,
        room_uuid: str,
        **options: Unpack[RequestOptions],
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
        return await self._client._call(request, op.parse, options)

    async def join(
        self,
        room_uuid: str,
        *,
        from_: str,
        **options: Unpack[RequestOptions],
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
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncRoomsResourceWithRawResponse:
        """The methods of `AsyncRoomsResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncRoomsResource) -> None:
            self.list = raw_async(of.list)
            self.get = raw_async(of.get)
            self.join = raw_async(of.join)
