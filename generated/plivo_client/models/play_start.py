"""PlayStart (generated)."""

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
class PlayStart(Model):
    """What to play."""

    _required = frozenset({"urls"})

    urls: str
    """Addresses of MP3 or WAV files, separated by commas, in the order in which they are played."""
    length: int | Unset = UNSET
    """Seconds after which playing ends. All files are played to their end unless given."""
    legs: CallLegs | Unset = UNSET
    """Who hears it. `aleg` unless given."""
    loop: bool | Unset = UNSET
    """Whether the files are repeated until they are stopped. False unless given."""
    mix: bool | Unset = UNSET
    """Whether the call is heard as well. True unless given."""
    callback_url: str | Unset = UNSET
    """Makes the request asynchronous and names the URL that receives its reply."""
    callback_method: HttpMethod | Unset = UNSET
    """How `callback_url` is called. `POST` unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("urls", UNSET),
            get("length", UNSET),
            get("legs", UNSET),
            get("loop", UNSET),
            get("mix", UNSET),
            get("callback_url", UNSET),
            get("callback_method", UNSET),
        )
        self.raw = source
        return self
