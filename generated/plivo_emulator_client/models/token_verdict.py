"""TokenVerdict (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class TokenVerdict(Model):
    """What a login with the token meets."""

    _required = frozenset({"valid", "code", "reason", "claims"})

    valid: bool
    """Whether the login succeeds."""
    code: int | None
    """Login error of the browser SDK, from 10001 to 10009; `null` for a token that is good. 10010,
    too many logins at a time, depends on no token and is never given."""
    reason: str | None
    """Name of the login error."""
    claims: dict[str, Any] | None
    """Claims of the token, `null` if they cannot be read."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("valid", UNSET),
            get("code", UNSET),
            get("reason", UNSET),
            get("claims", UNSET),
        )
        self.raw = source
        return self
