"""SpokenTextType (generated)."""

from typing import Literal, TypeAlias

SpokenTextType: TypeAlias = Literal["text", "ssml"]
"""Whether a text has markup."""
