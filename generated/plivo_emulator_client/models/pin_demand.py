"""PinDemand (generated)."""

from typing import Literal, TypeAlias

PinDemand: TypeAlias = Literal["nobody", "unknown", "everybody"]
"""Callers who have to enter a PIN; `unknown` are those who are no party of the session."""
