"""BrandList (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Page, decode, decode_list
from plivo_runtime.unset import UNSET

from .brand import Brand
from .registration_page_meta import RegistrationPageMeta

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class BrandList(Page[Brand]):
    """A page of brands."""

    _rows = ("brands",)
    _required = frozenset({"api_id", "brands"})

    api_id: str
    """Identifies the request."""
    brands: list[Brand]
    """The brands, newest first."""
    meta: RegistrationPageMeta | Unset = UNSET
    """Where a page stands in its list. Recordings of registrations have neither a total nor
    `previous`."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            decode_list(Brand, get("brands", UNSET)),
            decode(RegistrationPageMeta, get("meta", UNSET)),
        )
        self.raw = source
        return self
