"""TemplateCard (generated)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NotRequired, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model, decode_list
from plivo_runtime.unset import UNSET

from .card_component import CardComponent

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .card_component import CardComponentDict


@define(eq=False, repr=False)
class TemplateCard(Model):
    """A card of a carousel."""

    card_index: int | Unset = UNSET
    """Position of the card, from 0."""
    components: list[CardComponent] | Unset = UNSET
    """Values for the variables of the card."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("card_index", UNSET),
            decode_list(CardComponent, get("components", UNSET)),
        )
        self.raw = source
        return self


class TemplateCardDict(TypedDict):
    """A dictionary that can be sent in place of `TemplateCard`."""

    card_index: NotRequired[int]
    components: NotRequired[Sequence[CardComponent | CardComponentDict]]
