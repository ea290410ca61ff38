"""CallCreate (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .answer import Answer
    from .call_side import CallSide
    from .recording_outcome import RecordingOutcome
    from .sip_headers import SipHeaders


@define(eq=False, repr=False)
class CallCreate(Model):
    """Who calls, and what happens. What is left out follows the called phone's script."""

    _wire_names = {
        "from_": "from",
    }
    _required = frozenset({"from", "to"})

    from_: str
    """Number of the caller."""
    to: str
    """Number, application id or SIP address of an application that is called."""
    pins: list[str | None] | Unset = UNSET
    """PIN entered at each attempt; `null` for an attempt without input."""
    answer: Answer | Unset = UNSET
    """What the called phone does. `answered` unless said otherwise."""
    ring_seconds: int | Unset = UNSET
    """How long it rings before that. 3 unless said otherwise."""
    talk_seconds: int | Unset = UNSET
    """How long both talk. 30 unless said otherwise."""
    hangup_by: CallSide | Unset = UNSET
    """Who hangs up. `caller` unless said otherwise."""
    recording: RecordingOutcome | Unset = UNSET
    """Whether a recording succeeds. `completed` unless said otherwise."""
    forwarded_from: str | Unset = UNSET
    """Number that forwarded the call. Calls to an application only."""
    sip_headers: SipHeaders | Unset = UNSET
    """Sent to an application with `X-PH-` before their names."""
    advance: bool | Unset = UNSET
    """Advances the clock until the call is over. False unless given."""

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
            get("hangup_by", UNSET),
            get("recording", UNSET),
            get("forwarded_from", UNSET),
            get("sip_headers", UNSET),
            get("advance", UNSET),
        )
        self.raw = source
        return self
