"""CallLegs (generated)."""

from typing import Literal, TypeAlias

CallLegs: TypeAlias = Literal["aleg", "bleg", "both"]
"""`aleg` is the call that the request names, `bleg` the one that it is connected with."""
