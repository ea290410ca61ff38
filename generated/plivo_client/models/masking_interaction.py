"""MaskingInteraction (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class MaskingInteraction(Model):
    """One call made through a masking session."""

    _wire_names = {
        "type_": "type",
    }
    _required = frozenset({"start_time", "end_time", "type", "total_call_count", "duration"})

    start_time: str
    """When the call began, in UTC."""
    end_time: str
    """When the call ended, in UTC."""
    type_: str
    """Kind of interaction. `call` is the only kind seen."""
    total_call_count: int
    """How many legs the call had, 1 or 2."""
    duration: float
    """Seconds of all legs added up."""
    first_party_resource_url: str | None | Unset = UNSET
    """Address of the record of the call leg to the first party; missing or `null` when there was
    none."""
    second_party_resource_url: str | None | Unset = UNSET
    """Address of the record of the call leg to the second party; missing or `null` when there was
    none."""
    first_party_status: str | Unset = UNSET
    """State of the leg to the first party. Known from one SDK only."""
    second_party_status: str | Unset = UNSET
    """State of the leg to the second party. Known from one SDK only."""
    total_call_amount: float | Unset = UNSET
    """Price of the call in US dollars; missing when it is zero."""
    call_billed_duration: int | Unset = UNSET
    """Seconds that were billed; missing when there were none."""
    recording_resource_url: str | None | Unset = UNSET
    """Address of the recording; missing or `null` when the call was not recorded."""
    auth_id: str | Unset = UNSET
    """Auth ID of the account. Known from one SDK only."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("start_time", UNSET),
            get("end_time", UNSET),
            get("type", UNSET),
            get("total_call_count", UNSET),
            get("duration", UNSET),
            get("first_party_resource_url", UNSET),
            get("second_party_resource_url", UNSET),
            get("first_party_status", UNSET),
            get("second_party_status", UNSET),
            get("total_call_amount", UNSET),
            get("call_billed_duration", UNSET),
            get("recording_resource_url", UNSET),
            get("auth_id", UNSET),
        )
        self.raw = source
        return self
