"""SipRegistered (generated)."""

from typing import Literal, TypeAlias

SipRegistered: TypeAlias = Literal["true", "false"]
"""Whether a phone is registered, as text."""
