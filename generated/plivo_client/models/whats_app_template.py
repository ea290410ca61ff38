"""WhatsAppTemplate (generated)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NotRequired, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model, decode_list
from plivo_runtime.unset import UNSET

from .template_component import TemplateComponent

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .template_component import TemplateComponentDict


@define(eq=False, repr=False)
class WhatsAppTemplate(Model):
    """An approved WhatsApp template. It can be sent at any time and opens a conversation."""

    _required = frozenset({"name", "language"})

    name: str
    """Name of the template."""
    language: str
    """Language of the template."""
    components: list[TemplateComponent] | Unset = UNSET
    """Values for the variables of the template. Needed if it has any."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("name", UNSET),
            get("language", UNSET),
            decode_list(TemplateComponent, get("components", UNSET)),
        )
        self.raw = source
        return self


class WhatsAppTemplateDict(TypedDict):
    """A dictionary that can be sent in place of `WhatsAppTemplate`."""

    name: str
    language: str
    components: NotRequired[Sequence[TemplateComponent | TemplateComponentDict]]
