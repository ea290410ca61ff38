"""CallRecording (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class CallRecording(Model):
    """A recording of a call."""

    _required = frozenset({"recording_id", "url", "state", "started", "ended"})

    recording_id: str
    """Identifier of the recording."""
    url: str
    """URL of the audio file."""
    state: str
    """`armed` until a dialed phone answers, then `running`, at last `ended`."""
    started: str
    """When it began, or was armed."""
    ended: str | None
    """When it ended."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("recording_id", UNSET),
            get("url", UNSET),
            get("state", UNSET),
            get("started", UNSET),
            get("ended", UNSET),
        )
        self.raw = source
        return self
