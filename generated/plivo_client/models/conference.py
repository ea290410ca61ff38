"""Conference (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model, decode_list
from plivo_runtime.unset import UNSET

from .conference_member import ConferenceMember


@define(eq=False, repr=False)
class Conference(Model):
    """A conference that goes on."""

    _required = frozenset(
        {"api_id", "conference_name", "conference_run_time", "conference_member_count", "members"}
    )

    api_id: str
    """Identifies the request."""
    conference_name: str
    """Its name."""
    conference_run_time: str
    """Seconds since its first member entered."""
    conference_member_count: str
    """How many members are inside."""
    members: list[ConferenceMember]
    """Who is inside."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            get("conference_name", UNSET),
            get("conference_run_time", UNSET),
            get("conference_member_count", UNSET),
            decode_list(ConferenceMember, get("members", UNSET)),
        )
        self.raw = source
        return self
