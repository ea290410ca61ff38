"""AddedRecording (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class AddedRecording(Model):
    """A recording."""

    _required = frozenset({"recording_id", "call_uuid", "account", "subaccount", "recording_url"})

    recording_id: str
    """Its identifier."""
    call_uuid: str
    """Identifier of its call."""
    account: str
    """Main account it belongs to."""
    subaccount: str | None
    """Subaccount it belongs to; `null` for none."""
    recording_url: str
    """Address of the audio, as events have it."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("recording_id", UNSET),
            get("call_uuid", UNSET),
            get("account", UNSET),
            get("subaccount", UNSET),
            get("recording_url", UNSET),
        )
        self.raw = source
        return self
