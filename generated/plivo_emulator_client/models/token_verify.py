"""TokenVerify (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class TokenVerify(Model):
    """The token to judge."""

    _required = frozenset({"token"})
    _secrets = frozenset({"token"})

    token: str
    """A JSON Web Token in compact form."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("token", UNSET),
        )
        self.raw = source
        return self
