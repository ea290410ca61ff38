"""Answer (generated)."""

from typing import Literal, TypeAlias

Answer: TypeAlias = Literal["answered", "busy", "rejected", "no_answer", "ring_timeout"]
"""What a phone does when it is called."""
