"""LinkButton (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class LinkButton(Model):
    """A button that opens a web page."""

    _required = frozenset({"title", "cta_url"})

    title: str
    """What stands on it."""
    cta_url: str
    """Address of the page."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("title", UNSET),
            get("cta_url", UNSET),
        )
        self.raw = source
        return self


class LinkButtonDict(TypedDict):
    """A dictionary that can be sent in place of `LinkButton`."""

    title: str
    cta_url: str
