"""UnknownCallerIds (generated)."""

from typing import Literal, TypeAlias

UnknownCallerIds: TypeAlias = Literal["accepted", "failed", "refused"]
"""Whether calls from a number that the account has not are placed, fail with 3030, or are answered
400."""
