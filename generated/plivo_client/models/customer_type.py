"""CustomerType (generated)."""

from typing import Literal, TypeAlias

CustomerType: TypeAlias = Literal["DIRECT", "RESELLER"]
"""Whether the business is the customer itself, or one that the customer works for."""
