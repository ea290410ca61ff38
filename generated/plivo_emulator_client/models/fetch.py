"""Fetch (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model, decode
from plivo_runtime.unset import UNSET

from .xml_report import XmlReport

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class Fetch(Model):
    """A request for call instructions."""

    _required = frozenset({"time", "event", "delivery_id", "url", "status", "error"})

    time: str
    """Time of the answer, by the emulator's clock."""
    event: str
    """Name of the callback in the contract."""
    delivery_id: str
    """Identifier of its delivery."""
    url: str
    """URL of the request."""
    status: int | None
    """Status of the answer; `null` if there was none."""
    error: str
    """Why there was no answer; empty if there was one."""
    xml: XmlReport | Unset = UNSET
    """Report on the XML of the answer; absent without a successful answer."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("time", UNSET),
            get("event", UNSET),
            get("delivery_id", UNSET),
            get("url", UNSET),
            get("status", UNSET),
            get("error", UNSET),
            decode(XmlReport, get("xml", UNSET)),
        )
        self.raw = source
        return self
