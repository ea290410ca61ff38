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
    """One request for the instructions of a call."""

    _required = frozenset({"time", "event", "delivery_id", "url", "status", "error"})

    time: str
    """When it was answered, by the emulator's clock."""
    event: str
    """Which callback of the contract it is."""
    delivery_id: str
    """Identifier of its delivery."""
    url: str
    """Who was asked."""
    status: int | None
    """Status of the answer; `null` if there was none."""
    error: str
    """Why there was no answer; empty if there was one."""
    xml: XmlReport | Unset = UNSET
    """How the XML of the answer reads; absent if there was no successful answer."""

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
