"""The resource `recordings` (generated)."""

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
    from ...models.http_method import HttpMethod
    from ...models.page_meta import PageMeta
    from ...models.record_file_format import RecordFileFormat
    from ...models.recording import Recording
    from ...models.recording_kind import RecordingKind
    from ...models.recording_list import RecordingList


class RecordingsResource(Resource["SyncClient"]):
    """The audio of calls, conferences and multi-party calls."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> RecordingsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    @overload
    def list(
        self,
        *,
        call_uuid: str | None | Unset = UNSET,
        from_number: str | None | Unset = UNSET,
        to_number: str | None | Unset = UNSET,
        conference_name: str | None | Unset = UNSET,
        conference_uuid: str | None | Unset = UNSET,
        mpc_name: str | None | Unset = UNSET,
        mpc_uuid: str | None | Unset = UNSET,
        add_time: str | datetime | None | Unset = UNSET,
        add_time_gt: str | datetime | None | Unset = UNSET,
        add_time_gte: str | datetime | None | Unset = UNSET,
        add_time_lt: str | datetime | None | Unset = UNSET,
        add_time_lte: str | datetime | None | Unset = UNSET,
        recording_storage_duration: int | None | Unset = UNSET,
        recording_storage_duration_gt: int | None | Unset = UNSET,
        recording_storage_duration_gte: int | None | Unset = UNSET,
        recording_storage_duration_lt: int | None | Unset = UNSET,
        recording_storage_duration_lte: int | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> RecordingList: ...
    @overload
    def list(
        self,
        *,
        call_uuid: str | None | Unset = UNSET,
        from_number: str | None | Unset = UNSET,
        to_number: str | None | Unset = UNSET,
        conference_name: str | None | Unset = UNSET,
        conference_uuid: str | None | Unset = UNSET,
        mpc_name: str | None | Unset = UNSET,
        mpc_uuid: str | None | Unset = UNSET,
        add_time: str | datetime | None | Unset = UNSET,
        add_time_gt: str | datetime | None | Unset = UNSET,
        add_time_gte: str | datetime | None | Unset = UNSET,
        add_time_lt: str | datetime | None | Unset = UNSET,
        add_time_lte: str | datetime | None | Unset = UNSET,
        recording_storage_duration: int | None | Unset = UNSET,
        recording_storage_duration_gt: int | None | Unset = UNSET,
        recording_storage_duration_gte: int | None | Unset = UNSET,
        recording_storage_duration_lt: int | None | Unset = UNSET,
        recording_storage_duration_lte: int | None | Unset = UNSET,
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
        call_uuid: str | None | Unset = UNSET,
        from_number: str | None | Unset = UNSET,
        to_number: str | None | Unset = UNSET,
        conference_name: str | None | Unset = UNSET,
        conference_uuid: str | None | Unset = UNSET,
        mpc_name: str | None | Unset = UNSET,
        mpc_uuid: str | None | Unset = UNSET,
        add_time: str | datetime | None | Unset = UNSET,
        add_time_gt: str | datetime | None | Unset = UNSET,
        add_time_gte: str | datetime | None | Unset = UNSET,
        add_time_lt: str | datetime | None | Unset = UNSET,
        add_time_lte: str | datetime | None | Unset = UNSET,
        recording_storage_duration: int | None | Unset = UNSET,
        recording_storage_duration_gt: int | None | Unset = UNSET,
        recording_storage_duration_gte: int | None | Unset = UNSET,
        recording_storage_duration_lt: int | None | Unset = UNSET,
        recording_storage_duration_lte: int | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> RecordingList | AsyncAccepted:
        """List recordings.

        Returns finished recordings of the account and of its subaccounts, newest first. Those of
        the last 7 days are returned unless a filter on `add_time` or on
        `recording_storage_duration` is given; the two cannot be combined, and a time span of
        more than 30 days is refused.

        Args:
            call_uuid: Keep only recordings of this call.
            from_number: Keep only recordings of calls from this number or SIP address.
            to_number: Keep only recordings of calls to this number or SIP address.
            conference_name: Keep only recordings of conferences with this name.
            conference_uuid: Keep only recordings of this conference.
            mpc_name: Keep only recordings of multi-party calls with this name.
            mpc_uuid: Keep only recordings of this multi-party call.
            add_time: Keep only recordings added at exactly this time, in UTC.
            add_time_gt: Keep only recordings added after this time, in UTC.
            add_time_gte: Keep only recordings added at or after this time, in UTC.
            add_time_lt: Keep only recordings added before this time, in UTC.
            add_time_lte: Keep only recordings added at or before this time, in UTC.
            recording_storage_duration: Keep only recordings stored for exactly this many
                days.
            recording_storage_duration_gt: Keep only recordings stored for more than this
                many days.
            recording_storage_duration_gte: Keep only recordings stored for this many days or
                more.
            recording_storage_duration_lt: Keep only recordings stored for less than this
                many days.
            recording_storage_duration_lte: Keep only recordings stored for this many days or
                less.
            subaccount: Keep only objects of this subaccount.
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import recordings_list as op

        request = op.build(
            self._client.auth_id,
            call_uuid=call_uuid,
            from_number=from_number,
            to_number=to_number,
            conference_name=conference_name,
            conference_uuid=conference_uuid,
            mpc_name=mpc_name,
            mpc_uuid=mpc_uuid,
            add_time=add_time,
            add_time_gt=add_time_gt,
            add_time_gte=add_time_gte,
            add_time_lt=add_time_lt,
            add_time_lte=add_time_lte,
            recording_storage_duration=recording_storage_duration,
            recording_storage_duration_gt=recording_storage_duration_gt,
            recording_storage_duration_gte=recording_storage_duration_gte,
            recording_storage_duration_lt=recording_storage_duration_lt,
            recording_storage_duration_lte=recording_storage_duration_lte,
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
        call_uuid: str | None | Unset = UNSET,
        from_number: str | None | Unset = UNSET,
        to_number: str | None | Unset = UNSET,
        conference_name: str | None | Unset = UNSET,
        conference_uuid: str | None | Unset = UNSET,
        mpc_name: str | None | Unset = UNSET,
        mpc_uuid: str | None | Unset = UNSET,
        add_time: str | datetime | None | Unset = UNSET,
        add_time_gt: str | datetime | None | Unset = UNSET,
        add_time_gte: str | datetime | None | Unset = UNSET,
        add_time_lt: str | datetime | None | Unset = UNSET,
        add_time_lte: str | datetime | None | Unset = UNSET,
        recording_storage_duration: int | None | Unset = UNSET,
        recording_storage_duration_gt: int | None | Unset = UNSET,
        recording_storage_duration_gte: int | None | Unset = UNSET,
        recording_storage_duration_lt: int | None | Unset = UNSET,
        recording_storage_duration_lte: int | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Iterator[Recording]:
        """Iterate over all objects of `list`, page by page.

        Takes the arguments of `list`; `limit` is the size of a page, `offset` the start.
        """
        from . import recordings_list as op

        request = op.build(
            self._client.auth_id,
            call_uuid=call_uuid,
            from_number=from_number,
            to_number=to_number,
            conference_name=conference_name,
            conference_uuid=conference_uuid,
            mpc_name=mpc_name,
            mpc_uuid=mpc_uuid,
            add_time=add_time,
            add_time_gt=add_time_gt,
            add_time_gte=add_time_gte,
            add_time_lt=add_time_lt,
            add_time_lte=add_time_lte,
            recording_storage_duration=recording_storage_duration,
            recording_storage_duration_gt=recording_storage_duration_gt,
            recording_storage_duration_gte=recording_storage_duration_gte,
            recording_storage_duration_lt=recording_storage_duration_lt,
            recording_storage_duration_lte=recording_storage_duration_lte,
            subaccount=subaccount,
            limit=limit,
            offset=offset,
        )
        return self._client._iterate(request, op.parse, op.PAGES, options)

    @overload
    def get(
        self,
        recording_id: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Recording: ...
    @overload
    def get(
        self,
        recording_id: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def get(
        self,
        recording_id: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Recording | AsyncAccepted:
        """Get a recording.

        Returns what is known of a finished recording. The audio is at `recording_url`, which
        anybody can read unless authentication for recordings is switched on in the console; then
        it takes the credentials of the account or subaccount.

        Args:
            recording_id: Identifier of the recording.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import recordings_get as op

        request = op.build(
            self._client.auth_id,
            recording_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def delete(
        self,
        recording_id: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    def delete(
        self,
        recording_id: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    def delete(
        self,
        recording_id: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Delete a recording.

        Deletes a recording and its audio for good.

        Args:
            recording_id: Identifier of the recording.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import recordings_delete as op

        request = op.build(
            self._client.auth_id,
            recording_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class RecordingsResourceWithRawResponse:
        """The methods of `RecordingsResource`, which return a `RawResponse`."""

        def __init__(self, of: RecordingsResource) -> None:
            self.list = raw(of.list)
            self.get = raw(of.get)
            self.delete = raw(of.delete)


class AsyncRecordingsResource(Resource["AsyncClient"]):
    """The audio of calls, conferences and multi-party calls."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncRecordingsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    @overload
    async def list(
        self,
        *,
        call_uuid: str | None | Unset = UNSET,
        from_number: str | None | Unset = UNSET,
        to_number: str | None | Unset = UNSET,
        conference_name: str | None | Unset = UNSET,
        conference_uuid: str | None | Unset = UNSET,
        mpc_name: str | None | Unset = UNSET,
        mpc_uuid: str | None | Unset = UNSET,
        add_time: str | datetime | None | Unset = UNSET,
        add_time_gt: str | datetime | None | Unset = UNSET,
        add_time_gte: str | datetime | None | Unset = UNSET,
        add_time_lt: str | datetime | None | Unset = UNSET,
        add_time_lte: str | datetime | None | Unset = UNSET,
        recording_storage_duration: int | None | Unset = UNSET,
        recording_storage_duration_gt: int | None | Unset = UNSET,
        recording_storage_duration_gte: int | None | Unset = UNSET,
        recording_storage_duration_lt: int | None | Unset = UNSET,
        recording_storage_duration_lte: int | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> RecordingList: ...
    @overload
    async def list(
        self,
        *,
        call_uuid: str | None | Unset = UNSET,
        from_number: str | None | Unset = UNSET,
        to_number: str | None | Unset = UNSET,
        conference_name: str | None | Unset = UNSET,
        conference_uuid: str | None | Unset = UNSET,
        mpc_name: str | None | Unset = UNSET,
        mpc_uuid: str | None | Unset = UNSET,
        add_time: str | datetime | None | Unset = UNSET,
        add_time_gt: str | datetime | None | Unset = UNSET,
        add_time_gte: str | datetime | None | Unset = UNSET,
        add_time_lt: str | datetime | None | Unset = UNSET,
        add_time_lte: str | datetime | None | Unset = UNSET,
        recording_storage_duration: int | None | Unset = UNSET,
        recording_storage_duration_gt: int | None | Unset = UNSET,
        recording_storage_duration_gte: int | None | Unset = UNSET,
        recording_storage_duration_lt: int | None | Unset = UNSET,
        recording_storage_duration_lte: int | None | Unset = UNSET,
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
        call_uuid: str | None | Unset = UNSET,
        from_number: str | None | Unset = UNSET,
        to_number: str | None | Unset = UNSET,
        conference_name: str | None | Unset = UNSET,
        conference_uuid: str | None | Unset = UNSET,
        mpc_name: str | None | Unset = UNSET,
        mpc_uuid: str | None | Unset = UNSET,
        add_time: str | datetime | None | Unset = UNSET,
        add_time_gt: str | datetime | None | Unset = UNSET,
        add_time_gte: str | datetime | None | Unset = UNSET,
        add_time_lt: str | datetime | None | Unset = UNSET,
        add_time_lte: str | datetime | None | Unset = UNSET,
        recording_storage_duration: int | None | Unset = UNSET,
        recording_storage_duration_gt: int | None | Unset = UNSET,
        recording_storage_duration_gte: int | None | Unset = UNSET,
        recording_storage_duration_lt: int | None | Unset = UNSET,
        recording_storage_duration_lte: int | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> RecordingList | AsyncAccepted:
        """List recordings.

        Returns finished recordings of the account and of its subaccounts, newest first. Those of
        the last 7 days are returned unless a filter on `add_time` or on
        `recording_storage_duration` is given; the two cannot be combined, and a time span of
        more than 30 days is refused.

        Args:
            call_uuid: Keep only recordings of this call.
            from_number: Keep only recordings of calls from this number or SIP address.
            to_number: Keep only recordings of calls to this number or SIP address.
            conference_name: Keep only recordings of conferences with this name.
            conference_uuid: Keep only recordings of this conference.
            mpc_name: Keep only recordings of multi-party calls with this name.
            mpc_uuid: Keep only recordings of this multi-party call.
            add_time: Keep only recordings added at exactly this time, in UTC.
            add_time_gt: Keep only recordings added after this time, in UTC.
            add_time_gte: Keep only recordings added at or after this time, in UTC.
            add_time_lt: Keep only recordings added before this time, in UTC.
            add_time_lte: Keep only recordings added at or before this time, in UTC.
            recording_storage_duration: Keep only recordings stored for exactly this many
                days.
            recording_storage_duration_gt: Keep only recordings stored for more than this
                many days.
            recording_storage_duration_gte: Keep only recordings stored for this many days or
                more.
            recording_storage_duration_lt: Keep only recordings stored for less than this
                many days.
            recording_storage_duration_lte: Keep only recordings stored for this many days or
                less.
            subaccount: Keep only objects of this subaccount.
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import recordings_list as op

        request = op.build(
            self._client.auth_id,
            call_uuid=call_uuid,
            from_number=from_number,
            to_number=to_number,
            conference_name=conference_name,
            conference_uuid=conference_uuid,
            mpc_name=mpc_name,
            mpc_uuid=mpc_uuid,
            add_time=add_time,
            add_time_gt=add_time_gt,
            add_time_gte=add_time_gte,
            add_time_lt=add_time_lt,
            add_time_lte=add_time_lte,
            recording_storage_duration=recording_storage_duration,
            recording_storage_duration_gt=recording_storage_duration_gt,
            recording_storage_duration_gte=recording_storage_duration_gte,
            recording_storage_duration_lt=recording_storage_duration_lt,
            recording_storage_duration_lte=recording_storage_duration_lte,
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
        call_uuid: str | None | Unset = UNSET,
        from_number: str | None | Unset = UNSET,
        to_number: str | None | Unset = UNSET,
        conference_name: str | None | Unset = UNSET,
        conference_uuid: str | None | Unset = UNSET,
        mpc_name: str | None | Unset = UNSET,
        mpc_uuid: str | None | Unset = UNSET,
        add_time: str | datetime | None | Unset = UNSET,
        add_time_gt: str | datetime | None | Unset = UNSET,
        add_time_gte: str | datetime | None | Unset = UNSET,
        add_time_lt: str | datetime | None | Unset = UNSET,
        add_time_lte: str | datetime | None | Unset = UNSET,
        recording_storage_duration: int | None | Unset = UNSET,
        recording_storage_duration_gt: int | None | Unset = UNSET,
        recording_storage_duration_gte: int | None | Unset = UNSET,
        recording_storage_duration_lt: int | None | Unset = UNSET,
        recording_storage_duration_lte: int | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncIterator[Recording]:
        """Iterate over all objects of `list`, page by page.

        Takes the arguments of `list`; `limit` is the size of a page, `offset` the start.
        """
        from . import recordings_list as op

        request = op.build(
            self._client.auth_id,
            call_uuid=call_uuid,
            from_number=from_number,
            to_number=to_number,
            conference_name=conference_name,
            conference_uuid=conference_uuid,
            mpc_name=mpc_name,
            mpc_uuid=mpc_uuid,
            add_time=add_time,
            add_time_gt=add_time_gt,
            add_time_gte=add_time_gte,
            add_time_lt=add_time_lt,
            add_time_lte=add_time_lte,
            recording_storage_duration=recording_storage_duration,
            recording_storage_duration_gt=recording_storage_duration_gt,
            recording_storage_duration_gte=recording_storage_duration_gte,
            recording_storage_duration_lt=recording_storage_duration_lt,
            recording_storage_duration_lte=recording_storage_duration_lte,
            subaccount=subaccount,
            limit=limit,
            offset=offset,
        )
        return self._client._iterate(request, op.parse, op.PAGES, options)

    @overload
    async def get(
        self,
        recording_id: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Recording: ...
    @overload
    async def get(
        self,
        recording_id: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def get(
        self,
        recording_id: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Recording | AsyncAccepted:
        """Get a recording.

        Returns what is known of a finished recording. The audio is at `recording_url`, which
        anybody can read unless authentication for recordings is switched on in the console; then
        it takes the credentials of the account or subaccount.

        Args:
            recording_id: Identifier of the recording.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import recordings_get as op

        request = op.build(
            self._client.auth_id,
            recording_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def delete(
        self,
        recording_id: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    async def delete(
        self,
        recording_id: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    async def delete(
        self,
        recording_id: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Delete a recording.

        Deletes a recording and its audio for good.

        Args:
            recording_id: Identifier of the recording.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import recordings_delete as op

        request = op.build(
            self._client.auth_id,
            recording_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncRecordingsResourceWithRawResponse:
        """The methods of `AsyncRecordingsResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncRecordingsResource) -> None:
            self.list = raw_async(of.list)
            self.get = raw_async(of.get)
            self.delete = raw_async(of.delete)
