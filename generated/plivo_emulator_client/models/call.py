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
    """`masked` through a masking session, `inbound` to an application."""
    caller: str
    """Who called."""
    callee: str
    """Whom the call reached; empty before that."""
    status: str
    """`ringing`, `in-progress` or `completed`."""
    started: str
    """When it began."""
    ended: str | None
    """When it ended."""
    hangup_cause: str | None
    """Why it ended, in words."""
    hangup_code: int | None
    """Why it ended, as a number."""
    events: list[TimelineEntry]
    """What happened, in order."""
    session_uuid: str | None | Unset = UNSET
    """Masking session, if it is one."""
    app_id: str | None | Unset = UNSET
    """Application, if it is one."""
    virtual_number: str | Unset = UNSET
    """Number that was called; empty for a SIP address."""
    hangup_source: str | None | Unset = UNSET
    """Who or what ended it, as `HangupSource` tells; not of masked calls."""
    problem: str | None | Unset = UNSET
    """What was wrong with the application or its last answer, with lines and elements; `null` if
    nothing was. Not of masked calls."""
    fetches: list[Fetch] | Unset = UNSET
    """What the application was asked and answered, in order; not of masked calls."""

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
