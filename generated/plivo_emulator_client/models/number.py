"""Number (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class Number(Model):
    """A phone number."""

    _required = frozenset({"number", "account", "subaccount", "country_iso", "app_id", "active"})

    number: str
    """Phone number, digits only."""
    account: str
    """Main account that owns it."""
    subaccount: str | None
    """Subaccount that owns it, if one does."""
    country_iso: str
    """ISO 3166-1 alpha-2 code of its country; empty if unknown."""
    app_id: str | None
    """Application it is assigned to."""
    active: bool
    """Whether it works; false while its documents are not approved."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("number", UNSET),
            get("account", UNSET),
            get("subaccount", UNSET),
            get("country_iso", UNSET),
            get("app_id", UNSET),
            get("active", UNSET),
        )
        self.raw = source
        return self
