"""EndpointCreated (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class EndpointCreated(Model):
    """Names the new endpoint."""

    _required = frozenset({"alias", "api_id", "endpoint_id", "message", "username"})

    alias: str
    """Name of the endpoint, for people."""
    api_id: str
    """Identifies the request."""
    endpoint_id: str
    """Identifier of the new endpoint."""
    message: str
    """The word `created`."""
    username: str
    """User name that a phone signs in with, digits included."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("alias", UNSET),
            get("api_id", UNSET),
            get("endpoint_id", UNSET),
            get("message", UNSET),
            get("username", UNSET),
        )
        self.raw = source
        return self
