"""CallKind (generated)."""

from typing import Literal, TypeAlias

CallKind: TypeAlias = Literal["masked", "call"]
"""`masked` is a call through a masking session; every other one is a `call`, and each leg of it is
one."""
