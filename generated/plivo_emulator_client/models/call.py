"""Call (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model, decode_list
from plivo_runtime.unset import UNSET

from .fetch import Fetch
from .timeline_entry import TimelineEntry

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class Call(Model):
    """A simulated call. Credentials are redacted."""

    _required = frozenset(
        {
            "call_uuid",
            "kind",
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
    kind: str
    """`masked` is a call through a masking session, `inbound` one to an application."""
    caller: str
    """Who called."""
    callee: str
    """Number of the party that was reached; empty before that."""
    status: str
    """`ringing`, `in-progress` or `completed`."""
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
    session_uuid: str | None | Unset = UNSET
    """Masking session, for masked calls."""
    app_id: str | None | Unset = UNSET
    """Application, for inbound calls."""
    virtual_number: str | Unset = UNSET
    """Number called; empty for a SIP address."""
    hangup_source: str | None | Unset = UNSET
    """Who or what ended it, as in `HangupSource`; not for masked calls."""
    problem: str | None | Unset = UNSET
    """Problem of the application or its last answer, with lines and elements; `null` if there is
    none. Not for masked calls."""
    fetches: list[Fetch] | Unset = UNSET
    """Requests to the application with its answers, in order; not for masked calls."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("call_uuid", UNSET),
            get("kind", UNSET),
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
            get("virtual_number", UNSET),
            get("hangup_source", UNSET),
            get("problem", UNSET),
            decode_list(Fetch, get("fetches", UNSET)),
        )
        self.raw = source
        return self
