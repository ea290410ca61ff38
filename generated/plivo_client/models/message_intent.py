"""MessageIntent (generated)."""

from typing import Literal, TypeAlias

MessageIntent: TypeAlias = Literal["", "optout", "optin", "help"]
"""What a keyword in the message asks for; empty when there is none."""
