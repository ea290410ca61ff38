"""`Conference`: a room in which calls talk with each other (Plivo's page on Conference).

Calls do not meet in it yet: each is alone and hears music until it ends.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from plivo_emulator.voice import attributes
from plivo_emulator.voice.definitions import Requesting, Sound

if TYPE_CHECKING:
    from plivo_emulator.voice.live import LiveCall


@dataclass(frozen=True, kw_only=True)
class Conference(Requesting):
    """Join a room."""

    content = "text"

    muted: bool = attributes.boolean(False)
    enter_sound: str = attributes.text()
    exit_sound: str = attributes.text()
    start_conference_on_enter: bool = attributes.boolean(True)
    end_conference_on_exit: bool = attributes.boolean(False)
    stay_alone: bool = attributes.boolean(True)
    wait_sound: str = attributes.url()
    max_members: int = attributes.integer(20)
    record: bool = attributes.boolean(False)
    record_file_format: str = attributes.text("mp3")
    record_when_alone: bool = attributes.boolean(False)
    time_limit: int = attributes.integer(86_400)
    hangup_on_star: bool = attributes.boolean(False)
    callback_url: str = attributes.url()
    callback_method: str = attributes.method()
    digits_match: str = attributes.text()
    floor_event: bool = attributes.boolean(False)
    relay_dtmf: bool = attributes.boolean(True, name="relayDTMF")
    send_digits: str = attributes.text()
    transcription_type: str = attributes.text()
    transcription_url: str = attributes.url()
    transcription_method: str = attributes.method()

    def start(self, live: LiveCall) -> None:
        live.play([Sound(kind="music", text=self.text, seconds=1, times=0)])
