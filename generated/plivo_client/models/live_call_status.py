"""LiveCallStatus (generated)."""

from typing import Literal, TypeAlias

LiveCallStatus: TypeAlias = Literal["ringing", "in-progress"]
"""Whether a call rings or is connected."""
