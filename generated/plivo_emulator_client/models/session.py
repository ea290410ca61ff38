"""Session (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from .pin_demand import PinDemand
    from .session_status import SessionStatus


@define(eq=False, repr=False)
class Session(Model):
    """A masking session."""

    _required = frozenset(
        {
            "session_uuid",
            "account",
            "subaccount",
            "first_party",
            "second_party",
            "virtual_number",
            "status",
            "created",
            "expires",
            "callback_url",
            "calls",
            "asks_for_pin",
            "first_party_pin",
            "second_party_pin",
        }
    )

    session_uuid: str
    """Identifier of the session."""
    account: str
    """Main account."""
    subaccount: str | None
    """Subaccount that owns it; `null` if the main account does."""
    first_party: str
    """Number of the first party; empty for any caller."""
    second_party: str
    """Number of the second party; empty for any caller."""
    virtual_number: str
    """Virtual number that both parties call."""
    status: SessionStatus
    """Whether it connects them."""
    created: str
    """When it was created, as RFC 3339."""
    expires: str
    """When it expires or expired, as RFC 3339."""
    callback_url: str
    """URL for its events, with credentials redacted; empty if there is none."""
    calls: int
    """The number of simulated calls through it."""
    asks_for_pin: PinDemand
    """Which callers have to enter a PIN."""
    first_party_pin: str | None
    """PIN of the first party; `null` if there is none."""
    second_party_pin: str | None
    """PIN of the second party; `null` if there is none."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("session_uuid", UNSET),
            get("account", UNSET),
            get("subaccount", UNSET),
            get("first_party", UNSET),
            get("second_party", UNSET),
            get("virtual_number", UNSET),
            get("status", UNSET),
            get("created", UNSET),
            get("expires", UNSET),
            get("callback_url", UNSET),
            get("calls", UNSET),
            get("asks_for_pin", UNSET),
            get("first_party_pin", UNSET),
            get("second_party_pin", UNSET),
        )
        self.raw = source
        return self
