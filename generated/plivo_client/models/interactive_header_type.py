"""InteractiveHeaderType (generated)."""

from typing import Literal, TypeAlias

InteractiveHeaderType: TypeAlias = Literal["text", "media"]
"""What the header of a message is."""
