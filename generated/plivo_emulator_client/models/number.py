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

    _required = frozenset(
        {
            "number",
            "account",
            "subaccount",
            "country_iso",
            "number_type",
            "services",
            "alias",
            "app_id",
            "active",
            "renewal_date",
        }
    )

    number: str
    """Phone number, digits only."""
    account: str
    """Main account that owns it."""
    subaccount: str | None
    """Subaccount that owns it, if one does."""
    country_iso: str
    """ISO 3166-1 alpha-2 code of its country; empty if unknown."""
    number_type: str
    """Kind of number, such as `local` or `tollfree`."""
    services: list[str]
    """What it can do: `voice`, `sms`, `mms`."""
    alias: str | None
    """Its name, for people."""
    app_id: str | None
    """Application it is assigned to."""
    active: bool
    """Whether it works; false while its documents are not approved."""
    renewal_date: str | None
    """Day on which the next month is paid for; `null` for a number that costs nothing."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("number", UNSET),
            get("account", UNSET),
            get("subaccount", UNSET),
            get("country_iso", UNSET),
            get("number_type", UNSET),
            get("services", UNSET),
            get("alias", UNSET),
            get("app_id", UNSET),
            get("active", UNSET),
            get("renewal_date", UNSET),
        )
        self.raw = source
        return self
