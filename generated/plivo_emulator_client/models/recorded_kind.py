"""RecordedKind (generated)."""

from typing import Literal, TypeAlias

RecordedKind: TypeAlias = Literal["call", "conference", "mpc"]
"""What was recorded. `call` unless given."""
