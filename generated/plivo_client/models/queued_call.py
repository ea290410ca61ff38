"""QueuedCall (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .call_direction import CallDirection


@define(eq=False, repr=False)
class QueuedCall(Model):
    """A call that waits for its turn."""

    _wire_names = {
        "from_": "from",
    }
    _required = frozenset(
        {"api_id", "call_uuid", "caller_name", "direction", "from", "to", "call_status"}
    )

    api_id: str
    """Identifies the request."""
    call_uuid: str
    """Identifier of the call."""
    caller_name: str
    """Name of the caller; may be empty."""
    direction: CallDirection
    """Whether the call came in or was placed through the API."""
    from_: str
    """Who calls."""
    to: str
    """Who will be called."""
    call_status: Literal["queued"] = "queued"
    """The word `queued`."""
    request_uuid: str | Unset = UNSET
    """Identifier that placing the call returned. Known from SDKs."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            get("call_uuid", UNSET),
            get("caller_name", UNSET),
            get("direction", UNSET),
            get("from", UNSET),
            get("to", UNSET),
            get("call_status", UNSET),
            get("request_uuid", UNSET),
        )
        self.raw = source
        return self
