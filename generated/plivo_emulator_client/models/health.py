"""Health (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model, decode
from plivo_runtime.unset import UNSET

from .database_health import DatabaseHealth


@define(eq=False, repr=False)
class Health(Model):
    """The state of the emulator."""

    _required = frozenset(
        {
            "version",
            "strict",
            "check_replies",
            "database",
            "requests",
            "contract_violations",
            "internal_errors",
        }
    )

    version: str
    """Version of the emulator."""
    strict: bool
    """Whether requests are validated strictly against the contract."""
    check_replies: bool
    """Whether every reply is validated against the contract."""
    database: DatabaseHealth
    """The state of the database."""
    requests: int
    """The number of requests so far."""
    contract_violations: list[str]
    """Replies that did not match the contract; bugs in the emulator."""
    internal_errors: list[str]
    """Unexpected exceptions; bugs in the emulator."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("version", UNSET),
            get("strict", UNSET),
            get("check_replies", UNSET),
            decode(DatabaseHealth, get("database", UNSET)),
            get("requests", UNSET),
            get("contract_violations", UNSET),
            get("internal_errors", UNSET),
        )
        self.raw = source
        return self
