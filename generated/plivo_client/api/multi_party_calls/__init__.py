"""The resource `multi_party_calls` (generated)."""

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
    from ...models.multi_party_call import MultiPartyCall
    from ...models.multi_party_call_filter_status import MultiPartyCallFilterStatus
    from ...models.multi_party_call_list import MultiPartyCallList
    from ...models.multi_party_call_status import MultiPartyCallStatus
    from ...models.multi_party_page_meta import MultiPartyPageMeta
    from ...models.multi_party_recording_started import MultiPartyRecordingStarted
    from ...models.multi_party_recording_state import MultiPartyRecordingState
    from ...models.record_file_format import RecordFileFormat
    from ...models.termination_cause import TerminationCause
    from ...models.termination_cause_code import TerminationCauseCode


class MultiPartyCallsResource(Resource["SyncClient"]):
    """Calls of agents, customers and supervisors, with hold, coaching and recording."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> MultiPartyCallsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    @overload
    def list(
        self,
        *,
        sub_account: str | None | Unset = UNSET,
        friendly_name: str | None | Unset = UNSET,
        status: MultiPartyCallFilterStatus | None | Unset = UNSET,
        termination_cause_code: TerminationCauseCode | None | Unset = UNSET,
        creation_time_gt: str | datetime | None | Unset = UNSET,
        creation_time_gte: str | datetime | None | Unset = UNSET,
        creation_time_lt: str | datetime | None | Unset = UNSET,
        creation_time_lte: str | datetime | None | Unset = UNSET,
        end_time_gt: str | datetime | None | Unset = UNSET,
        end_time_gte: str | datetime | None | Unset = UNSET,
        end_time_lt: str | datetime | None | Unset = UNSET,
        end_time_lte: str | datetime | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MultiPartyCallList: ...
    @overload
    def list(
        self,
        *,
        sub_account: str | None | Unset = UNSET,
        friendly_name: str | None | Unset = UNSET,
        status: MultiPartyCallFilterStatus | None | Unset = UNSET,
        termination_cause_code: TerminationCauseCode | None | Unset = UNSET,
        creation_time_gt: str | datetime | None | Unset = UNSET,
        creation_time_gte: str | datetime | None | Unset = UNSET,
        creation_time_lt: str | datetime | None | Unset = UNSET,
        creation_time_lte: str | datetime | None | Unset = UNSET,
        end_time_gt: str | datetime | None | Unset = UNSET,
        end_time_gte: str | datetime | None | Unset = UNSET,
        end_time_lt: str | datetime | None | Unset = UNSET,
        end_time_lte: str | datetime | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def list(
        self,
        *,
        sub_account: str | None | Unset = UNSET,
        friendly_name: str | None | Unset = UNSET,
        status: MultiPartyCallFilterStatus | None | Unset = UNSET,
        termination_cause_code: TerminationCauseCode | None | Unset = UNSET,
        creation_time_gt: str | datetime | None | Unset = UNSET,
        creation_time_gte: str | datetime | None | Unset = UNSET,
        creation_time_lt: str | datetime | None | Unset = UNSET,
        creation_time_lte: str | datetime | None | Unset = UNSET,
        end_time_gt: str | datetime | None | Unset = UNSET,
        end_time_gte: str | datetime | None | Unset = UNSET,
        end_time_lt: str | datetime | None | Unset = UNSET,
        end_time_lte: str | datetime | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MultiPartyCallList | AsyncAccepted:
        """List multi-party calls.

        Returns the multi-party calls of the account and of its subaccounts, newest first,
        whether they have ended or not.

        Args:
            sub_account: Keep only multi-party calls of this subaccount.
            friendly_name: Keep only multi-party calls with this name.
            status: Keep only multi-party calls with this status.
            termination_cause_code: Keep only multi-party calls that ended for this reason.
            creation_time_gt: Keep only multi-party calls created after this time, in UTC.
            creation_time_gte: Keep only multi-party calls created at or after this time, in
                UTC.
            creation_time_lt: Keep only multi-party calls created before this time, in UTC.
            creation_time_lte: Keep only multi-party calls created at or before this time, in
                UTC.
            end_time_gt: Keep only multi-party calls that ended after this time, in UTC.
            end_time_gte: Keep only multi-party calls that ended at or after this time, in
                UTC.
            end_time_lt: Keep only multi-party calls that ended before this time, in UTC.
            end_time_lte: Keep only multi-party calls that ended at or before this time, in
                UTC.
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import multi_party_calls_list as op

        request = op.build(
            self._client.auth_id,
            sub_account=sub_account,
            friendly_name=friendly_name,
            status=status,
            termination_cause_code=termination_cause_code,
            creation_time_gt=creation_time_gt,
            creation_time_gte=creation_time_gte,
            creation_time_lt=creation_time_lt,
            creation_time_lte=creation_time_lte,
            end_time_gt=end_time_gt,
            end_time_gte=end_time_gte,
            end_time_lt=end_time_lt,
            end_time_lte=end_time_lte,
            limit=limit,
            offset=offset,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    def iterate(
        self,
        *,
        sub_account: str | None | Unset = UNSET,
        friendly_name: str | None | Unset = UNSET,
        status: MultiPartyCallFilterStatus | None | Unset = UNSET,
        termination_cause_code: TerminationCauseCode | None | Unset = UNSET,
        creation_time_gt: str | datetime | None | Unset = UNSET,
        creation_time_gte: str | datetime | None | Unset = UNSET,
        creation_time_lt: str | datetime | None | Unset = UNSET,
        creation_time_lte: str | datetime | None | Unset = UNSET,
        end_time_gt: str | datetime | None | Unset = UNSET,
        end_time_gte: str | datetime | None | Unset = UNSET,
        end_time_lt: str | datetime | None | Unset = UNSET,
        end_time_lte: str | datetime | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Iterator[MultiPartyCall]:
        """Iterate over all objects of `list`, page by page.

        Takes the arguments of `list`; `limit` is the size of a page, `offset` the start.
        """
        from . import multi_party_calls_list as op

        request = op.build(
            self._client.auth_id,
            sub_account=sub_account,
            friendly_name=friendly_name,
            status=status,
            termination_cause_code=termination_cause_code,
            creation_time_gt=creation_time_gt,
            creation_time_gte=creation_time_gte,
            creation_time_lt=creation_time_lt,
            creation_time_lte=creation_time_lte,
            end_time_gt=end_time_gt,
            end_time_gte=end_time_gte,
            end_time_lt=end_time_lt,
            end_time_lte=end_time_lte,
            limit=limit,
            offset=offset,
        )
        return self._client._iterate(request, op.parse, op.PAGES, options)

    @overload
    def get(
        self,
        mpc_id: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MultiPartyCall: ...
    @overload
    def get(
        self,
        mpc_id: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def get(
        self,
        mpc_id: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MultiPartyCall | AsyncAccepted:
        """Get a multi-party call.

        Returns one multi-party call. One that has ended is found by its identifier only: its
        name may be given to another.

        Args:
            mpc_id: `uuid_` and the identifier of a multi-party call, or `name_` and the name
                of one that has not ended.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import multi_party_calls_get as op

        request = op.build(
            self._client.auth_id,
            mpc_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def start(
        self,
        mpc_id: str,
        *,
        status: str,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    def start(
        self,
        mpc_id: str,
        *,
        status: str,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    def start(
        self,
        mpc_id: str,
        *,
        status: str,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Start a multi-party call.

        Lets participants who wait hear each other. Only a multi-party call that has not started
        yet can be started; another one is answered 400 (unconfirmed).

        Args:
            mpc_id: `uuid_` and the identifier of a multi-party call, or `name_` and the name
                of one that has not ended.
            status: The word `active`, or `Active` as another page has it.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import multi_party_calls_start as op

        request = op.build(
            self._client.auth_id,
            mpc_id,
            status=status,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def end(
        self,
        mpc_id: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    def end(
        self,
        mpc_id: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    def end(
        self,
        mpc_id: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """End a multi-party call.

        Ends a multi-party call. Participants whose documents have the element `MultiPartyCall`
        go on with `onExitActionUrl`, or else with the next element; those that a request has
        added go on with `on_exit_action_url`, or else are hung up with hangup cause 4020.

        Args:
            mpc_id: `uuid_` and the identifier of a multi-party call, or `name_` and the name
                of one that has not ended.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import multi_party_calls_end as op

        request = op.build(
            self._client.auth_id,
            mpc_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    def start_recording(
        self,
        mpc_id: str,
        *,
        file_format: RecordFileFormat | None | Unset = UNSET,
        recording_callback_url: str | None | Unset = UNSET,
        recording_callback_method: HttpMethod | None | Unset = UNSET,
        transcript: bool | None | Unset = UNSET,
        transcription_url: str | None | Unset = UNSET,
        record_track_type: str | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MultiPartyRecordingStarted:
        """Record a multi-party call.

        Records all participants until the recording is stopped or the multi-party call ends. A
        second recording is answered 400 (unconfirmed).

        Args:
            mpc_id: `uuid_` and the identifier of a multi-party call, or `name_` and the name
                of one that has not ended.
            file_format: Format of the file. `mp3` unless given.
            recording_callback_url: URL that is told what happens to the recording.
            recording_callback_method: How `recording_callback_url` is called. `GET` unless
                given.
            transcript: Has the recording transcribed. Known from one SDK. False unless
                given.
            transcription_url: URL that receives the transcription. Has the recording
                transcribed as well.
            record_track_type: Of one participant: `participant` for what it says, `all` or
                `both` for all participants, in two channels (unconfirmed). The participant alone
                unless given. No effect on the recording of all.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import multi_party_calls_start_recording as op

        request = op.build(
            self._client.auth_id,
            mpc_id,
            file_format=file_format,
            recording_callback_url=recording_callback_url,
            recording_callback_method=recording_callback_method,
            transcript=transcript,
            transcription_url=transcription_url,
            record_track_type=record_track_type,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def stop_recording(
        self,
        mpc_id: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    def stop_recording(
        self,
        mpc_id: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    def stop_recording(
        self,
        mpc_id: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Stop recording a multi-party call.

        Ends the recording; its file is ready a little later. 204 too if none goes on
        (unconfirmed).

        Args:
            mpc_id: `uuid_` and the identifier of a multi-party call, or `name_` and the name
                of one that has not ended.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import multi_party_calls_stop_recording as op

        request = op.build(
            self._client.auth_id,
            mpc_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def pause_recording(
        self,
        mpc_id: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    def pause_recording(
        self,
        mpc_id: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    def pause_recording(
        self,
        mpc_id: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Pause recording a multi-party call.

        Pauses the recording of a multi-party call. 400 unless a recording goes on (unconfirmed).

        Args:
            mpc_id: `uuid_` and the identifier of a multi-party call, or `name_` and the name
                of one that has not ended.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import multi_party_calls_pause_recording as op

        request = op.build(
            self._client.auth_id,
            mpc_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def resume_recording(
        self,
        mpc_id: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    def resume_recording(
        self,
        mpc_id: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    def resume_recording(
        self,
        mpc_id: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Resume recording a multi-party call.

        Resumes the recording of a multi-party call. 400 unless a recording is paused
        (unconfirmed).

        Args:
            mpc_id: `uuid_` and the identifier of a multi-party call, or `name_` and the name
                of one that has not ended.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import multi_party_calls_resume_recording as op

        request = op.build(
            self._client.auth_id,
            mpc_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class MultiPartyCallsResourceWithRawResponse:
        """The methods of `MultiPartyCallsResource`, which return a `RawResponse`."""

        def __init__(self, of: MultiPartyCallsResource) -> None:
            self.list = raw(of.list)
            self.get = raw(of.get)
            self.start = raw(of.start)
            self.end = raw(of.end)
            self.start_recording = raw(of.start_recording)
            self.stop_recording = raw(of.stop_recording)
            self.pause_recording = raw(of.pause_recording)
            self.resume_recording = raw(of.resume_recording)


class AsyncMultiPartyCallsResource(Resource["AsyncClient"]):
    """Calls of agents, customers and supervisors, with hold, coaching and recording."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncMultiPartyCallsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    @overload
    async def list(
        self,
        *,
        sub_account: str | None | Unset = UNSET,
        friendly_name: str | None | Unset = UNSET,
        status: MultiPartyCallFilterStatus | None | Unset = UNSET,
        termination_cause_code: TerminationCauseCode | None | Unset = UNSET,
        creation_time_gt: str | datetime | None | Unset = UNSET,
        creation_time_gte: str | datetime | None | Unset = UNSET,
        creation_time_lt: str | datetime | None | Unset = UNSET,
        creation_time_lte: str | datetime | None | Unset = UNSET,
        end_time_gt: str | datetime | None | Unset = UNSET,
        end_time_gte: str | datetime | None | Unset = UNSET,
        end_time_lt: str | datetime | None | Unset = UNSET,
        end_time_lte: str | datetime | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MultiPartyCallList: ...
    @overload
    async def list(
        self,
        *,
        sub_account: str | None | Unset = UNSET,
        friendly_name: str | None | Unset = UNSET,
        status: MultiPartyCallFilterStatus | None | Unset = UNSET,
        termination_cause_code: TerminationCauseCode | None | Unset = UNSET,
        creation_time_gt: str | datetime | None | Unset = UNSET,
        creation_time_gte: str | datetime | None | Unset = UNSET,
        creation_time_lt: str | datetime | None | Unset = UNSET,
        creation_time_lte: str | datetime | None | Unset = UNSET,
        end_time_gt: str | datetime | None | Unset = UNSET,
        end_time_gte: str | datetime | None | Unset = UNSET,
        end_time_lt: str | datetime | None | Unset = UNSET,
        end_time_lte: str | datetime | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def list(
        self,
        *,
        sub_account: str | None | Unset = UNSET,
        friendly_name: str | None | Unset = UNSET,
        status: MultiPartyCallFilterStatus | None | Unset = UNSET,
        termination_cause_code: TerminationCauseCode | None | Unset = UNSET,
        creation_time_gt: str | datetime | None | Unset = UNSET,
        creation_time_gte: str | datetime | None | Unset = UNSET,
        creation_time_lt: str | datetime | None | Unset = UNSET,
        creation_time_lte: str | datetime | None | Unset = UNSET,
        end_time_gt: str | datetime | None | Unset = UNSET,
        end_time_gte: str | datetime | None | Unset = UNSET,
        end_time_lt: str | datetime | None | Unset = UNSET,
        end_time_lte: str | datetime | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MultiPartyCallList | AsyncAccepted:
        """List multi-party calls.

        Returns the multi-party calls of the account and of its subaccounts, newest first,
        whether they have ended or not.

        Args:
            sub_account: Keep only multi-party calls of this subaccount.
            friendly_name: Keep only multi-party calls with this name.
            status: Keep only multi-party calls with this status.
            termination_cause_code: Keep only multi-party calls that ended for this reason.
            creation_time_gt: Keep only multi-party calls created after this time, in UTC.
            creation_time_gte: Keep only multi-party calls created at or after this time, in
                UTC.
            creation_time_lt: Keep only multi-party calls created before this time, in UTC.
            creation_time_lte: Keep only multi-party calls created at or before this time, in
                UTC.
            end_time_gt: Keep only multi-party calls that ended after this time, in UTC.
            end_time_gte: Keep only multi-party calls that ended at or after this time, in
                UTC.
            end_time_lt: Keep only multi-party calls that ended before this time, in UTC.
            end_time_lte: Keep only multi-party calls that ended at or before this time, in
                UTC.
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import multi_party_calls_list as op

        request = op.build(
            self._client.auth_id,
            sub_account=sub_account,
            friendly_name=friendly_name,
            status=status,
            termination_cause_code=termination_cause_code,
            creation_time_gt=creation_time_gt,
            creation_time_gte=creation_time_gte,
            creation_time_lt=creation_time_lt,
            creation_time_lte=creation_time_lte,
            end_time_gt=end_time_gt,
            end_time_gte=end_time_gte,
            end_time_lt=end_time_lt,
            end_time_lte=end_time_lte,
            limit=limit,
            offset=offset,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    def iterate(
        self,
        *,
        sub_account: str | None | Unset = UNSET,
        friendly_name: str | None | Unset = UNSET,
        status: MultiPartyCallFilterStatus | None | Unset = UNSET,
        termination_cause_code: TerminationCauseCode | None | Unset = UNSET,
        creation_time_gt: str | datetime | None | Unset = UNSET,
        creation_time_gte: str | datetime | None | Unset = UNSET,
        creation_time_lt: str | datetime | None | Unset = UNSET,
        creation_time_lte: str | datetime | None | Unset = UNSET,
        end_time_gt: str | datetime | None | Unset = UNSET,
        end_time_gte: str | datetime | None | Unset = UNSET,
        end_time_lt: str | datetime | None | Unset = UNSET,
        end_time_lte: str | datetime | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncIterator[MultiPartyCall]:
        """Iterate over all objects of `list`, page by page.

        Takes the arguments of `list`; `limit` is the size of a page, `offset` the start.
        """
        from . import multi_party_calls_list as op

        request = op.build(
            self._client.auth_id,
            sub_account=sub_account,
            friendly_name=friendly_name,
            status=status,
            termination_cause_code=termination_cause_code,
            creation_time_gt=creation_time_gt,
            creation_time_gte=creation_time_gte,
            creation_time_lt=creation_time_lt,
            creation_time_lte=creation_time_lte,
            end_time_gt=end_time_gt,
            end_time_gte=end_time_gte,
            end_time_lt=end_time_lt,
            end_time_lte=end_time_lte,
            limit=limit,
            offset=offset,
        )
        return self._client._iterate(request, op.parse, op.PAGES, options)

    @overload
    async def get(
        self,
        mpc_id: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MultiPartyCall: ...
    @overload
    async def get(
        self,
        mpc_id: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def get(
        self,
        mpc_id: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MultiPartyCall | AsyncAccepted:
        """Get a multi-party call.

        Returns one multi-party call. One that has ended is found by its identifier only: its
        name may be given to another.

        Args:
            mpc_id: `uuid_` and the identifier of a multi-party call, or `name_` and the name
                of one that has not ended.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import multi_party_calls_get as op

        request = op.build(
            self._client.auth_id,
            mpc_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def start(
        self,
        mpc_id: str,
        *,
        status: str,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    async def start(
        self,
        mpc_id: str,
        *,
        status: str,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    async def start(
        self,
        mpc_id: str,
        *,
        status: str,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Start a multi-party call.

        Lets participants who wait hear each other. Only a multi-party call that has not started
        yet can be started; another one is answered 400 (unconfirmed).

        Args:
            mpc_id: `uuid_` and the identifier of a multi-party call, or `name_` and the name
                of one that has not ended.
            status: The word `active`, or `Active` as another page has it.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import multi_party_calls_start as op

        request = op.build(
            self._client.auth_id,
            mpc_id,
            status=status,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def end(
        self,
        mpc_id: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    async def end(
        self,
        mpc_id: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    async def end(
        self,
        mpc_id: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """End a multi-party call.

        Ends a multi-party call. Participants whose documents have the element `MultiPartyCall`
        go on with `onExitActionUrl`, or else with the next element; those that a request has
        added go on with `on_exit_action_url`, or else are hung up with hangup cause 4020.

        Args:
            mpc_id: `uuid_` and the identifier of a multi-party call, or `name_` and the name
                of one that has not ended.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import multi_party_calls_end as op

        request = op.build(
            self._client.auth_id,
            mpc_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    async def start_recording(
        self,
        mpc_id: str,
        *,
        file_format: RecordFileFormat | None | Unset = UNSET,
        recording_callback_url: str | None | Unset = UNSET,
        recording_callback_method: HttpMethod | None | Unset = UNSET,
        transcript: bool | None | Unset = UNSET,
        transcription_url: str | None | Unset = UNSET,
        record_track_type: str | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MultiPartyRecordingStarted:
        """Record a multi-party call.

        Records all participants until the recording is stopped or the multi-party call ends. A
        second recording is answered 400 (unconfirmed).

        Args:
            mpc_id: `uuid_` and the identifier of a multi-party call, or `name_` and the name
                of one that has not ended.
            file_format: Format of the file. `mp3` unless given.
            recording_callback_url: URL that is told what happens to the recording.
            recording_callback_method: How `recording_callback_url` is called. `GET` unless
                given.
            transcript: Has the recording transcribed. Known from one SDK. False unless
                given.
            transcription_url: URL that receives the transcription. Has the recording
                transcribed as well.
            record_track_type: Of one participant: `participant` for what it says, `all` or
                `both` for all participants, in two channels (unconfirmed). The participant alone
                unless given. No effect on the recording of all.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import multi_party_calls_start_recording as op

        request = op.build(
            self._client.auth_id,
            mpc_id,
            file_format=file_format,
            recording_callback_url=recording_callback_url,
            recording_callback_method=recording_callback_method,
            transcript=transcript,
            transcription_url=transcription_url,
            record_track_type=record_track_type,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def stop_recording(
        self,
        mpc_id: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    async def stop_recording(
        self,
        mpc_id: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    async def stop_recording(
        self,
        mpc_id: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Stop recording a multi-party call.

        Ends the recording; its file is ready a little later. 204 too if none goes on
        (unconfirmed).

        Args:
            mpc_id: `uuid_` and the identifier of a multi-party call, or `name_` and the name
                of one that has not ended.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import multi_party_calls_stop_recording as op

        request = op.build(
            self._client.auth_id,
            mpc_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def pause_recording(
        self,
        mpc_id: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    async def pause_recording(
        self,
        mpc_id: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    async def pause_recording(
        self,
        mpc_id: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Pause recording a multi-party call.

        Pauses the recording of a multi-party call. 400 unless a recording goes on (unconfirmed).

        Args:
            mpc_id: `uuid_` and the identifier of a multi-party call, or `name_` and the name
                of one that has not ended.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import multi_party_calls_pause_recording as op

        request = op.build(
            self._client.auth_id,
            mpc_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def resume_recording(
        self,
        mpc_id: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    async def resume_recording(
        self,
        mpc_id: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    async def resume_recording(
        self,
        mpc_id: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Resume recording a multi-party call.

        Resumes the recording of a multi-party call. 400 unless a recording is paused
        (unconfirmed).

        Args:
            mpc_id: `uuid_` and the identifier of a multi-party call, or `name_` and the name
                of one that has not ended.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import multi_party_calls_resume_recording as op

        request = op.build(
            self._client.auth_id,
            mpc_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncMultiPartyCallsResourceWithRawResponse:
        """The methods of `AsyncMultiPartyCallsResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncMultiPartyCallsResource) -> None:
            self.list = raw_async(of.list)
            self.get = raw_async(of.get)
            self.start = raw_async(of.start)
            self.end = raw_async(of.end)
            self.start_recording = raw_async(of.start_recording)
            self.stop_recording = raw_async(of.stop_recording)
            self.pause_recording = raw_async(of.pause_recording)
            self.resume_recording = raw_async(of.resume_recording)
