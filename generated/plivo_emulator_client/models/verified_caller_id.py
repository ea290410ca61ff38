"""VerifiedCallerId (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class VerifiedCallerId(Model):
    """A verified caller ID."""

    _required = frozenset(
        {
            "verification_uuid",
            "phone_number",
            "alias",
            "country_iso",
            "account",
            "subaccount",
            "created_at",
        }
    )

    verification_uuid: str
    """Verification that proved it."""
    phone_number: str
    """Phone number, digits only."""
    alias: str
    """Its name, for people; empty if it has none."""
    country_iso: str
    """ISO 3166-1 alpha-2 code of its country; empty if unknown."""
    account: str
    """Main account that owns it."""
    subaccount: str | None
    """Subaccount that owns it, if one does."""
    created_at: str
    """When it was verified, as RFC 3339."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("verification_uuid", UNSET),
            get("phone_number", UNSET),
            get("alias", UNSET),
            get("country_iso", UNSET),
            get("account", UNSET),
            get("subaccount", UNSET),
            get("created_at", UNSET),
        )
        self.raw = source
        return self
