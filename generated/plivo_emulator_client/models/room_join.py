"""RoomJoin (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class RoomJoin(Model):
    """Who joins."""

    _wire_names = {
        "from_": "from",
    }
    _required = frozenset({"from"})

    from_: str
    """Number that they call from."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("from", UNSET),
        )
        self.raw = source
        return self
