"""ProfileList (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Page, decode, decode_list
from plivo_runtime.unset import UNSET

from .profile import Profile
from .registration_page_meta import RegistrationPageMeta


@define(eq=False, repr=False)
class ProfileList(Page[Profile]):
    """A page of profiles."""

    _rows = ("profiles",)
    _required = frozenset({"api_id", "meta", "profiles"})

    api_id: str
    """Identifies the request."""
    meta: RegistrationPageMeta
    """Where a page stands in its list. Recordings of registrations have neither a total nor
    `previous`."""
    profiles: list[Profile]
    """The profiles, newest first."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            decode(RegistrationPageMeta, get("meta", UNSET)),
            decode_list(Profile, get("profiles", UNSET)),
        )
        self.raw = source
        return self
