"""PasswordOutcome (generated)."""

from typing import Literal, TypeAlias

PasswordOutcome: TypeAlias = Literal[
    "delivered", "answered", "failed", "undelivered", "fraud", "early_media"
]
"""The outcome of a password sent to a phone. `delivered` and `answered` are the same, for SMS and
voice; `fraud` is stopped by fraud protection; `early_media` is a call that is not answered, and
has no effect on SMS. Failed attempts are free."""
