"""ProfileCreated (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class ProfileCreated(Model):
    """The new profile."""

    _required = frozenset({"api_id", "profile_uuid"})

    api_id: str
    """Identifies the request."""
    profile_uuid: str
    """Identifier of the profile."""
    message: str | Unset = UNSET
    """A sentence that says so. Some recordings do not have it."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            get("profile_uuid", UNSET),
            get("message", UNSET),
        )
        self.raw = source
        return self
