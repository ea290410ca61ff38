"""VerifyAttemptCharge (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .verify_channel import VerifyChannel


@define(eq=False, repr=False)
class VerifyAttemptCharge(Model):
    """What one delivery has cost. An attempt that failed, was not delivered, not answered or
    stopped by fraud protection costs `0.00000`. Whether an attempt under way shows its price
    already is unconfirmed; it does here."""

    _required = frozenset({"channel", "charge"})

    channel: VerifyChannel
    """How this attempt was delivered."""
    charge: str
    """US dollars."""
    attempt_uuid: str | Unset = UNSET
    """Identifier of the attempt."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("channel", UNSET),
            get("charge", UNSET),
            get("attempt_uuid", UNSET),
        )
        self.raw = source
        return self
