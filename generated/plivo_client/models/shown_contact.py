"""ShownContact (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class ShownContact(Model):
    """The person who answers for a business. Empty where nobody is known."""

    first_name: str | Unset = UNSET
    """First name."""
    last_name: str | Unset = UNSET
    """Last name."""
    name: str | Unset = UNSET
    """The whole name. Older profiles have it."""
    email: str | Unset = UNSET
    """Address for electronic mail."""
    phone: str | Unset = UNSET
    """Phone number."""
    title: str | Unset = UNSET
    """Job title."""
    seniority: str | Unset = UNSET
    """Rank, in the words that were sent."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("first_name", UNSET),
            get("last_name", UNSET),
            get("name", UNSET),
            get("email", UNSET),
            get("phone", UNSET),
            get("title", UNSET),
            get("seniority", UNSET),
        )
        self.raw = source
        return self
