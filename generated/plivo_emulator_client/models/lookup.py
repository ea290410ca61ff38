"""Lookup (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model, decode
from plivo_runtime.unset import UNSET

from .lookup_script import LookupScript


@define(eq=False, repr=False)
class Lookup(Model):
    """What was set for a number."""

    _required = frozenset({"number", "script"})

    number: str
    """Digits only."""
    script: LookupScript
    """What Lookup says of it."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("number", UNSET),
            decode(LookupScript, get("script", UNSET)),
        )
        self.raw = source
        return self
