"""CallLegs (generated)."""

from typing import Literal, TypeAlias

CallLegs: TypeAlias = Literal["aleg", "bleg", "both"]
"""Parts of a call: itself (`aleg`), the call that its `Dial` is connected to (`bleg`), or both."""
