"""CallStream (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class CallStream(Model):
    """An audio stream of a call."""

    _required = frozenset({"stream_id", "state", "started", "ended", "reason", "problem", "audio"})

    stream_id: str
    """Identifier of the stream."""
    state: str
    """`connecting`, `waiting` for another attempt, `connected`, `stopped` or `failed`."""
    started: str | None
    """When it was connected; `null` before."""
    ended: str | None
    """When it ended; `null` before."""
    reason: str
    """Why it ended; empty before."""
    problem: str | None
    """What was wrong with the server or its last message; `null` for nothing."""
    audio: str
    """What the person heard of the server since the beginning, a WAV file in Base64."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("stream_id", UNSET),
            get("state", UNSET),
            get("started", UNSET),
            get("ended", UNSET),
            get("reason", UNSET),
            get("problem", UNSET),
            get("audio", UNSET),
        )
        self.raw = source
        return self
