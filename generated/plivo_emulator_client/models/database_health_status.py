"""DatabaseHealthStatus (generated)."""

from typing import Literal, TypeAlias

DatabaseHealthStatus: TypeAlias = Literal["ok", "read-only"]
"""Whether it can be read and written (`ok`), or only read."""
