"""NumberService (generated)."""

from typing import Literal, TypeAlias

NumberService: TypeAlias = Literal["voice", "sms", "mms"]
"""Something that a number can do."""
