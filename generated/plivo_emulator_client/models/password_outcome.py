"""PasswordOutcome (generated)."""

from typing import Literal, TypeAlias

PasswordOutcome: TypeAlias = Literal["delivered", "failed", "undelivered", "fraud"]
"""What becomes of a password sent to a phone; `fraud` is stopped by fraud protection."""
