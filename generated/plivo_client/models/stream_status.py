"""StreamStatus (generated)."""

from typing import Literal, TypeAlias

StreamStatus: TypeAlias = Literal["initiated", "in-progress", "stopped", "failed"]
"""How far it is: being connected, connected, over, or never connected or lost. Recordings show
`initiated` only; the others are unconfirmed."""
