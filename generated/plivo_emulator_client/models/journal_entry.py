"""JournalEntry (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class JournalEntry(Model):
    """A request and its reply. Credentials are redacted."""

    _required = frozenset(
        {
            "id",
            "time",
            "method",
            "path",
            "operation_id",
            "auth_id",
            "status",
            "details",
            "seconds",
            "fault_id",
        }
    )

    id: int
    """Number of the request."""
    time: str
    """Time of the request, by the emulator's clock."""
    method: str
    """HTTP method."""
    path: str
    """Path with query."""
    operation_id: str
    """Operation; empty if not in the contract."""
    auth_id: str
    """Sender; empty if unknown."""
    status: int
    """Status of the answer."""
    details: list[str]
    """Every problem of the request."""
    seconds: float
    """Duration of the request."""
    fault_id: str | None
    """Rule that answered, delayed or disconnected it; `null` if none did."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("id", UNSET),
            get("time", UNSET),
            get("method", UNSET),
            get("path", UNSET),
            get("operation_id", UNSET),
            get("auth_id", UNSET),
            get("status", UNSET),
            get("details", UNSET),
            get("seconds", UNSET),
            get("fault_id", UNSET),
        )
        self.raw = source
        return self
