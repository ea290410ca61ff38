"""MessageMedia (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class MessageMedia(Model):
    """A file of a message."""

    _required = frozenset({"media_id", "message_uuid", "content_type", "media_url", "size"})

    media_id: str
    """Identifier of the file."""
    message_uuid: str
    """Identifier of the message."""
    content_type: str
    """Media type of the file."""
    media_url: str
    """Address of the file."""
    size: int
    """Size in bytes."""
    api_id: str | Unset = UNSET
    """Identifies the request. Absent in list items."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("media_id", UNSET),
            get("message_uuid", UNSET),
            get("content_type", UNSET),
            get("media_url", UNSET),
            get("size", UNSET),
            get("api_id", UNSET),
        )
        self.raw = source
        return self
