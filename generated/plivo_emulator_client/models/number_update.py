"""NumberUpdate (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class NumberUpdate(Model):
    """The application of the number."""

    _required = frozenset({"app_id"})

    app_id: str | None
    """Application, or `null` for none."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("app_id", UNSET),
        )
        self.raw = source
        return self
