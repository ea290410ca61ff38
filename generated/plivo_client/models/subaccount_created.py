"""SubaccountCreated (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class SubaccountCreated(Model):
    """The credentials of the new subaccount."""

    _required = frozenset({"api_id", "auth_id", "auth_token", "message"})
    _secrets = frozenset({"auth_token"})

    api_id: str
    """Identifies the request."""
    auth_id: str
    """Auth ID of the new subaccount."""
    auth_token: str
    """Auth Token of the new subaccount, 40 characters. Keep it secret."""
    message: str
    """The word `created`."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            get("auth_id", UNSET),
            get("auth_token", UNSET),
            get("message", UNSET),
        )
        self.raw = source
        return self
