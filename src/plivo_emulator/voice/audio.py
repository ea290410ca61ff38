"""Silent audio of a given length, made while it is sent."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

WAV_RATE: Final = 8000
_BYTES_A_SAMPLE: Final = 2
_PCM: Final = 1
# RIFF header, `fmt ` chunk of 16 bytes, and the head of the `data` chunk.
_WAV_HEAD: Final = struct.Struct("<4sI4s4sIHHIIHH4sI")
_BEFORE_WAV_SIZE: Final = 8

# A frame of MPEG-2 layer III at 24 kHz has 576 samples, 24 ms; at 8 kbit/s that is 24 bytes. After
# the header come the side information and the samples: all zeros are silence (ISO/IEC 13818-3).
_FRAME_MS: Final = 24
_FRAME_BYTES: Final = 24
_MP3_HEADERS: Final = {1: b"\xff\xf3\x14\xc4", 2: b"\xff\xf3\x14\x04"}

# About 64 KB are made at a time, a whole number of frames.
_FRAMES_AT_ONCE: Final = 2730
_ZEROS: Final = bytes(_FRAME_BYTES * _FRAMES_AT_ONCE)

CHANNELS: Final = {"mono": 1, "stereo": 2}


@dataclass(frozen=True, slots=True)
class Silence:
    """The content of a silent file.

    Attributes:
        head: how it begins.
        block: what follows, repeated as often as it fits.
        size: its length in bytes.
    """

    head: bytes
    block: bytes
    size: int

    def parts(self, start: int, stop: int) -> Iterator[bytes]:
        """Yield the bytes from `start` up to `stop`, in parts of at most 64 KB."""
        if start < len(self.head):
            yield self.head[start:stop]
        position = max(start, len(self.head))
        while position < stop:
            offset = (position - len(self.head)) % len(self.block)
            part = self.block[offset : offset + stop - position]
            yield part
            position += len(part)


def silence(file_format: str, milliseconds: int, channels: str) -> Silence:
    """Return the content of a silent file.

    Args:
        file_format: `mp3`, whose length is rounded up to multiples of 24 ms, or `wav`.
        milliseconds: its length.
        channels: `mono` or `stereo`.
    """
    make = _wav if file_format == "wav" else _mp3
    return make(milliseconds, CHANNELS[channels])


def _wav(milliseconds: int, channels: int) -> Silence:
    width = channels * _BYTES_A_SAMPLE
    length = WAV_RATE * milliseconds // 1000 * width
    size = _WAV_HEAD.size + length
    head = _WAV_HEAD.pack(
        *(b"RIFF", size - _BEFORE_WAV_SIZE, b"WAVE"),
        *(b"fmt ", 16, _PCM, channels, WAV_RATE, WAV_RATE * width, width, 8 * _BYTES_A_SAMPLE),
        *(b"data", length),
    )
    return Silence(head, _ZEROS, size)


def _mp3(milliseconds: int, channels: int) -> Silence:
    frame = _MP3_HEADERS[channels].ljust(_FRAME_BYTES, b"\0")
    size = _FRAME_BYTES * max(1, -(-milliseconds // _FRAME_MS))
    return Silence(b"", frame * _FRAMES_AT_ONCE, size)
