"""CallKeys (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class CallKeys(Model):
    """Keys to press."""

    _required = frozenset({"digits"})

    digits: str
    """The keys, in order."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("digits", UNSET),
        )
        self.raw = source
        return self
