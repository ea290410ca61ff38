"""CallCreate (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .http_method import HttpMethod
    from .machine_detection import MachineDetection


@define(eq=False, repr=False)
class CallCreate(Model):
    """The call to place."""

    _wire_names = {
        "from_": "from",
    }
    _required = frozenset({"from", "to", "answer_url"})

    from_: str
    """Caller ID: a number of yours or a verified one, with or without plus sign, or a SIP address."""
    to: str
    """Whom to call: up to 1000 numbers and SIP addresses, separated by `<`. A single one that is
    invalid is answered 400; of several, the invalid ones are named in `invalid_numbers`. One
    that is given twice is called once (both unconfirmed)."""
    answer_url: str
    """URL that is asked for Plivo XML when the callee answers."""
    answer_method: HttpMethod | Unset = UNSET
    """How `answer_url` is called. `POST` unless given."""
    ring_url: str | Unset = UNSET
    """URL that is told when the phone rings."""
    ring_method: HttpMethod | Unset = UNSET
    """How `ring_url` is called. `POST` unless given."""
    hangup_url: str | Unset = UNSET
    """URL that is told when the call has ended."""
    hangup_method: HttpMethod | Unset = UNSET
    """How `hangup_url` is called. `POST` unless given."""
    fallback_url: str | Unset = UNSET
    """URL that is asked when `answer_url` gave no usable document in 3 attempts or 60 seconds."""
    fallback_method: HttpMethod | Unset = UNSET
    """How `fallback_url` is called. `POST` unless given."""
    caller_name: str | Unset = UNSET
    """Name that the callee may see, at most 50 characters. The `from` unless given."""
    send_digits: str | Unset = UNSET
    """Keys to press when the call is answered: digits, `*` and `#`; `w` waits for 0.5 seconds, `W`
    for 1. `@` and a number at the end say how many milliseconds each tone lasts."""
    send_on_preanswer: bool | Unset = UNSET
    """Presses the keys of `send_digits` while the phone still rings. False unless given."""
    time_limit: int | Unset = UNSET
    """Seconds from the answer after which the call is ended, with hangup cause 6000. 14400 unless
    given; at most 86400 count."""
    hangup_on_ring: int | Unset = UNSET
    """Seconds from the first ring after which the call is ended. No limit unless given."""
    ring_timeout: int | Unset = UNSET
    """Seconds after which a call that nobody answers is ended, with hangup cause 6010. 120 unless
    given."""
    machine_detection: MachineDetection | bool | Unset = UNSET
    """Finds out whether a machine answers: `true`, or `hangup` to end the call then, with hangup
    cause 9100."""
    machine_detection_time: int | Unset = UNSET
    """How many milliseconds the verdict may take. 5000 unless given."""
    machine_detection_url: str | Unset = UNSET
    """URL that is told the verdict, while the call goes on."""
    machine_detection_method: HttpMethod | Unset = UNSET
    """How `machine_detection_url` is called. `POST` unless given."""
    machine_detection_maximum_speech_length: int | Unset = UNSET
    """Milliseconds of speech, after which it is a machine. 5000 unless given."""
    machine_detection_initial_silence: int | Unset = UNSET
    """Milliseconds of silence at the beginning, after which it is a machine. 4500 unless given."""
    machine_detection_maximum_words: int | Unset = UNSET
    """Words, after which it is a machine. 3 unless given."""
    machine_detection_initial_greeting: int | Unset = UNSET
    """Milliseconds of the first utterance, after which it is a machine. 1500 unless given."""
    machine_detection_silence: int | Unset = UNSET
    """Known from one SDK only."""
    sip_headers: str | Unset = UNSET
    """Pairs of letters and digits, separated by commas. Each becomes a SIP header `X-PH-key`, and a
    field of that name in every request about the call."""
    parent_call_uuid: str | Unset = UNSET
    """The first call in a conference that this call will join. Does not count for several callees."""
    error_if_parent_not_found: bool | Unset = UNSET
    """Whether a `parent_call_uuid` that does not exist is answered 404 (unconfirmed); it is ignored
    otherwise. False unless given."""
    callback_url: str | Unset = UNSET
    """Makes the request asynchronous and names the URL that receives its reply."""
    callback_method: HttpMethod | Unset = UNSET
    """How `callback_url` is called. `POST` unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("from", UNSET),
            get("to", UNSET),
            get("answer_url", UNSET),
            get("answer_method", UNSET),
            get("ring_url", UNSET),
            get("ring_method", UNSET),
            get("hangup_url", UNSET),
            get("hangup_method", UNSET),
            get("fallback_url", UNSET),
            get("fallback_method", UNSET),
            get("caller_name", UNSET),
            get("send_digits", UNSET),
            get("send_on_preanswer", UNSET),
            get("time_limit", UNSET),
            get("hangup_on_ring", UNSET),
            get("ring_timeout", UNSET),
            get("machine_detection", UNSET),
            get("machine_detection_time", UNSET),
            get("machine_detection_url", UNSET),
            get("machine_detection_method", UNSET),
            get("machine_detection_maximum_speech_length", UNSET),
            get("machine_detection_initial_silence", UNSET),
            get("machine_detection_maximum_words", UNSET),
            get("machine_detection_initial_greeting", UNSET),
            get("machine_detection_silence", UNSET),
            get("sip_headers", UNSET),
            get("parent_call_uuid", UNSET),
            get("error_if_parent_not_found", UNSET),
            get("callback_url", UNSET),
            get("callback_method", UNSET),
        )
        self.raw = source
        return self
