"""What `MultiPartyCall` and the API say about a multi-party call and who takes part."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from plivo_emulator.voice import attributes
from plivo_emulator.voice.definitions import Element

DEFAULT_EVENTS: Final = "mpc-state-changes,participant-state-changes"


@dataclass(frozen=True, kw_only=True)
class MultiPartyOptions(Element):
    """The attributes of `MultiPartyCall`."""

    content = "text"

    role: str = attributes.documented(
        pattern="(?i:agent|supervisor|customer)",
        words="Agent, Supervisor or Customer",
        required=True,
    )
    max_duration: int = attributes.integer(14_400, least=300, most=28_800)
    max_participants: int = attributes.integer(10, least=2, most=10)
    record_min_member_count: int = attributes.integer(1, least=1, most=2)
    wait_music_url: str = attributes.url()
    wait_music_method: str = attributes.method("GET")
    wait_time: int = attributes.integer(0, least=0, most=1800)
    agent_hold_music_url: str = attributes.url()
    agent_hold_music_method: str = attributes.method("GET")
    customer_hold_music_url: str = attributes.url()
    customer_hold_music_method: str = attributes.method("GET")
    record: bool = attributes.boolean(False)
    record_file_format: str = attributes.one_of("mp3", "wav", default="mp3")
    record_participant_track: bool = attributes.boolean(False)
    recording_callback_url: str = attributes.url()
    recording_callback_method: str = attributes.method()
    status_callback_events: str = attributes.text(DEFAULT_EVENTS)
    status_callback_url: str = attributes.url()
    status_callback_method: str = attributes.method()
    stay_alone: bool = attributes.boolean(False)
    coach_mode: bool = attributes.boolean(True)
    mute: bool = attributes.boolean(False)
    hold: bool = attributes.boolean(False)
    start_mpc_on_enter: bool = attributes.boolean(True)
    end_mpc_on_exit: bool = attributes.boolean(False)
    enter_sound: str = attributes.sound("beep:1")
    enter_sound_method: str = attributes.method("GET")
    exit_sound: str = attributes.sound("beep:2")
    exit_sound_method: str = attributes.method("GET")
    on_exit_action_url: str = attributes.url()
    on_exit_action_method: str = attributes.method()
    relay_dtmf_inputs: bool = attributes.boolean(False, name="relayDTMFInputs")
    start_recording_audio: str = attributes.url()
    start_recording_audio_method: str = attributes.method("GET")
    stop_recording_audio: str = attributes.url()
    stop_recording_audio_method: str = attributes.method("GET")
    transcript: bool = attributes.boolean(False)
    transcription_url: str = attributes.url()
