"""`Record`: a recording of the party, or of the whole call (Plivo's page on Record)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from plivo_emulator.voice import call_recordings, requests
from plivo_emulator.voice.definitions import LiveCall, Sound
from plivo_emulator.voice.recording_options import FORMATS, RecordingOptions
from plivo_emulator.voice.recordings import Recording
from plivo_emulator.voice.sounds import BEEP, speech_seconds

SILENCE: Final = "silence"
LONGEST: Final = "longest"


@dataclass(frozen=True, kw_only=True)
class Record(RecordingOptions):
    """Record in the foreground, or start a recording in the background.

    beep --> recording --> done

    The foreground ends with a key, with silence, at the greatest length or with the call.
    """

    def faults(self) -> Iterator[str]:
        if self.file_format not in FORMATS:
            yield f"fileFormat of Record should be {' or '.join(FORMATS)}"

    def start(self, live: LiveCall) -> None:
        if self.in_background:
            recording = call_recordings.start(live, self, armed=self.start_on_dial_answer)
            self.conclude(live, requests.RECORDED, _fields(recording, None))
        elif self.play_beep:
            live.play([Sound(kind="beep", seconds=BEEP)])
        else:
            self.on_played(live)

    def on_played(self, live: LiveCall) -> None:
        recording = call_recordings.start(live, self)
        live.state["recording"] = recording.recording_id
        live.set_timer(SILENCE, self.timeout)
        live.set_timer(LONGEST, self.max_length)

    def on_speech(self, live: LiveCall, text: str) -> None:
        if "recording" in live.state:
            live.set_timer(SILENCE, speech_seconds(text) + self.timeout)

    def on_digit(self, live: LiveCall, digit: str) -> None:
        if "recording" in live.state and digit in self.finish_on_key:
            self._finish(live, digit)

    def on_timer(self, live: LiveCall, name: str) -> None:
        self._finish(live, "")

    def stop(self, live: LiveCall) -> None:
        if "recording" in live.state:
            recording = call_recordings.stop(live, live.state["recording"])
            if live.call.status.is_final:
                live.notify(requests.RECORDED, self.action, self.method, _fields(recording, ""))

    def _finish(self, live: LiveCall, digits: str) -> None:
        recording = call_recordings.stop(live, live.state["recording"])
        self.conclude(live, requests.RECORDED, _fields(recording, digits))


def _fields(recording: Recording, digits: str | None) -> dict[str, Any]:
    return {"Event": "Redirect", **requests.recording_fields(recording, digits)}
