"""Call (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model, decode, decode_list
from plivo_runtime.unset import UNSET

from .act import Act
from .call_recording import CallRecording
from .fetch import Fetch
from .heard import Heard
from .running_element import RunningElement
from .timeline_entry import TimelineEntry

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .call_direction import CallDirection
    from .call_kind import CallKind
    from .call_state import CallState
    from .sip_headers import SipHeaders


@define(eq=False, repr=False)
class Call(Model):
    """A simulated call, or a leg of one. Credentials are redacted."""

    _required = frozenset(
        {
            "call_uuid",
            "kind",
            "account",
            "subaccount",
            "caller",
            "callee",
            "status",
            "started",
            "ended",
            "hangup_cause",
            "hangup_code",
            "events",
        }
    )

    call_uuid: str
    """Identifier of the call."""
    kind: CallKind
    """What kind of call it is."""
    account: str
    """Auth ID of the main account."""
    subaccount: str
    """Auth ID of the subaccount; empty if there is none."""
    caller: str
    """Who called."""
    callee: str
    """Number or SIP address that was called."""
    status: CallState
    """How far it is."""
    started: str
    """Start of the call."""
    ended: str | None
    """End of the call."""
    hangup_cause: str | None
    """Hangup cause."""
    hangup_code: int | None
    """Hangup cause code."""
    events: list[TimelineEntry]
    """Events in order."""
    session_uuid: str | Unset = UNSET
    """Masking or Verify session that it belongs to; empty if there is none. The leg to the other
    party of a masked call has none."""
    app_id: str | None | Unset = UNSET
    """Application that handles it; `null` if none does."""
    direction: CallDirection | Unset = UNSET
    """Who began it."""
    parent: str | Unset = UNSET
    """Call that has dialed this leg; empty if none has."""
    room: str | Unset = UNSET
    """Room that it is or was in; empty if there is none."""
    conference_uuid: str | Unset = UNSET
    """The same if that is or was a conference."""
    legs: list[str] | Unset = UNSET
    """Identifiers of the legs that it has dialed, in order."""
    caller_name: str | Unset = UNSET
    """Name that is shown to whom is called; empty if there is none."""
    forwarded_from: str | None | Unset = UNSET
    """Number that forwarded it; `null` if none did."""
    headers: SipHeaders | Unset = UNSET
    """Its SIP headers."""
    rang: str | None | Unset = UNSET
    """When it began to ring."""
    answered: str | None | Unset = UNSET
    """When it was answered."""
    hangup_source: str | None | Unset = UNSET
    """Who or what ended it, as in `HangupSource`."""
    seconds: int | Unset = UNSET
    """How long it lasted from the answer, rounded up."""
    billed_seconds: int | None | Unset = UNSET
    """Seconds that are paid for; `null` before its end."""
    rate: str | Unset = UNSET
    """US dollars a minute."""
    total_cost: str | None | Unset = UNSET
    """US dollars; `null` before its end."""
    heard: list[Heard] | Unset = UNSET
    """What the person at the other end hears, in order; the last entries may lie in the future."""
    done: list[Act] | Unset = UNSET
    """What the person at the other end did, in order."""
    running: RunningElement | None | Unset = UNSET
    """Element of the latest document that it plays; `null` if it plays none."""
    recordings: list[CallRecording] | Unset = UNSET
    """Its recordings, newest first."""
    problem: str | None | Unset = UNSET
    """Problem of the user's server or its last answer, with lines and elements, or why the call
    could not be placed; `null` if there is none."""
    fetches: list[Fetch] | Unset = UNSET
    """Requests for documents with their answers, in order."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("call_uuid", UNSET),
            get("kind", UNSET),
            get("account", UNSET),
            get("subaccount", UNSET),
            get("caller", UNSET),
            get("callee", UNSET),
            get("status", UNSET),
            get("started", UNSET),
            get("ended", UNSET),
            get("hangup_cause", UNSET),
            get("hangup_code", UNSET),
            decode_list(TimelineEntry, get("events", UNSET)),
            get("session_uuid", UNSET),
            get("app_id", UNSET),
            get("direction", UNSET),
            get("parent", UNSET),
            get("room", UNSET),
            get("conference_uuid", UNSET),
            get("legs", UNSET),
            get("caller_name", UNSET),
            get("forwarded_from", UNSET),
            get("headers", UNSET),
            get("rang", UNSET),
            get("answered", UNSET),
            get("hangup_source", UNSET),
            get("seconds", UNSET),
            get("billed_seconds", UNSET),
            get("rate", UNSET),
            get("total_cost", UNSET),
            decode_list(Heard, get("heard", UNSET)),
            decode_list(Act, get("done", UNSET)),
            decode(RunningElement, get("running", UNSET)),
            decode_list(CallRecording, get("recordings", UNSET)),
            get("problem", UNSET),
            decode_list(Fetch, get("fetches", UNSET)),
        )
        self.raw = source
        return self
