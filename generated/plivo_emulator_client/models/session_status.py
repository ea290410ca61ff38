"""SessionStatus (generated)."""

from typing import Literal, TypeAlias

SessionStatus: TypeAlias = Literal["active", "in-progress", "expired"]
"""Status of a masking session. A deleted session is `expired` too."""
