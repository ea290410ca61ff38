"""Endpoint (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class Endpoint(Model):
    """A SIP endpoint."""

    _required = frozenset({"endpoint_id", "username", "account", "subaccount", "app_id"})

    endpoint_id: str
    """Identifier of the endpoint."""
    username: str
    """User name."""
    account: str
    """Main account that owns it."""
    subaccount: str | None
    """Subaccount that owns it, if one does."""
    app_id: str | None
    """Application it is assigned to."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("endpoint_id", UNSET),
            get("username", UNSET),
            get("account", UNSET),
            get("subaccount", UNSET),
            get("app_id", UNSET),
        )
        self.raw = source
        return self
