"""SessionStatus (generated)."""

from typing import Literal, TypeAlias

SessionStatus: TypeAlias = Literal["active", "expired"]
"""Whether a masking session connects its parties. One that was deleted is `expired` too."""
