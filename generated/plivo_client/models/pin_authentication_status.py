"""PinAuthenticationStatus (generated)."""

from typing import Literal, TypeAlias

PinAuthenticationStatus: TypeAlias = Literal["success", "failed", "AuthorizedCaller"]
"""Outcome of asking for a PIN; `AuthorizedCaller` means that a party called and was not asked."""
