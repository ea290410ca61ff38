"""SubaccountCreate (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NotRequired, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class SubaccountCreate(Model):
    """A subaccount."""

    _required = frozenset({"auth_id", "name"})

    auth_id: str
    """Its Auth ID."""
    name: str
    """Its name."""
    auth_token: str | Unset = UNSET
    """Its Auth Token. Made up unless given."""
    account: str | Unset = UNSET
    """Main account that it belongs to."""
    enabled: bool | Unset = UNSET
    """Whether its credentials work. True unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("auth_id", UNSET),
            get("name", UNSET),
            get("auth_token", UNSET),
            get("account", UNSET),
            get("enabled", UNSET),
        )
        self.raw = source
        return self


class SubaccountCreateDict(TypedDict):
    """A dictionary that can be sent in place of `SubaccountCreate`."""

    auth_id: str
    auth_token: NotRequired[str]
    account: NotRequired[str]
    name: str
    enabled: NotRequired[bool]
