"""InputEventInputType (generated)."""

from typing import Literal, TypeAlias

InputEventInputType: TypeAlias = Literal["dtmf", "speech"]
"""`dtmf` for keys, `speech` for words."""
