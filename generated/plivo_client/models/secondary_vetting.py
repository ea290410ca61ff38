"""SecondaryVetting (generated)."""

from typing import Literal, TypeAlias

SecondaryVetting: TypeAlias = Literal["true", "false"]
"""Whether a brand is vetted, as the Go SDK writes it."""
