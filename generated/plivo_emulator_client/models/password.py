"""Password (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class Password(Model):
    """A one-time password."""

    _required = frozenset(
        {"session_uuid", "recipient", "otp", "channel", "status", "created_at", "expires_at"}
    )

    session_uuid: str
    """Verify session."""
    recipient: str
    """Recipient's phone number."""
    otp: str
    """The password."""
    channel: str
    """Channel of the last attempt."""
    status: str
    """State of the session."""
    created_at: str
    """When the session was created, as RFC 3339."""
    expires_at: str
    """When the password expires, as RFC 3339."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("session_uuid", UNSET),
            get("recipient", UNSET),
            get("otp", UNSET),
            get("channel", UNSET),
            get("status", UNSET),
            get("created_at", UNSET),
            get("expires_at", UNSET),
        )
        self.raw = source
        return self
