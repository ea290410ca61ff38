"""The resource `recordings` (generated)."""

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

    from ...models.added_recording import AddedRecording
    from ...models.recorded_channels import RecordedChannels
    from ...models.recorded_format import RecordedFormat
    from ...models.recorded_kind import RecordedKind
    from ...models.recorded_words import RecordedWords, RecordedWordsDict


class RecordingsResource(Resource["SyncClient"]):
    """Recordings of calls."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> RecordingsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    def create(
        self,
        *,
        auth_id: str | None | Unset = UNSET,
        from_: str | None | Unset = UNSET,
        to: str | None | Unset = UNSET,
        call_uuid: str | None | Unset = UNSET,
        seconds: float | None | Unset = UNSET,
        file_format: RecordedFormat | None | Unset = UNSET,
        channels: RecordedChannels | None | Unset = UNSET,
        recording_type: RecordedKind | None | Unset = UNSET,
        conference_name: str | None | Unset = UNSET,
        conference_uuid: str | None | Unset = UNSET,
        mpc_name: str | None | Unset = UNSET,
        mpc_uuid: str | None | Unset = UNSET,
        words: Sequence[RecordedWords | RecordedWordsDict] | None | Unset = UNSET,
        transcribed: bool | None | Unset = UNSET,
        transcription_error: str | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AddedRecording:
        """Add a recording.

        Adds a finished recording that ended just now, as though a call had been recorded. Its
        audio is silence; its words are what a transcription finds.

        Args:
            auth_id: Account or subaccount it belongs to. The main account unless given.
            from_: Number that called. +14155550123 unless given.
            to: Number that was called. +14155550199 unless given.
            call_uuid: Identifier of the call. Made up unless given.
            seconds: Length in seconds. 10 unless given.
            file_format: Audio format. `mp3` unless given.
            channels: Channels of the audio. `mono` unless given.
            recording_type: What was recorded. `call` unless given.
            conference_name: Name of the conference. None unless given.
            conference_uuid: Identifier of the conference. None unless given.
            mpc_name: Name of the multi-party call. None unless given.
            mpc_uuid: Identifier of the multi-party call. None unless given.
            words: What was said. Nothing unless given.
            transcribed: Whether it is transcribed already, at no charge. False unless given.
            transcription_error: Why a transcription fails. It succeeds unless given.
        """
        from . import recordings_create as op

        request = op.build(
            auth_id=auth_id,
            from_=from_,
            to=to,
            call_uuid=call_uuid,
            seconds=seconds,
            file_format=file_format,
            channels=channels,
            recording_type=recording_type,
            conference_name=conference_name,
            conference_uuid=conference_uuid,
            mpc_name=mpc_name,
            mpc_uuid=mpc_uuid,
            words=words,
            transcribed=transcribed,
            transcription_error=transcription_error,
        )
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class RecordingsResourceWithRawResponse:
        """The methods of `RecordingsResource`, which return a `RawResponse`."""

        def __init__(self, of: RecordingsResource) -> None:
            self.create = raw(of.create)


class AsyncRecordingsResource(Resource["AsyncClient"]):
    """Recordings of calls."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncRecordingsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    async def create(
        self,
        *,
        auth_id: str | None | Unset = UNSET,
        from_: str | None | Unset = UNSET,
        to: str | None | Unset = UNSET,
        call_uuid: str | None | Unset = UNSET,
        seconds: float | None | Unset = UNSET,
        file_format: RecordedFormat | None | Unset = UNSET,
        channels: RecordedChannels | None | Unset = UNSET,
        recording_type: RecordedKind | None | Unset = UNSET,
        conference_name: str | None | Unset = UNSET,
        conference_uuid: str | None | Unset = UNSET,
        mpc_name: str | None | Unset = UNSET,
        mpc_uuid: str | None | Unset = UNSET,
        words: Sequence[RecordedWords | RecordedWordsDict] | None | Unset = UNSET,
        transcribed: bool | None | Unset = UNSET,
        transcription_error: str | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AddedRecording:
        """Add a recording.

        Adds a finished recording that ended just now, as though a call had been recorded. Its
        audio is silence; its words are what a transcription finds.

        Args:
            auth_id: Account or subaccount it belongs to. The main account unless given.
            from_: Number that called. +14155550123 unless given.
            to: Number that was called. +14155550199 unless given.
            call_uuid: Identifier of the call. Made up unless given.
            seconds: Length in seconds. 10 unless given.
            file_format: Audio format. `mp3` unless given.
            channels: Channels of the audio. `mono` unless given.
            recording_type: What was recorded. `call` unless given.
            conference_name: Name of the conference. None unless given.
            conference_uuid: Identifier of the conference. None unless given.
            mpc_name: Name of the multi-party call. None unless given.
            mpc_uuid: Identifier of the multi-party call. None unless given.
            words: What was said. Nothing unless given.
            transcribed: Whether it is transcribed already, at no charge. False unless given.
            transcription_error: Why a transcription fails. It succeeds unless given.
        """
        from . import recordings_create as op

        request = op.build(
            auth_id=auth_id,
            from_=from_,
            to=to,
            call_uuid=call_uuid,
            seconds=seconds,
            file_format=file_format,
            channels=channels,
            recording_type=recording_type,
            conference_name=conference_name,
            conference_uuid=conference_uuid,
            mpc_name=mpc_name,
            mpc_uuid=mpc_uuid,
            words=words,
            transcribed=transcribed,
            transcription_error=transcription_error,
        )
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncRecordingsResourceWithRawResponse:
        """The methods of `AsyncRecordingsResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncRecordingsResource) -> None:
            self.create = raw_async(of.create)
