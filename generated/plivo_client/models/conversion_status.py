"""ConversionStatus (generated)."""

from typing import Literal, TypeAlias

ConversionStatus: TypeAlias = Literal["CONVERTED", "NOT_CONVERTED", "CONVERTED_WITH_OTHERS"]
"""Whether the person did what the message asked for, or did it by other means."""
