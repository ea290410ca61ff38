"""`MultiPartyCall`: a room with agents, customers and supervisors (Plivo's page on MultiPartyCall).

Calls do not meet in it yet: each is alone and hears music until it ends.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from plivo_emulator.voice import attributes
from plivo_emulator.voice.definitions import Element, Sound

if TYPE_CHECKING:
    from plivo_emulator.voice.live import LiveCall


@dataclass(frozen=True, kw_only=True)
class MultiPartyCall(Element):
    """Join a room."""

    content = "text"

    role: str = attributes.text(required=True)
    max_duration: int = attributes.integer(14_400)
    max_participants: int = attributes.integer(10)
    record_min_member_count: int = attributes.integer(1)
    wait_music_url: str = attributes.url()
    wait_music_method: str = attributes.method("GET")
    wait_time: int = attributes.integer(0)
    agent_hold_music_url: str = attributes.url()
    agent_hold_music_method: str = attributes.method("GET")
    customer_hold_music_url: str = attributes.url()
    customer_hold_music_method: str = attributes.method("GET")
    record: bool = attributes.boolean(False)
    record_file_format: str = attributes.text("mp3")
    record_participant_track: bool = attributes.boolean(False)
    recording_callback_url: str = attributes.url()
    recording_callback_method: str = attributes.method()
    status_callback_events: str = attributes.text()
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
    relay_dtmfinputs: bool = attributes.boolean(False, name="relayDTMFInputs")
    start_recording_audio: str = attributes.url()
    start_recording_audio_method: str = attributes.method("GET")
    stop_recording_audio: str = attributes.url()
    stop_recording_audio_method: str = attributes.method("GET")
    transcript: bool = attributes.boolean(False)
    transcription_url: str = attributes.url()

    def start(self, live: LiveCall) -> None:
        live.play([Sound(kind="music", text=self.text, seconds=1, times=0)])
