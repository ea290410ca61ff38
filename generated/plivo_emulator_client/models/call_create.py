"""CallCreate (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model, decode_list
from plivo_runtime.unset import UNSET

from .phone_step import PhoneStep

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .answer import Answer
    from .call_side import CallSide
    from .recording_outcome import RecordingOutcome
    from .sip_headers import SipHeaders


@define(eq=False, repr=False)
class CallCreate(Model):
    """Caller, target and script. Omitted fields follow the called phone's script."""

    _wire_names = {
        "from_": "from",
    }
    _required = frozenset({"from", "to"})

    from_: str
    """Number or SIP address of the caller. An endpoint, such as
    `sip:alice260101120000@phone.plivo.com`, may call anybody, and its own application is asked
    what to do."""
    to: str
    """Number to call, or ID or SIP address of an application. Any number or SIP address if an
    endpoint calls."""
    pins: list[str | None] | Unset = UNSET
    """PIN entered at each attempt; `null` for an attempt without input."""
    answer: Answer | Unset = UNSET
    """What the called phone does. `answered` unless given. Masked calls only."""
    ring_seconds: int | Unset = UNSET
    """Seconds it rings before that. 3 unless given. Masked calls only."""
    talk_seconds: int | Unset = UNSET
    """Seconds from the answer to the end of the conversation. 30 unless given in a masked call; in
    other calls the caller does not hang up unless it is given."""
    steps: list[PhoneStep] | Unset = UNSET
    """What the caller does after the answer, in order."""
    hangup_by: CallSide | Unset = UNSET
    """Who hangs up. `caller` unless given. Masked calls only."""
    recording: RecordingOutcome | Unset = UNSET
    """Whether a recording succeeds. `completed` unless given."""
    forwarded_from: str | Unset = UNSET
    """Number that forwarded the call. Calls to an application only."""
    sip_headers: SipHeaders | Unset = UNSET
    """Sent to an application with the prefix `X-PH-`."""
    advance: bool | Unset = UNSET
    """Whether to advance the clock to the end of the call. False unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("from", UNSET),
            get("to", UNSET),
            get("pins", UNSET),
            get("answer", UNSET),
            get("ring_seconds", UNSET),
            get("talk_seconds", UNSET),
            decode_list(PhoneStep, get("steps", UNSET)),
            get("hangup_by", UNSET),
            get("recording", UNSET),
            get("forwarded_from", UNSET),
            get("sip_headers", UNSET),
            get("advance", UNSET),
        )
        self.raw = source
        return self
