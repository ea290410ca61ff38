"""RecordingKind (generated)."""

from typing import Literal, TypeAlias

RecordingKind: TypeAlias = Literal["call", "normal", "conference", "mpc"]
"""What was recorded. Recorded replies have `call` where the documentation has `normal`."""
