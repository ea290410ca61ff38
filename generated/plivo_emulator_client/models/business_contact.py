"""BusinessContact (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NotRequired, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class BusinessContact(Model):
    """The person who answers for a business."""

    first_name: str | Unset = UNSET
    """First name."""
    last_name: str | Unset = UNSET
    """Last name."""
    email: str | Unset = UNSET
    """Address for electronic mail."""
    phone: str | Unset = UNSET
    """Phone number."""
    title: str | Unset = UNSET
    """Job title."""
    seniority: str | Unset = UNSET
    """Rank."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("first_name", UNSET),
            get("last_name", UNSET),
            get("email", UNSET),
            get("phone", UNSET),
            get("title", UNSET),
            get("seniority", UNSET),
        )
        self.raw = source
        return self


class BusinessContactDict(TypedDict):
    """A dictionary that can be sent in place of `BusinessContact`."""

    first_name: NotRequired[str]
    last_name: NotRequired[str]
    email: NotRequired[str]
    phone: NotRequired[str]
    title: NotRequired[str]
    seniority: NotRequired[str]
