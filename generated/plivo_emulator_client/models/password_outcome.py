"""PasswordOutcome (generated)."""

from typing import Literal, TypeAlias

PasswordOutcome: TypeAlias = Literal["delivered", "answered", "failed", "undelivered", "fraud"]
"""What becomes of a password sent to a phone. `delivered` and `answered` are the same, for SMS and
voice; `fraud` is stopped by fraud protection."""
