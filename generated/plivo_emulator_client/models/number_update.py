"""NumberUpdate (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class NumberUpdate(Model):
    """The fields to change."""

    app_id: str | None | Unset = UNSET
    """Application, or `null` for none."""
    active: bool | Unset = UNSET
    """Whether it works. A number that was bought pending works once its documents are approved."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("app_id", UNSET),
            get("active", UNSET),
        )
        self.raw = source
        return self
