"""TemplateDateTime (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, NotRequired, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model, decode
from plivo_runtime.unset import UNSET

from .date_time_value import DateTimeValue

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .date_time_value import DateTimeValueDict


@define(eq=False, repr=False)
class TemplateDateTime(Model):
    """A date, written as is usual where the person lives."""

    _wire_names = {
        "type_": "type",
    }
    _required = frozenset({"date_time", "type"})

    date_time: DateTimeValue
    """A date."""
    type_: Literal["date_time"] = "date_time"
    """The word `date_time`."""
    parameter_name: str | Unset = UNSET
    """Name of the variable, if it has one."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            decode(DateTimeValue, get("date_time", UNSET)),
            get("type", UNSET),
            get("parameter_name", UNSET),
        )
        self.raw = source
        return self


class TemplateDateTimeDict(TypedDict):
    """A dictionary that can be sent in place of `TemplateDateTime`."""

    type: Literal["date_time"]
    date_time: DateTimeValue | DateTimeValueDict
    parameter_name: NotRequired[str]
