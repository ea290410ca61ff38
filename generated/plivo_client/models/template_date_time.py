"""TemplateDateTime (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Self

from attrs import define

from plivo_runtime.model import Model, decode
from plivo_runtime.unset import UNSET

from .date_time_value import DateTimeValue

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class TemplateDateTime(Model):
    """A date, written as is usual where the person lives."""

    _wire_names = {
        "type_": "type",
    }
    _required = frozenset({"type", "date_time"})

    type_: Literal["date_time"]
    """The word `date_time`."""
    date_time: DateTimeValue
    """A date."""
    parameter_name: str | Unset = UNSET
    """Name of the variable, if it has one."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("type", UNSET),
            decode(DateTimeValue, get("date_time", UNSET)),
            get("parameter_name", UNSET),
        )
        self.raw = source
        return self
