"""DateTimeValue (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class DateTimeValue(Model):
    """A date."""

    _required = frozenset({"fallback_value"})

    fallback_value: str
    """The date as text."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("fallback_value", UNSET),
        )
        self.raw = source
        return self


class DateTimeValueDict(TypedDict):
    """A dictionary that can be sent in place of `DateTimeValue`."""

    fallback_value: str
