"""Attempt (generated)."""

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
class Attempt(Model):
    """An attempt to deliver a webhook."""

    _required = frozenset(
        {"number", "time", "method", "url", "status", "error", "response_body", "seconds"}
    )

    number: int
    """Number of the attempt, from 1."""
    time: str
    """Time, by the emulator's clock."""
    method: str
    """HTTP method."""
    url: str
    """Requested URL."""
    status: int | None
    """Status of the answer; `null` if there was none."""
    error: str
    """Why there was no answer."""
    response_body: str
    """Beginning of the answer."""
    seconds: float
    """Duration of the attempt."""
    sent_to: str | Unset = UNSET
    """Local URL that was called instead, without its query, if the requested one is mapped
    (`--map`); else empty."""
    body: str | Unset = UNSET
    """Body sent."""
    content_type: str | Unset = UNSET
    """Media type of the answer."""
    xml: XmlReport | Unset = UNSET
    """Report on the XML of the answer; only for events whose answers may contain XML."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("number", UNSET),
            get("time", UNSET),
            get("method", UNSET),
            get("url", UNSET),
            get("status", UNSET),
            get("error", UNSET),
            get("response_body", UNSET),
            get("seconds", UNSET),
            get("sent_to", UNSET),
            get("body", UNSET),
            get("content_type", UNSET),
            decode(XmlReport, get("xml", UNSET)),
        )
        self.raw = source
        return self
