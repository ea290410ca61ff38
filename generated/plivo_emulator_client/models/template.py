"""Template (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from .template_category import TemplateCategory


@define(eq=False, repr=False)
class Template(Model):
    """A WhatsApp template."""

    _required = frozenset({"name", "category"})

    name: str
    """Name of the template."""
    category: TemplateCategory
    """Its category."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("name", UNSET),
            get("category", UNSET),
        )
        self.raw = source
        return self


class TemplateDict(TypedDict):
    """A dictionary that can be sent in place of `Template`."""

    name: str
    category: TemplateCategory
