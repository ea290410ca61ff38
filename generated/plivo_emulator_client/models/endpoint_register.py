"""EndpointRegister (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class EndpointRegister(Model):
    """The phone that registers."""

    _secrets = frozenset({"password"})

    password: str | Unset = UNSET
    """What it signs in with. A wrong one is answered 403; none at all is not checked."""
    contact: str | Unset = UNSET
    """Where it is reached. The user name at 127.0.0.1:5060 unless given."""
    user_agent: str | Unset = UNSET
    """What it calls itself. `Plivo emulator` unless given."""
    seconds: int | Unset = UNSET
    """How long the registration lasts. 3600 unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("password", UNSET),
            get("contact", UNSET),
            get("user_agent", UNSET),
            get("seconds", UNSET),
        )
        self.raw = source
        return self
