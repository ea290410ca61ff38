"""SnapshotList (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model, decode_list
from plivo_runtime.unset import UNSET

from .snapshot import Snapshot


@define(eq=False, repr=False)
class SnapshotList(Model):
    """The snapshots."""

    _required = frozenset({"objects"})

    objects: list[Snapshot]
    """The snapshots, in the order of their names."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            decode_list(Snapshot, get("objects", UNSET)),
        )
        self.raw = source
        return self
