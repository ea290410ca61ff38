"""PhoneCreate (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model, decode
from plivo_runtime.unset import UNSET

from .phone_script import PhoneScript

if TYPE_CHECKING:
    from .phone_script import PhoneScriptDict


@define(eq=False, repr=False)
class PhoneCreate(Model):
    """A phone and how it behaves."""

    _required = frozenset({"number", "script"})

    number: str
    """Phone number with country code, SIP address, or whatever else a program calls."""
    script: PhoneScript
    """What it does."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("number", UNSET),
            decode(PhoneScript, get("script", UNSET)),
        )
        self.raw = source
        return self


class PhoneCreateDict(TypedDict):
    """A dictionary that can be sent in place of `PhoneCreate`."""

    number: str
    script: PhoneScript | PhoneScriptDict
