"""VerifiedCallerIdVerified (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .caller_id_channel import CallerIdChannel


@define(eq=False, repr=False)
class VerifiedCallerIdVerified(Model):
    """Confirms that the code was right."""

    _required = frozenset(
        {"alias", "api_id", "channel", "country", "created_at", "phone_number", "verification_uuid"}
    )

    alias: str
    """Name of the number; empty when there is none."""
    api_id: str
    """Identifies the request."""
    channel: CallerIdChannel
    """How the code was delivered."""
    country: str
    """ISO 3166-1 alpha-2 code of the country; may be empty."""
    created_at: str
    """When the number was verified (RFC 3339). Recorded with nine decimals here, with six
    elsewhere."""
    phone_number: str
    """The number with its plus sign."""
    verification_uuid: str
    """Identifier of the verification."""
    subaccount: str | Unset = UNSET
    """Owner of the caller ID. Read by the Go SDK."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("alias", UNSET),
            get("api_id", UNSET),
            get("channel", UNSET),
            get("country", UNSET),
            get("created_at", UNSET),
            get("phone_number", UNSET),
            get("verification_uuid", UNSET),
            get("subaccount", UNSET),
        )
        self.raw = source
        return self
