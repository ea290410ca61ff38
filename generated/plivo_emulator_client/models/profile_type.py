"""ProfileType (generated)."""

from typing import Literal, TypeAlias

ProfileType: TypeAlias = Literal["PRIMARY", "SECONDARY"]
"""Whether a profile was made with the account."""
