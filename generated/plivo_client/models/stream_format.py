"""StreamFormat (generated)."""

from typing import Literal, TypeAlias

StreamFormat: TypeAlias = Literal[
    "audio/x-l16;rate=8000",
    "audio/x-l16;rate=16000",
    "audio/x-l16;rate=24000",
    "audio/x-mulaw;rate=8000",
]
"""Encoding and sampling rate of audio."""
