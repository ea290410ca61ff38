"""CallerReputationCarrier (generated)."""

from typing import Literal, TypeAlias

CallerReputationCarrier: TypeAlias = Literal["at&t", "t-mobile", "verizon"]
"""Carrier that labels callers."""
