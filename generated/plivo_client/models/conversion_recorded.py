"""ConversionRecorded (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class ConversionRecorded(Model):
    """Confirms the report."""

    _required = frozenset({"api_id", "conversion_uuid", "message", "message_uuid"})

    api_id: str
    """Identifies the request."""
    conversion_uuid: str
    """Identifier of the report: `conv-` and that of the message."""
    message: str
    """The words `successfully recorded.`"""
    message_uuid: str
    """Identifier of the message."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            get("conversion_uuid", UNSET),
            get("message", UNSET),
            get("message_uuid", UNSET),
        )
        self.raw = source
        return self
