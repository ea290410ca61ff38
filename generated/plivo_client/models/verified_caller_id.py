"""VerifiedCallerId (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class VerifiedCallerId(Model):
    """A number outside Plivo that calls of the account may show as their caller ID, except in
    India."""

    _required = frozenset(
        {
            "alias",
            "country",
            "created_at",
            "modified_at",
            "phone_number",
            "subaccount",
            "verification_uuid",
        }
    )

    alias: str
    """Name of the number; empty when there is none."""
    country: str
    """ISO 3166-1 alpha-2 code of the country; may be empty."""
    created_at: str
    """When the number was verified (RFC 3339)."""
    modified_at: str
    """When the caller ID was last changed (RFC 3339). One recorded update left it as it was; here
    it follows each (unconfirmed)."""
    phone_number: str
    """The number with its plus sign."""
    subaccount: str
    """Auth ID of the subaccount that owns the caller ID; empty when there is none."""
    verification_uuid: str
    """Identifier of the verification."""
    api_id: str | Unset = UNSET
    """Identifies the request. Absent in list items."""
    resource_uri: str | Unset = UNSET
    """Relative address of the caller ID, without plus sign and slash at its end. Present in list
    items only."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("alias", UNSET),
            get("country", UNSET),
            get("created_at", UNSET),
            get("modified_at", UNSET),
            get("phone_number", UNSET),
            get("subaccount", UNSET),
            get("verification_uuid", UNSET),
            get("api_id", UNSET),
            get("resource_uri", UNSET),
        )
        self.raw = source
        return self
