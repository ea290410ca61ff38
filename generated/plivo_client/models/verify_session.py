"""VerifySession (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model, decode, decode_list
from plivo_runtime.unset import UNSET

from .verify_attempt import VerifyAttempt
from .verify_charges import VerifyCharges

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .verify_channel import VerifyChannel
    from .verify_session_status import VerifySessionStatus


@define(eq=False, repr=False)
class VerifySession(Model):
    """The delivery of a one-time password to one phone: attempts, charges and outcome."""

    _required = frozenset(
        {
            "session_uuid",
            "app_uuid",
            "recipient",
            "channel",
            "status",
            "count",
            "attempt_details",
            "charges",
            "created_at",
            "updated_at",
        }
    )

    session_uuid: str
    """Identifier of the session."""
    app_uuid: str
    """Identifier of the Verify application."""
    recipient: str
    """Phone number, digits only."""
    channel: VerifyChannel
    """How the password was delivered last."""
    status: VerifySessionStatus
    """State of the session."""
    count: int
    """How many times the password was sent."""
    attempt_details: list[VerifyAttempt] | None
    """The attempts, oldest first; `null` when there was none."""
    charges: VerifyCharges
    """What the session has cost so far."""
    created_at: str
    """When the session was created (RFC 3339)."""
    updated_at: str
    """When the password was last sent (RFC 3339): the time of the last attempt. Delivery, a check
    and the expiry leave it alone. A date in the year 1 means never."""
    api_id: str | Unset = UNSET
    """Identifies the request. Absent in list items."""
    alias: str | Unset = UNSET
    """Name of the Verify application; may be empty."""
    locale: str | Unset = UNSET
    """Language of the message."""
    requestor_ip: str | Unset = UNSET
    """Address the first request came from; may be empty."""
    destination_country_iso2: str | Unset = UNSET
    """ISO 3166-1 alpha-2 code of the phone number's country; may be empty."""
    destination_network: str | None | Unset = UNSET
    """Mobile network of the phone number, when it is known."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("session_uuid", UNSET),
            get("app_uuid", UNSET),
            get("recipient", UNSET),
            get("channel", UNSET),
            get("status", UNSET),
            get("count", UNSET),
            decode_list(VerifyAttempt, get("attempt_details", UNSET)),
            decode(VerifyCharges, get("charges", UNSET)),
            get("created_at", UNSET),
            get("updated_at", UNSET),
            get("api_id", UNSET),
            get("alias", UNSET),
            get("locale", UNSET),
            get("requestor_ip", UNSET),
            get("destination_country_iso2", UNSET),
            get("destination_network", UNSET),
        )
        self.raw = source
        return self
