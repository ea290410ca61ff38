"""NumberRegistration (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class NumberRegistration(Model):
    """A registration that has ended."""

    _wire_names = {
        "number": "Number",
        "registration": "Registration",
        "status": "Status",
    }

    number: str | Unset = UNSET
    """The number, digits only."""
    registration: str | Unset = UNSET
    """What was registered: `cnam` or `caller_reputation`."""
    status: str | Unset = UNSET
    """How it ended."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("Number", UNSET),
            get("Registration", UNSET),
            get("Status", UNSET),
        )
        self.raw = source
        return self
