"""Powerpack (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model, decode_list
from plivo_runtime.unset import UNSET

from .powerpack_priority import PowerpackPriority

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .powerpack_application_type import PowerpackApplicationType


@define(eq=False, repr=False)
class Powerpack(Model):
    """A set of numbers that messages are sent through, and how one of them is chosen."""

    _required = frozenset(
        {
            "application_id",
            "application_type",
            "created_on",
            "local_connect",
            "name",
            "number_pool",
            "sticky_sender",
            "uuid",
        }
    )

    application_id: str
    """Identifier of the application or PHLO that gets the messages; empty when there is none."""
    application_type: PowerpackApplicationType
    """What handles the messages to the numbers; empty when there is none."""
    created_on: str
    """When the Powerpack was created."""
    local_connect: bool
    """Whether numbers near to the destination are preferred."""
    name: str
    """Name of the Powerpack."""
    number_pool: str
    """Relative address of its number pool."""
    sticky_sender: bool
    """Whether a destination gets its messages from the same number each time."""
    uuid: str
    """Identifier of the Powerpack, which messages name as `powerpack_uuid`."""
    api_id: str | Unset = UNSET
    """Identifies the request. Absent in list items."""
    number_priority: list[PowerpackPriority] | Unset = UNSET
    """Which kinds of numbers are used first. Absent in recordings of older Powerpacks."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("application_id", UNSET),
            get("application_type", UNSET),
            get("created_on", UNSET),
            get("local_connect", UNSET),
            get("name", UNSET),
            get("number_pool", UNSET),
            get("sticky_sender", UNSET),
            get("uuid", UNSET),
            get("api_id", UNSET),
            decode_list(PowerpackPriority, get("number_priority", UNSET)),
        )
        self.raw = source
        return self
