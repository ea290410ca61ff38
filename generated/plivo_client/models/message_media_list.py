"""MessageMediaList (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model, decode_list
from plivo_runtime.unset import UNSET

from .message_media import MessageMedia

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class MessageMediaList(Model):
    """The files of a message."""

    _required = frozenset({"api_id", "objects"})

    api_id: str
    """Identifies the request."""
    objects: list[MessageMedia]
    """The files."""
    message_uuid: str | Unset = UNSET
    """Identifier of the message. Known from tests of the Python and Node SDKs."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            decode_list(MessageMedia, get("objects", UNSET)),
            get("message_uuid", UNSET),
        )
        self.raw = source
        return self
