"""ConferenceSound (generated)."""

from typing import Literal, TypeAlias

ConferenceSound: TypeAlias = Literal["waitSound", "enterSound", "exitSound"]
"""What a sound is for."""
