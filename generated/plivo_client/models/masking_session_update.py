"""MaskingSessionUpdate (generated)."""

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
class MaskingSessionUpdate(Model):
    """The fields of a masking session to change. Everything else about a session is fixed when it
    is created."""

    first_party: str | Unset = UNSET
    """Phone number of the first party. Used only in a session created with a single party, ignored
    otherwise."""
    second_party: str | Unset = UNSET
    """Phone number of the second party. Used only in a session created with a single party, ignored
    otherwise."""
    session_expiry: int | Unset = UNSET
    """Seconds from now until the session expires. 0 leaves the expiry as it is (unconfirmed)."""
    call_time_limit: int | Unset = UNSET
    """Seconds after which a call is cut, all legs together."""
    ring_timeout: int | Unset = UNSET
    """Seconds a phone rings before the attempt is given up, for either party."""
    callback_url: str | Unset = UNSET
    """URL that receives the events of the session."""
    callback_method: HttpMethod | Unset = UNSET
    """How `callback_url` is called."""
    record: bool | Unset = UNSET
    """Records calls that begin from now on."""
    record_file_format: RecordFileFormat | Unset = UNSET
    """Audio format of recordings that begin from now on."""
    recording_callback_url: str | Unset = UNSET
    """URL that receives the events of recordings; less than 1000 characters."""
    recording_callback_method: HttpMethod | Unset = UNSET
    """How `recording_callback_url` is called."""
    first_party_play_url: str | Unset = UNSET
    """An mp3 or wav file that is played to the first party before it is connected."""
    second_party_play_url: str | Unset = UNSET
    """An mp3 or wav file that is played to the second party before it is connected."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("first_party", UNSET),
            get("second_party", UNSET),
            get("session_expiry", UNSET),
            get("call_time_limit", UNSET),
            get("ring_timeout", UNSET),
            get("callback_url", UNSET),
            get("callback_method", UNSET),
            get("record", UNSET),
            get("record_file_format", UNSET),
            get("recording_callback_url", UNSET),
            get("recording_callback_method", UNSET),
            get("first_party_play_url", UNSET),
            get("second_party_play_url", UNSET),
        )
        self.raw = source
        return self
