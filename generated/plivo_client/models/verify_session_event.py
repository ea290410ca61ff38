"""VerifySessionEvent (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .verify_channel import VerifyChannel
    from .verify_channel_status import VerifyChannelStatus
    from .verify_event_session_status import VerifyEventSessionStatus


@define(eq=False, repr=False)
class VerifySessionEvent(Model):
    """The state of a Verify session or of one of its attempts changed."""

    _wire_names = {
        "session_uuid": "SessionUUID",
        "session_status": "SessionStatus",
        "recipient": "Recipient",
        "request_time": "RequestTime",
        "attempt_uuid": "AttemptUUID",
        "attempt_sequence": "AttemptSequence",
        "channel": "Channel",
        "channel_status": "ChannelStatus",
        "channel_error_code": "ChannelErrorCode",
        "locale": "Locale",
        "brandname": "Brandname",
        "code_length": "CodeLength",
        "app_hash": "AppHash",
    }
    _required = frozenset({"SessionUUID", "SessionStatus", "Recipient", "RequestTime"})

    session_uuid: str
    """Identifier of the session."""
    session_status: VerifyEventSessionStatus
    """State of a Verify session, as events tell it. A session that was verified is not announced."""
    recipient: str
    """Phone number, digits only."""
    request_time: str
    """When the attempt was requested, in UTC. The layout is unconfirmed."""
    attempt_uuid: str | Unset = UNSET
    """Identifier of the attempt."""
    attempt_sequence: str | Unset = UNSET
    """Which attempt of the session it is, from 1."""
    channel: VerifyChannel | Unset = UNSET
    """How a one-time password is delivered. `whatsapp` is advertised, but only Plivo's command line
    tool sends it (unconfirmed)."""
    channel_status: VerifyChannelStatus | Unset = UNSET
    """State of a delivery, queued to failed for SMS, ringing, in-progress and completed for voice."""
    channel_error_code: str | Unset = UNSET
    """Why the delivery failed; 452 means that fraud protection stopped it. Empty otherwise."""
    locale: str | Unset = UNSET
    """Language of the message. Of older pages."""
    brandname: str | Unset = UNSET
    """Brand the message was sent for. Of older pages."""
    code_length: str | Unset = UNSET
    """How many digits the password has. Of older pages."""
    app_hash: str | Unset = UNSET
    """Android application hash. Of older pages."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("SessionUUID", UNSET),
            get("SessionStatus", UNSET),
            get("Recipient", UNSET),
            get("RequestTime", UNSET),
            get("AttemptUUID", UNSET),
            get("AttemptSequence", UNSET),
            get("Channel", UNSET),
            get("ChannelStatus", UNSET),
            get("ChannelErrorCode", UNSET),
            get("Locale", UNSET),
            get("Brandname", UNSET),
            get("CodeLength", UNSET),
            get("AppHash", UNSET),
        )
        self.raw = source
        return self
