"""MultiPartySpeakStart (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .http_method import HttpMethod
    from .spoken_text_type import SpokenTextType


@define(eq=False, repr=False)
class MultiPartySpeakStart(Model):
    """What to read out."""

    _wire_names = {
        "type_": "type",
    }
    _required = frozenset({"text"})

    text: str
    """The text, at most 3,000 characters with its markup."""
    type_: SpokenTextType | Unset = UNSET
    """Whether `text` has markup. `text` unless given; markup that is not valid is answered 400."""
    voice: str | Unset = UNSET
    """Who reads: `WOMAN` or `MAN`, or a voice of Amazon Polly. `WOMAN` unless given."""
    language: str | Unset = UNSET
    """Language of the text. `en-US` unless given."""
    mix: bool | Unset = UNSET
    """Whether the others are heard as well. True unless given."""
    callback_url: str | Unset = UNSET
    """Makes the request asynchronous and names the URL that receives its reply (unconfirmed)."""
    callback_method: HttpMethod | Unset = UNSET
    """How `callback_url` is called. `POST` unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("text", UNSET),
            get("type", UNSET),
            get("voice", UNSET),
            get("language", UNSET),
            get("mix", UNSET),
            get("callback_url", UNSET),
            get("callback_method", UNSET),
        )
        self.raw = source
        return self
