"""MediaUploaded (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model, decode_list
from plivo_runtime.unset import UNSET

from .media_upload_result import MediaUploadResult


@define(eq=False, repr=False)
class MediaUploaded(Model):
    """The results, one for each file."""

    _required = frozenset({"api_id", "objects"})

    api_id: str
    """Identifies the request."""
    objects: list[MediaUploadResult]
    """The results, in the order of the files."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            decode_list(MediaUploadResult, get("objects", UNSET)),
        )
        self.raw = source
        return self
