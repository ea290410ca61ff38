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
    """The person who answers for a business. Which of the fields have to be given is unconfirmed."""

    _required = frozenset({"first_name", "last_name", "email"})

    first_name: str
    """First name."""
    last_name: str
    """Last name."""
    email: str
    """Address for electronic mail."""
    phone: str | Unset = UNSET
    """Phone number with country code. The brand of a sole proprietor is confirmed by a message to
    it."""
    title: str | Unset = UNSET
    """Job title."""
    seniority: str | Unset = UNSET
    """Rank: `DIRECTOR`, `GM`, `VP`, `CEO`, `CFO`, `GENERAL_COUNSEL` or `OTHER`, as Plivo lists
    them. Its own samples send `admin`, so other words are taken as well."""

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

    first_name: str
    last_name: str
    email: str
    phone: NotRequired[str]
    title: NotRequired[str]
    seniority: NotRequired[str]
