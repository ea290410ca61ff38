"""MediaUpload (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class MediaUpload(Model):
    """The files to upload."""

    _required = frozenset({"file"})

    file: list[str]
    """The files, 1 to 10. Each part has a file name and a content type."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("file", UNSET),
        )
        self.raw = source
        return self
