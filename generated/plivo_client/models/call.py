"""Call (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .call_direction import CallDirection
    from .cnam_lookup import CnamLookup
    from .hangup_source import HangupSource
    from .stir_attestation import StirAttestation
    from .stir_verification import StirVerification


@define(eq=False, repr=False)
class Call(Model):
    """The record of a call that has ended."""

    _required = frozenset(
        {
            "answer_time",
            "bill_duration",
            "billed_duration",
            "call_direction",
            "call_duration",
            "call_uuid",
            "end_time",
            "from_number",
            "initiation_time",
            "parent_call_uuid",
            "resource_uri",
            "to_number",
            "total_amount",
            "total_rate",
        }
    )

    answer_time: str | None
    """When the call was answered; `null` if it was not."""
    bill_duration: int
    """Seconds for which the call was connected, not rounded."""
    billed_duration: int | None
    """Seconds that are charged: `bill_duration`, rounded up as the rate of the destination says.
    `null` has been seen in lists."""
    call_direction: CallDirection
    """Whether the call came in or was placed through the API."""
    call_duration: int
    """Seconds from the answer to the end; ringing does not count."""
    call_uuid: str
    """Identifier of the call."""
    end_time: str
    """When the call ended."""
    from_number: str
    """Who called."""
    initiation_time: str
    """When the call began."""
    parent_call_uuid: str | None
    """The call that placed this one by `Dial`; `null` for none."""
    resource_uri: str
    """Relative address of the call."""
    to_number: str
    """Who was called."""
    total_amount: str
    """Price of the call in US dollars: `billed_duration` in minutes times `total_rate`."""
    total_rate: str
    """US dollars a minute."""
    api_id: str | Unset = UNSET
    """Identifies the request. May be absent in list items."""
    call_state: str | None | Unset = UNSET
    """State that the PHP SDK reads."""
    call_status: str | None | Unset = UNSET
    """State that the Java SDK reads."""
    cnam_lookup: CnamLookup | Unset = UNSET
    """Whether the name of the caller was looked up; empty when there is none."""
    conference_uuid: str | None | Unset = UNSET
    """Identifier of the conference that the call was in; `null` for none."""
    hangup_cause_code: int | Unset = UNSET
    """Why the call ended, as a number."""
    hangup_cause_name: str | Unset = UNSET
    """Why the call ended, in words."""
    hangup_source: HangupSource | Unset = UNSET
    """Who ended the call."""
    source_ip: str | Unset = UNSET
    """Where the request to place the call came from."""
    stir_attestation: StirAttestation | Unset = UNSET
    """STIR/SHAKEN attestation level; empty when there is none."""
    stir_verification: StirVerification | Unset = UNSET
    """Outcome of STIR/SHAKEN verification."""
    voice_network_group: str | Unset = UNSET
    """Networks that the rate is for."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("answer_time", UNSET),
            get("bill_duration", UNSET),
            get("billed_duration", UNSET),
            get("call_direction", UNSET),
            get("call_duration", UNSET),
            get("call_uuid", UNSET),
            get("end_time", UNSET),
            get("from_number", UNSET),
            get("initiation_time", UNSET),
            get("parent_call_uuid", UNSET),
            get("resource_uri", UNSET),
            get("to_number", UNSET),
            get("total_amount", UNSET),
            get("total_rate", UNSET),
            get("api_id", UNSET),
            get("call_state", UNSET),
            get("call_status", UNSET),
            get("cnam_lookup", UNSET),
            get("conference_uuid", UNSET),
            get("hangup_cause_code", UNSET),
            get("hangup_cause_name", UNSET),
            get("hangup_source", UNSET),
            get("source_ip", UNSET),
            get("stir_attestation", UNSET),
            get("stir_verification", UNSET),
            get("voice_network_group", UNSET),
        )
        self.raw = source
        return self
