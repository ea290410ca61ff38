"""POST /phones/{number}/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.phone import Phone

if TYPE_CHECKING:
    from collections.abc import Sequence

    import httpx

    from plivo_runtime.unset import Unset

    from ...models.answer import Answer
    from ...models.call_side import CallSide
    from ...models.message_outcome import MessageOutcome
    from ...models.password_outcome import PasswordOutcome
    from ...models.phone_step import PhoneStep, PhoneStepDict
    from ...models.recording_outcome import RecordingOutcome


def build(
    number: str,
    *,
    answer: Answer | None | Unset = UNSET,
    ring_seconds: int | None | Unset = UNSET,
    talk_seconds: int | None | Unset = UNSET,
    steps: Sequence[PhoneStep | PhoneStepDict] | None | Unset = UNSET,
    hangup_by: CallSide | None | Unset = UNSET,
    recording: RecordingOutcome | None | Unset = UNSET,
    machine: bool | None | Unset = UNSET,
    password: PasswordOutcome | None | Unset = UNSET,
    message: MessageOutcome | None | Unset = UNSET,
    message_error: str | None | Unset = UNSET,
    message_reply: str | None | Unset = UNSET,
    message_sender: str | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/phones/{path_segment(number, 'number')}/",
        json=given(
            {
                "answer": answer,
                "ring_seconds": ring_seconds,
                "talk_seconds": talk_seconds,
                "steps": steps,
                "hangup_by": hangup_by,
                "recording": recording,
                "machine": machine,
                "password": password,
                "message": message,
                "message_error": message_error,
                "message_reply": message_reply,
                "message_sender": message_sender,
            },
        ),
    )


def parse(response: httpx.Response) -> Phone:
    """The result of a successful response."""
    return Phone.from_dict(json_object(response))
