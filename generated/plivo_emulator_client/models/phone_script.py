"""PhoneScript (generated)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NotRequired, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model, decode_list
from plivo_runtime.unset import UNSET

from .phone_step import PhoneStep

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .answer import Answer
    from .call_side import CallSide
    from .message_outcome import MessageOutcome
    from .password_outcome import PasswordOutcome
    from .phone_step import PhoneStepDict
    from .recording_outcome import RecordingOutcome


@define(eq=False, repr=False)
class PhoneScript(Model):
    """The behaviour of a phone; omitted fields have defaults."""

    answer: Answer | Unset = UNSET
    """What the called phone does. `answered` unless given."""
    ring_seconds: int | Unset = UNSET
    """Seconds it rings before that. 3 unless given."""
    talk_seconds: int | Unset = UNSET
    """Seconds of the conversation. 30 unless given."""
    steps: list[PhoneStep] | Unset = UNSET
    """What the person at the phone does after the answer, in order."""
    hangup_by: CallSide | Unset = UNSET
    """Who hangs up. `caller` unless given. Masked calls only."""
    recording: RecordingOutcome | Unset = UNSET
    """Whether a recording succeeds. `completed` unless given."""
    machine: bool | Unset = UNSET
    """Whether a machine answers instead of a person. False unless given."""
    password: PasswordOutcome | Unset = UNSET
    """The outcome of one-time passwords. `delivered` unless given."""
    message: MessageOutcome | Unset = UNSET
    """The outcome of messages. `delivered` unless given, or what a test number stands for."""
    message_error: str | Unset = UNSET
    """The error code of messages that fail or are not delivered. `1000` unless given."""
    message_reply: str | Unset = UNSET
    """Text that the phone answers a delivered message with; `{text}` stands for what it received."""
    message_sender: str | Unset = UNSET
    """The sender that the carrier shows instead of that of the message."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("answer", UNSET),
            get("ring_seconds", UNSET),
            get("talk_seconds", UNSET),
            decode_list(PhoneStep, get("steps", UNSET)),
            get("hangup_by", UNSET),
            get("recording", UNSET),
            get("machine", UNSET),
            get("password", UNSET),
            get("message", UNSET),
            get("message_error", UNSET),
            get("message_reply", UNSET),
            get("message_sender", UNSET),
        )
        self.raw = source
        return self


class PhoneScriptDict(TypedDict):
    """A dictionary that can be sent in place of `PhoneScript`."""

    answer: NotRequired[Answer]
    ring_seconds: NotRequired[int]
    talk_seconds: NotRequired[int]
    steps: NotRequired[Sequence[PhoneStep | PhoneStepDict]]
    hangup_by: NotRequired[CallSide]
    recording: NotRequired[RecordingOutcome]
    machine: NotRequired[bool]
    password: NotRequired[PasswordOutcome]
    message: NotRequired[MessageOutcome]
    message_error: NotRequired[str]
    message_reply: NotRequired[str]
    message_sender: NotRequired[str]
