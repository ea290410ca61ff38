"""TokenCreated (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class TokenCreated(Model):
    """The new token."""

    _required = frozenset({"api_id", "token"})
    _secrets = frozenset({"token"})

    api_id: str
    """Identifies the request."""
    token: str
    """The JSON Web Token, in compact form. Keep it secret."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            get("token", UNSET),
        )
        self.raw = source
        return self
