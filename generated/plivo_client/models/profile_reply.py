"""ProfileReply (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model, decode
from plivo_runtime.unset import UNSET

from .profile import Profile


@define(eq=False, repr=False)
class ProfileReply(Model):
    """A profile."""

    _required = frozenset({"api_id", "profile"})

    api_id: str
    """Identifies the request."""
    profile: Profile
    """A business. What was not set is left out."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            decode(Profile, get("profile", UNSET)),
        )
        self.raw = source
        return self
