"""TollfreeVerificationCreated (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class TollfreeVerificationCreated(Model):
    """Names the new request for verification."""

    _required = frozenset({"api_id", "message", "uuid"})

    api_id: str
    """Identifies the request."""
    message: str
    """The word `created`; a sentence that names the number has been seen too."""
    uuid: str
    """Identifier of the new request for verification."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            get("message", UNSET),
            get("uuid", UNSET),
        )
        self.raw = source
        return self
