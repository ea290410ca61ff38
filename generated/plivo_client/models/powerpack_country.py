"""PowerpackCountry (generated)."""

from typing import Literal, TypeAlias

PowerpackCountry: TypeAlias = Literal["US", "CA"]
"""The country of the destination that priorities are for, ISO 3166-1 alpha-2."""
