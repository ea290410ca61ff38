"""CallCreated (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class CallCreated(Model):
    """Names the calls that are placed."""

    _required = frozenset({"api_id", "message", "request_uuid"})

    api_id: str
    """Identifies the request."""
    message: str
    """`call fired`, `calls fired` for several callees, or `call queued`."""
    request_uuid: str | list[str]
    """Identifier of the call; for several callees a list, in the order of `to`."""
    invalid_numbers: list[str] | Unset = UNSET
    """The callees that are invalid and not called. Only for several callees, and if there are any."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            get("message", UNSET),
            get("request_uuid", UNSET),
            get("invalid_numbers", UNSET),
        )
        self.raw = source
        return self
