"""BarredMessages (generated)."""

from typing import Literal, TypeAlias

BarredMessages: TypeAlias = Literal["refused", "failed"]
"""Whether the request is answered 403, or the message is accepted and fails with 450."""
