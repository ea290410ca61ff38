"""MessageFile (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class MessageFile(Model):
    """A file of a message."""

    _required = frozenset({"media_id", "content_type", "media_url"})

    media_id: str
    """Identifier of the file."""
    content_type: str
    """Media type of the file."""
    media_url: str
    """Address of the file."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("media_id", UNSET),
            get("content_type", UNSET),
            get("media_url", UNSET),
        )
        self.raw = source
        return self
