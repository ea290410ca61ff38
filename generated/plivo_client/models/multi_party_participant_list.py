"""MultiPartyParticipantList (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Page, decode, decode_list
from plivo_runtime.unset import UNSET

from .multi_party_page_meta import MultiPartyPageMeta
from .multi_party_participant import MultiPartyParticipant


@define(eq=False, repr=False)
class MultiPartyParticipantList(Page[MultiPartyParticipant]):
    """A page of participants."""

    _rows = ("objects",)
    _required = frozenset({"api_id", "meta", "objects"})

    api_id: str
    """Identifies the request."""
    meta: MultiPartyPageMeta
    """Where a page stands in its list. Recordings have `count`, and once `total_count`."""
    objects: list[MultiPartyParticipant]
    """The participants, newest first."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            decode(MultiPartyPageMeta, get("meta", UNSET)),
            decode_list(MultiPartyParticipant, get("objects", UNSET)),
        )
        self.raw = source
        return self
