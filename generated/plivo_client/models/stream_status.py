"""StreamStatus (generated)."""

from typing import Literal, TypeAlias

StreamStatus: TypeAlias = Literal["initiated", "in-progress", "stopped", "failed"]
"""How far a stream is."""
