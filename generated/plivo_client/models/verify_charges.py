"""VerifyCharges (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model, decode_list
from plivo_runtime.unset import UNSET

from .verify_attempt_charge import VerifyAttemptCharge


@define(eq=False, repr=False)
class VerifyCharges(Model):
    """What a session has cost so far, in US dollars written as decimal numbers. The total is the
    sum of the others."""

    _required = frozenset({"total_charge", "validation_charge", "attempt_charges"})

    total_charge: str
    """All charges together."""
    validation_charge: str
    """Charge for a successful check."""
    attempt_charges: list[VerifyAttemptCharge] | None
    """Charges for the deliveries; `null` when there was none."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("total_charge", UNSET),
            get("validation_charge", UNSET),
            decode_list(VerifyAttemptCharge, get("attempt_charges", UNSET)),
        )
        self.raw = source
        return self
