"""ActKind (generated)."""

from typing import Literal, TypeAlias

ActKind: TypeAlias = Literal["press", "say", "hang_up"]
"""What a person does on the phone."""
