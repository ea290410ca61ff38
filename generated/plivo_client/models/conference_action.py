"""ConferenceAction (generated)."""

from typing import Literal, TypeAlias

ConferenceAction: TypeAlias = Literal["enter", "exit", "digits", "floor", "record"]
"""What happened in a conference."""
