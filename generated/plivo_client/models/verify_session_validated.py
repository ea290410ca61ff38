"""VerifySessionValidated (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class VerifySessionValidated(Model):
    """Confirms that the password was right."""

    _required = frozenset({"api_id", "message"})

    api_id: str
    """Identifies the request."""
    message: str
    """The words `session validated successfully.`"""
    session_uuid: str | Unset = UNSET
    """Identifier of the session. Missing in some recorded replies."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            get("message", UNSET),
            get("session_uuid", UNSET),
        )
        self.raw = source
        return self
