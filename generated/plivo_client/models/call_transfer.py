"""CallTransfer (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .call_legs import CallLegs
    from .http_method import HttpMethod


@define(eq=False, repr=False)
class CallTransfer(Model):
    """What a call is to follow."""

    legs: CallLegs | Unset = UNSET
    """Whom to transfer. `aleg` unless given."""
    aleg_url: str | Unset = UNSET
    """URL of the Plivo XML for the call itself. Required unless `legs` is `bleg`."""
    aleg_method: HttpMethod | Unset = UNSET
    """How `aleg_url` is called. `POST` unless given."""
    bleg_url: str | Unset = UNSET
    """URL of the Plivo XML for the second leg. Required if `legs` is `bleg` or `both`."""
    bleg_method: HttpMethod | Unset = UNSET
    """How `bleg_url` is called. `POST` unless given."""
    callback_url: str | Unset = UNSET
    """Makes the request asynchronous and names the URL that receives its reply."""
    callback_method: HttpMethod | Unset = UNSET
    """How `callback_url` is called. `POST` unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("legs", UNSET),
            get("aleg_url", UNSET),
            get("aleg_method", UNSET),
            get("bleg_url", UNSET),
            get("bleg_method", UNSET),
            get("callback_url", UNSET),
            get("callback_method", UNSET),
        )
        self.raw = source
        return self
