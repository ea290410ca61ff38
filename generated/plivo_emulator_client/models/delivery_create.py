"""DeliveryCreate (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model, decode
from plivo_runtime.unset import UNSET

from .payload import Payload

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .subject_event import SubjectEvent


@define(eq=False, repr=False)
class DeliveryCreate(Model):
    """The event to send."""

    _required = frozenset({"event", "subject"})

    event: SubjectEvent
    """Which webhook or callback of the contract it is."""
    subject: str
    """What it is about, which says where it goes. The `session_uuid` of a masking or Verify
    session, or the `app_id` of an application."""
    fields: Payload | Unset = UNSET
    """What it says, by the names of the contract. Identifiers, the time, the virtual number and the
    last attempt of a Verify session are filled in unless given; the other required fields of the
    event must be given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("event", UNSET),
            get("subject", UNSET),
            decode(Payload, get("fields", UNSET)),
        )
        self.raw = source
        return self
