"""AccountType (generated)."""

from typing import Literal, TypeAlias

AccountType: TypeAlias = Literal["standard", "developer"]
"""`standard` is a paid account, `developer` a free trial."""
