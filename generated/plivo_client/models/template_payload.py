"""TemplatePayload (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, NotRequired, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class TemplatePayload(Model):
    """What comes back when a quick reply button is pressed."""

    _wire_names = {
        "type_": "type",
    }
    _required = frozenset({"payload", "type"})

    payload: str
    """The text that comes back."""
    type_: Literal["payload"] = "payload"
    """The word `payload`."""
    parameter_name: str | Unset = UNSET
    """Name of the variable, if it has one."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("payload", UNSET),
            get("type", UNSET),
            get("parameter_name", UNSET),
        )
        self.raw = source
        return self


class TemplatePayloadDict(TypedDict):
    """A dictionary that can be sent in place of `TemplatePayload`."""

    type: Literal["payload"]
    payload: str
    parameter_name: NotRequired[str]
