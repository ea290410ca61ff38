"""MultiPartyParticipantAdded (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model, decode_list
from plivo_runtime.unset import UNSET

from .multi_party_placed_call import MultiPartyPlacedCall


@define(eq=False, repr=False)
class MultiPartyParticipantAdded(Model):
    """Names the calls of new participants."""

    _required = frozenset({"api_id", "message", "calls", "request_uuid"})

    api_id: str
    """Identifies the request."""
    message: str
    """The words `add participant action initiated`."""
    calls: list[MultiPartyPlacedCall]
    """The calls, one for each destination, in their order."""
    request_uuid: str
    """Identifier of the only call, or of the request."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            get("message", UNSET),
            decode_list(MultiPartyPlacedCall, get("calls", UNSET)),
            get("request_uuid", UNSET),
        )
        self.raw = source
        return self
