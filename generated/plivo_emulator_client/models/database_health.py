"""DatabaseHealth (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from .database_health_status import DatabaseHealthStatus


@define(eq=False, repr=False)
class DatabaseHealth(Model):
    """The state of the database."""

    _required = frozenset({"status", "problem"})

    status: DatabaseHealthStatus
    """Whether it can be read and written (`ok`), or only read."""
    problem: str | None
    """Why it cannot be written at present."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("status", UNSET),
            get("problem", UNSET),
        )
        self.raw = source
        return self
