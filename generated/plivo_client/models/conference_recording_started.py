"""ConferenceRecordingStarted (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class ConferenceRecordingStarted(Model):
    """Names the new recording."""

    _required = frozenset({"api_id", "message", "recording_id", "url"})

    api_id: str
    """Identifies the request."""
    message: str
    """The words `conference recording started`."""
    recording_id: str
    """Identifier of the recording."""
    url: str
    """Where the file will be."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            get("message", UNSET),
            get("recording_id", UNSET),
            get("url", UNSET),
        )
        self.raw = source
        return self
