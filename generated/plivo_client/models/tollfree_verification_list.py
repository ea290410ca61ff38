"""TollfreeVerificationList (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Page, decode, decode_list
from plivo_runtime.unset import UNSET

from .tollfree_verification import TollfreeVerification
from .tollfree_verification_page_meta import TollfreeVerificationPageMeta


@define(eq=False, repr=False)
class TollfreeVerificationList(Page[TollfreeVerification]):
    """A page of requests for verification."""

    _rows = ("objects",)
    _required = frozenset({"api_id", "meta", "objects"})

    api_id: str
    """Identifies the request."""
    meta: TollfreeVerificationPageMeta
    """Where a page stands in its list."""
    objects: list[TollfreeVerification]
    """The requests for verification, newest first."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            decode(TollfreeVerificationPageMeta, get("meta", UNSET)),
            decode_list(TollfreeVerification, get("objects", UNSET)),
        )
        self.raw = source
        return self
