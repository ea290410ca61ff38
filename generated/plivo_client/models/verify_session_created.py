"""VerifySessionCreated (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.shapes import Kind
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.model import Shape
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class VerifySessionCreated(Model):
    """The session that carries the password."""

    _required = frozenset({"api_id", "message", "session_uuid"})

    api_id: str
    """Identifies the request."""
    message: str
    """The words `Session initiated`."""
    session_uuid: str
    """Identifier of the session."""
    invalid_number: str | Unset = UNSET
    """Read by the Node SDK; its meaning is undocumented."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            get("message", UNSET),
            get("session_uuid", UNSET),
            get("invalid_number", UNSET),
        )
        self.raw = source
        return self

    @classmethod
    def shapes(cls) -> Mapping[str, Shape]:
        return {
            "api_id": Kind("string"),
            "message": Kind("string"),
            "session_uuid": Kind("string"),
            "invalid_number": Kind("string"),
        }
