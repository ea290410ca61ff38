"""InputType (generated)."""

from typing import Literal, TypeAlias

InputType: TypeAlias = Literal["dtmf", "speech"]
"""`dtmf` for keys, `speech` for words."""
