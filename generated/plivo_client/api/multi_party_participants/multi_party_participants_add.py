"""POST /Account/{auth_id}/MultiPartyCall/{mpc_id}/Participant/ (generated)."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, joined, path_segment
from plivo_runtime.response import Reply, read
from plivo_runtime.shapes import Object
from plivo_runtime.unset import UNSET

from ...models.async_accepted import AsyncAccepted
from ...models.multi_party_participant_added import MultiPartyParticipantAdded

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.http_method import HttpMethod
    from ...models.record_file_format import RecordFileFormat


def build(
    auth_id: str,
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
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/Account/{path_segment(auth_id, 'auth_id')}/MultiPartyCall/{path_segment(mpc_id, 'mpc_id')}/Participant/",
        json=given(
            {
                "role": role,
                "from": from_,
                "to": joined(to, "<"),
                "call_uuid": call_uuid,
                "caller_name": caller_name,
                "call_status_callback_url": call_status_callback_url,
                "call_status_callback_method": call_status_callback_method,
                "sip_headers": joined(sip_headers, ","),
                "confirm_key": confirm_key,
                "confirm_key_sound_url": confirm_key_sound_url,
                "confirm_key_sound_method": confirm_key_sound_method,
                "dial_music": dial_music,
                "ring_timeout": joined(ring_timeout, "<"),
                "delay_dial": joined(delay_dial, "<"),
                "send_digits": send_digits,
                "send_on_preanswer": send_on_preanswer,
                "max_duration": max_duration,
                "max_participants": max_participants,
                "record_min_member_count": record_min_member_count,
                "wait_music_url": wait_music_url,
                "wait_music_method": wait_music_method,
                "agent_hold_music_url": agent_hold_music_url,
                "agent_hold_music_method": agent_hold_music_method,
                "customer_hold_music_url": customer_hold_music_url,
                "customer_hold_music_method": customer_hold_music_method,
                "record": record,
                "record_file_format": record_file_format,
                "record_participant_track": record_participant_track,
                "recording_callback_url": recording_callback_url,
                "recording_callback_method": recording_callback_method,
                "status_callback_url": status_callback_url,
                "status_callback_method": status_callback_method,
                "status_callback_events": joined(status_callback_events, ","),
                "on_exit_action_url": on_exit_action_url,
                "on_exit_action_method": on_exit_action_method,
                "stay_alone": stay_alone,
                "coach_mode": coach_mode,
                "mute": mute,
                "hold": hold,
                "start_mpc_on_enter": start_mpc_on_enter,
                "end_mpc_on_exit": end_mpc_on_exit,
                "relay_dtmf_inputs": relay_dtmf_inputs,
                "enter_sound": enter_sound,
                "enter_sound_method": enter_sound_method,
                "exit_sound": exit_sound,
                "exit_sound_method": exit_sound_method,
                "start_recording_audio": start_recording_audio,
                "start_recording_audio_method": start_recording_audio_method,
                "stop_recording_audio": stop_recording_audio,
                "stop_recording_audio_method": stop_recording_audio_method,
                "create_mpc_with_single_participant": create_mpc_with_single_participant,
                "transcript": transcript,
                "transcription_url": transcription_url,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> MultiPartyParticipantAdded | AsyncAccepted:
    """The result of a successful response."""
    result: MultiPartyParticipantAdded | AsyncAccepted = read(
        response,
        Reply(range(201, 202), "application/json", Object(MultiPartyParticipantAdded)),
        Reply(range(202, 203), "application/json", Object(AsyncAccepted)),
    )
    return result
