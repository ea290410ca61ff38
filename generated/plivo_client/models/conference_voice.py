"""ConferenceVoice (generated)."""

from typing import Literal, TypeAlias

ConferenceVoice: TypeAlias = Literal["MAN", "WOMAN"]
"""Who reads a text."""
