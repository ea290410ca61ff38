"""RingEvent (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .call_direction import CallDirection
    from .call_status import CallStatus


@define(eq=False, repr=False)
class RingEvent(Model):
    """A call whose phone rings. Custom SIP headers arrive as further fields that begin with X-PH-."""

    _wire_names = {
        "call_uuid": "CallUUID",
        "from_": "From",
        "to": "To",
        "call_status": "CallStatus",
        "direction": "Direction",
        "event": "Event",
        "request_uuid": "RequestUUID",
        "caller_name": "CallerName",
        "parent_auth_id": "ParentAuthID",
        "session_start": "SessionStart",
    }
    _required = frozenset({"CallUUID", "From", "To", "CallStatus", "Direction"})

    call_uuid: str
    """Identifier of the call."""
    from_: str
    """The caller ID, as it was given."""
    to: str
    """Number or SIP address that is called."""
    call_status: CallStatus
    """State of a call. An incoming call ends as `completed`, an outgoing one also as any of the
    last five."""
    direction: CallDirection
    """Whether the call came in or was placed through the API."""
    event: Literal["Ring"] | Unset = UNSET
    """The word `Ring`. Seen, but not documented."""
    request_uuid: str | Unset = UNSET
    """Identifier that placing the call returned."""
    caller_name: str | Unset = UNSET
    """Name of the caller; may be empty."""
    parent_auth_id: str | Unset = UNSET
    """Auth ID of the main account."""
    session_start: str | Unset = UNSET
    """When it rang, in UTC."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("CallUUID", UNSET),
            get("From", UNSET),
            get("To", UNSET),
            get("CallStatus", UNSET),
            get("Direction", UNSET),
            get("Event", UNSET),
            get("RequestUUID", UNSET),
            get("CallerName", UNSET),
            get("ParentAuthID", UNSET),
            get("SessionStart", UNSET),
        )
        self.raw = source
        return self
