"""VerifySessionValidate (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class VerifySessionValidate(Model):
    """What the person typed."""

    _required = frozenset({"otp"})
    _secrets = frozenset({"otp"})

    otp: str
    """The one-time password."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("otp", UNSET),
        )
        self.raw = source
        return self
