"""Account (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class Account(Model):
    """A main account."""

    _required = frozenset({"auth_id", "auth_token"})

    auth_id: str
    """Its Auth ID."""
    auth_token: str
    """Its Auth Token."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("auth_id", UNSET),
            get("auth_token", UNSET),
        )
        self.raw = source
        return self
