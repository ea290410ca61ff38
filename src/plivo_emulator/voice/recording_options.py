"""What `Record` and the API say about a recording of a call."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from plivo_emulator.voice import attributes
from plivo_emulator.voice.definitions import Requesting
from plivo_emulator.voice.recordings import TranscriptionOrder, transcription_order

FORMATS: Final = ("mp3", "wav")


@dataclass(frozen=True, kw_only=True)
class RecordingOptions(Requesting):
    """The attributes of `Record`."""

    file_format: str = attributes.documented(*FORMATS, default="mp3")
    timeout: int = attributes.integer(15)
    max_length: int = attributes.integer(60)
    play_beep: bool = attributes.boolean(True)
    finish_on_key: str = attributes.keys()
    record_session: bool = attributes.boolean(False)
    start_on_dial_answer: bool = attributes.boolean(False)
    record_channel_type: str = attributes.one_of("mono", "stereo", default="stereo")
    transcription_type: str = attributes.documented("auto", "hybrid", "manual")
    transcription_url: str = attributes.url()
    transcription_method: str = attributes.method()
    transcription_report_type: str = attributes.documented("full", "compact", default="compact")
    callback_url: str = attributes.url()
    callback_method: str = attributes.method()

    @property
    def in_background(self) -> bool:
        """Whether the document goes on meanwhile, and all parties are recorded."""
        return self.record_session or self.start_on_dial_answer

    @property
    def transcription(self) -> TranscriptionOrder | None:
        """How it is to be transcribed; `None` for not at all."""
        return transcription_order(
            self.transcription_type,
            self.transcription_url,
            self.transcription_method,
            self.transcription_report_type,
        )
