"""Stream (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .audio_track import AudioTrack
    from .stream_status import StreamStatus


@define(eq=False, repr=False)
class Stream(Model):
    """The audio of a call over a WebSocket. Recordings of 2022 lack the fields about what was asked
    for and what it costs."""

    _required = frozenset(
        {
            "call_uuid",
            "end_time",
            "service_url",
            "start_time",
            "status",
            "status_callback_url",
            "stream_id",
        }
    )

    call_uuid: str
    """Identifier of the call."""
    end_time: str | None
    """When it ended, in UTC; `null` before."""
    service_url: str
    """Address of the WebSocket server."""
    start_time: str | None
    """When it was connected, in UTC; `null` before."""
    status: StreamStatus
    """How far it is: being connected, connected, over, or never connected or lost. Recordings show
    `initiated` only; the others are unconfirmed."""
    status_callback_url: str
    """Address that is told what happens; empty for none."""
    stream_id: str
    """Identifier of the stream."""
    api_id: str | Unset = UNSET
    """Identifies the request. Absent in list items."""
    audio_track: AudioTrack | Unset = UNSET
    """What is streamed."""
    bidirectional: bool | Unset = UNSET
    """Whether the server may send audio too."""
    bill_duration: int | Unset = UNSET
    """How long it was connected, in seconds."""
    billed_amount: str | Unset = UNSET
    """What it cost, in US dollars."""
    created_at: str | Unset = UNSET
    """When it was asked for, in UTC."""
    plivo_auth_id: str | Unset = UNSET
    """Auth ID of the account or subaccount that owns the call."""
    resource_uri: str | Unset = UNSET
    """Relative address of the stream."""
    rounded_bill_duration: int | Unset = UNSET
    """The same in whole minutes, in seconds; this is paid for."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("call_uuid", UNSET),
            get("end_time", UNSET),
            get("service_url", UNSET),
            get("start_time", UNSET),
            get("status", UNSET),
            get("status_callback_url", UNSET),
            get("stream_id", UNSET),
            get("api_id", UNSET),
            get("audio_track", UNSET),
            get("bidirectional", UNSET),
            get("bill_duration", UNSET),
            get("billed_amount", UNSET),
            get("created_at", UNSET),
            get("plivo_auth_id", UNSET),
            get("resource_uri", UNSET),
            get("rounded_bill_duration", UNSET),
        )
        self.raw = source
        return self
