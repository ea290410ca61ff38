"""AccountCreate (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class AccountCreate(Model):
    """The account to add."""

    auth_id: str | Unset = UNSET
    """Its Auth ID. Made up unless given."""
    auth_token: str | Unset = UNSET
    """Its Auth Token. Made up unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("auth_id", UNSET),
            get("auth_token", UNSET),
        )
        self.raw = source
        return self
