"""BillingMode (generated)."""

from typing import Literal, TypeAlias

BillingMode: TypeAlias = Literal["prepaid", "postpaid"]
"""Whether an account pays before or after use."""
