"""TollfreeVolume (generated)."""

from typing import Literal, TypeAlias

TollfreeVolume: TypeAlias = Literal[
    "10",
    "100",
    "1,000",
    "10,000",
    "100,000",
    "250,000",
    "500,000",
    "750,000",
    "1,000,000",
    "5,000,000",
    "10,000,000+",
]
"""How many messages a month are expected, one of these texts. `10` and `100` are in older pages
only."""
