"""Silent audio of a given length, generated when it is asked for."""

from __future__ import annotations

import io
import wave
from typing import Final

WAV_RATE: Final = 8000
_BYTES_A_SAMPLE: Final = 2

# A frame of MPEG-2 layer III at 24 kHz has 576 samples, 24 ms; at 8 kbit/s that is 24 bytes. After
# the header come the side information and the samples: all zeros are silence (ISO/IEC 13818-3).
_FRAME_MS: Final = 24
_FRAME_BYTES: Final = 24
_MP3_HEADERS: Final = {1: b"\xff\xf3\x14\xc4", 2: b"\xff\xf3\x14\x04"}

CHANNELS: Final = {"mono": 1, "stereo": 2}


def silence(file_format: str, milliseconds: int, channels: str) -> bytes:
    """Return the content of a silent file.

    Args:
        file_format: `mp3`, whose length is rounded up to multiples of 24 ms, or `wav`.
        milliseconds: its length.
        channels: `mono` or `stereo`.
    """
    make = _wav if file_format == "wav" else _mp3
    return make(milliseconds, CHANNELS[channels])


def _wav(milliseconds: int, channels: int) -> bytes:
    file = io.BytesIO()
    with wave.open(file, "wb") as writer:
        writer.setnchannels(channels)
        writer.setsampwidth(_BYTES_A_SAMPLE)
        writer.setframerate(WAV_RATE)
        writer.writeframesraw(bytes(WAV_RATE * milliseconds // 1000 * channels * _BYTES_A_SAMPLE))
    return file.getvalue()


def _mp3(milliseconds: int, channels: int) -> bytes:
    frame = _MP3_HEADERS[channels].ljust(_FRAME_BYTES, b"\0")
    return frame * max(1, -(-milliseconds // _FRAME_MS))
