"""Phone (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model, decode
from plivo_runtime.unset import UNSET

from .phone_script import PhoneScript


@define(eq=False, repr=False)
class Phone(Model):
    """A phone and its behaviour."""

    _required = frozenset({"number", "script"})

    number: str
    """Phone number, digits only, or SIP address."""
    script: PhoneScript
    """Its behaviour."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("number", UNSET),
            decode(PhoneScript, get("script", UNSET)),
        )
        self.raw = source
        return self
