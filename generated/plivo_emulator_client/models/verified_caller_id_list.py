"""VerifiedCallerIdList (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model, decode_list
from plivo_runtime.unset import UNSET

from .verified_caller_id import VerifiedCallerId


@define(eq=False, repr=False)
class VerifiedCallerIdList(Model):
    """A page of verified caller IDs."""

    _required = frozenset({"total_count", "objects"})

    total_count: int
    """The total number on all pages."""
    objects: list[VerifiedCallerId]
    """The objects of this page."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("total_count", UNSET),
            decode_list(VerifiedCallerId, get("objects", UNSET)),
        )
        self.raw = source
        return self
