"""SessionStatus (generated)."""

from typing import Literal, TypeAlias

SessionStatus: TypeAlias = Literal["active", "in-progress", "expired"]
"""What a masking session shows as its status. One that was deleted is `expired` too."""
