"""LookupFormat (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class LookupFormat(Model):
    """A phone number in the usual formats."""

    _required = frozenset({"e164", "national", "international", "rfc3966"})

    e164: str
    """As in E.164."""
    national: str
    """As written in its country."""
    international: str
    """As written abroad."""
    rfc3966: str
    """As a URI of RFC 3966."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("e164", UNSET),
            get("national", UNSET),
            get("international", UNSET),
            get("rfc3966", UNSET),
        )
        self.raw = source
        return self
