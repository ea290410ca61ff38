"""MultiPartyPlacedCall (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class MultiPartyPlacedCall(Model):
    """A call that was placed, or moved."""

    _wire_names = {
        "from_": "from",
    }
    _required = frozenset({"to", "from", "call_uuid"})

    to: str
    """Number or SIP address that is called."""
    from_: str
    """The caller ID."""
    call_uuid: str
    """Identifier of the call."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("to", UNSET),
            get("from", UNSET),
            get("call_uuid", UNSET),
        )
        self.raw = source
        return self
