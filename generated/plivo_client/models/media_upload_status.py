"""MediaUploadStatus (generated)."""

from typing import Literal, TypeAlias

MediaUploadStatus: TypeAlias = Literal["success", "failed"]
"""Whether a file was taken. `failed` is inferred."""
