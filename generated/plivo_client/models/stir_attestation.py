"""StirAttestation (generated)."""

from typing import Literal, TypeAlias

StirAttestation: TypeAlias = Literal["A", "B", "C", ""]
"""STIR/SHAKEN attestation level; empty when there is none."""
