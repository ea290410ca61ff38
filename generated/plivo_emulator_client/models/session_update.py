"""SessionUpdate (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from .live_session_status import LiveSessionStatus


@define(eq=False, repr=False)
class SessionUpdate(Model):
    """The status to set."""

    _required = frozenset({"status"})

    status: LiveSessionStatus
    """The new status."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("status", UNSET),
        )
        self.raw = source
        return self
