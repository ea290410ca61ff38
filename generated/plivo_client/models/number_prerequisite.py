"""NumberPrerequisite (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class NumberPrerequisite(Model):
    """A document that was asked for under the rules of 2018."""

    _wire_names = {
        "type_": "type",
    }

    proof_required: bool | Unset = UNSET
    """Whether the document has to be shown."""
    proof_type: list[str] | Unset = UNSET
    """Kinds of documents that will do."""
    scope: str | Unset = UNSET
    """Where the address has to be."""
    type_: str | Unset = UNSET
    """What is asked for."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("proof_required", UNSET),
            get("proof_type", UNSET),
            get("scope", UNSET),
            get("type", UNSET),
        )
        self.raw = source
        return self
