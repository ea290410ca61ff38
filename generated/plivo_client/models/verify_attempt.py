"""VerifyAttempt (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .verify_channel import VerifyChannel


@define(eq=False, repr=False)
class VerifyAttempt(Model):
    """One delivery of the password. Some recorded replies misspell the identifier's name, so it may
    be missing."""

    _required = frozenset({"channel", "status", "time"})

    channel: VerifyChannel
    """How this attempt was delivered."""
    status: str
    """State of the delivery. Seen for SMS are queued, sent, delivered, undelivered and failed; for
    voice answer, ANSWER, early media and delivered."""
    time: str
    """When the attempt was made (RFC 3339)."""
    attempt_uuid: str | Unset = UNSET
    """Identifier of the attempt."""
    brand_name: str | None | Unset = UNSET
    """Brand the message was sent for."""
    app_hash: str | None | Unset = UNSET
    """Android application hash that was sent along."""
    code_length: int | None | Unset = UNSET
    """How many digits the password has."""
    dtmf: int | None | Unset = UNSET
    """The `dtmf` argument of the request."""
    fraud_check: str | None | Unset = UNSET
    """The `fraud_check` argument of the request."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("channel", UNSET),
            get("status", UNSET),
            get("time", UNSET),
            get("attempt_uuid", UNSET),
            get("brand_name", UNSET),
            get("app_hash", UNSET),
            get("code_length", UNSET),
            get("dtmf", UNSET),
            get("fraud_check", UNSET),
        )
        self.raw = source
        return self
