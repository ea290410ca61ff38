"""PinAuthenticationStatus (generated)."""

from typing import Literal, TypeAlias

PinAuthenticationStatus: TypeAlias = Literal["success", "failed", "AuthorizedCaller"]
"""Outcome of asking for a PIN. `success` means that it was right, `failed` that it was wrong or
that none was received, `AuthorizedCaller` that a party of the session called and was not asked."""
