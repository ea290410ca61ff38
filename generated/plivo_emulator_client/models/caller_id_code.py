"""CallerIdCode (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from .caller_id_code_status import CallerIdCodeStatus


@define(eq=False, repr=False)
class CallerIdCode(Model):
    """A verification code for a caller ID."""

    _required = frozenset(
        {"verification_uuid", "phone_number", "otp", "channel", "status", "sent_at", "expires_at"}
    )

    verification_uuid: str
    """Verification."""
    phone_number: str
    """Phone it was sent to."""
    otp: str
    """The code."""
    channel: str
    """How it was sent."""
    status: CallerIdCodeStatus
    """Whether it can still be entered."""
    sent_at: str
    """When it was sent, as RFC 3339."""
    expires_at: str
    """When it expires, as RFC 3339."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("verification_uuid", UNSET),
            get("phone_number", UNSET),
            get("otp", UNSET),
            get("channel", UNSET),
            get("status", UNSET),
            get("sent_at", UNSET),
            get("expires_at", UNSET),
        )
        self.raw = source
        return self
