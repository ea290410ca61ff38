"""BrandUsecaseList (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model, decode_list
from plivo_runtime.unset import UNSET

from .brand_usecase import BrandUsecase

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class BrandUsecaseList(Model):
    """What campaigns of a brand may be for."""

    _required = frozenset({"brand_id", "use_cases"})

    brand_id: str | int
    """Identifier of the brand, which one recording shows as a number."""
    use_cases: list[BrandUsecase]
    """The use cases, in the order of their codes."""
    api_id: str | Unset = UNSET
    """Identifies the request. One recording does not have it."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("brand_id", UNSET),
            decode_list(BrandUsecase, get("use_cases", UNSET)),
            get("api_id", UNSET),
        )
        self.raw = source
        return self
