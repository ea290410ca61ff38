"""CardComponent (generated)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NotRequired, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.shapes import ListOf, Tagged
from plivo_runtime.unset import UNSET

from .template_currency import TemplateCurrency
from .template_date_time import TemplateDateTime
from .template_location import TemplateLocation
from .template_media import TemplateMedia
from .template_payload import TemplatePayload
from .template_text import TemplateText

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .template_component_type import TemplateComponentType
    from .template_currency import TemplateCurrencyDict
    from .template_date_time import TemplateDateTimeDict
    from .template_location import TemplateLocationDict
    from .template_media import TemplateMediaDict
    from .template_payload import TemplatePayloadDict
    from .template_text import TemplateTextDict


@define(eq=False, repr=False)
class CardComponent(Model):
    """Values for the variables of one part of a card."""

    _wire_names = {
        "type_": "type",
    }
    _required = frozenset({"type"})

    type_: TemplateComponentType
    """Part of a WhatsApp template."""
    sub_type: str | Unset = UNSET
    """Kind of the button: `quick_reply` or `url`. Buttons only."""
    index: str | Unset = UNSET
    """Position of the button, from 0. Buttons only."""
    parameters: (
        list[
            TemplateText
            | TemplateMedia
            | TemplatePayload
            | TemplateCurrency
            | TemplateDateTime
            | TemplateLocation
        ]
        | Unset
    ) = UNSET
    """Values, in the order of the variables unless they are named."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("type", UNSET),
            get("sub_type", UNSET),
            get("index", UNSET),
            ListOf(
                Tagged(
                    "type",
                    {
                        "text": TemplateText,
                        "TemplateText": TemplateText,
                        "media": TemplateMedia,
                        "TemplateMedia": TemplateMedia,
                        "payload": TemplatePayload,
                        "TemplatePayload": TemplatePayload,
                        "currency": TemplateCurrency,
                        "TemplateCurrency": TemplateCurrency,
                        "date_time": TemplateDateTime,
                        "TemplateDateTime": TemplateDateTime,
                        "location": TemplateLocation,
                        "TemplateLocation": TemplateLocation,
                    },
                )
            ).decode(get("parameters", UNSET)),
        )
        self.raw = source
        return self


class CardComponentDict(TypedDict):
    """A dictionary that can be sent in place of `CardComponent`."""

    type: TemplateComponentType
    sub_type: NotRequired[str]
    index: NotRequired[str]
    parameters: NotRequired[
        Sequence[
            TemplateText
            | TemplateTextDict
            | TemplateMedia
            | TemplateMediaDict
            | TemplatePayload
            | TemplatePayloadDict
            | TemplateCurrency
            | TemplateCurrencyDict
            | TemplateDateTime
            | TemplateDateTimeDict
            | TemplateLocation
            | TemplateLocationDict
        ]
    ]
