"""PoolService (generated)."""

from typing import Literal, TypeAlias

PoolService: TypeAlias = Literal["sms", "mms"]
"""What a number of a pool sends."""
