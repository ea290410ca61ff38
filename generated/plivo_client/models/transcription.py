"""Transcription (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class Transcription(Model):
    """The words of a recording."""

    _required = frozenset(
        {
            "api_id",
            "cost",
            "rate",
            "recording_duration_ms",
            "recording_start_ms",
            "status",
            "transcription",
        }
    )

    api_id: str
    """Identifies the request."""
    cost: float
    """US dollars for the transcription."""
    rate: float
    """US dollars a minute."""
    recording_duration_ms: int
    """Length of the recording in milliseconds."""
    recording_start_ms: int
    """When the recording began, in milliseconds since 1970."""
    status: str
    """How far the transcription is. `success` is the only one that is known."""
    transcription: str | dict[str, Any]
    """The words. A text by default; some types may give an object (unconfirmed)."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            get("cost", UNSET),
            get("rate", UNSET),
            get("recording_duration_ms", UNSET),
            get("recording_start_ms", UNSET),
            get("status", UNSET),
            get("transcription", UNSET),
        )
        self.raw = source
        return self
