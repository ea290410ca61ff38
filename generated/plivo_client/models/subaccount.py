"""Subaccount (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class Subaccount(Model):
    """Credentials and a name under which part of an account's resources and usage are kept apart."""

    _required = frozenset(
        {
            "account",
            "auth_id",
            "auth_token",
            "created",
            "enabled",
            "modified",
            "name",
            "resource_uri",
        }
    )
    _secrets = frozenset({"auth_token", "new_auth_token"})

    account: str
    """Relative address of the main account."""
    auth_id: str
    """Auth ID of the subaccount."""
    auth_token: str
    """Auth Token of the subaccount, 40 characters. Keep it secret."""
    created: str
    """Day on which the subaccount was created."""
    enabled: bool
    """Whether the subaccount's credentials work."""
    modified: str | None
    """Day of the last change; `null` before the first."""
    name: str
    """Name of the subaccount."""
    resource_uri: str
    """Relative address of the subaccount."""
    api_id: str | Unset = UNSET
    """Identifies the request. Absent in list items."""
    new_auth_token: str | Unset = UNSET
    """The token that is to replace `auth_token`; equal to it unless a change is under way."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("account", UNSET),
            get("auth_id", UNSET),
            get("auth_token", UNSET),
            get("created", UNSET),
            get("enabled", UNSET),
            get("modified", UNSET),
            get("name", UNSET),
            get("resource_uri", UNSET),
            get("api_id", UNSET),
            get("new_auth_token", UNSET),
        )
        self.raw = source
        return self
