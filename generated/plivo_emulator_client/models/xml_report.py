"""XmlReport (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model, decode_list
from plivo_runtime.unset import UNSET

from .xml_instruction import XmlInstruction
from .xml_problem import XmlProblem

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class XmlReport(Model):
    """Problems of the XML in an answer."""

    _required = frozenset({"valid", "problems"})

    valid: bool
    """Whether it is valid; it may still have warnings."""
    problems: list[XmlProblem]
    """Its problems, ordered by line."""
    instructions: list[XmlInstruction] | Unset = UNSET
    """The elements inside `Response`; empty if the XML cannot be parsed. Only for calls."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("valid", UNSET),
            decode_list(XmlProblem, get("problems", UNSET)),
            decode_list(XmlInstruction, get("instructions", UNSET)),
        )
        self.raw = source
        return self
