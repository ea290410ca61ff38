"""The resource `audio_streams` (generated)."""

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
    from ...models.audio_track import AudioTrack
    from ...models.http_method import HttpMethod
    from ...models.stream import Stream
    from ...models.stream_format import StreamFormat
    from ...models.stream_list import StreamList
    from ...models.stream_page_meta import StreamPageMeta
    from ...models.stream_started import StreamStarted
    from ...models.stream_status import StreamStatus


class AudioStreamsResource(Resource["SyncClient"]):
    """The audio of live calls over WebSockets, for voice bots and transcription."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AudioStreamsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    @overload
    def list(
        self,
        call_uuid: str,
        *,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> StreamList: ...
    @overload
    def list(
        self,
        call_uuid: str,
        *,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def list(
        self,
        call_uuid: str,
        *,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> StreamList | AsyncAccepted:
        """List audio streams.

        Returns the audio streams of a call, newest first. They remain after the call has ended.

        Args:
            call_uuid: Identifier of the call.
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import audio_streams_list as op

        request = op.build(
            self._client.auth_id,
            call_uuid,
            limit=limit,
            offset=offset,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    def iterate(
        self,
        call_uuid: str,
        *,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Iterator[Stream]:
        """Iterate over all objects of `list`, page by page.

        Takes the arguments of `list`; `limit` is the size of a page, `offset` the start.
        """
        from . import audio_streams_list as op

        request = op.build(
            self._client.auth_id,
            call_uuid,
            limit=limit,
            offset=offset,
        )
        return self._client._iterate(request, op.parse, op.PAGES, options)

    def start(
        self,
        call_uuid: str,
        *,
        service_url: str,
        bidirectional: bool | None | Unset = UNSET,
        audio_track: AudioTrack | None | Unset = UNSET,
        stream_timeout: int | None | Unset = UNSET,
        status_callback_url: str | None | Unset = UNSET,
        status_callback_method: HttpMethod | None | Unset = UNSET,
        content_type: StreamFormat | None | Unset = UNSET,
        extra_headers_: str | None | Unset = UNSET,
        noise_cancellation: bool | None | Unset = UNSET,
        noise_cancellation_level: int | None | Unset = UNSET,
        cx_bot: bool | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> StreamStarted:
        """Start an audio stream.

        Connects a live call with a WebSocket server, beside whatever else the call does. A call
        that is not in progress is answered 404; a call has one stream at a time, another one is
        answered 400.

        Args:
            call_uuid: Identifier of the call.
            service_url: Address of your WebSocket server, `ws` or `wss`.
            bidirectional: Whether your server may send audio too. False unless given.
            audio_track: What is streamed, `inbound` unless given; a bidirectional stream
                cannot have another.
            stream_timeout: How many seconds it lasts at most, 86400 unless given.
            status_callback_url: Address that is told what happens to the stream.
            status_callback_method: How that address is called. `POST` unless given.
            content_type: Encoding and sampling rate of the audio, `audio/x-l16;rate=8000`
                unless given.
            extra_headers_: Pairs of names and values that your server is sent with every
                event, such as `a=1,b=2`.
            noise_cancellation: Whether noise is removed from what the person says. False
                unless given.
            noise_cancellation_level: How much of it, from 60 to 100; 85 unless given.
            cx_bot: Whether the stream is for a bot of the contact centre product. The SDKs
                send it.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import audio_streams_start as op

        request = op.build(
            self._client.auth_id,
            call_uuid,
            service_url=service_url,
            bidirectional=bidirectional,
            audio_track=audio_track,
            stream_timeout=stream_timeout,
            status_callback_url=status_callback_url,
            status_callback_method=status_callback_method,
            content_type=content_type,
            extra_headers_=extra_headers_,
            noise_cancellation=noise_cancellation,
            noise_cancellation_level=noise_cancellation_level,
            cx_bot=cx_bot,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def stop_all(
        self,
        call_uuid: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    def stop_all(
        self,
        call_uuid: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    def stop_all(
        self,
        call_uuid: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Stop all audio streams of a call.

        Stops what is streamed of a call at present, if anything; the call goes on.

        Args:
            call_uuid: Identifier of the call.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import audio_streams_stop_all as op

        request = op.build(
            self._client.auth_id,
            call_uuid,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def get(
        self,
        call_uuid: str,
        stream_id: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Stream: ...
    @overload
    def get(
        self,
        call_uuid: str,
        stream_id: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def get(
        self,
        call_uuid: str,
        stream_id: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Stream | AsyncAccepted:
        """Get an audio stream.

        Returns one audio stream of a call.

        Args:
            call_uuid: Identifier of the call.
            stream_id: Identifier of the audio stream.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import audio_streams_get as op

        request = op.build(
            self._client.auth_id,
            call_uuid,
            stream_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def stop(
        self,
        call_uuid: str,
        stream_id: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    def stop(
        self,
        call_uuid: str,
        stream_id: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    def stop(
        self,
        call_uuid: str,
        stream_id: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Stop an audio stream.

        Closes the WebSocket of a stream; the call goes on. A stream that has ended stays as it
        is.

        Args:
            call_uuid: Identifier of the call.
            stream_id: Identifier of the audio stream.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import audio_streams_stop as op

        request = op.build(
            self._client.auth_id,
            call_uuid,
            stream_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AudioStreamsResourceWithRawResponse:
        """The methods of `AudioStreamsResource`, which return a `RawResponse`."""

        def __init__(self, of: AudioStreamsResource) -> None:
            self.list = raw(of.list)
            self.start = raw(of.start)
            self.stop_all = raw(of.stop_all)
            self.get = raw(of.get)
            self.stop = raw(of.stop)


class AsyncAudioStreamsResource(Resource["AsyncClient"]):
    """The audio of live calls over WebSockets, for voice bots and transcription."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncAudioStreamsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    @overload
    async def list(
        self,
        call_uuid: str,
        *,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> StreamList: ...
    @overload
    async def list(
        self,
        call_uuid: str,
        *,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def list(
        self,
        call_uuid: str,
        *,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> StreamList | AsyncAccepted:
        """List audio streams.

        Returns the audio streams of a call, newest first. They remain after the call has ended.

        Args:
            call_uuid: Identifier of the call.
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import audio_streams_list as op

        request = op.build(
            self._client.auth_id,
            call_uuid,
            limit=limit,
            offset=offset,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    def iterate(
        self,
        call_uuid: str,
        *,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncIterator[Stream]:
        """Iterate over all objects of `list`, page by page.

        Takes the arguments of `list`; `limit` is the size of a page, `offset` the start.
        """
        from . import audio_streams_list as op

        request = op.build(
            self._client.auth_id,
            call_uuid,
            limit=limit,
            offset=offset,
        )
        return self._client._iterate(request, op.parse, op.PAGES, options)

    async def start(
        self,
        call_uuid: str,
        *,
        service_url: str,
        bidirectional: bool | None | Unset = UNSET,
        audio_track: AudioTrack | None | Unset = UNSET,
        stream_timeout: int | None | Unset = UNSET,
        status_callback_url: str | None | Unset = UNSET,
        status_callback_method: HttpMethod | None | Unset = UNSET,
        content_type: StreamFormat | None | Unset = UNSET,
        extra_headers_: str | None | Unset = UNSET,
        noise_cancellation: bool | None | Unset = UNSET,
        noise_cancellation_level: int | None | Unset = UNSET,
        cx_bot: bool | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> StreamStarted:
        """Start an audio stream.

        Connects a live call with a WebSocket server, beside whatever else the call does. A call
        that is not in progress is answered 404; a call has one stream at a time, another one is
        answered 400.

        Args:
            call_uuid: Identifier of the call.
            service_url: Address of your WebSocket server, `ws` or `wss`.
            bidirectional: Whether your server may send audio too. False unless given.
            audio_track: What is streamed, `inbound` unless given; a bidirectional stream
                cannot have another.
            stream_timeout: How many seconds it lasts at most, 86400 unless given.
            status_callback_url: Address that is told what happens to the stream.
            status_callback_method: How that address is called. `POST` unless given.
            content_type: Encoding and sampling rate of the audio, `audio/x-l16;rate=8000`
                unless given.
            extra_headers_: Pairs of names and values that your server is sent with every
                event, such as `a=1,b=2`.
            noise_cancellation: Whether noise is removed from what the person says. False
                unless given.
            noise_cancellation_level: How much of it, from 60 to 100; 85 unless given.
            cx_bot: Whether the stream is for a bot of the contact centre product. The SDKs
                send it.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import audio_streams_start as op

        request = op.build(
            self._client.auth_id,
            call_uuid,
            service_url=service_url,
            bidirectional=bidirectional,
            audio_track=audio_track,
            stream_timeout=stream_timeout,
            status_callback_url=status_callback_url,
            status_callback_method=status_callback_method,
            content_type=content_type,
            extra_headers_=extra_headers_,
            noise_cancellation=noise_cancellation,
            noise_cancellation_level=noise_cancellation_level,
            cx_bot=cx_bot,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def stop_all(
        self,
        call_uuid: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    async def stop_all(
        self,
        call_uuid: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    async def stop_all(
        self,
        call_uuid: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Stop all audio streams of a call.

        Stops what is streamed of a call at present, if anything; the call goes on.

        Args:
            call_uuid: Identifier of the call.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import audio_streams_stop_all as op

        request = op.build(
            self._client.auth_id,
            call_uuid,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def get(
        self,
        call_uuid: str,
        stream_id: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Stream: ...
    @overload
    async def get(
        self,
        call_uuid: str,
        stream_id: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def get(
        self,
        call_uuid: str,
        stream_id: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Stream | AsyncAccepted:
        """Get an audio stream.

        Returns one audio stream of a call.

        Args:
            call_uuid: Identifier of the call.
            stream_id: Identifier of the audio stream.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import audio_streams_get as op

        request = op.build(
            self._client.auth_id,
            call_uuid,
            stream_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def stop(
        self,
        call_uuid: str,
        stream_id: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    async def stop(
        self,
        call_uuid: str,
        stream_id: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    async def stop(
        self,
        call_uuid: str,
        stream_id: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Stop an audio stream.

        Closes the WebSocket of a stream; the call goes on. A stream that has ended stays as it
        is.

        Args:
            call_uuid: Identifier of the call.
            stream_id: Identifier of the audio stream.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import audio_streams_stop as op

        request = op.build(
            self._client.auth_id,
            call_uuid,
            stream_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncAudioStreamsResourceWithRawResponse:
        """The methods of `AsyncAudioStreamsResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncAudioStreamsResource) -> None:
            self.list = raw_async(of.list)
            self.start = raw_async(of.start)
            self.stop_all = raw_async(of.stop_all)
            self.get = raw_async(of.get)
            self.stop = raw_async(of.stop)
