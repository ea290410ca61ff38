"""MultiPartyParticipantUpdated (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class MultiPartyParticipantUpdated(Model):
    """A sentence for each change. The documentation ends them in `succeeded`, a recorded reply in
    `succeded`."""

    _required = frozenset({"api_id"})

    api_id: str
    """Identifies the request."""
    coach_mode: str | Unset = UNSET
    """What was done, if `coach_mode` was sent."""
    mute: str | Unset = UNSET
    """What was done, if `mute` was sent."""
    hold: str | Unset = UNSET
    """What was done, if `hold` was sent."""
    message: str | Unset = UNSET
    """The words `async api spawned`, when the request was asynchronous."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            get("coach_mode", UNSET),
            get("mute", UNSET),
            get("hold", UNSET),
            get("message", UNSET),
        )
        self.raw = source
        return self
