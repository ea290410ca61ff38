"""PowerpackCreate (generated)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NotRequired, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model, decode_list
from plivo_runtime.unset import UNSET

from .powerpack_number import PowerpackNumber
from .powerpack_priority import PowerpackPriority

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .powerpack_number import PowerpackNumberDict
    from .powerpack_priority import PowerpackPriorityDict


@define(eq=False, repr=False)
class PowerpackCreate(Model):
    """The Powerpack to add."""

    _required = frozenset({"name"})

    name: str
    """Its name, which no other Powerpack of the account has."""
    uuid: str | Unset = UNSET
    """Its identifier. Made up unless given."""
    auth_id: str | Unset = UNSET
    """Account or subaccount that gets it. The main account unless given."""
    app_id: str | None | Unset = UNSET
    """Application that gets the messages to its numbers; `null` for none."""
    sticky_sender: bool | Unset = UNSET
    """Whether a destination keeps its sender. True unless given."""
    local_connect: bool | Unset = UNSET
    """Whether numbers near to the destination are preferred. True unless given."""
    number_priority: list[PowerpackPriority] | Unset = UNSET
    """Which kinds of numbers are used first; the usual ones where it says nothing."""
    numbers: list[PowerpackNumber] | Unset = UNSET
    """What is in its number pool."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("name", UNSET),
            get("uuid", UNSET),
            get("auth_id", UNSET),
            get("app_id", UNSET),
            get("sticky_sender", UNSET),
            get("local_connect", UNSET),
            decode_list(PowerpackPriority, get("number_priority", UNSET)),
            decode_list(PowerpackNumber, get("numbers", UNSET)),
        )
        self.raw = source
        return self


class PowerpackCreateDict(TypedDict):
    """A dictionary that can be sent in place of `PowerpackCreate`."""

    uuid: NotRequired[str]
    name: str
    auth_id: NotRequired[str]
    app_id: NotRequired[str | None]
    sticky_sender: NotRequired[bool]
    local_connect: NotRequired[bool]
    number_priority: NotRequired[Sequence[PowerpackPriority | PowerpackPriorityDict]]
    numbers: NotRequired[Sequence[PowerpackNumber | PowerpackNumberDict]]
