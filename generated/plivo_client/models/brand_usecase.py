"""BrandUsecase (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class BrandUsecase(Model):
    """What a campaign may be for."""

    _required = frozenset({"code", "name", "details"})

    code: str
    """What campaigns call it, in capitals."""
    name: str
    """What people call it."""
    details: str
    """What it is for."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("code", UNSET),
            get("name", UNSET),
            get("details", UNSET),
        )
        self.raw = source
        return self
