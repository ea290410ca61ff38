"""AsyncAccepted (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.shapes import Kind
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.model import Shape


@define(eq=False, repr=False)
class AsyncAccepted(Model):
    """Immediate answer to an asynchronous request."""

    _required = frozenset({"api_id", "message"})

    api_id: str
    """Identifies the request; the later reply carries the same one (unconfirmed)."""
    message: str
    """The words `async api spawned`."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            get("message", UNSET),
        )
        self.raw = source
        return self

    @classmethod
    def shapes(cls) -> Mapping[str, Shape]:
        return {
            "api_id": Kind("string"),
            "message": Kind("string"),
        }
