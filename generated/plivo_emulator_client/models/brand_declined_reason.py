"""BrandDeclinedReason (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class BrandDeclinedReason(Model):
    """Why the registration of a brand was refused."""

    _required = frozenset({"code", "message"})

    code: str
    """Code of the reason."""
    message: str
    """The reason in words."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("code", UNSET),
            get("message", UNSET),
        )
        self.raw = source
        return self


class BrandDeclinedReasonDict(TypedDict):
    """A dictionary that can be sent in place of `BrandDeclinedReason`."""

    code: str
    message: str
