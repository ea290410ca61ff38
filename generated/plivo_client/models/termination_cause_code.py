"""TerminationCauseCode (generated)."""

from typing import Literal, TypeAlias

TerminationCauseCode: TypeAlias = Literal[0, 1000, 1010, 2000, 3000]
"""Why a multi-party call has ended: 1000, the last participant left; 1010, nobody may stay alone;
2000, its time was up; 3000, a request ended it; 0, unknown."""
