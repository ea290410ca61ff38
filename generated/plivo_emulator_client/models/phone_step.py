"""PhoneStep (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NotRequired, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class PhoneStep(Model):
    """Something that the person at a phone does. Without any action, they wait."""

    hears: str | Unset = UNSET
    """They wait until they have heard this: part of a spoken text, in any case, or of the URL of a
    file. Otherwise they begin after the step before, or after the answer."""
    after: float | Unset = UNSET
    """Seconds that they wait then. 1 unless given."""
    press: str | Unset = UNSET
    """Keys that they press."""
    say: str | Unset = UNSET
    """What they say."""
    audio: str | Unset = UNSET
    """A WAV file with 16-bit samples in Base64, which audio streams carry while they speak. A tone
    unless given."""
    hang_up: bool | Unset = UNSET
    """Whether they hang up. False unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("hears", UNSET),
            get("after", UNSET),
            get("press", UNSET),
            get("say", UNSET),
            get("audio", UNSET),
            get("hang_up", UNSET),
        )
        self.raw = source
        return self


class PhoneStepDict(TypedDict):
    """A dictionary that can be sent in place of `PhoneStep`."""

    hears: NotRequired[str]
    after: NotRequired[float]
    press: NotRequired[str]
    say: NotRequired[str]
    audio: NotRequired[str]
    hang_up: NotRequired[bool]
