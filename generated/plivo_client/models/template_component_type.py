"""TemplateComponentType (generated)."""

from typing import Literal, TypeAlias

TemplateComponentType: TypeAlias = Literal["header", "body", "footer", "button", "carousel"]
"""Part of a WhatsApp template."""
