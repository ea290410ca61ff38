"""Delivery (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model, decode, decode_list
from plivo_runtime.unset import UNSET

from .attempt import Attempt
from .payload import Payload

if TYPE_CHECKING:
    from .delivery_state import DeliveryState


@define(eq=False, repr=False)
class Delivery(Model):
    """A webhook. Credentials are redacted."""

    _required = frozenset(
        {
            "delivery_id",
            "event",
            "subject",
            "state",
            "problem",
            "url",
            "method",
            "payload",
            "created",
            "next_attempt",
            "attempts",
        }
    )

    delivery_id: str
    """Identifier of the delivery."""
    event: str
    """Name of the webhook or callback in the contract."""
    subject: str
    """Identifier of its subject."""
    state: DeliveryState
    """State of the delivery."""
    problem: str | None
    """Why the last attempt failed or was not made, or problems of the XML in its answer; `null` if
    there are none."""
    url: str
    """Destination."""
    method: str
    """HTTP method."""
    payload: Payload
    """Payload."""
    created: str
    """Time of the event, by the emulator's clock."""
    next_attempt: str | None
    """When the next attempt is due, by the emulator's clock; `null` if none will follow."""
    attempts: list[Attempt]
    """The attempts so far."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("delivery_id", UNSET),
            get("event", UNSET),
            get("subject", UNSET),
            get("state", UNSET),
            get("problem", UNSET),
            get("url", UNSET),
            get("method", UNSET),
            decode(Payload, get("payload", UNSET)),
            get("created", UNSET),
            get("next_attempt", UNSET),
            decode_list(Attempt, get("attempts", UNSET)),
        )
        self.raw = source
        return self
