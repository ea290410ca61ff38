"""The resource `sessions` (generated)."""

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

    from ...models.live_session_status import LiveSessionStatus
    from ...models.pin_demand import PinDemand
    from ...models.session import Session
    from ...models.session_list import SessionList
    from ...models.session_status import SessionStatus


class SessionsResource(Resource["SyncClient"]):
    """Masking sessions, which the vendor's API creates."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> SessionsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    def list(
        self,
        *,
        auth_id: str | None | Unset = UNSET,
        session_uuid: str | None | Unset = UNSET,
        virtual_number: str | None | Unset = UNSET,
        status: SessionStatus | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> SessionList:
        """List masking sessions.

        Returns masking sessions of all accounts and any age, newest first.

        Args:
            auth_id: Return only objects of this account or subaccount.
            session_uuid: Return only this session.
            virtual_number: Return only sessions on this number.
            status: Return only sessions with this status.
            limit: Objects per page. 20 unless given.
            offset: Objects to skip. 0 unless given.
        """
        from . import sessions_list as op

        request = op.build(
            auth_id=auth_id,
            session_uuid=session_uuid,
            virtual_number=virtual_number,
            status=status,
            limit=limit,
            offset=offset,
        )
        return self._client._call(request, op.parse, options)

    def update(
        self,
        session_uuid: str,
        *,
        status: LiveSessionStatus,
        **options: Unpack[RequestOptions],
    ) -> Session:
        """Change a masking session's status.

        Sets the status that an active session shows, including in lists and filters. The session
        works the same either way. The emulator never sets `in-progress` by itself.

        Args:
            session_uuid: Identifier of a masking session.
            status: The new status.
        """
        from . import sessions_update as op

        request = op.build(
            session_uuid,
            status=status,
        )
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class SessionsResourceWithRawResponse:
        """The methods of `SessionsResource`, which return a `RawResponse`."""

        def __init__(self, of: SessionsResource) -> None:
            self.list = raw(of.list)
            self.update = raw(of.update)


class AsyncSessionsResource(Resource["AsyncClient"]):
    """Masking sessions, which the vendor's API creates."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncSessionsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    async def list(
        self,
        *,
        auth_id: str | None | Unset = UNSET,
        session_uuid: str | None | Unset = UNSET,
        virtual_number: str | None | Unset = UNSET,
        status: SessionStatus | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> SessionList:
        """List masking sessions.

        Returns masking sessions of all accounts and any age, newest first.

        Args:
            auth_id: Return only objects of this account or subaccount.
            session_uuid: Return only this session.
            virtual_number: Return only sessions on this number.
            status: Return only sessions with this status.
            limit: Objects per page. 20 unless given.
            offset: Objects to skip. 0 unless given.
        """
        from . import sessions_list as op

        request = op.build(
            auth_id=auth_id,
            session_uuid=session_uuid,
            virtual_number=virtual_number,
            status=status,
            limit=limit,
            offset=offset,
        )
        return await self._client._call(request, op.parse, options)

    async def update(
        self,
        session_uuid: str,
        *,
        status: LiveSessionStatus,
        **options: Unpack[RequestOptions],
    ) -> Session:
        """Change a masking session's status.

        Sets the status that an active session shows, including in lists and filters. The session
        works the same either way. The emulator never sets `in-progress` by itself.

        Args:
            session_uuid: Identifier of a masking session.
            status: The new status.
        """
        from . import sessions_update as op

        request = op.build(
            session_uuid,
            status=status,
        )
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncSessionsResourceWithRawResponse:
        """The methods of `AsyncSessionsResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncSessionsResource) -> None:
            self.list = raw_async(of.list)
            self.update = raw_async(of.update)
