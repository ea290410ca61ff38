"""StreamStartContentType (generated)."""

from typing import Literal, TypeAlias

StreamStartContentType: TypeAlias = Literal[
    "audio/x-l16;rate=8000",
    "audio/x-l16;rate=16000",
    "audio/x-l16;rate=24000",
    "audio/x-mulaw;rate=8000",
]
"""Encoding and sampling rate of the audio. Linear 16-bit samples at 8000 Hz unless given."""
