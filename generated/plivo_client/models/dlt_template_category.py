"""DltTemplateCategory (generated)."""

from typing import Literal, TypeAlias

DltTemplateCategory: TypeAlias = Literal[
    "transactional", "promotional", "service_implicit", "service_explicit"
]
"""Category of a template that is registered in India."""
