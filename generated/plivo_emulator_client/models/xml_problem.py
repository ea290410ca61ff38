"""XmlProblem (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from .xml_severity import XmlSeverity


@define(eq=False, repr=False)
class XmlProblem(Model):
    """A problem of the XML in an answer."""

    _required = frozenset({"severity", "line", "element", "text"})

    severity: XmlSeverity
    """Whether it makes the answer invalid."""
    line: int
    """Line of the answer, counted from 1."""
    element: str
    """Element; empty for the answer as a whole."""
    text: str
    """Description of the problem."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("severity", UNSET),
            get("line", UNSET),
            get("element", UNSET),
            get("text", UNSET),
        )
        self.raw = source
        return self
