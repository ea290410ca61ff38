"""AsyncReply (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class AsyncReply(Model):
    """The reply of an asynchronous request, delivered to its `callback_url`. It has the fields of
    the reply that the request would have had: those of success, or `error`."""

    _required = frozenset({"api_id"})

    api_id: str
    """The `api_id` of the immediate answer."""
    message: str | dict[str, Any] | Unset = UNSET
    """What a successful request answers. An object only in the rates of a country, those of
    messages."""
    error: str | Unset = UNSET
    """What went wrong, if the request failed."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            get("message", UNSET),
            get("error", UNSET),
        )
        self.raw = source
        return self
