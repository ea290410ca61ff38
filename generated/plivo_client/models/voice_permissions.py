"""VoicePermissions (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NotRequired, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class VoicePermissions(Model):
    """What the holder of a token may do with calls."""

    incoming_allow: bool | Unset = UNSET
    """Whether the holder can be called. False unless given."""
    outgoing_allow: bool | Unset = UNSET
    """Whether the holder can call. False unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("incoming_allow", UNSET),
            get("outgoing_allow", UNSET),
        )
        self.raw = source
        return self


class VoicePermissionsDict(TypedDict):
    """A dictionary that can be sent in place of `VoicePermissions`."""

    incoming_allow: NotRequired[bool]
    outgoing_allow: NotRequired[bool]
