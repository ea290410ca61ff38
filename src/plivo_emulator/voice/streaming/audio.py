"""The audio of streams: mu-law (G.711) and linear 16-bit samples, little-endian, one channel."""

from __future__ import annotations

import binascii
import io
import math
import re
import sys
import wave
from array import array
from base64 import b64decode
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

MULAW: Final = "audio/x-mulaw"
LINEAR: Final = "audio/x-l16"

FRAME_SECONDS: Final = 0.02
"""The length of the audio in one `media` event."""
_BIAS: Final = 0x84
_CLIP: Final = 32_635
_LOUDNESS: Final = 8_000
_RATES: Final = range(4_000, 48_001)


@dataclass(frozen=True, slots=True)
class Format:
    """A format of audio.

    Attributes:
        encoding: `audio/x-mulaw` or `audio/x-l16`.
        rate: samples a second.
    """

    encoding: str
    rate: int

    @staticmethod
    @lru_cache(64)
    def of(content_type: str) -> Format:
        """Return the format that a `content_type` names, such as `audio/x-l16;rate=8000`.

        Raises:
            ValueError: it names none.
        """
        encoding, _, parameters = content_type.replace(" ", "").lower().partition(";")
        found = re.search(r"rate=([0-9]+)", parameters)
        rate = int(found[1]) if found else 8_000
        if encoding not in (MULAW, LINEAR) or rate not in _RATES:
            raise ValueError(content_type)
        return Format(encoding, rate)

    @property
    def width(self) -> int:
        """Bytes of a sample."""
        return 1 if self.encoding == MULAW else 2

    @property
    def frame(self) -> int:
        """Bytes of a frame."""
        return round(self.rate * FRAME_SECONDS) * self.width

    def bytes_in(self, seconds: float) -> int:
        """Return how many bytes some seconds take, whole samples only."""
        return round(seconds * self.rate) * self.width

    def seconds_of(self, audio: bytes) -> float:
        """Return how long some audio takes."""
        return len(audio) / self.width / self.rate


@lru_cache(64)
def tone(form: Format, hertz: int) -> bytes:
    """Return a frame of a tone, which repeats without a click if it has whole periods.

    Args:
        form: of the frame.
        hertz: the pitch; 0 is silence.
    """
    count = round(form.rate * FRAME_SECONDS)
    step = 2 * math.pi * hertz / form.rate
    return encoded(array("h", (round(_LOUDNESS * math.sin(step * i)) for i in range(count))), form)


def encoded(samples: array[int], form: Format) -> bytes:
    """Return samples in a format of the same rate."""
    if form.encoding == MULAW:
        return bytes(_compressed(one) for one in samples)
    return _little(samples).tobytes()


def decoded(audio: bytes, form: Format) -> array[int]:
    """Return the samples of some audio; half a sample at its end is dropped."""
    if form.encoding == MULAW:
        return array("h", map(_EXPANDED.__getitem__, audio))
    return _little(array("h", audio[: len(audio) // 2 * 2]))


def resampled(samples: array[int], rate: int, to: int) -> array[int]:
    """Return samples at another rate, the nearest of the given ones for each."""
    if rate == to:
        return samples
    count = len(samples) * to // rate
    return array("h", (samples[i * rate // to] for i in range(count)))


def read_wav(content: bytes) -> tuple[bytes, Format]:
    """Return the audio of a WAV file: the first channel, linear samples.

    Raises:
        ValueError: it is not a WAV file with 16-bit samples.
    """
    try:
        with wave.open(io.BytesIO(content)) as file:
            if file.getsampwidth() != 2:
                raise ValueError("its samples do not have 16 bits")
            samples = array("h", file.readframes(file.getnframes()))
            channels, rate = file.getnchannels(), file.getframerate()
    except (wave.Error, EOFError) as error:
        raise ValueError(str(error) or "it ends early") from None
    if rate not in _RATES:
        raise ValueError(f"it has {rate} samples a second")
    return samples[::channels].tobytes(), Format(LINEAR, rate)


def read_spoken(audio: str) -> tuple[bytes, Format] | None:
    """Return the audio of a WAV file in Base64, `None` for an empty text.

    Raises:
        ValueError: it is something else.
    """
    try:
        return read_wav(b64decode(audio, validate=True)) if audio else None
    except binascii.Error:
        raise ValueError("it is not Base64") from None


def wav(rate: int, pieces: Iterable[tuple[float, Format, bytes]]) -> bytes:
    """Return a WAV file with some audio, and silence between.

    Args:
        rate: its samples a second.
        pieces: each with the seconds at which it begins.
    """
    samples = array("h")
    for start, form, audio in pieces:
        missing = round(start * rate) - len(samples)
        samples.extend([0] * max(0, missing))
        samples.extend(resampled(decoded(audio, form), form.rate, rate))
    content = io.BytesIO()
    with wave.open(content, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(_little(samples).tobytes())
    return content.getvalue()


def _little(samples: array[int]) -> array[int]:
    """Swap between the order of this machine and little-endian, where they differ."""
    if sys.byteorder == "big":
        samples = samples[:]
        samples.byteswap()
    return samples


def _expanded(code: int) -> int:
    code = ~code & 0xFF
    magnitude = (((code & 0x0F) << 3) + _BIAS) << ((code & 0x70) >> 4)
    return _BIAS - magnitude if code & 0x80 else magnitude - _BIAS


_EXPANDED: Final = tuple(_expanded(code) for code in range(256))


@lru_cache(65_536)
def _compressed(sample: int) -> int:
    sign = 0x80 if sample < 0 else 0
    magnitude = min(abs(sample), _CLIP) + _BIAS
    exponent = magnitude.bit_length() - 8
    mantissa = (magnitude >> (exponent + 3)) & 0x0F
    return ~(sign | exponent << 4 | mantissa) & 0xFF
