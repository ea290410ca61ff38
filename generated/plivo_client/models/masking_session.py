"""MaskingSession (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model, decode_list
from plivo_runtime.unset import UNSET

from .masking_interaction import MaskingInteraction

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .http_method import HttpMethod
    from .masking_session_status import MaskingSessionStatus
    from .record_file_format import RecordFileFormat


@define(eq=False, repr=False)
class MaskingSession(Model):
    """Two parties that can call each other through a virtual number for a limited time. Fields that
    came with later versions of the API, from `unknown_caller_play` on, are missing in older
    sessions."""

    _required = frozenset(
        {
            "first_party",
            "second_party",
            "virtual_number",
            "status",
            "initiate_call_to_first_party",
            "session_uuid",
            "callback_url",
            "callback_method",
            "created_time",
            "modified_time",
            "expiry_time",
            "duration",
            "amount",
            "call_time_limit",
            "ring_timeout",
            "first_party_play_url",
            "second_party_play_url",
            "record",
            "record_file_format",
            "recording_callback_url",
            "recording_callback_method",
            "interaction",
            "total_call_amount",
            "total_call_count",
            "total_call_billed_duration",
            "total_session_amount",
            "last_interaction_time",
        }
    )
    _secrets = frozenset({"first_party_pin", "second_party_pin"})

    first_party: str | None
    """Phone number of the first party, digits only. What a session without this party shows is
    unconfirmed: empty or `null`."""
    second_party: str | None
    """Phone number of the second party, digits only. What a session without this party shows is
    unconfirmed: empty or `null`."""
    virtual_number: str
    """Number that both parties call and see, digits only."""
    status: MaskingSessionStatus
    """State of the session."""
    initiate_call_to_first_party: bool
    """Whether the first party is called as soon as the session is created."""
    session_uuid: str
    """Identifier of the session."""
    callback_url: str
    """URL that receives the events of the session; empty when there is none."""
    callback_method: HttpMethod
    """How `callback_url` is called."""
    created_time: str
    """When the session was created, in UTC."""
    modified_time: str
    """When the session was last changed by a request, in UTC. Ending it with DELETE changes it; a
    session that expires by itself keeps it."""
    expiry_time: str
    """When the session expires or expired, in UTC."""
    duration: int
    """Seconds from creation to expiry."""
    amount: float
    """Price of the session itself in US dollars, without its calls."""
    call_time_limit: int
    """Seconds after which a call is cut."""
    ring_timeout: int
    """Seconds a phone rings before the attempt is given up."""
    first_party_play_url: str
    """Audio played to the first party before it is connected; empty when there is none."""
    second_party_play_url: str
    """Audio played to the second party before it is connected; empty when there is none."""
    record: bool
    """Whether calls are recorded."""
    record_file_format: RecordFileFormat
    """Audio format of recordings."""
    recording_callback_url: str
    """URL that receives the events of recordings; empty when there is none."""
    recording_callback_method: HttpMethod
    """How `recording_callback_url` is called."""
    interaction: list[MaskingInteraction] | None
    """The calls made through the session, oldest first; `null` before the first one."""
    total_call_amount: float
    """Price of all calls in US dollars."""
    total_call_count: int
    """How many call legs there were."""
    total_call_billed_duration: int
    """Seconds that were billed for all calls."""
    total_session_amount: float
    """Price of the session and its calls in US dollars."""
    last_interaction_time: str
    """When the last call ended, in UTC; empty before the first call."""
    unknown_caller_play: str | None | Unset = UNSET
    """Audio played to a caller who is not a party; empty when there is none."""
    is_pin_authentication_required: bool | Unset = UNSET
    """Whether unknown callers are asked for a PIN. The eight fields below are `null` when not."""
    generate_pin: bool | None | Unset = UNSET
    """Whether Plivo made up the PINs."""
    generate_pin_length: int | None | Unset = UNSET
    """How many digits made-up PINs have."""
    first_party_pin: str | None | Unset = UNSET
    """PIN that stands for the first party."""
    second_party_pin: str | None | Unset = UNSET
    """PIN that stands for the second party."""
    pin_prompt_play: str | None | Unset = UNSET
    """Audio that asks for the PIN. Some of Plivo's pages print this name with a space in it."""
    pin_retry: int | None | Unset = UNSET
    """How often a caller may try again after a wrong PIN."""
    pin_retry_wait: int | None | Unset = UNSET
    """Seconds to wait for the PIN at each attempt."""
    incorrect_pin_play: str | None | Unset = UNSET
    """Audio played after a wrong PIN."""
    create_session_with_single_party: bool | None | Unset = UNSET
    """Whether the session was allowed to have one party only; `null` when that was not asked for."""
    virtual_number_cooloff_period: int | Unset = UNSET
    """Seconds after the end during which the virtual number is given to no new session."""
    force_pin_authentication: bool | Unset = UNSET
    """Whether the parties are asked for a PIN too."""
    subaccount: str | None | Unset = UNSET
    """The subaccount that owns the session. Seen once in Plivo's examples (unconfirmed)."""
    resource_uri: str | Unset = UNSET
    """Relative address of the session. Present in list items only."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("first_party", UNSET),
            get("second_party", UNSET),
            get("virtual_number", UNSET),
            get("status", UNSET),
            get("initiate_call_to_first_party", UNSET),
            get("session_uuid", UNSET),
            get("callback_url", UNSET),
            get("callback_method", UNSET),
            get("created_time", UNSET),
            get("modified_time", UNSET),
            get("expiry_time", UNSET),
            get("duration", UNSET),
            get("amount", UNSET),
            get("call_time_limit", UNSET),
            get("ring_timeout", UNSET),
            get("first_party_play_url", UNSET),
            get("second_party_play_url", UNSET),
            get("record", UNSET),
            get("record_file_format", UNSET),
            get("recording_callback_url", UNSET),
            get("recording_callback_method", UNSET),
            decode_list(MaskingInteraction, get("interaction", UNSET)),
            get("total_call_amount", UNSET),
            get("total_call_count", UNSET),
            get("total_call_billed_duration", UNSET),
            get("total_session_amount", UNSET),
            get("last_interaction_time", UNSET),
            get("unknown_caller_play", UNSET),
            get("is_pin_authentication_required", UNSET),
            get("generate_pin", UNSET),
            get("generate_pin_length", UNSET),
            get("first_party_pin", UNSET),
            get("second_party_pin", UNSET),
            get("pin_prompt_play", UNSET),
            get("pin_retry", UNSET),
            get("pin_retry_wait", UNSET),
            get("incorrect_pin_play", UNSET),
            get("create_session_with_single_party", UNSET),
            get("virtual_number_cooloff_period", UNSET),
            get("force_pin_authentication", UNSET),
            get("subaccount", UNSET),
            get("resource_uri", UNSET),
        )
        self.raw = source
        return self
