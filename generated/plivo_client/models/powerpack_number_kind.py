"""PowerpackNumberKind (generated)."""

from typing import Literal, TypeAlias

PowerpackNumberKind: TypeAlias = Literal["shortcode", "tollfree", "longcode"]
"""A kind of sender."""
