"""VerifiedCallerIdInitiated (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class VerifiedCallerIdInitiated(Model):
    """The verification that waits for its code."""

    _required = frozenset({"api_id", "message", "verification_uuid"})

    api_id: str
    """Identifies the request."""
    message: str
    """Names the number and the 15 minutes for which the code is valid."""
    verification_uuid: str
    """Identifier of the verification."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            get("message", UNSET),
            get("verification_uuid", UNSET),
        )
        self.raw = source
        return self
