"""How long sounds take.

Speech takes a fixed time for each character. How long files take, `audio_files` knows.
"""

from __future__ import annotations

from typing import Final

AUDIO: Final = "audio/*"
"""What the emulator accepts when it asks for an audio file."""
CHARACTERS_A_SECOND: Final = 15
SHORTEST_SPEECH: Final = 1.0
DEFAULT_PLAY: Final = 5.0
"""The time of a file whose length is not known."""
BEEP: Final = 0.5
TONE: Final = 0.25


def speech_seconds(text: str) -> float:
    """Return how long a text takes to say, in seconds."""
    return max(SHORTEST_SPEECH, round(len(text) / CHARACTERS_A_SECOND, 1))


def tone_seconds(keys: str) -> float:
    """Return how long it takes to send keys, where `w` waits half a second and `W` a whole one."""
    waits = {"w": 0.5, "W": 1.0}
    return sum(waits.get(key, TONE) for key in keys.partition("@")[0])
