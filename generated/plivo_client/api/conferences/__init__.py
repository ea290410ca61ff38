"""The resource `conferences` (generated)."""

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
    from ...models.call_direction import CallDirection
    from ...models.conference import Conference
    from ...models.conference_list import ConferenceList
    from ...models.conference_member import ConferenceMember
    from ...models.conference_member_action import ConferenceMemberAction
    from ...models.conference_recording_started import ConferenceRecordingStarted
    from ...models.conference_voice import ConferenceVoice
    from ...models.http_method import HttpMethod
    from ...models.record_file_format import RecordFileFormat
    from ...models.recording_transcription_type import RecordingTranscriptionType


class ConferencesResource(Resource["SyncClient"]):
    """Rooms in which calls meet: who is inside, who hears whom, and what they hear."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> ConferencesResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    @overload
    def list(
        self,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ConferenceList: ...
    @overload
    def list(
        self,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def list(
        self,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ConferenceList | AsyncAccepted:
        """List conferences.

        Returns the names of all conferences that go on, also those that have not started yet.
        There are no pages.

        Args:
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import conferences_list as op

        request = op.build(
            self._client.auth_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def hangup_all(
        self,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    def hangup_all(
        self,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    def hangup_all(
        self,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Hang up on all conferences.

        Ends the calls of all members of all conferences, and so the conferences.

        Args:
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import conferences_hangup_all as op

        request = op.build(
            self._client.auth_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def get(
        self,
        conference_name: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Conference: ...
    @overload
    def get(
        self,
        conference_name: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def get(
        self,
        conference_name: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Conference | AsyncAccepted:
        """Read a conference.

        Returns a conference that goes on, with its members. One that has ended is answered 404
        (unconfirmed).

        Args:
            conference_name: Name of the conference.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import conferences_get as op

        request = op.build(
            self._client.auth_id,
            conference_name,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def hangup(
        self,
        conference_name: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    def hangup(
        self,
        conference_name: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    def hangup(
        self,
        conference_name: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Hang up on a conference.

        Ends the calls of all members of a conference, and so the conference.

        Args:
            conference_name: Name of the conference.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import conferences_hangup as op

        request = op.build(
            self._client.auth_id,
            conference_name,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    def start_recording(
        self,
        conference_name: str,
        *,
        file_format: RecordFileFormat | None | Unset = UNSET,
        time_limit: int | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        transcription_type: RecordingTranscriptionType | None | Unset = UNSET,
        transcription_url: str | None | Unset = UNSET,
        transcription_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ConferenceRecordingStarted:
        """Record a conference.

        Records all that is said in a conference, until `time_limit`, until it is stopped, or
        until the conference ends.

        `callback_url` receives the event of the file and does not make the request asynchronous.

        Args:
            conference_name: Name of the conference.
            file_format: Format of the file. `mp3` unless given.
            time_limit: Seconds after which the recording ends (unconfirmed). The end of the
                conference unless given.
            callback_url: URL that is told when the file is ready.
            callback_method: How `callback_url` is called. `POST` unless given.
            transcription_type: Has the recording transcribed.
            transcription_url: URL that receives the transcription. Has the recording
                transcribed as well.
            transcription_method: How `transcription_url` is called. `POST` unless given.
        """
        from . import conferences_start_recording as op

        request = op.build(
            self._client.auth_id,
            conference_name,
            file_format=file_format,
            time_limit=time_limit,
            callback_url=callback_url,
            callback_method=callback_method,
            transcription_type=transcription_type,
            transcription_url=transcription_url,
            transcription_method=transcription_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def stop_recording(
        self,
        conference_name: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    def stop_recording(
        self,
        conference_name: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    def stop_recording(
        self,
        conference_name: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Stop recording a conference.

        Stops all recordings of a conference, also one that `record` of the element `Conference`
        has started. 204 too if none goes on (unconfirmed).

        Args:
            conference_name: Name of the conference.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import conferences_stop_recording as op

        request = op.build(
            self._client.auth_id,
            conference_name,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def hangup_member(
        self,
        conference_name: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    def hangup_member(
        self,
        conference_name: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    def hangup_member(
        self,
        conference_name: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Hang up on members.

        Ends the calls of members. To remove them from the conference only, so that their calls
        go on with the elements after `Conference`, use `conferences_kick_member`. Old recordings
        of SDKs have 200 with a body.

        Args:
            conference_name: Name of the conference.
            member_id: Identifiers of members separated by commas, or `all`. A list is joined
                with `,`.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import conferences_hangup_member as op

        request = op.build(
            self._client.auth_id,
            conference_name,
            member_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    def kick_member(
        self,
        conference_name: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ConferenceMemberAction:
        """Remove members.

        Removes members from a conference. Their calls go on: with the reply of the `action` of
        their element `Conference`, or with the next element.

        Args:
            conference_name: Name of the conference.
            member_id: Identifiers of members separated by commas, or `all`. A list is joined
                with `,`.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import conferences_kick_member as op

        request = op.build(
            self._client.auth_id,
            conference_name,
            member_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    def mute_member(
        self,
        conference_name: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ConferenceMemberAction:
        """Mute members.

        Lets the others not hear members any more. 202 too if they are muted already
        (unconfirmed).

        Args:
            conference_name: Name of the conference.
            member_id: Identifiers of members separated by commas, or `all`. A list is joined
                with `,`.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import conferences_mute_member as op

        request = op.build(
            self._client.auth_id,
            conference_name,
            member_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def unmute_member(
        self,
        conference_name: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    def unmute_member(
        self,
        conference_name: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    def unmute_member(
        self,
        conference_name: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Unmute members.

        Lets the others hear members again. 204 too if they are not muted (unconfirmed).

        Args:
            conference_name: Name of the conference.
            member_id: Identifiers of members separated by commas, or `all`. A list is joined
                with `,`.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import conferences_unmute_member as op

        request = op.build(
            self._client.auth_id,
            conference_name,
            member_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    def deaf_member(
        self,
        conference_name: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ConferenceMemberAction:
        """Deafen members.

        Lets members not hear the others any more. They still hear what requests play or read to
        them (unconfirmed).

        Args:
            conference_name: Name of the conference.
            member_id: Identifiers of members separated by commas, or `all`. A list is joined
                with `,`.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import conferences_deaf_member as op

        request = op.build(
            self._client.auth_id,
            conference_name,
            member_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def undeaf_member(
        self,
        conference_name: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    def undeaf_member(
        self,
        conference_name: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    def undeaf_member(
        self,
        conference_name: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Let members hear again.

        Lets members hear the others again. 204 too if they are not deaf (unconfirmed).

        Args:
            conference_name: Name of the conference.
            member_id: Identifiers of members separated by commas, or `all`. A list is joined
                with `,`.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import conferences_undeaf_member as op

        request = op.build(
            self._client.auth_id,
            conference_name,
            member_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    def start_playing(
        self,
        conference_name: str,
        member_id: str | builtins.list[str],
        *,
        url: str,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ConferenceMemberAction:
        """Play a file to members.

        Plays a file to members of a conference, after what requests play or read to them
        already.

        Args:
            conference_name: Name of the conference.
            member_id: Identifiers of members separated by commas, or `all`. A list is joined
                with `,`.
            url: Address of an MP3 or WAV file.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import conferences_start_playing as op

        request = op.build(
            self._client.auth_id,
            conference_name,
            member_id,
            url=url,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def stop_playing(
        self,
        conference_name: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    def stop_playing(
        self,
        conference_name: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    def stop_playing(
        self,
        conference_name: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Stop playing to members.

        Stops the files that are played to members. 204 too if none is (unconfirmed). Old
        recordings of SDKs have 200 with a body.

        Args:
            conference_name: Name of the conference.
            member_id: Identifiers of members separated by commas, or `all`. A list is joined
                with `,`.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import conferences_stop_playing as op

        request = op.build(
            self._client.auth_id,
            conference_name,
            member_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    def start_speaking(
        self,
        conference_name: str,
        member_id: str | builtins.list[str],
        *,
        text: str,
        voice: ConferenceVoice | None | Unset = UNSET,
        language: str | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ConferenceMemberAction:
        """Read a text to members.

        Reads a text to members of a conference, after what requests play or read to them
        already.

        Args:
            conference_name: Name of the conference.
            member_id: Identifiers of members separated by commas, or `all`. A list is joined
                with `,`.
            text: The text, at most 3,000 characters (unconfirmed).
            voice: Who reads. `WOMAN` unless given.
            language: Language of the text. `en-US` unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import conferences_start_speaking as op

        request = op.build(
            self._client.auth_id,
            conference_name,
            member_id,
            text=text,
            voice=voice,
            language=language,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def stop_speaking(
        self,
        conference_name: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    def stop_speaking(
        self,
        conference_name: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    def stop_speaking(
        self,
        conference_name: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Stop reading to members.

        Stops the texts that are read to members. 204 too if none is (unconfirmed). Old
        recordings of SDKs have 200 with a body.

        Args:
            conference_name: Name of the conference.
            member_id: Identifiers of members separated by commas, or `all`. A list is joined
                with `,`.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import conferences_stop_speaking as op

        request = op.build(
            self._client.auth_id,
            conference_name,
            member_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class ConferencesResourceWithRawResponse:
        """The methods of `ConferencesResource`, which return a `RawResponse`."""

        def __init__(self, of: ConferencesResource) -> None:
            self.list = raw(of.list)
            self.hangup_all = raw(of.hangup_all)
            self.get = raw(of.get)
            self.hangup = raw(of.hangup)
            self.start_recording = raw(of.start_recording)
            self.stop_recording = raw(of.stop_recording)
            self.hangup_member = raw(of.hangup_member)
            self.kick_member = raw(of.kick_member)
            self.mute_member = raw(of.mute_member)
            self.unmute_member = raw(of.unmute_member)
            self.deaf_member = raw(of.deaf_member)
            self.undeaf_member = raw(of.undeaf_member)
            self.start_playing = raw(of.start_playing)
            self.stop_playing = raw(of.stop_playing)
            self.start_speaking = raw(of.start_speaking)
            self.stop_speaking = raw(of.stop_speaking)


class AsyncConferencesResource(Resource["AsyncClient"]):
    """Rooms in which calls meet: who is inside, who hears whom, and what they hear."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncConferencesResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    @overload
    async def list(
        self,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ConferenceList: ...
    @overload
    async def list(
        self,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def list(
        self,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ConferenceList | AsyncAccepted:
        """List conferences.

        Returns the names of all conferences that go on, also those that have not started yet.
        There are no pages.

        Args:
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import conferences_list as op

        request = op.build(
            self._client.auth_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def hangup_all(
        self,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    async def hangup_all(
        self,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    async def hangup_all(
        self,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Hang up on all conferences.

        Ends the calls of all members of all conferences, and so the conferences.

        Args:
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import conferences_hangup_all as op

        request = op.build(
            self._client.auth_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def get(
        self,
        conference_name: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Conference: ...
    @overload
    async def get(
        self,
        conference_name: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def get(
        self,
        conference_name: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Conference | AsyncAccepted:
        """Read a conference.

        Returns a conference that goes on, with its members. One that has ended is answered 404
        (unconfirmed).

        Args:
            conference_name: Name of the conference.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import conferences_get as op

        request = op.build(
            self._client.auth_id,
            conference_name,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def hangup(
        self,
        conference_name: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    async def hangup(
        self,
        conference_name: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    async def hangup(
        self,
        conference_name: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Hang up on a conference.

        Ends the calls of all members of a conference, and so the conference.

        Args:
            conference_name: Name of the conference.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import conferences_hangup as op

        request = op.build(
            self._client.auth_id,
            conference_name,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    async def start_recording(
        self,
        conference_name: str,
        *,
        file_format: RecordFileFormat | None | Unset = UNSET,
        time_limit: int | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        transcription_type: RecordingTranscriptionType | None | Unset = UNSET,
        transcription_url: str | None | Unset = UNSET,
        transcription_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ConferenceRecordingStarted:
        """Record a conference.

        Records all that is said in a conference, until `time_limit`, until it is stopped, or
        until the conference ends.

        `callback_url` receives the event of the file and does not make the request asynchronous.

        Args:
            conference_name: Name of the conference.
            file_format: Format of the file. `mp3` unless given.
            time_limit: Seconds after which the recording ends (unconfirmed). The end of the
                conference unless given.
            callback_url: URL that is told when the file is ready.
            callback_method: How `callback_url` is called. `POST` unless given.
            transcription_type: Has the recording transcribed.
            transcription_url: URL that receives the transcription. Has the recording
                transcribed as well.
            transcription_method: How `transcription_url` is called. `POST` unless given.
        """
        from . import conferences_start_recording as op

        request = op.build(
            self._client.auth_id,
            conference_name,
            file_format=file_format,
            time_limit=time_limit,
            callback_url=callback_url,
            callback_method=callback_method,
            transcription_type=transcription_type,
            transcription_url=transcription_url,
            transcription_method=transcription_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def stop_recording(
        self,
        conference_name: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    async def stop_recording(
        self,
        conference_name: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    async def stop_recording(
        self,
        conference_name: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Stop recording a conference.

        Stops all recordings of a conference, also one that `record` of the element `Conference`
        has started. 204 too if none goes on (unconfirmed).

        Args:
            conference_name: Name of the conference.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import conferences_stop_recording as op

        request = op.build(
            self._client.auth_id,
            conference_name,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def hangup_member(
        self,
        conference_name: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    async def hangup_member(
        self,
        conference_name: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    async def hangup_member(
        self,
        conference_name: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Hang up on members.

        Ends the calls of members. To remove them from the conference only, so that their calls
        go on with the elements after `Conference`, use `conferences_kick_member`. Old recordings
        of SDKs have 200 with a body.

        Args:
            conference_name: Name of the conference.
            member_id: Identifiers of members separated by commas, or `all`. A list is joined
                with `,`.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import conferences_hangup_member as op

        request = op.build(
            self._client.auth_id,
            conference_name,
            member_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    async def kick_member(
        self,
        conference_name: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ConferenceMemberAction:
        """Remove members.

        Removes members from a conference. Their calls go on: with the reply of the `action` of
        their element `Conference`, or with the next element.

        Args:
            conference_name: Name of the conference.
            member_id: Identifiers of members separated by commas, or `all`. A list is joined
                with `,`.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import conferences_kick_member as op

        request = op.build(
            self._client.auth_id,
            conference_name,
            member_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    async def mute_member(
        self,
        conference_name: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ConferenceMemberAction:
        """Mute members.

        Lets the others not hear members any more. 202 too if they are muted already
        (unconfirmed).

        Args:
            conference_name: Name of the conference.
            member_id: Identifiers of members separated by commas, or `all`. A list is joined
                with `,`.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import conferences_mute_member as op

        request = op.build(
            self._client.auth_id,
            conference_name,
            member_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def unmute_member(
        self,
        conference_name: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    async def unmute_member(
        self,
        conference_name: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    async def unmute_member(
        self,
        conference_name: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Unmute members.

        Lets the others hear members again. 204 too if they are not muted (unconfirmed).

        Args:
            conference_name: Name of the conference.
            member_id: Identifiers of members separated by commas, or `all`. A list is joined
                with `,`.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import conferences_unmute_member as op

        request = op.build(
            self._client.auth_id,
            conference_name,
            member_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    async def deaf_member(
        self,
        conference_name: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ConferenceMemberAction:
        """Deafen members.

        Lets members not hear the others any more. They still hear what requests play or read to
        them (unconfirmed).

        Args:
            conference_name: Name of the conference.
            member_id: Identifiers of members separated by commas, or `all`. A list is joined
                with `,`.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import conferences_deaf_member as op

        request = op.build(
            self._client.auth_id,
            conference_name,
            member_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def undeaf_member(
        self,
        conference_name: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    async def undeaf_member(
        self,
        conference_name: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    async def undeaf_member(
        self,
        conference_name: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Let members hear again.

        Lets members hear the others again. 204 too if they are not deaf (unconfirmed).

        Args:
            conference_name: Name of the conference.
            member_id: Identifiers of members separated by commas, or `all`. A list is joined
                with `,`.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import conferences_undeaf_member as op

        request = op.build(
            self._client.auth_id,
            conference_name,
            member_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    async def start_playing(
        self,
        conference_name: str,
        member_id: str | builtins.list[str],
        *,
        url: str,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ConferenceMemberAction:
        """Play a file to members.

        Plays a file to members of a conference, after what requests play or read to them
        already.

        Args:
            conference_name: Name of the conference.
            member_id: Identifiers of members separated by commas, or `all`. A list is joined
                with `,`.
            url: Address of an MP3 or WAV file.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import conferences_start_playing as op

        request = op.build(
            self._client.auth_id,
            conference_name,
            member_id,
            url=url,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def stop_playing(
        self,
        conference_name: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    async def stop_playing(
        self,
        conference_name: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    async def stop_playing(
        self,
        conference_name: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Stop playing to members.

        Stops the files that are played to members. 204 too if none is (unconfirmed). Old
        recordings of SDKs have 200 with a body.

        Args:
            conference_name: Name of the conference.
            member_id: Identifiers of members separated by commas, or `all`. A list is joined
                with `,`.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import conferences_stop_playing as op

        request = op.build(
            self._client.auth_id,
            conference_name,
            member_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    async def start_speaking(
        self,
        conference_name: str,
        member_id: str | builtins.list[str],
        *,
        text: str,
        voice: ConferenceVoice | None | Unset = UNSET,
        language: str | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ConferenceMemberAction:
        """Read a text to members.

        Reads a text to members of a conference, after what requests play or read to them
        already.

        Args:
            conference_name: Name of the conference.
            member_id: Identifiers of members separated by commas, or `all`. A list is joined
                with `,`.
            text: The text, at most 3,000 characters (unconfirmed).
            voice: Who reads. `WOMAN` unless given.
            language: Language of the text. `en-US` unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import conferences_start_speaking as op

        request = op.build(
            self._client.auth_id,
            conference_name,
            member_id,
            text=text,
            voice=voice,
            language=language,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def stop_speaking(
        self,
        conference_name: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    async def stop_speaking(
        self,
        conference_name: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    async def stop_speaking(
        self,
        conference_name: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Stop reading to members.

        Stops the texts that are read to members. 204 too if none is (unconfirmed). Old
        recordings of SDKs have 200 with a body.

        Args:
            conference_name: Name of the conference.
            member_id: Identifiers of members separated by commas, or `all`. A list is joined
                with `,`.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import conferences_stop_speaking as op

        request = op.build(
            self._client.auth_id,
            conference_name,
            member_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncConferencesResourceWithRawResponse:
        """The methods of `AsyncConferencesResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncConferencesResource) -> None:
            self.list = raw_async(of.list)
            self.hangup_all = raw_async(of.hangup_all)
            self.get = raw_async(of.get)
            self.hangup = raw_async(of.hangup)
            self.start_recording = raw_async(of.start_recording)
            self.stop_recording = raw_async(of.stop_recording)
            self.hangup_member = raw_async(of.hangup_member)
            self.kick_member = raw_async(of.kick_member)
            self.mute_member = raw_async(of.mute_member)
            self.unmute_member = raw_async(of.unmute_member)
            self.deaf_member = raw_async(of.deaf_member)
            self.undeaf_member = raw_async(of.undeaf_member)
            self.start_playing = raw_async(of.start_playing)
            self.stop_playing = raw_async(of.stop_playing)
            self.start_speaking = raw_async(of.start_speaking)
            self.stop_speaking = raw_async(of.stop_speaking)
