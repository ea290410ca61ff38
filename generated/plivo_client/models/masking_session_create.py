"""MaskingSessionCreate (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .http_method import HttpMethod
    from .record_file_format import RecordFileFormat


@define(eq=False, repr=False)
class MaskingSessionCreate(Model):
    """The parties to connect and how. Two parties are needed unless
    `create_session_with_single_party` is true."""

    _secrets = frozenset({"first_party_pin", "second_party_pin"})

    first_party: str | Unset = UNSET
    """Phone number of the first party, with country code; the plus sign may be left out. May be
    missing only with create_session_with_single_party."""
    second_party: str | Unset = UNSET
    """Phone number of the second party, with country code; the plus sign may be left out. May be
    missing only with create_session_with_single_party."""
    geomatch: bool | Unset = UNSET
    """Whether the virtual number must be of the first party's country, or of the second's if there
    is no first. True unless given."""
    subaccount: str | Unset = UNSET
    """Auth ID of a subaccount, which must exist. The virtual number is taken from its numbers and
    the session belongs to it."""
    session_expiry: int | Unset = UNSET
    """Seconds from now until the session expires; calls are not forwarded after that. 0 and a
    missing value mean the default. Plivo documents a default of 3600 but has been recorded to
    use 1800. The allowed range is unconfirmed; 90 days are accepted here."""
    call_time_limit: int | Unset = UNSET
    """Seconds after which a call is cut, all legs together. Plivo documents a default of 3600 but
    has been recorded to use 14400. The allowed range is unconfirmed."""
    ring_timeout: int | Unset = UNSET
    """Seconds a phone rings before the attempt is given up, for either party. Plivo documents a
    default of 120 but has been recorded to use 45. The allowed range is unconfirmed."""
    initiate_call_to_first_party: bool | Unset = UNSET
    """Calls the first party at once and then connects the second. False unless given."""
    callback_url: str | Unset = UNSET
    """URL that receives the events of the session."""
    callback_method: HttpMethod | Unset = UNSET
    """How `callback_url` is called. `POST` unless given."""
    record: bool | Unset = UNSET
    """Records each call from the moment both parties have answered, one file a call. False unless
    given."""
    record_file_format: RecordFileFormat | Unset = UNSET
    """Audio format of recordings. `mp3` unless given."""
    recording_callback_url: str | Unset = UNSET
    """URL that receives the events of recordings; less than 1000 characters."""
    recording_callback_method: HttpMethod | Unset = UNSET
    """How `recording_callback_url` is called. `POST` unless given."""
    first_party_play_url: str | Unset = UNSET
    """An mp3 or wav file that is played to the first party before it is connected."""
    second_party_play_url: str | Unset = UNSET
    """An mp3 or wav file that is played to the second party before it is connected."""
    is_pin_authentication_required: bool | Unset = UNSET
    """Asks callers that are not a party of the session for a PIN. False unless given. Needs
    pin_prompt_play and either generate_pin or both PINs."""
    generate_pin: bool | Unset = UNSET
    """Lets Plivo make up two different PINs. Used only when PINs are required. False unless given."""
    generate_pin_length: int | Unset = UNSET
    """How many digits the made-up PINs have. 4 unless given."""
    first_party_pin: str | Unset = UNSET
    """Digits that stand for the first party: a caller who enters them is connected to the second
    party. Must differ from second_party_pin."""
    second_party_pin: str | Unset = UNSET
    """Digits that stand for the second party: a caller who enters them is connected to the first
    party. Must differ from first_party_pin."""
    pin_prompt_play: str | Unset = UNSET
    """An mp3 or wav file that asks the caller for the PIN."""
    pin_retry: int | Unset = UNSET
    """How often a caller may try again after a wrong PIN. 1 unless given."""
    pin_retry_wait: int | Unset = UNSET
    """Seconds to wait for the PIN at each attempt. 5 unless given."""
    incorrect_pin_play: str | Unset = UNSET
    """An mp3 or wav file that is played after a wrong PIN."""
    unknown_caller_play: str | Unset = UNSET
    """An mp3 or wav file that is played to a caller who is not a party, when no PIN is asked for."""
    force_pin_authentication: bool | Unset = UNSET
    """Asks the parties for a PIN too. Used only when PINs are required. False unless given."""
    create_session_with_single_party: bool | Unset = UNSET
    """Allows the session to have one party only. False unless given."""
    virtual_number_cooloff_period: int | Unset = UNSET
    """Seconds after the end of the session during which its virtual number is given to no new
    session. 0 unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("first_party", UNSET),
            get("second_party", UNSET),
            get("geomatch", UNSET),
            get("subaccount", UNSET),
            get("session_expiry", UNSET),
            get("call_time_limit", UNSET),
            get("ring_timeout", UNSET),
            get("initiate_call_to_first_party", UNSET),
            get("callback_url", UNSET),
            get("callback_method", UNSET),
            get("record", UNSET),
            get("record_file_format", UNSET),
            get("recording_callback_url", UNSET),
            get("recording_callback_method", UNSET),
            get("first_party_play_url", UNSET),
            get("second_party_play_url", UNSET),
            get("is_pin_authentication_required", UNSET),
            get("generate_pin", UNSET),
            get("generate_pin_length", UNSET),
            get("first_party_pin", UNSET),
            get("second_party_pin", UNSET),
            get("pin_prompt_play", UNSET),
            get("pin_retry", UNSET),
            get("pin_retry_wait", UNSET),
            get("incorrect_pin_play", UNSET),
            get("unknown_caller_play", UNSET),
            get("force_pin_authentication", UNSET),
            get("create_session_with_single_party", UNSET),
            get("virtual_number_cooloff_period", UNSET),
        )
        self.raw = source
        return self
