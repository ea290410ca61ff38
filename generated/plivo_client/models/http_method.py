"""HttpMethod (generated)."""

from typing import Literal, TypeAlias

HttpMethod: TypeAlias = Literal["GET", "POST"]
"""How a URL of yours is called. `POST` sends a form, `GET` the query string."""
