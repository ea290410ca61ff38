"""TokenPermissions (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NotRequired, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model, decode
from plivo_runtime.unset import UNSET

from .voice_permissions import VoicePermissions

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .voice_permissions import VoicePermissionsDict


@define(eq=False, repr=False)
class TokenPermissions(Model):
    """What the holder of a token may do. Fields other than `voice` are accepted and have no effect."""

    voice: VoicePermissions | Unset = UNSET
    """What the holder may do with calls."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            decode(VoicePermissions, get("voice", UNSET)),
        )
        self.raw = source
        return self


class TokenPermissionsDict(TypedDict):
    """A dictionary that can be sent in place of `TokenPermissions`."""

    voice: NotRequired[VoicePermissions | VoicePermissionsDict]
