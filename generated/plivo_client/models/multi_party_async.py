"""MultiPartyAsync (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .http_method import HttpMethod


@define(eq=False, repr=False)
class MultiPartyAsync(Model):
    """Whether a request without other arguments is asynchronous."""

    callback_url: str | Unset = UNSET
    """Makes the request asynchronous and names the URL that receives its reply."""
    callback_method: HttpMethod | Unset = UNSET
    """How `callback_url` is called. `POST` unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("callback_url", UNSET),
            get("callback_method", UNSET),
        )
        self.raw = source
        return self
