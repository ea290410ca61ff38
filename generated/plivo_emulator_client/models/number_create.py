"""NumberCreate (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NotRequired, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class NumberCreate(Model):
    """The number to add."""

    _required = frozenset({"number"})

    number: str
    """Phone number with country code."""
    auth_id: str | Unset = UNSET
    """Account or subaccount that gets it. The main account unless given."""
    app_id: str | None | Unset = UNSET
    """Application it is assigned to, or `null` for none. By default, its owner's application with
    `default_number_app`, if there is one."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("number", UNSET),
            get("auth_id", UNSET),
            get("app_id", UNSET),
        )
        self.raw = source
        return self


class NumberCreateDict(TypedDict):
    """A dictionary that can be sent in place of `NumberCreate`."""

    number: str
    auth_id: NotRequired[str]
    app_id: NotRequired[str | None]
