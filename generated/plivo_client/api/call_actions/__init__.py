"""The resource `call_actions` (generated)."""

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
    from ...models.call_action_started import CallActionStarted
    from ...models.call_leg import CallLeg
    from ...models.call_legs import CallLegs
    from ...models.http_method import HttpMethod
    from ...models.record_file_format import RecordFileFormat
    from ...models.recording_channels import RecordingChannels
    from ...models.recording_started import RecordingStarted
    from ...models.recording_transcription_type import RecordingTranscriptionType
    from ...models.spoken_text_type import SpokenTextType
    from ...models.transcription_report import TranscriptionReport


class CallActionsResource(Resource["SyncClient"]):
    """Record a live call, play or read something to its parties, and send digits."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> CallActionsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    def start_recording(
        self,
        call_uuid: str,
        *,
        time_limit: int | None | Unset = UNSET,
        file_format: RecordFileFormat | None | Unset = UNSET,
        record_channel_type: RecordingChannels | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        transcription_type: RecordingTranscriptionType | None | Unset = UNSET,
        transcription_url: str | None | Unset = UNSET,
        transcription_method: HttpMethod | None | Unset = UNSET,
        transcription_report_type: TranscriptionReport | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> RecordingStarted:
        """Start a recording.

        Records all parties of a call that is in progress, until `time_limit`, until it is
        stopped, or until the call ends. Several recordings can go on at once. Any other call is
        answered 404 (unconfirmed).

        `callback_url` receives the event of the file and does not make the request asynchronous.

        Args:
            call_uuid: Identifier of the call.
            time_limit: Seconds after which the recording ends. 60 unless given.
            file_format: Format of the file. `mp3` unless given.
            record_channel_type: Whether all parties share one channel. `mono` unless given.
            callback_url: URL that is told when the file is ready.
            callback_method: How `callback_url` is called. `POST` unless given.
            transcription_type: Has the recording transcribed.
            transcription_url: URL that receives the transcription. Has the recording
                transcribed as well.
            transcription_method: How `transcription_url` is called. `POST` unless given.
            transcription_report_type: The words alone, or the speakers too. `compact` unless
                given.
        """
        from . import call_actions_start_recording as op

        request = op.build(
            self._client.auth_id,
            call_uuid,
            time_limit=time_limit,
            file_format=file_format,
            record_channel_type=record_channel_type,
            callback_url=callback_url,
            callback_method=callback_method,
            transcription_type=transcription_type,
            transcription_url=transcription_url,
            transcription_method=transcription_method,
            transcription_report_type=transcription_report_type,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def stop_recording(
        self,
        call_uuid: str,
        *,
        url: str | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    def stop_recording(
        self,
        call_uuid: str,
        *,
        url: str | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    def stop_recording(
        self,
        call_uuid: str,
        *,
        url: str | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Stop recordings.

        Stops one recording of a live call, or all that requests and background `Record` elements
        have started. It is 204 too if none goes on; a `URL` that is of no recording of the call
        is 404 (both unconfirmed).

        Args:
            call_uuid: Identifier of the call.
            url: Address of the one recording to stop. All are stopped unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import call_actions_stop_recording as op

        request = op.build(
            self._client.auth_id,
            call_uuid,
            url=url,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    def start_playing(
        self,
        call_uuid: str,
        *,
        urls: str | builtins.list[str],
        length: int | None | Unset = UNSET,
        legs: CallLegs | None | Unset = UNSET,
        loop: bool | None | Unset = UNSET,
        mix: bool | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CallActionStarted:
        """Play audio files.

        Plays files to one party of a call that is in progress, or to both, beside what its
        document does. Any other call is answered 404, and so is `bleg` while the call is not
        connected with another one (both unconfirmed).

        Args:
            call_uuid: Identifier of the call.
            urls: Addresses of MP3 or WAV files, separated by commas, in the order in which
                they are played. A list is joined with `,`.
            length: Seconds after which playing ends. All files are played to their end
                unless given.
            legs: Who hears it. `aleg` unless given.
            loop: Whether the files are repeated until they are stopped. False unless given.
            mix: Whether the call is heard as well. True unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import call_actions_start_playing as op

        request = op.build(
            self._client.auth_id,
            call_uuid,
            urls=urls,
            length=length,
            legs=legs,
            loop=loop,
            mix=mix,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def stop_playing(
        self,
        call_uuid: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    def stop_playing(
        self,
        call_uuid: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    def stop_playing(
        self,
        call_uuid: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Stop playing.

        Stops all files that requests play to the parties of a live call. 204 too if none is
        played (unconfirmed).

        Args:
            call_uuid: Identifier of the call.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import call_actions_stop_playing as op

        request = op.build(
            self._client.auth_id,
            call_uuid,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    def start_speaking(
        self,
        call_uuid: str,
        *,
        text: str,
        type_: SpokenTextType | None | Unset = UNSET,
        voice: str | None | Unset = UNSET,
        language: str | None | Unset = UNSET,
        legs: CallLegs | None | Unset = UNSET,
        loop: bool | None | Unset = UNSET,
        mix: bool | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CallActionStarted:
        """Read a text out.

        Reads a text to one party of a call that is in progress, or to both, beside what its
        document does. Any other call is answered 404, and so is `bleg` while the call is not
        connected with another one (both unconfirmed).

        Args:
            call_uuid: Identifier of the call.
            text: The text, at most 3,000 characters with its markup.
            type_: Whether `text` has markup. `text` unless given; markup that is not valid
                is answered 400.
            voice: Who reads: `WOMAN` or `MAN`, or a voice of Amazon Polly (unconfirmed).
                `WOMAN` unless given.
            language: Language of the text. `en-US` unless given.
            legs: Who hears it. `aleg` unless given.
            loop: Whether the text is repeated until it is stopped. False unless given.
            mix: Whether the call is heard as well. True unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply (unconfirmed).
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import call_actions_start_speaking as op

        request = op.build(
            self._client.auth_id,
            call_uuid,
            text=text,
            type_=type_,
            voice=voice,
            language=language,
            legs=legs,
            loop=loop,
            mix=mix,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def stop_speaking(
        self,
        call_uuid: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    def stop_speaking(
        self,
        call_uuid: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    def stop_speaking(
        self,
        call_uuid: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Stop reading.

        Stops all texts that requests read to the parties of a live call. 204 too if none is
        read; an old recording of an SDK has 200 with `speak stopped` instead (unconfirmed).

        Args:
            call_uuid: Identifier of the call.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import call_actions_stop_speaking as op

        request = op.build(
            self._client.auth_id,
            call_uuid,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    def send_digits(
        self,
        call_uuid: str,
        *,
        digits: str,
        leg: CallLeg | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CallActionStarted:
        """Send digits.

        Sends tones to a party of a call that is in progress, for example to the phone menu that
        was called. The call's own document does not notice them. Any other call is answered 404,
        and so is `bleg` while the call is not connected with another one (both unconfirmed).

        Args:
            call_uuid: Identifier of the call.
            digits: The keys, where `w` waits half a second and `W` a whole one.
            leg: Who hears them. `aleg` unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import call_actions_send_digits as op

        request = op.build(
            self._client.auth_id,
            call_uuid,
            digits=digits,
            leg=leg,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class CallActionsResourceWithRawResponse:
        """The methods of `CallActionsResource`, which return a `RawResponse`."""

        def __init__(self, of: CallActionsResource) -> None:
            self.start_recording = raw(of.start_recording)
            self.stop_recording = raw(of.stop_recording)
            self.start_playing = raw(of.start_playing)
            self.stop_playing = raw(of.stop_playing)
            self.start_speaking = raw(of.start_speaking)
            self.stop_speaking = raw(of.stop_speaking)
            self.send_digits = raw(of.send_digits)


class AsyncCallActionsResource(Resource["AsyncClient"]):
    """Record a live call, play or read something to its parties, and send digits."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncCallActionsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    async def start_recording(
        self,
        call_uuid: str,
        *,
        time_limit: int | None | Unset = UNSET,
        file_format: RecordFileFormat | None | Unset = UNSET,
        record_channel_type: RecordingChannels | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        transcription_type: RecordingTranscriptionType | None | Unset = UNSET,
        transcription_url: str | None | Unset = UNSET,
        transcription_method: HttpMethod | None | Unset = UNSET,
        transcription_report_type: TranscriptionReport | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> RecordingStarted:
        """Start a recording.

        Records all parties of a call that is in progress, until `time_limit`, until it is
        stopped, or until the call ends. Several recordings can go on at once. Any other call is
        answered 404 (unconfirmed).

        `callback_url` receives the event of the file and does not make the request asynchronous.

        Args:
            call_uuid: Identifier of the call.
            time_limit: Seconds after which the recording ends. 60 unless given.
            file_format: Format of the file. `mp3` unless given.
            record_channel_type: Whether all parties share one channel. `mono` unless given.
            callback_url: URL that is told when the file is ready.
            callback_method: How `callback_url` is called. `POST` unless given.
            transcription_type: Has the recording transcribed.
            transcription_url: URL that receives the transcription. Has the recording
                transcribed as well.
            transcription_method: How `transcription_url` is called. `POST` unless given.
            transcription_report_type: The words alone, or the speakers too. `compact` unless
                given.
        """
        from . import call_actions_start_recording as op

        request = op.build(
            self._client.auth_id,
            call_uuid,
            time_limit=time_limit,
            file_format=file_format,
            record_channel_type=record_channel_type,
            callback_url=callback_url,
            callback_method=callback_method,
            transcription_type=transcription_type,
            transcription_url=transcription_url,
            transcription_method=transcription_method,
            transcription_report_type=transcription_report_type,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def stop_recording(
        self,
        call_uuid: str,
        *,
        url: str | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    async def stop_recording(
        self,
        call_uuid: str,
        *,
        url: str | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    async def stop_recording(
        self,
        call_uuid: str,
        *,
        url: str | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Stop recordings.

        Stops one recording of a live call, or all that requests and background `Record` elements
        have started. It is 204 too if none goes on; a `URL` that is of no recording of the call
        is 404 (both unconfirmed).

        Args:
            call_uuid: Identifier of the call.
            url: Address of the one recording to stop. All are stopped unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import call_actions_stop_recording as op

        request = op.build(
            self._client.auth_id,
            call_uuid,
            url=url,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    async def start_playing(
        self,
        call_uuid: str,
        *,
        urls: str | builtins.list[str],
        length: int | None | Unset = UNSET,
        legs: CallLegs | None | Unset = UNSET,
        loop: bool | None | Unset = UNSET,
        mix: bool | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CallActionStarted:
        """Play audio files.

        Plays files to one party of a call that is in progress, or to both, beside what its
        document does. Any other call is answered 404, and so is `bleg` while the call is not
        connected with another one (both unconfirmed).

        Args:
            call_uuid: Identifier of the call.
            urls: Addresses of MP3 or WAV files, separated by commas, in the order in which
                they are played. A list is joined with `,`.
            length: Seconds after which playing ends. All files are played to their end
                unless given.
            legs: Who hears it. `aleg` unless given.
            loop: Whether the files are repeated until they are stopped. False unless given.
            mix: Whether the call is heard as well. True unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import call_actions_start_playing as op

        request = op.build(
            self._client.auth_id,
            call_uuid,
            urls=urls,
            length=length,
            legs=legs,
            loop=loop,
            mix=mix,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def stop_playing(
        self,
        call_uuid: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    async def stop_playing(
        self,
        call_uuid: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    async def stop_playing(
        self,
        call_uuid: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Stop playing.

        Stops all files that requests play to the parties of a live call. 204 too if none is
        played (unconfirmed).

        Args:
            call_uuid: Identifier of the call.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import call_actions_stop_playing as op

        request = op.build(
            self._client.auth_id,
            call_uuid,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    async def start_speaking(
        self,
        call_uuid: str,
        *,
        text: str,
        type_: SpokenTextType | None | Unset = UNSET,
        voice: str | None | Unset = UNSET,
        language: str | None | Unset = UNSET,
        legs: CallLegs | None | Unset = UNSET,
        loop: bool | None | Unset = UNSET,
        mix: bool | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CallActionStarted:
        """Read a text out.

        Reads a text to one party of a call that is in progress, or to both, beside what its
        document does. Any other call is answered 404, and so is `bleg` while the call is not
        connected with another one (both unconfirmed).

        Args:
            call_uuid: Identifier of the call.
            text: The text, at most 3,000 characters with its markup.
            type_: Whether `text` has markup. `text` unless given; markup that is not valid
                is answered 400.
            voice: Who reads: `WOMAN` or `MAN`, or a voice of Amazon Polly (unconfirmed).
                `WOMAN` unless given.
            language: Language of the text. `en-US` unless given.
            legs: Who hears it. `aleg` unless given.
            loop: Whether the text is repeated until it is stopped. False unless given.
            mix: Whether the call is heard as well. True unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply (unconfirmed).
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import call_actions_start_speaking as op

        request = op.build(
            self._client.auth_id,
            call_uuid,
            text=text,
            type_=type_,
            voice=voice,
            language=language,
            legs=legs,
            loop=loop,
            mix=mix,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def stop_speaking(
        self,
        call_uuid: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    async def stop_speaking(
        self,
        call_uuid: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    async def stop_speaking(
        self,
        call_uuid: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Stop reading.

        Stops all texts that requests read to the parties of a live call. 204 too if none is
        read; an old recording of an SDK has 200 with `speak stopped` instead (unconfirmed).

        Args:
            call_uuid: Identifier of the call.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import call_actions_stop_speaking as op

        request = op.build(
            self._client.auth_id,
            call_uuid,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    async def send_digits(
        self,
        call_uuid: str,
        *,
        digits: str,
        leg: CallLeg | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CallActionStarted:
        """Send digits.

        Sends tones to a party of a call that is in progress, for example to the phone menu that
        was called. The call's own document does not notice them. Any other call is answered 404,
        and so is `bleg` while the call is not connected with another one (both unconfirmed).

        Args:
            call_uuid: Identifier of the call.
            digits: The keys, where `w` waits half a second and `W` a whole one.
            leg: Who hears them. `aleg` unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import call_actions_send_digits as op

        request = op.build(
            self._client.auth_id,
            call_uuid,
            digits=digits,
            leg=leg,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncCallActionsResourceWithRawResponse:
        """The methods of `AsyncCallActionsResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncCallActionsResource) -> None:
            self.start_recording = raw_async(of.start_recording)
            self.stop_recording = raw_async(of.stop_recording)
            self.start_playing = raw_async(of.start_playing)
            self.stop_playing = raw_async(of.stop_playing)
            self.start_speaking = raw_async(of.start_speaking)
            self.stop_speaking = raw_async(of.stop_speaking)
            self.send_digits = raw_async(of.send_digits)
