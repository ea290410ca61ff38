"""CallHearing (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model, decode
from plivo_runtime.unset import UNSET

from .call import Call


@define(eq=False, repr=False)
class CallHearing(Model):
    """What became of an expectation."""

    _required = frozenset({"position", "call"})

    position: int | None
    """Position of the text in `heard`, from 0; `null` if it was not heard."""
    call: Call
    """The call afterwards."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("position", UNSET),
            decode(Call, get("call", UNSET)),
        )
        self.raw = source
        return self
