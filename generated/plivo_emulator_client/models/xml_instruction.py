"""XmlInstruction (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model, decode_list
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class XmlInstruction(Model):
    """An element of an answer."""

    _required = frozenset({"name", "line", "attributes", "text", "children"})

    name: str
    """Name of the element."""
    line: int
    """Line it begins in, counted from 1."""
    attributes: dict[str, str]
    """Its attributes as written."""
    text: str
    """Its text without markup."""
    children: list[XmlInstruction]
    """The elements inside."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("name", UNSET),
            get("line", UNSET),
            get("attributes", UNSET),
            get("text", UNSET),
            decode_list(XmlInstruction, get("children", UNSET)),
        )
        self.raw = source
        return self
