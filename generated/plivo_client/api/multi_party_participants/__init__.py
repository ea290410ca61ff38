"""The resource `multi_party_participants` (generated)."""

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
    from ...models.http_method import HttpMethod
    from ...models.multi_party_page_meta import MultiPartyPageMeta
    from ...models.multi_party_participant import MultiPartyParticipant
    from ...models.multi_party_participant_added import MultiPartyParticipantAdded
    from ...models.multi_party_participant_list import MultiPartyParticipantList
    from ...models.multi_party_participant_updated import MultiPartyParticipantUpdated
    from ...models.multi_party_placed_call import MultiPartyPlacedCall
    from ...models.multi_party_recording_started import MultiPartyRecordingStarted
    from ...models.multi_party_role import MultiPartyRole
    from ...models.multi_party_sound_queued import MultiPartySoundQueued
    from ...models.participant_exit_cause import ParticipantExitCause
    from ...models.record_file_format import RecordFileFormat
    from ...models.spoken_text_type import SpokenTextType


class MultiPartyParticipantsResource(Resource["SyncClient"]):
    """Who takes part in multi-party calls."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> MultiPartyParticipantsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    @overload
    def list(
        self,
        mpc_id: str,
        *,
        call_uuid: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MultiPartyParticipantList: ...
    @overload
    def list(
        self,
        mpc_id: str,
        *,
        call_uuid: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def list(
        self,
        mpc_id: str,
        *,
        call_uuid: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MultiPartyParticipantList | AsyncAccepted:
        """List the participants.

        Returns the participants of a multi-party call, newest first. Those who have left stay in
        the list (unconfirmed).

        Args:
            mpc_id: `uuid_` and the identifier of a multi-party call, or `name_` and the name
                of one that has not ended.
            call_uuid: Keep only participants with this call.
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import multi_party_participants_list as op

        request = op.build(
            self._client.auth_id,
            mpc_id,
            call_uuid=call_uuid,
            limit=limit,
            offset=offset,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    def iterate(
        self,
        mpc_id: str,
        *,
        call_uuid: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Iterator[MultiPartyParticipant]:
        """Iterate over all objects of `list`, page by page.

        Takes the arguments of `list`; `limit` is the size of a page, `offset` the start.
        """
        from . import multi_party_participants_list as op

        request = op.build(
            self._client.auth_id,
            mpc_id,
            call_uuid=call_uuid,
            limit=limit,
            offset=offset,
        )
        return self._client._iterate(request, op.parse, op.PAGES, options)

    @overload
    def add(
        self,
        mpc_id: str,
        *,
        role: str,
        from_: str | None | Unset = UNSET,
        to: str | builtins.list[str] | None | Unset = UNSET,
        call_uuid: str | None | Unset = UNSET,
        caller_name: str | None | Unset = UNSET,
        call_status_callback_url: str | None | Unset = UNSET,
        call_status_callback_method: HttpMethod | None | Unset = UNSET,
        sip_headers: str | builtins.list[str] | None | Unset = UNSET,
        confirm_key: str | None | Unset = UNSET,
        confirm_key_sound_url: str | None | Unset = UNSET,
        confirm_key_sound_method: HttpMethod | None | Unset = UNSET,
        dial_music: str | None | Unset = UNSET,
        ring_timeout: int | str | builtins.list[str] | None | Unset = UNSET,
        delay_dial: int | str | builtins.list[str] | None | Unset = UNSET,
        send_digits: str | None | Unset = UNSET,
        send_on_preanswer: bool | None | Unset = UNSET,
        max_duration: int | None | Unset = UNSET,
        max_participants: int | None | Unset = UNSET,
        record_min_member_count: int | None | Unset = UNSET,
        wait_music_url: str | None | Unset = UNSET,
        wait_music_method: HttpMethod | None | Unset = UNSET,
        agent_hold_music_url: str | None | Unset = UNSET,
        agent_hold_music_method: HttpMethod | None | Unset = UNSET,
        customer_hold_music_url: str | None | Unset = UNSET,
        customer_hold_music_method: HttpMethod | None | Unset = UNSET,
        record: bool | None | Unset = UNSET,
        record_file_format: RecordFileFormat | None | Unset = UNSET,
        record_participant_track: bool | None | Unset = UNSET,
        recording_callback_url: str | None | Unset = UNSET,
        recording_callback_method: HttpMethod | None | Unset = UNSET,
        status_callback_url: str | None | Unset = UNSET,
        status_callback_method: HttpMethod | None | Unset = UNSET,
        status_callback_events: str | builtins.list[str] | None | Unset = UNSET,
        on_exit_action_url: str | None | Unset = UNSET,
        on_exit_action_method: HttpMethod | None | Unset = UNSET,
        stay_alone: bool | None | Unset = UNSET,
        coach_mode: bool | None | Unset = UNSET,
        mute: bool | None | Unset = UNSET,
        hold: bool | None | Unset = UNSET,
        start_mpc_on_enter: bool | None | Unset = UNSET,
        end_mpc_on_exit: bool | None | Unset = UNSET,
        relay_dtmf_inputs: bool | None | Unset = UNSET,
        enter_sound: str | None | Unset = UNSET,
        enter_sound_method: HttpMethod | None | Unset = UNSET,
        exit_sound: str | None | Unset = UNSET,
        exit_sound_method: HttpMethod | None | Unset = UNSET,
        start_recording_audio: str | None | Unset = UNSET,
        start_recording_audio_method: HttpMethod | None | Unset = UNSET,
        stop_recording_audio: str | None | Unset = UNSET,
        stop_recording_audio_method: HttpMethod | None | Unset = UNSET,
        create_mpc_with_single_participant: bool | None | Unset = UNSET,
        transcript: bool | None | Unset = UNSET,
        transcription_url: str | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MultiPartyParticipantAdded: ...
    @overload
    def add(
        self,
        mpc_id: str,
        *,
        role: str,
        from_: str | None | Unset = UNSET,
        to: str | builtins.list[str] | None | Unset = UNSET,
        call_uuid: str | None | Unset = UNSET,
        caller_name: str | None | Unset = UNSET,
        call_status_callback_url: str | None | Unset = UNSET,
        call_status_callback_method: HttpMethod | None | Unset = UNSET,
        sip_headers: str | builtins.list[str] | None | Unset = UNSET,
        confirm_key: str | None | Unset = UNSET,
        confirm_key_sound_url: str | None | Unset = UNSET,
        confirm_key_sound_method: HttpMethod | None | Unset = UNSET,
        dial_music: str | None | Unset = UNSET,
        ring_timeout: int | str | builtins.list[str] | None | Unset = UNSET,
        delay_dial: int | str | builtins.list[str] | None | Unset = UNSET,
        send_digits: str | None | Unset = UNSET,
        send_on_preanswer: bool | None | Unset = UNSET,
        max_duration: int | None | Unset = UNSET,
        max_participants: int | None | Unset = UNSET,
        record_min_member_count: int | None | Unset = UNSET,
        wait_music_url: str | None | Unset = UNSET,
        wait_music_method: HttpMethod | None | Unset = UNSET,
        agent_hold_music_url: str | None | Unset = UNSET,
        agent_hold_music_method: HttpMethod | None | Unset = UNSET,
        customer_hold_music_url: str | None | Unset = UNSET,
        customer_hold_music_method: HttpMethod | None | Unset = UNSET,
        record: bool | None | Unset = UNSET,
        record_file_format: RecordFileFormat | None | Unset = UNSET,
        record_participant_track: bool | None | Unset = UNSET,
        recording_callback_url: str | None | Unset = UNSET,
        recording_callback_method: HttpMethod | None | Unset = UNSET,
        status_callback_url: str | None | Unset = UNSET,
        status_callback_method: HttpMethod | None | Unset = UNSET,
        status_callback_events: str | builtins.list[str] | None | Unset = UNSET,
        on_exit_action_url: str | None | Unset = UNSET,
        on_exit_action_method: HttpMethod | None | Unset = UNSET,
        stay_alone: bool | None | Unset = UNSET,
        coach_mode: bool | None | Unset = UNSET,
        mute: bool | None | Unset = UNSET,
        hold: bool | None | Unset = UNSET,
        start_mpc_on_enter: bool | None | Unset = UNSET,
        end_mpc_on_exit: bool | None | Unset = UNSET,
        relay_dtmf_inputs: bool | None | Unset = UNSET,
        enter_sound: str | None | Unset = UNSET,
        enter_sound_method: HttpMethod | None | Unset = UNSET,
        exit_sound: str | None | Unset = UNSET,
        exit_sound_method: HttpMethod | None | Unset = UNSET,
        start_recording_audio: str | None | Unset = UNSET,
        start_recording_audio_method: HttpMethod | None | Unset = UNSET,
        stop_recording_audio: str | None | Unset = UNSET,
        stop_recording_audio_method: HttpMethod | None | Unset = UNSET,
        create_mpc_with_single_participant: bool | None | Unset = UNSET,
        transcript: bool | None | Unset = UNSET,
        transcription_url: str | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def add(
        self,
        mpc_id: str,
        *,
        role: str,
        from_: str | None | Unset = UNSET,
        to: str | builtins.list[str] | None | Unset = UNSET,
        call_uuid: str | None | Unset = UNSET,
        caller_name: str | None | Unset = UNSET,
        call_status_callback_url: str | None | Unset = UNSET,
        call_status_callback_method: HttpMethod | None | Unset = UNSET,
        sip_headers: str | builtins.list[str] | None | Unset = UNSET,
        confirm_key: str | None | Unset = UNSET,
        confirm_key_sound_url: str | None | Unset = UNSET,
        confirm_key_sound_method: HttpMethod | None | Unset = UNSET,
        dial_music: str | None | Unset = UNSET,
        ring_timeout: int | str | builtins.list[str] | None | Unset = UNSET,
        delay_dial: int | str | builtins.list[str] | None | Unset = UNSET,
        send_digits: str | None | Unset = UNSET,
        send_on_preanswer: bool | None | Unset = UNSET,
        max_duration: int | None | Unset = UNSET,
        max_participants: int | None | Unset = UNSET,
        record_min_member_count: int | None | Unset = UNSET,
        wait_music_url: str | None | Unset = UNSET,
        wait_music_method: HttpMethod | None | Unset = UNSET,
        agent_hold_music_url: str | None | Unset = UNSET,
        agent_hold_music_method: HttpMethod | None | Unset = UNSET,
        customer_hold_music_url: str | None | Unset = UNSET,
        customer_hold_music_method: HttpMethod | None | Unset = UNSET,
        record: bool | None | Unset = UNSET,
        record_file_format: RecordFileFormat | None | Unset = UNSET,
        record_participant_track: bool | None | Unset = UNSET,
        recording_callback_url: str | None | Unset = UNSET,
        recording_callback_method: HttpMethod | None | Unset = UNSET,
        status_callback_url: str | None | Unset = UNSET,
        status_callback_method: HttpMethod | None | Unset = UNSET,
        status_callback_events: str | builtins.list[str] | None | Unset = UNSET,
        on_exit_action_url: str | None | Unset = UNSET,
        on_exit_action_method: HttpMethod | None | Unset = UNSET,
        stay_alone: bool | None | Unset = UNSET,
        coach_mode: bool | None | Unset = UNSET,
        mute: bool | None | Unset = UNSET,
        hold: bool | None | Unset = UNSET,
        start_mpc_on_enter: bool | None | Unset = UNSET,
        end_mpc_on_exit: bool | None | Unset = UNSET,
        relay_dtmf_inputs: bool | None | Unset = UNSET,
        enter_sound: str | None | Unset = UNSET,
        enter_sound_method: HttpMethod | None | Unset = UNSET,
        exit_sound: str | None | Unset = UNSET,
        exit_sound_method: HttpMethod | None | Unset = UNSET,
        start_recording_audio: str | None | Unset = UNSET,
        start_recording_audio_method: HttpMethod | None | Unset = UNSET,
        stop_recording_audio: str | None | Unset = UNSET,
        stop_recording_audio_method: HttpMethod | None | Unset = UNSET,
        create_mpc_with_single_participant: bool | None | Unset = UNSET,
        transcript: bool | None | Unset = UNSET,
        transcription_url: str | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MultiPartyParticipantAdded | AsyncAccepted:
        """Add a participant.

        Calls somebody and adds them to the multi-party call when they answer, or moves a live
        call into it, whose document is given up. If no multi-party call of this name lives, one
        is created; one that has ended, or is named by an unknown identifier, is 404.

        Several destinations ring at once, for the role of agents only. The first to answer takes
        part; the others are hung up with hangup cause 9000.

        Args:
            mpc_id: `uuid_` and the identifier of a multi-party call, or `name_` and the name
                of one that has not ended.
            role: What the participant is: `Agent`, `Supervisor` or `Customer`, with a
                capital or small letter.
            from_: Caller ID: a number of yours or a verified one, with or without plus sign,
                or a SIP address.
            to: Whom to call: a number or SIP address, or up to 20 of agents, separated by
                `<`. Several of another role are answered 400. A list is joined with `<`.
            call_uuid: A live call to move here, instead of `from` and `to`. Any other call
                is answered 404.
            caller_name: Name that is shown to whom is called, at most 50 characters. The
                `from` unless given.
            call_status_callback_url: URL that is told of each state of the calls that are
                placed.
            call_status_callback_method: How `call_status_callback_url` is called. `POST`
                unless given.
            sip_headers: Pairs of letters and digits, separated by commas. Each becomes a SIP
                header `X-PH-key`. A list is joined with `,`.
            confirm_key: Key that whoever answers must press to take part.
            confirm_key_sound_url: URL of what whoever answers hears before they take part.
            confirm_key_sound_method: How `confirm_key_sound_url` is called. `GET` unless
                given.
            dial_music: What participants who hear each other hear while a phone rings: the
                URL of a document, which is asked with `GET` (unconfirmed), `none`, or `real` for
                what the network sends. `real` unless given.
            ring_timeout: Seconds that a phone rings, or those of each destination. 45 unless
                given. A list is joined with `<`.
            delay_dial: Seconds before a phone is called, or those of each destination. 0
                unless given. A list is joined with `<`.
            send_digits: Keys that are sent to the phone when it answers.
            send_on_preanswer: Whether they are sent when it rings. False unless given.
            max_duration: Seconds that the multi-party call may last from its creation. 14400
                unless given.
            max_participants: How many participants there may be. 10 unless given.
            record_min_member_count: How many participants there must be for a recording to
                begin. 1 unless given.
            wait_music_url: URL of what participants hear before the multi-party call starts.
            wait_music_method: How `wait_music_url` is called. `GET` unless given.
            agent_hold_music_url: URL of what agents and supervisors hear while they are on
                hold.
            agent_hold_music_method: How `agent_hold_music_url` is called. `GET` unless
                given.
            customer_hold_music_url: URL of what customers hear while they are on hold.
            customer_hold_music_method: How `customer_hold_music_url` is called. `GET` unless
                given.
            record: Whether the multi-party call is recorded. False unless given.
            record_file_format: Format of the file. `mp3` unless given.
            record_participant_track: Whether this participant is recorded as well. False
                unless given.
            recording_callback_url: URL that is told what happens to recordings.
            recording_callback_method: How `recording_callback_url` is called. `GET` unless
                given.
            status_callback_url: URL that is told what happens in the multi-party call.
            status_callback_method: How `status_callback_url` is called. `GET` unless given.
            status_callback_events: Kinds of events, separated by commas:
                `mpc-state-changes`, `participant-state-changes`, `participant-speak-events`,
                `participant-digit-input-events`, `add-participant-api-events`.
                `mpc-state-changes,participant-state-changes` unless given. A list is joined with
                `,`.
            on_exit_action_url: URL that is asked how the call continues when the participant
                has left.
            on_exit_action_method: How `on_exit_action_url` is called. `POST` unless given.
            stay_alone: Whether this participant may be the only one. False unless given.
            coach_mode: Whether customers do not hear this participant; supervisors only.
                True unless given.
            mute: Whether nobody hears this participant. False unless given.
            hold: Whether this participant begins on hold. False unless given.
            start_mpc_on_enter: Whether the multi-party call starts when the participant
                comes. An old SDK sends false. True unless given.
            end_mpc_on_exit: Whether the multi-party call ends when the participant leaves.
                False unless given.
            relay_dtmf_inputs: Whether the others hear the keys of this participant. False
                unless given.
            enter_sound: What the others hear when the participant comes. `beep:1` unless
                given.
            enter_sound_method: How a URL in `enter_sound` is called. `GET` unless given.
            exit_sound: What the others hear when the participant leaves. `beep:2` unless
                given.
            exit_sound_method: How a URL in `exit_sound` is called. `GET` unless given.
            start_recording_audio: URL of what participants hear when a recording begins.
            start_recording_audio_method: How `start_recording_audio` is called. `GET` unless
                given.
            stop_recording_audio: URL of what participants hear when a recording ends.
            stop_recording_audio_method: How `stop_recording_audio` is called. `GET` unless
                given.
            create_mpc_with_single_participant: Whether a multi-party call may be created;
                without one, the request is then answered 404 (unconfirmed). True unless given.
            transcript: Has recordings transcribed. Known from one SDK. False unless given.
            transcription_url: URL that receives transcriptions. Has recordings transcribed
                as well.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import multi_party_participants_add as op

        request = op.build(
            self._client.auth_id,
            mpc_id,
            role=role,
            from_=from_,
            to=to,
            call_uuid=call_uuid,
            caller_name=caller_name,
            call_status_callback_url=call_status_callback_url,
            call_status_callback_method=call_status_callback_method,
            sip_headers=sip_headers,
            confirm_key=confirm_key,
            confirm_key_sound_url=confirm_key_sound_url,
            confirm_key_sound_method=confirm_key_sound_method,
            dial_music=dial_music,
            ring_timeout=ring_timeout,
            delay_dial=delay_dial,
            send_digits=send_digits,
            send_on_preanswer=send_on_preanswer,
            max_duration=max_duration,
            max_participants=max_participants,
            record_min_member_count=record_min_member_count,
            wait_music_url=wait_music_url,
            wait_music_method=wait_music_method,
            agent_hold_music_url=agent_hold_music_url,
            agent_hold_music_method=agent_hold_music_method,
            customer_hold_music_url=customer_hold_music_url,
            customer_hold_music_method=customer_hold_music_method,
            record=record,
            record_file_format=record_file_format,
            record_participant_track=record_participant_track,
            recording_callback_url=recording_callback_url,
            recording_callback_method=recording_callback_method,
            status_callback_url=status_callback_url,
            status_callback_method=status_callback_method,
            status_callback_events=status_callback_events,
            on_exit_action_url=on_exit_action_url,
            on_exit_action_method=on_exit_action_method,
            stay_alone=stay_alone,
            coach_mode=coach_mode,
            mute=mute,
            hold=hold,
            start_mpc_on_enter=start_mpc_on_enter,
            end_mpc_on_exit=end_mpc_on_exit,
            relay_dtmf_inputs=relay_dtmf_inputs,
            enter_sound=enter_sound,
            enter_sound_method=enter_sound_method,
            exit_sound=exit_sound,
            exit_sound_method=exit_sound_method,
            start_recording_audio=start_recording_audio,
            start_recording_audio_method=start_recording_audio_method,
            stop_recording_audio=stop_recording_audio,
            stop_recording_audio_method=stop_recording_audio_method,
            create_mpc_with_single_participant=create_mpc_with_single_participant,
            transcript=transcript,
            transcription_url=transcription_url,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def get(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MultiPartyParticipant: ...
    @overload
    def get(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def get(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MultiPartyParticipant | AsyncAccepted:
        """Get a participant.

        Returns one participant, who may have left (unconfirmed).

        Args:
            mpc_id: `uuid_` and the identifier of a multi-party call, or `name_` and the name
                of one that has not ended.
            member_id: Identifier of a participant. Changing, removing, playing and reading
                also take several, separated by commas, and `all` for everybody who is there. A
                list is joined with `,`.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import multi_party_participants_get as op

        request = op.build(
            self._client.auth_id,
            mpc_id,
            member_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    def update(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        coach_mode: bool | None | Unset = UNSET,
        mute: bool | None | Unset = UNSET,
        hold: bool | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MultiPartyParticipantUpdated:
        """Change participants.

        Mutes participants, puts them on hold, or changes whether customers hear a supervisor.
        Somebody who has left is 404. `coach_mode` cannot be set for `all`, and has no effect on
        agents and customers.

        Args:
            mpc_id: `uuid_` and the identifier of a multi-party call, or `name_` and the name
                of one that has not ended.
            member_id: Identifier of a participant. Changing, removing, playing and reading
                also take several, separated by commas, and `all` for everybody who is there. A
                list is joined with `,`.
            coach_mode: Whether customers do not hear the participant.
            mute: Whether nobody hears the participant.
            hold: Whether the participant hears music, and is heard by nobody.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import multi_party_participants_update as op

        request = op.build(
            self._client.auth_id,
            mpc_id,
            member_id,
            coach_mode=coach_mode,
            mute=mute,
            hold=hold,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def kick(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    def kick(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    def kick(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Remove participants.

        Removes participants from the multi-party call. Their calls go on as at its end; those
        that a request has added and that have no `on_exit_action_url` are hung up, with hangup
        cause 4030.

        Args:
            mpc_id: `uuid_` and the identifier of a multi-party call, or `name_` and the name
                of one that has not ended.
            member_id: Identifier of a participant. Changing, removing, playing and reading
                also take several, separated by commas, and `all` for everybody who is there. A
                list is joined with `,`.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import multi_party_participants_kick as op

        request = op.build(
            self._client.auth_id,
            mpc_id,
            member_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def start_recording(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        file_format: RecordFileFormat | None | Unset = UNSET,
        recording_callback_url: str | None | Unset = UNSET,
        recording_callback_method: HttpMethod | None | Unset = UNSET,
        transcript: bool | None | Unset = UNSET,
        transcription_url: str | None | Unset = UNSET,
        record_track_type: str | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MultiPartyRecordingStarted: ...
    @overload
    def start_recording(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        file_format: RecordFileFormat | None | Unset = UNSET,
        recording_callback_url: str | None | Unset = UNSET,
        recording_callback_method: HttpMethod | None | Unset = UNSET,
        transcript: bool | None | Unset = UNSET,
        transcription_url: str | None | Unset = UNSET,
        record_track_type: str | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def start_recording(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
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
    ) -> MultiPartyRecordingStarted | AsyncAccepted:
        """Record a participant.

        Records what one participant says, until the recording is stopped or the participant
        leaves. A second recording is answered 400 (unconfirmed). Sources say 200 and 202.

        Args:
            mpc_id: `uuid_` and the identifier of a multi-party call, or `name_` and the name
                of one that has not ended.
            member_id: Identifier of a participant. Changing, removing, playing and reading
                also take several, separated by commas, and `all` for everybody who is there. A
                list is joined with `,`.
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
        from . import multi_party_participants_start_recording as op

        request = op.build(
            self._client.auth_id,
            mpc_id,
            member_id,
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
        member_id: str | builtins.list[str],
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    def stop_recording(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    def stop_recording(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Stop recording a participant.

        Ends the recording; its file is ready a little later. 204 too if none goes on
        (unconfirmed).

        Args:
            mpc_id: `uuid_` and the identifier of a multi-party call, or `name_` and the name
                of one that has not ended.
            member_id: Identifier of a participant. Changing, removing, playing and reading
                also take several, separated by commas, and `all` for everybody who is there. A
                list is joined with `,`.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import multi_party_participants_stop_recording as op

        request = op.build(
            self._client.auth_id,
            mpc_id,
            member_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def pause_recording(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    def pause_recording(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    def pause_recording(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Pause recording a participant.

        Pauses the recording of a participant. 400 unless one goes on (unconfirmed).

        Args:
            mpc_id: `uuid_` and the identifier of a multi-party call, or `name_` and the name
                of one that has not ended.
            member_id: Identifier of a participant. Changing, removing, playing and reading
                also take several, separated by commas, and `all` for everybody who is there. A
                list is joined with `,`.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import multi_party_participants_pause_recording as op

        request = op.build(
            self._client.auth_id,
            mpc_id,
            member_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def resume_recording(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    def resume_recording(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    def resume_recording(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Resume recording a participant.

        Resumes the recording of a participant. 400 unless one is paused (unconfirmed).

        Args:
            mpc_id: `uuid_` and the identifier of a multi-party call, or `name_` and the name
                of one that has not ended.
            member_id: Identifier of a participant. Changing, removing, playing and reading
                also take several, separated by commas, and `all` for everybody who is there. A
                list is joined with `,`.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import multi_party_participants_resume_recording as op

        request = op.build(
            self._client.auth_id,
            mpc_id,
            member_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    def start_playing(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        url: str,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MultiPartySoundQueued:
        """Play a file to participants.

        Plays a file to participants, beside what they hear of each other. Somebody who has left
        is 404.

        Args:
            mpc_id: `uuid_` and the identifier of a multi-party call, or `name_` and the name
                of one that has not ended.
            member_id: Identifier of a participant. Changing, removing, playing and reading
                also take several, separated by commas, and `all` for everybody who is there. A
                list is joined with `,`.
            url: Address of an MP3 or WAV file. The documentation calls it `urls`.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import multi_party_participants_start_playing as op

        request = op.build(
            self._client.auth_id,
            mpc_id,
            member_id,
            url=url,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def stop_playing(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    def stop_playing(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    def stop_playing(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Stop playing.

        Stops what requests play to participants. Name them as when it began. 204 too if nothing
        is played (unconfirmed).

        Args:
            mpc_id: `uuid_` and the identifier of a multi-party call, or `name_` and the name
                of one that has not ended.
            member_id: Identifier of a participant. Changing, removing, playing and reading
                also take several, separated by commas, and `all` for everybody who is there. A
                list is joined with `,`.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import multi_party_participants_stop_playing as op

        request = op.build(
            self._client.auth_id,
            mpc_id,
            member_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    def start_speaking(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        text: str,
        type_: SpokenTextType | None | Unset = UNSET,
        voice: str | None | Unset = UNSET,
        language: str | None | Unset = UNSET,
        mix: bool | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MultiPartySoundQueued:
        """Read a text to participants.

        Reads a text to participants, beside what they hear of each other unless `mix` is false.
        Known from one SDK. Somebody who has left is 404.

        Args:
            mpc_id: `uuid_` and the identifier of a multi-party call, or `name_` and the name
                of one that has not ended.
            member_id: Identifier of a participant. Changing, removing, playing and reading
                also take several, separated by commas, and `all` for everybody who is there. A
                list is joined with `,`.
            text: The text, at most 3,000 characters with its markup.
            type_: Whether `text` has markup. `text` unless given; markup that is not valid
                is answered 400.
            voice: Who reads: `WOMAN` or `MAN`, or a voice of Amazon Polly. `WOMAN` unless
                given.
            language: Language of the text. `en-US` unless given.
            mix: Whether the others are heard as well. True unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply (unconfirmed).
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import multi_party_participants_start_speaking as op

        request = op.build(
            self._client.auth_id,
            mpc_id,
            member_id,
            text=text,
            type_=type_,
            voice=voice,
            language=language,
            mix=mix,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def stop_speaking(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    def stop_speaking(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    def stop_speaking(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Stop reading.

        Stops what requests read to participants. Name them as when it began. 204 too if nothing
        is read (unconfirmed).

        Args:
            mpc_id: `uuid_` and the identifier of a multi-party call, or `name_` and the name
                of one that has not ended.
            member_id: Identifier of a participant. Changing, removing, playing and reading
                also take several, separated by commas, and `all` for everybody who is there. A
                list is joined with `,`.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import multi_party_participants_stop_speaking as op

        request = op.build(
            self._client.auth_id,
            mpc_id,
            member_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class MultiPartyParticipantsResourceWithRawResponse:
        """The methods of `MultiPartyParticipantsResource`, which return a `RawResponse`."""

        def __init__(self, of: MultiPartyParticipantsResource) -> None:
            self.list = raw(of.list)
            self.add = raw(of.add)
            self.get = raw(of.get)
            self.update = raw(of.update)
            self.kick = raw(of.kick)
            self.start_recording = raw(of.start_recording)
            self.stop_recording = raw(of.stop_recording)
            self.pause_recording = raw(of.pause_recording)
            self.resume_recording = raw(of.resume_recording)
            self.start_playing = raw(of.start_playing)
            self.stop_playing = raw(of.stop_playing)
            self.start_speaking = raw(of.start_speaking)
            self.stop_speaking = raw(of.stop_speaking)


class AsyncMultiPartyParticipantsResource(Resource["AsyncClient"]):
    """Who takes part in multi-party calls."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncMultiPartyParticipantsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    @overload
    async def list(
        self,
        mpc_id: str,
        *,
        call_uuid: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MultiPartyParticipantList: ...
    @overload
    async def list(
        self,
        mpc_id: str,
        *,
        call_uuid: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def list(
        self,
        mpc_id: str,
        *,
        call_uuid: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MultiPartyParticipantList | AsyncAccepted:
        """List the participants.

        Returns the participants of a multi-party call, newest first. Those who have left stay in
        the list (unconfirmed).

        Args:
            mpc_id: `uuid_` and the identifier of a multi-party call, or `name_` and the name
                of one that has not ended.
            call_uuid: Keep only participants with this call.
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import multi_party_participants_list as op

        request = op.build(
            self._client.auth_id,
            mpc_id,
            call_uuid=call_uuid,
            limit=limit,
            offset=offset,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    def iterate(
        self,
        mpc_id: str,
        *,
        call_uuid: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncIterator[MultiPartyParticipant]:
        """Iterate over all objects of `list`, page by page.

        Takes the arguments of `list`; `limit` is the size of a page, `offset` the start.
        """
        from . import multi_party_participants_list as op

        request = op.build(
            self._client.auth_id,
            mpc_id,
            call_uuid=call_uuid,
            limit=limit,
            offset=offset,
        )
        return self._client._iterate(request, op.parse, op.PAGES, options)

    @overload
    async def add(
        self,
        mpc_id: str,
        *,
        role: str,
        from_: str | None | Unset = UNSET,
        to: str | builtins.list[str] | None | Unset = UNSET,
        call_uuid: str | None | Unset = UNSET,
        caller_name: str | None | Unset = UNSET,
        call_status_callback_url: str | None | Unset = UNSET,
        call_status_callback_method: HttpMethod | None | Unset = UNSET,
        sip_headers: str | builtins.list[str] | None | Unset = UNSET,
        confirm_key: str | None | Unset = UNSET,
        confirm_key_sound_url: str | None | Unset = UNSET,
        confirm_key_sound_method: HttpMethod | None | Unset = UNSET,
        dial_music: str | None | Unset = UNSET,
        ring_timeout: int | str | builtins.list[str] | None | Unset = UNSET,
        delay_dial: int | str | builtins.list[str] | None | Unset = UNSET,
        send_digits: str | None | Unset = UNSET,
        send_on_preanswer: bool | None | Unset = UNSET,
        max_duration: int | None | Unset = UNSET,
        max_participants: int | None | Unset = UNSET,
        record_min_member_count: int | None | Unset = UNSET,
        wait_music_url: str | None | Unset = UNSET,
        wait_music_method: HttpMethod | None | Unset = UNSET,
        agent_hold_music_url: str | None | Unset = UNSET,
        agent_hold_music_method: HttpMethod | None | Unset = UNSET,
        customer_hold_music_url: str | None | Unset = UNSET,
        customer_hold_music_method: HttpMethod | None | Unset = UNSET,
        record: bool | None | Unset = UNSET,
        record_file_format: RecordFileFormat | None | Unset = UNSET,
        record_participant_track: bool | None | Unset = UNSET,
        recording_callback_url: str | None | Unset = UNSET,
        recording_callback_method: HttpMethod | None | Unset = UNSET,
        status_callback_url: str | None | Unset = UNSET,
        status_callback_method: HttpMethod | None | Unset = UNSET,
        status_callback_events: str | builtins.list[str] | None | Unset = UNSET,
        on_exit_action_url: str | None | Unset = UNSET,
        on_exit_action_method: HttpMethod | None | Unset = UNSET,
        stay_alone: bool | None | Unset = UNSET,
        coach_mode: bool | None | Unset = UNSET,
        mute: bool | None | Unset = UNSET,
        hold: bool | None | Unset = UNSET,
        start_mpc_on_enter: bool | None | Unset = UNSET,
        end_mpc_on_exit: bool | None | Unset = UNSET,
        relay_dtmf_inputs: bool | None | Unset = UNSET,
        enter_sound: str | None | Unset = UNSET,
        enter_sound_method: HttpMethod | None | Unset = UNSET,
        exit_sound: str | None | Unset = UNSET,
        exit_sound_method: HttpMethod | None | Unset = UNSET,
        start_recording_audio: str | None | Unset = UNSET,
        start_recording_audio_method: HttpMethod | None | Unset = UNSET,
        stop_recording_audio: str | None | Unset = UNSET,
        stop_recording_audio_method: HttpMethod | None | Unset = UNSET,
        create_mpc_with_single_participant: bool | None | Unset = UNSET,
        transcript: bool | None | Unset = UNSET,
        transcription_url: str | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MultiPartyParticipantAdded: ...
    @overload
    async def add(
        self,
        mpc_id: str,
        *,
        role: str,
        from_: str | None | Unset = UNSET,
        to: str | builtins.list[str] | None | Unset = UNSET,
        call_uuid: str | None | Unset = UNSET,
        caller_name: str | None | Unset = UNSET,
        call_status_callback_url: str | None | Unset = UNSET,
        call_status_callback_method: HttpMethod | None | Unset = UNSET,
        sip_headers: str | builtins.list[str] | None | Unset = UNSET,
        confirm_key: str | None | Unset = UNSET,
        confirm_key_sound_url: str | None | Unset = UNSET,
        confirm_key_sound_method: HttpMethod | None | Unset = UNSET,
        dial_music: str | None | Unset = UNSET,
        ring_timeout: int | str | builtins.list[str] | None | Unset = UNSET,
        delay_dial: int | str | builtins.list[str] | None | Unset = UNSET,
        send_digits: str | None | Unset = UNSET,
        send_on_preanswer: bool | None | Unset = UNSET,
        max_duration: int | None | Unset = UNSET,
        max_participants: int | None | Unset = UNSET,
        record_min_member_count: int | None | Unset = UNSET,
        wait_music_url: str | None | Unset = UNSET,
        wait_music_method: HttpMethod | None | Unset = UNSET,
        agent_hold_music_url: str | None | Unset = UNSET,
        agent_hold_music_method: HttpMethod | None | Unset = UNSET,
        customer_hold_music_url: str | None | Unset = UNSET,
        customer_hold_music_method: HttpMethod | None | Unset = UNSET,
        record: bool | None | Unset = UNSET,
        record_file_format: RecordFileFormat | None | Unset = UNSET,
        record_participant_track: bool | None | Unset = UNSET,
        recording_callback_url: str | None | Unset = UNSET,
        recording_callback_method: HttpMethod | None | Unset = UNSET,
        status_callback_url: str | None | Unset = UNSET,
        status_callback_method: HttpMethod | None | Unset = UNSET,
        status_callback_events: str | builtins.list[str] | None | Unset = UNSET,
        on_exit_action_url: str | None | Unset = UNSET,
        on_exit_action_method: HttpMethod | None | Unset = UNSET,
        stay_alone: bool | None | Unset = UNSET,
        coach_mode: bool | None | Unset = UNSET,
        mute: bool | None | Unset = UNSET,
        hold: bool | None | Unset = UNSET,
        start_mpc_on_enter: bool | None | Unset = UNSET,
        end_mpc_on_exit: bool | None | Unset = UNSET,
        relay_dtmf_inputs: bool | None | Unset = UNSET,
        enter_sound: str | None | Unset = UNSET,
        enter_sound_method: HttpMethod | None | Unset = UNSET,
        exit_sound: str | None | Unset = UNSET,
        exit_sound_method: HttpMethod | None | Unset = UNSET,
        start_recording_audio: str | None | Unset = UNSET,
        start_recording_audio_method: HttpMethod | None | Unset = UNSET,
        stop_recording_audio: str | None | Unset = UNSET,
        stop_recording_audio_method: HttpMethod | None | Unset = UNSET,
        create_mpc_with_single_participant: bool | None | Unset = UNSET,
        transcript: bool | None | Unset = UNSET,
        transcription_url: str | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def add(
        self,
        mpc_id: str,
        *,
        role: str,
        from_: str | None | Unset = UNSET,
        to: str | builtins.list[str] | None | Unset = UNSET,
        call_uuid: str | None | Unset = UNSET,
        caller_name: str | None | Unset = UNSET,
        call_status_callback_url: str | None | Unset = UNSET,
        call_status_callback_method: HttpMethod | None | Unset = UNSET,
        sip_headers: str | builtins.list[str] | None | Unset = UNSET,
        confirm_key: str | None | Unset = UNSET,
        confirm_key_sound_url: str | None | Unset = UNSET,
        confirm_key_sound_method: HttpMethod | None | Unset = UNSET,
        dial_music: str | None | Unset = UNSET,
        ring_timeout: int | str | builtins.list[str] | None | Unset = UNSET,
        delay_dial: int | str | builtins.list[str] | None | Unset = UNSET,
        send_digits: str | None | Unset = UNSET,
        send_on_preanswer: bool | None | Unset = UNSET,
        max_duration: int | None | Unset = UNSET,
        max_participants: int | None | Unset = UNSET,
        record_min_member_count: int | None | Unset = UNSET,
        wait_music_url: str | None | Unset = UNSET,
        wait_music_method: HttpMethod | None | Unset = UNSET,
        agent_hold_music_url: str | None | Unset = UNSET,
        agent_hold_music_method: HttpMethod | None | Unset = UNSET,
        customer_hold_music_url: str | None | Unset = UNSET,
        customer_hold_music_method: HttpMethod | None | Unset = UNSET,
        record: bool | None | Unset = UNSET,
        record_file_format: RecordFileFormat | None | Unset = UNSET,
        record_participant_track: bool | None | Unset = UNSET,
        recording_callback_url: str | None | Unset = UNSET,
        recording_callback_method: HttpMethod | None | Unset = UNSET,
        status_callback_url: str | None | Unset = UNSET,
        status_callback_method: HttpMethod | None | Unset = UNSET,
        status_callback_events: str | builtins.list[str] | None | Unset = UNSET,
        on_exit_action_url: str | None | Unset = UNSET,
        on_exit_action_method: HttpMethod | None | Unset = UNSET,
        stay_alone: bool | None | Unset = UNSET,
        coach_mode: bool | None | Unset = UNSET,
        mute: bool | None | Unset = UNSET,
        hold: bool | None | Unset = UNSET,
        start_mpc_on_enter: bool | None | Unset = UNSET,
        end_mpc_on_exit: bool | None | Unset = UNSET,
        relay_dtmf_inputs: bool | None | Unset = UNSET,
        enter_sound: str | None | Unset = UNSET,
        enter_sound_method: HttpMethod | None | Unset = UNSET,
        exit_sound: str | None | Unset = UNSET,
        exit_sound_method: HttpMethod | None | Unset = UNSET,
        start_recording_audio: str | None | Unset = UNSET,
        start_recording_audio_method: HttpMethod | None | Unset = UNSET,
        stop_recording_audio: str | None | Unset = UNSET,
        stop_recording_audio_method: HttpMethod | None | Unset = UNSET,
        create_mpc_with_single_participant: bool | None | Unset = UNSET,
        transcript: bool | None | Unset = UNSET,
        transcription_url: str | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MultiPartyParticipantAdded | AsyncAccepted:
        """Add a participant.

        Calls somebody and adds them to the multi-party call when they answer, or moves a live
        call into it, whose document is given up. If no multi-party call of this name lives, one
        is created; one that has ended, or is named by an unknown identifier, is 404.

        Several destinations ring at once, for the role of agents only. The first to answer takes
        part; the others are hung up with hangup cause 9000.

        Args:
            mpc_id: `uuid_` and the identifier of a multi-party call, or `name_` and the name
                of one that has not ended.
            role: What the participant is: `Agent`, `Supervisor` or `Customer`, with a
                capital or small letter.
            from_: Caller ID: a number of yours or a verified one, with or without plus sign,
                or a SIP address.
            to: Whom to call: a number or SIP address, or up to 20 of agents, separated by
                `<`. Several of another role are answered 400. A list is joined with `<`.
            call_uuid: A live call to move here, instead of `from` and `to`. Any other call
                is answered 404.
            caller_name: Name that is shown to whom is called, at most 50 characters. The
                `from` unless given.
            call_status_callback_url: URL that is told of each state of the calls that are
                placed.
            call_status_callback_method: How `call_status_callback_url` is called. `POST`
                unless given.
            sip_headers: Pairs of letters and digits, separated by commas. Each becomes a SIP
                header `X-PH-key`. A list is joined with `,`.
            confirm_key: Key that whoever answers must press to take part.
            confirm_key_sound_url: URL of what whoever answers hears before they take part.
            confirm_key_sound_method: How `confirm_key_sound_url` is called. `GET` unless
                given.
            dial_music: What participants who hear each other hear while a phone rings: the
                URL of a document, which is asked with `GET` (unconfirmed), `none`, or `real` for
                what the network sends. `real` unless given.
            ring_timeout: Seconds that a phone rings, or those of each destination. 45 unless
                given. A list is joined with `<`.
            delay_dial: Seconds before a phone is called, or those of each destination. 0
                unless given. A list is joined with `<`.
            send_digits: Keys that are sent to the phone when it answers.
            send_on_preanswer: Whether they are sent when it rings. False unless given.
            max_duration: Seconds that the multi-party call may last from its creation. 14400
                unless given.
            max_participants: How many participants there may be. 10 unless given.
            record_min_member_count: How many participants there must be for a recording to
                begin. 1 unless given.
            wait_music_url: URL of what participants hear before the multi-party call starts.
            wait_music_method: How `wait_music_url` is called. `GET` unless given.
            agent_hold_music_url: URL of what agents and supervisors hear while they are on
                hold.
            agent_hold_music_method: How `agent_hold_music_url` is called. `GET` unless
                given.
            customer_hold_music_url: URL of what customers hear while they are on hold.
            customer_hold_music_method: How `customer_hold_music_url` is called. `GET` unless
                given.
            record: Whether the multi-party call is recorded. False unless given.
            record_file_format: Format of the file. `mp3` unless given.
            record_participant_track: Whether this participant is recorded as well. False
                unless given.
            recording_callback_url: URL that is told what happens to recordings.
            recording_callback_method: How `recording_callback_url` is called. `GET` unless
                given.
            status_callback_url: URL that is told what happens in the multi-party call.
            status_callback_method: How `status_callback_url` is called. `GET` unless given.
            status_callback_events: Kinds of events, separated by commas:
                `mpc-state-changes`, `participant-state-changes`, `participant-speak-events`,
                `participant-digit-input-events`, `add-participant-api-events`.
                `mpc-state-changes,participant-state-changes` unless given. A list is joined with
                `,`.
            on_exit_action_url: URL that is asked how the call continues when the participant
                has left.
            on_exit_action_method: How `on_exit_action_url` is called. `POST` unless given.
            stay_alone: Whether this participant may be the only one. False unless given.
            coach_mode: Whether customers do not hear this participant; supervisors only.
                True unless given.
            mute: Whether nobody hears this participant. False unless given.
            hold: Whether this participant begins on hold. False unless given.
            start_mpc_on_enter: Whether the multi-party call starts when the participant
                comes. An old SDK sends false. True unless given.
            end_mpc_on_exit: Whether the multi-party call ends when the participant leaves.
                False unless given.
            relay_dtmf_inputs: Whether the others hear the keys of this participant. False
                unless given.
            enter_sound: What the others hear when the participant comes. `beep:1` unless
                given.
            enter_sound_method: How a URL in `enter_sound` is called. `GET` unless given.
            exit_sound: What the others hear when the participant leaves. `beep:2` unless
                given.
            exit_sound_method: How a URL in `exit_sound` is called. `GET` unless given.
            start_recording_audio: URL of what participants hear when a recording begins.
            start_recording_audio_method: How `start_recording_audio` is called. `GET` unless
                given.
            stop_recording_audio: URL of what participants hear when a recording ends.
            stop_recording_audio_method: How `stop_recording_audio` is called. `GET` unless
                given.
            create_mpc_with_single_participant: Whether a multi-party call may be created;
                without one, the request is then answered 404 (unconfirmed). True unless given.
            transcript: Has recordings transcribed. Known from one SDK. False unless given.
            transcription_url: URL that receives transcriptions. Has recordings transcribed
                as well.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import multi_party_participants_add as op

        request = op.build(
            self._client.auth_id,
            mpc_id,
            role=role,
            from_=from_,
            to=to,
            call_uuid=call_uuid,
            caller_name=caller_name,
            call_status_callback_url=call_status_callback_url,
            call_status_callback_method=call_status_callback_method,
            sip_headers=sip_headers,
            confirm_key=confirm_key,
            confirm_key_sound_url=confirm_key_sound_url,
            confirm_key_sound_method=confirm_key_sound_method,
            dial_music=dial_music,
            ring_timeout=ring_timeout,
            delay_dial=delay_dial,
            send_digits=send_digits,
            send_on_preanswer=send_on_preanswer,
            max_duration=max_duration,
            max_participants=max_participants,
            record_min_member_count=record_min_member_count,
            wait_music_url=wait_music_url,
            wait_music_method=wait_music_method,
            agent_hold_music_url=agent_hold_music_url,
            agent_hold_music_method=agent_hold_music_method,
            customer_hold_music_url=customer_hold_music_url,
            customer_hold_music_method=customer_hold_music_method,
            record=record,
            record_file_format=record_file_format,
            record_participant_track=record_participant_track,
            recording_callback_url=recording_callback_url,
            recording_callback_method=recording_callback_method,
            status_callback_url=status_callback_url,
            status_callback_method=status_callback_method,
            status_callback_events=status_callback_events,
            on_exit_action_url=on_exit_action_url,
            on_exit_action_method=on_exit_action_method,
            stay_alone=stay_alone,
            coach_mode=coach_mode,
            mute=mute,
            hold=hold,
            start_mpc_on_enter=start_mpc_on_enter,
            end_mpc_on_exit=end_mpc_on_exit,
            relay_dtmf_inputs=relay_dtmf_inputs,
            enter_sound=enter_sound,
            enter_sound_method=enter_sound_method,
            exit_sound=exit_sound,
            exit_sound_method=exit_sound_method,
            start_recording_audio=start_recording_audio,
            start_recording_audio_method=start_recording_audio_method,
            stop_recording_audio=stop_recording_audio,
            stop_recording_audio_method=stop_recording_audio_method,
            create_mpc_with_single_participant=create_mpc_with_single_participant,
            transcript=transcript,
            transcription_url=transcription_url,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def get(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MultiPartyParticipant: ...
    @overload
    async def get(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def get(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MultiPartyParticipant | AsyncAccepted:
        """Get a participant.

        Returns one participant, who may have left (unconfirmed).

        Args:
            mpc_id: `uuid_` and the identifier of a multi-party call, or `name_` and the name
                of one that has not ended.
            member_id: Identifier of a participant. Changing, removing, playing and reading
                also take several, separated by commas, and `all` for everybody who is there. A
                list is joined with `,`.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import multi_party_participants_get as op

        request = op.build(
            self._client.auth_id,
            mpc_id,
            member_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    async def update(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        coach_mode: bool | None | Unset = UNSET,
        mute: bool | None | Unset = UNSET,
        hold: bool | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MultiPartyParticipantUpdated:
        """Change participants.

        Mutes participants, puts them on hold, or changes whether customers hear a supervisor.
        Somebody who has left is 404. `coach_mode` cannot be set for `all`, and has no effect on
        agents and customers.

        Args:
            mpc_id: `uuid_` and the identifier of a multi-party call, or `name_` and the name
                of one that has not ended.
            member_id: Identifier of a participant. Changing, removing, playing and reading
                also take several, separated by commas, and `all` for everybody who is there. A
                list is joined with `,`.
            coach_mode: Whether customers do not hear the participant.
            mute: Whether nobody hears the participant.
            hold: Whether the participant hears music, and is heard by nobody.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import multi_party_participants_update as op

        request = op.build(
            self._client.auth_id,
            mpc_id,
            member_id,
            coach_mode=coach_mode,
            mute=mute,
            hold=hold,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def kick(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    async def kick(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    async def kick(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Remove participants.

        Removes participants from the multi-party call. Their calls go on as at its end; those
        that a request has added and that have no `on_exit_action_url` are hung up, with hangup
        cause 4030.

        Args:
            mpc_id: `uuid_` and the identifier of a multi-party call, or `name_` and the name
                of one that has not ended.
            member_id: Identifier of a participant. Changing, removing, playing and reading
                also take several, separated by commas, and `all` for everybody who is there. A
                list is joined with `,`.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import multi_party_participants_kick as op

        request = op.build(
            self._client.auth_id,
            mpc_id,
            member_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def start_recording(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        file_format: RecordFileFormat | None | Unset = UNSET,
        recording_callback_url: str | None | Unset = UNSET,
        recording_callback_method: HttpMethod | None | Unset = UNSET,
        transcript: bool | None | Unset = UNSET,
        transcription_url: str | None | Unset = UNSET,
        record_track_type: str | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MultiPartyRecordingStarted: ...
    @overload
    async def start_recording(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        file_format: RecordFileFormat | None | Unset = UNSET,
        recording_callback_url: str | None | Unset = UNSET,
        recording_callback_method: HttpMethod | None | Unset = UNSET,
        transcript: bool | None | Unset = UNSET,
        transcription_url: str | None | Unset = UNSET,
        record_track_type: str | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def start_recording(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
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
    ) -> MultiPartyRecordingStarted | AsyncAccepted:
        """Record a participant.

        Records what one participant says, until the recording is stopped or the participant
        leaves. A second recording is answered 400 (unconfirmed). Sources say 200 and 202.

        Args:
            mpc_id: `uuid_` and the identifier of a multi-party call, or `name_` and the name
                of one that has not ended.
            member_id: Identifier of a participant. Changing, removing, playing and reading
                also take several, separated by commas, and `all` for everybody who is there. A
                list is joined with `,`.
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
        from . import multi_party_participants_start_recording as op

        request = op.build(
            self._client.auth_id,
            mpc_id,
            member_id,
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
        member_id: str | builtins.list[str],
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    async def stop_recording(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    async def stop_recording(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Stop recording a participant.

        Ends the recording; its file is ready a little later. 204 too if none goes on
        (unconfirmed).

        Args:
            mpc_id: `uuid_` and the identifier of a multi-party call, or `name_` and the name
                of one that has not ended.
            member_id: Identifier of a participant. Changing, removing, playing and reading
                also take several, separated by commas, and `all` for everybody who is there. A
                list is joined with `,`.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import multi_party_participants_stop_recording as op

        request = op.build(
            self._client.auth_id,
            mpc_id,
            member_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def pause_recording(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    async def pause_recording(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    async def pause_recording(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Pause recording a participant.

        Pauses the recording of a participant. 400 unless one goes on (unconfirmed).

        Args:
            mpc_id: `uuid_` and the identifier of a multi-party call, or `name_` and the name
                of one that has not ended.
            member_id: Identifier of a participant. Changing, removing, playing and reading
                also take several, separated by commas, and `all` for everybody who is there. A
                list is joined with `,`.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import multi_party_participants_pause_recording as op

        request = op.build(
            self._client.auth_id,
            mpc_id,
            member_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def resume_recording(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    async def resume_recording(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    async def resume_recording(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Resume recording a participant.

        Resumes the recording of a participant. 400 unless one is paused (unconfirmed).

        Args:
            mpc_id: `uuid_` and the identifier of a multi-party call, or `name_` and the name
                of one that has not ended.
            member_id: Identifier of a participant. Changing, removing, playing and reading
                also take several, separated by commas, and `all` for everybody who is there. A
                list is joined with `,`.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import multi_party_participants_resume_recording as op

        request = op.build(
            self._client.auth_id,
            mpc_id,
            member_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    async def start_playing(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        url: str,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MultiPartySoundQueued:
        """Play a file to participants.

        Plays a file to participants, beside what they hear of each other. Somebody who has left
        is 404.

        Args:
            mpc_id: `uuid_` and the identifier of a multi-party call, or `name_` and the name
                of one that has not ended.
            member_id: Identifier of a participant. Changing, removing, playing and reading
                also take several, separated by commas, and `all` for everybody who is there. A
                list is joined with `,`.
            url: Address of an MP3 or WAV file. The documentation calls it `urls`.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import multi_party_participants_start_playing as op

        request = op.build(
            self._client.auth_id,
            mpc_id,
            member_id,
            url=url,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def stop_playing(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    async def stop_playing(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    async def stop_playing(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Stop playing.

        Stops what requests play to participants. Name them as when it began. 204 too if nothing
        is played (unconfirmed).

        Args:
            mpc_id: `uuid_` and the identifier of a multi-party call, or `name_` and the name
                of one that has not ended.
            member_id: Identifier of a participant. Changing, removing, playing and reading
                also take several, separated by commas, and `all` for everybody who is there. A
                list is joined with `,`.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import multi_party_participants_stop_playing as op

        request = op.build(
            self._client.auth_id,
            mpc_id,
            member_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    async def start_speaking(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        text: str,
        type_: SpokenTextType | None | Unset = UNSET,
        voice: str | None | Unset = UNSET,
        language: str | None | Unset = UNSET,
        mix: bool | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MultiPartySoundQueued:
        """Read a text to participants.

        Reads a text to participants, beside what they hear of each other unless `mix` is false.
        Known from one SDK. Somebody who has left is 404.

        Args:
            mpc_id: `uuid_` and the identifier of a multi-party call, or `name_` and the name
                of one that has not ended.
            member_id: Identifier of a participant. Changing, removing, playing and reading
                also take several, separated by commas, and `all` for everybody who is there. A
                list is joined with `,`.
            text: The text, at most 3,000 characters with its markup.
            type_: Whether `text` has markup. `text` unless given; markup that is not valid
                is answered 400.
            voice: Who reads: `WOMAN` or `MAN`, or a voice of Amazon Polly. `WOMAN` unless
                given.
            language: Language of the text. `en-US` unless given.
            mix: Whether the others are heard as well. True unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply (unconfirmed).
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import multi_party_participants_start_speaking as op

        request = op.build(
            self._client.auth_id,
            mpc_id,
            member_id,
            text=text,
            type_=type_,
            voice=voice,
            language=language,
            mix=mix,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def stop_speaking(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    async def stop_speaking(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    async def stop_speaking(
        self,
        mpc_id: str,
        member_id: str | builtins.list[str],
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Stop reading.

        Stops what requests read to participants. Name them as when it began. 204 too if nothing
        is read (unconfirmed).

        Args:
            mpc_id: `uuid_` and the identifier of a multi-party call, or `name_` and the name
                of one that has not ended.
            member_id: Identifier of a participant. Changing, removing, playing and reading
                also take several, separated by commas, and `all` for everybody who is there. A
                list is joined with `,`.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import multi_party_participants_stop_speaking as op

        request = op.build(
            self._client.auth_id,
            mpc_id,
            member_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncMultiPartyParticipantsResourceWithRawResponse:
        """The methods of `AsyncMultiPartyParticipantsResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncMultiPartyParticipantsResource) -> None:
            self.list = raw_async(of.list)
            self.add = raw_async(of.add)
            self.get = raw_async(of.get)
            self.update = raw_async(of.update)
            self.kick = raw_async(of.kick)
            self.start_recording = raw_async(of.start_recording)
            self.stop_recording = raw_async(of.stop_recording)
            self.pause_recording = raw_async(of.pause_recording)
            self.resume_recording = raw_async(of.resume_recording)
            self.start_playing = raw_async(of.start_playing)
            self.stop_playing = raw_async(of.stop_playing)
            self.start_speaking = raw_async(of.start_speaking)
            self.stop_speaking = raw_async(of.stop_speaking)
