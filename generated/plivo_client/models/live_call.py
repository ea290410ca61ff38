"""LiveCall (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .call_direction import CallDirection
    from .live_call_status import LiveCallStatus
    from .stir_attestation import StirAttestation
    from .stir_verification import StirVerification


@define(eq=False, repr=False)
class LiveCall(Model):
    """A call that rings or is connected."""

    _wire_names = {
        "from_": "from",
    }
    _required = frozenset(
        {
            "api_id",
            "call_status",
            "call_uuid",
            "caller_name",
            "direction",
            "from",
            "request_uuid",
            "session_start",
            "to",
        }
    )

    api_id: str
    """Identifies the request."""
    call_status: LiveCallStatus
    """Whether a call rings or is connected."""
    call_uuid: str
    """Identifier of the call."""
    caller_name: str
    """Name of the caller; may be empty."""
    direction: CallDirection
    """Whether the call came in or was placed through the API."""
    from_: str
    """Who calls."""
    request_uuid: str
    """Identifier that placing the call returned."""
    session_start: str
    """When the call was set up, in UTC."""
    to: str
    """Who is called."""
    stir_attestation: StirAttestation | Unset = UNSET
    """STIR/SHAKEN attestation level; empty when there is none."""
    stir_verification: StirVerification | Unset = UNSET
    """Outcome of STIR/SHAKEN verification."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            get("call_status", UNSET),
            get("call_uuid", UNSET),
            get("caller_name", UNSET),
            get("direction", UNSET),
            get("from", UNSET),
            get("request_uuid", UNSET),
            get("session_start", UNSET),
            get("to", UNSET),
            get("stir_attestation", UNSET),
            get("stir_verification", UNSET),
        )
        self.raw = source
        return self
