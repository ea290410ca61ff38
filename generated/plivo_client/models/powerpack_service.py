"""PowerpackService (generated)."""

from typing import Literal, TypeAlias

PowerpackService: TypeAlias = Literal["SMS", "MMS"]
"""The kind of message that priorities are for."""
