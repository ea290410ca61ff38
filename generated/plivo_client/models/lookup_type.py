"""LookupType (generated)."""

from typing import Literal, TypeAlias

LookupType: TypeAlias = Literal["carrier"]
"""What is looked up."""
