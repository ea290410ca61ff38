"""SipHeaders (generated)."""

from typing import TypeAlias

SipHeaders: TypeAlias = dict[str, str]
"""SIP headers of a call, by name."""
