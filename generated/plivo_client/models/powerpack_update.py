"""PowerpackUpdate (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model, decode_list
from plivo_runtime.unset import UNSET

from .powerpack_priority import PowerpackPriority

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .http_method import HttpMethod
    from .powerpack_application_kind import PowerpackApplicationKind


@define(eq=False, repr=False)
class PowerpackUpdate(Model):
    """The fields of a Powerpack to change."""

    name: str | Unset = UNSET
    """Name of the Powerpack, at most 255 characters (unconfirmed). No other of the account has it."""
    sticky_sender: bool | Unset = UNSET
    """Whether a destination gets its messages from the same number each time."""
    local_connect: bool | Unset = UNSET
    """Whether numbers near to the destination are preferred."""
    application_type: PowerpackApplicationKind | Unset = UNSET
    """What `application_id` names. Needed with the first one."""
    application_id: str | Unset = UNSET
    """Identifier of the application or PHLO that gets the messages to the numbers, `none` for none.
    One that does not exist is answered 400 (unconfirmed)."""
    number_priority: list[PowerpackPriority] | Unset = UNSET
    """Which kinds of numbers are used first."""
    callback_url: str | Unset = UNSET
    """Makes the request asynchronous and names the URL that receives its reply."""
    callback_method: HttpMethod | Unset = UNSET
    """How `callback_url` is called. `POST` unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("name", UNSET),
            get("sticky_sender", UNSET),
            get("local_connect", UNSET),
            get("application_type", UNSET),
            get("application_id", UNSET),
            decode_list(PowerpackPriority, get("number_priority", UNSET)),
            get("callback_url", UNSET),
            get("callback_method", UNSET),
        )
        self.raw = source
        return self
