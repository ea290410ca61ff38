"""MediaUploadResult (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .media_upload_status import MediaUploadStatus


@define(eq=False, repr=False)
class MediaUploadResult(Model):
    """What became of one file. A file that was taken has the fields of an uploaded file; one that
    was refused has `error_code` and `error_message` instead (unconfirmed)."""

    _required = frozenset({"file_name", "status", "status_code"})

    file_name: str
    """Name that it was uploaded with."""
    status: MediaUploadStatus
    """Whether the file was taken."""
    status_code: int
    """201 for a file that was taken, 413 for one that is too large, 415 for a type that is not
    accepted. The last two are unconfirmed."""
    content_type: str | Unset = UNSET
    """Media type of the file."""
    media_id: str | Unset = UNSET
    """Identifier of the new file, for the `media_ids` of messages."""
    size: int | Unset = UNSET
    """Size in bytes."""
    upload_time: str | Unset = UNSET
    """When the file was uploaded."""
    url: str | Unset = UNSET
    """Address of its content. Open to everybody who knows it."""
    media_url: str | Unset = UNSET
    """The same as `url`. Recordings have one or the other."""
    error_code: int | Unset = UNSET
    """Why the file was refused; the same as `status_code` (unconfirmed)."""
    error_message: str | Unset = UNSET
    """Why the file was refused, in English."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("file_name", UNSET),
            get("status", UNSET),
            get("status_code", UNSET),
            get("content_type", UNSET),
            get("media_id", UNSET),
            get("size", UNSET),
            get("upload_time", UNSET),
            get("url", UNSET),
            get("media_url", UNSET),
            get("error_code", UNSET),
            get("error_message", UNSET),
        )
        self.raw = source
        return self
