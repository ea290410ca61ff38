"""TendlcRegistrationStatus (generated)."""

from typing import Literal, TypeAlias

TendlcRegistrationStatus: TypeAlias = Literal["registered", "unregistered"]
"""Whether the sender is registered for 10DLC."""
