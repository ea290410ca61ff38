"""CustomerType (generated)."""

from typing import Literal, TypeAlias

CustomerType: TypeAlias = Literal["DIRECT", "RESELLER"]
"""Whether a business is the customer itself, or one that the customer works for."""
