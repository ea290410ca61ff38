"""TranscriptionType (generated)."""

from typing import Literal, TypeAlias

TranscriptionType: TypeAlias = Literal["transcription", "raw", "diarized"]
"""`transcription` for a text with the speakers, `raw` for the words alone, `diarized` for what each
speaker said. What the last two look like is unconfirmed."""
