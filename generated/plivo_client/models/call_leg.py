"""CallLeg (generated)."""

from typing import Literal, TypeAlias

CallLeg: TypeAlias = Literal["aleg", "bleg"]
"""`aleg` is the call that the request names, `bleg` the one that it is connected with."""
