"""Heard (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class Heard(Model):
    """Something that is heard on a phone."""

    _required = frozenset({"kind", "text", "background", "start", "end", "once", "cut"})

    kind: str
    """`speak`, `play`, `wait`, `beep`, `music`, `dtmf`, `voice` for what others in a room say, or
    `stream` for what the server of an audio stream plays."""
    text: str
    """What is spoken, the URL of what is played, or the keys; for a stream `audio` and the name of
    the checkpoint behind it."""
    background: str
    """Empty for a part of the document, `mixed` for what is heard beside it, `alone` for what is
    heard instead, `room` for what is heard of the room that the call is in, `room-alone` for
    what is heard instead of the others there."""
    start: str
    """When it begins."""
    end: str | None
    """When it ends; `null` for no end in sight."""
    once: str
    """When the first of several repetitions ends."""
    cut: bool
    """Whether it was interrupted."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("kind", UNSET),
            get("text", UNSET),
            get("background", UNSET),
            get("start", UNSET),
            get("end", UNSET),
            get("once", UNSET),
            get("cut", UNSET),
        )
        self.raw = source
        return self
