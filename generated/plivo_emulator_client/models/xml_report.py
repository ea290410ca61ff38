"""XmlReport (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model, decode_list
from plivo_runtime.unset import UNSET

from .xml_problem import XmlProblem


@define(eq=False, repr=False)
class XmlReport(Model):
    """What is wrong with the XML of an answer."""

    _required = frozenset({"valid", "problems"})

    valid: bool
    """Whether it is used; it may have warnings all the same."""
    problems: list[XmlProblem]
    """What is wrong with it, in the order of its lines."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("valid", UNSET),
            decode_list(XmlProblem, get("problems", UNSET)),
        )
        self.raw = source
        return self
