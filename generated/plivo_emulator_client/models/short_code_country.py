"""ShortCodeCountry (generated)."""

from typing import Literal, TypeAlias

ShortCodeCountry: TypeAlias = Literal["US", "CA"]
"""Country of a short code."""
