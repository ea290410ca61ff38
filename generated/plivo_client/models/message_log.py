"""MessageLog (generated)."""

from typing import Literal, TypeAlias

MessageLog: TypeAlias = Literal["true", "false", "content_only", "number_only"]
"""What is kept of a message: content and number, nothing, or one of them."""
