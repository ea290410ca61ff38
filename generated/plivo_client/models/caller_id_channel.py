"""CallerIdChannel (generated)."""

from typing import Literal, TypeAlias

CallerIdChannel: TypeAlias = Literal["sms", "call"]
"""How a code is delivered."""
