"""TranscriptionType (generated)."""

from typing import Literal, TypeAlias

TranscriptionType: TypeAlias = Literal["transcription", "raw", "diarized"]
"""`transcription` for a text with the speakers, `raw` for the words alone, `diarized` for a list of
what each speaker said. What each looks like is unconfirmed."""
