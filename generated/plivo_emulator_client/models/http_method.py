"""HttpMethod (generated)."""

from typing import Literal, TypeAlias

HttpMethod: TypeAlias = Literal["GET", "POST"]
"""How a URL is called."""
