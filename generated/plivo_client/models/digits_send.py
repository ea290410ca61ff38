"""DigitsSend (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .call_leg import CallLeg
    from .http_method import HttpMethod


@define(eq=False, repr=False)
class DigitsSend(Model):
    """What to send."""

    _required = frozenset({"digits"})

    digits: str
    """The keys, where `w` waits half a second and `W` a whole one."""
    leg: CallLeg | Unset = UNSET
    """Who hears them. `aleg` unless given."""
    callback_url: str | Unset = UNSET
    """Makes the request asynchronous and names the URL that receives its reply."""
    callback_method: HttpMethod | Unset = UNSET
    """How `callback_url` is called. `POST` unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("digits", UNSET),
            get("leg", UNSET),
            get("callback_url", UNSET),
            get("callback_method", UNSET),
        )
        self.raw = source
        return self
