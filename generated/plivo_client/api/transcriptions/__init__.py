"""The resource `transcriptions` (generated)."""

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

    from ...models.transcription import Transcription
    from ...models.transcription_accepted import TranscriptionAccepted
    from ...models.transcription_type import TranscriptionType


class TranscriptionsResource:
    """The words of recordings."""

    __slots__ = ("_client",)

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def get(
        self,
        recording_id: str,
        *,
        type_: TranscriptionType | None | Unset = UNSET,
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
        return op.parse(self._client.request(request))

    def create(
        self,
        recording_id: str,
        *,
        transcription_callback_url: str | None | Unset = UNSET,
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
        return op.parse(self._client.request(request))

    def delete(
        self,
        recording_id: str,
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
        return op.parse(self._client.request(request))


class AsyncTranscriptionsResource:
    """The words of recordings."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def get(
        self,
        recording_id: str,
        *,
        type_: TranscriptionType | None | Unset = UNSET,
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
        return op.parse(await self._client.request(request))

    async def create(
        self,
        recording_id: str,
        *,
        transcription_callback_url: str | None | Unset = UNSET,
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
        return op.parse(await self._client.request(request))

    async def delete(
        self,
        recording_id: str,
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
        return op.parse(await self._client.request(request))
