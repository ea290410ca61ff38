"""StreamEvent (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .stream_direction import StreamDirection
    from .stream_event_name import StreamEventName


@define(eq=False, repr=False)
class StreamEvent(Model):
    """What happened to an audio stream."""

    _wire_names = {
        "event": "Event",
        "stream_id": "StreamID",
        "call_uuid": "CallUUID",
        "from_": "From",
        "to": "To",
        "direction": "Direction",
        "service_url": "ServiceURL",
        "timestamp": "Timestamp",
        "status_reason": "StatusReason",
        "duration": "Duration",
        "name": "Name",
    }
    _required = frozenset(
        {"Event", "StreamID", "CallUUID", "From", "To", "Direction", "ServiceURL", "Timestamp"}
    )

    event: StreamEventName
    """What happened: audio flows, a checkpoint was played, audio was cleared, the server reads too
    slowly, the stream was stopped, or it was lost or could not be connected."""
    stream_id: str
    """Identifier of the stream."""
    call_uuid: str
    """Identifier of the call."""
    from_: str
    """Who calls."""
    to: str
    """Who is called."""
    direction: StreamDirection
    """Direction of the call."""
    service_url: str
    """Address of the WebSocket server."""
    timestamp: str
    """When it happened, in UTC."""
    status_reason: str | Unset = UNSET
    """Why the stream is over or slow, such as `API request`, `Call hangup`, `Connection error` and
    `Stream timeout`."""
    duration: str | Unset = UNSET
    """How long it was connected, in seconds, once it is over."""
    name: str | Unset = UNSET
    """Name of the checkpoint that was played."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("Event", UNSET),
            get("StreamID", UNSET),
            get("CallUUID", UNSET),
            get("From", UNSET),
            get("To", UNSET),
            get("Direction", UNSET),
            get("ServiceURL", UNSET),
            get("Timestamp", UNSET),
            get("StatusReason", UNSET),
            get("Duration", UNSET),
            get("Name", UNSET),
        )
        self.raw = source
        return self
