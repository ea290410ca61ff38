"""The resource `transcriptions` (generated)."""

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

    from ...models.transcription import Transcription
    from ...models.transcription_accepted import TranscriptionAccepted
    from ...models.transcription_type import TranscriptionType


class TranscriptionsResource(Resource["SyncClient"]):
    """The words of recordings."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> TranscriptionsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    def get(
        self,
        recording_id: str,
        *,
        type_: TranscriptionType | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Transcription:
        """Get a transcription.

        Returns the words of a recording, which its identifier names here too. There is nothing
        to read (404) until the recording is transcribed; the status is inferred.

        Args:
            recording_id: Identifier of the recording.
            type_: Form of the words. `transcription` unless given.
        """
        from . import transcriptions_get as op

        request = op.build(
            self._client.auth_id,
            recording_id,
            type_=type_,
        )
        return self._client._call(request, op.parse, options)

    def create(
        self,
        recording_id: str,
        *,
        transcription_callback_url: str | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> TranscriptionAccepted:
        """Transcribe a recording.

        Has a finished recording of 500 milliseconds to 4 hours, in English, transcribed, usually
        within 5 minutes. An earlier transcription is replaced. A recording that is too short or
        too long is refused (inferred).

        Args:
            recording_id: Identifier of the recording.
            transcription_callback_url: Told when the recording is transcribed.
        """
        from . import transcriptions_create as op

        request = op.build(
            self._client.auth_id,
            recording_id,
            transcription_callback_url=transcription_callback_url,
        )
        return self._client._call(request, op.parse, options)

    def delete(
        self,
        recording_id: str,
        **options: Unpack[RequestOptions],
    ) -> TranscriptionAccepted:
        """Delete a transcription.

        Deletes the words of a recording, or stops a transcription in progress. The recording
        stays.

        Args:
            recording_id: Identifier of the recording.
        """
        from . import transcriptions_delete as op

        request = op.build(
            self._client.auth_id,
            recording_id,
        )
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class TranscriptionsResourceWithRawResponse:
        """The methods of `TranscriptionsResource`, which return a `RawResponse`."""

        def __init__(self, of: TranscriptionsResource) -> None:
            self.get = raw(of.get)
            self.create = raw(of.create)
            self.delete = raw(of.delete)


class AsyncTranscriptionsResource(Resource["AsyncClient"]):
    """The words of recordings."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncTranscriptionsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    async def get(
        self,
        recording_id: str,
        *,
        type_: TranscriptionType | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Transcription:
        """Get a transcription.

        Returns the words of a recording, which its identifier names here too. There is nothing
        to read (404) until the recording is transcribed; the status is inferred.

        Args:
            recording_id: Identifier of the recording.
            type_: Form of the words. `transcription` unless given.
        """
        from . import transcriptions_get as op

        request = op.build(
            self._client.auth_id,
            recording_id,
            type_=type_,
        )
        return await self._client._call(request, op.parse, options)

    async def create(
        self,
        recording_id: str,
        *,
        transcription_callback_url: str | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> TranscriptionAccepted:
        """Transcribe a recording.

        Has a finished recording of 500 milliseconds to 4 hours, in English, transcribed, usually
        within 5 minutes. An earlier transcription is replaced. A recording that is too short or
        too long is refused (inferred).

        Args:
            recording_id: Identifier of the recording.
            transcription_callback_url: Told when the recording is transcribed.
        """
        from . import transcriptions_create as op

        request = op.build(
            self._client.auth_id,
            recording_id,
            transcription_callback_url=transcription_callback_url,
        )
        return await self._client._call(request, op.parse, options)

    async def delete(
        self,
        recording_id: str,
        **options: Unpack[RequestOptions],
    ) -> TranscriptionAccepted:
        """Delete a transcription.

        Deletes the words of a recording, or stops a transcription in progress. The recording
        stays.

        Args:
            recording_id: Identifier of the recording.
        """
        from . import transcriptions_delete as op

        request = op.build(
            self._client.auth_id,
            recording_id,
        )
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncTranscriptionsResourceWithRawResponse:
        """The methods of `AsyncTranscriptionsResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncTranscriptionsResource) -> None:
            self.get = raw_async(of.get)
            self.create = raw_async(of.create)
            self.delete = raw_async(of.delete)
