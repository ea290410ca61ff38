"""XmlSeverity (generated)."""

from typing import Literal, TypeAlias

XmlSeverity: TypeAlias = Literal["error", "warning"]
"""An `error` makes an answer invalid, a `warning` does not."""
