"""Media (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class Media(Model):
    """An uploaded file."""

    _required = frozenset({"content_type", "file_name", "media_id", "size", "upload_time"})

    content_type: str
    """Media type of the file."""
    file_name: str
    """Name that it was uploaded with."""
    media_id: str
    """Identifier of the file, for the `media_ids` of messages."""
    size: int
    """Size in bytes."""
    upload_time: str
    """When it was uploaded."""
    api_id: str | Unset = UNSET
    """Identifies the request. Absent in list items."""
    url: str | Unset = UNSET
    """Address of its content. Open to everybody who knows it."""
    media_url: str | Unset = UNSET
    """The same as `url`. Recordings have one or the other."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("content_type", UNSET),
            get("file_name", UNSET),
            get("media_id", UNSET),
            get("size", UNSET),
            get("upload_time", UNSET),
            get("api_id", UNSET),
            get("url", UNSET),
            get("media_url", UNSET),
        )
        self.raw = source
        return self
