"""CallStatusFilter (generated)."""

from typing import Literal, TypeAlias

CallStatusFilter: TypeAlias = Literal["live", "queued"]
"""`live` calls ring or are connected, `queued` ones wait for their turn."""
