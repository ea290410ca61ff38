"""POST /calls/ (generated)."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.call import Call

if TYPE_CHECKING:
    from collections.abc import Sequence

    import httpx

    from plivo_runtime.unset import Unset

    from ...models.answer import Answer
    from ...models.call_side import CallSide
    from ...models.phone_step import PhoneStep, PhoneStepDict
    from ...models.recording_outcome import RecordingOutcome
    from ...models.sip_headers import SipHeaders


def build(
    *,
    from_: str,
    to: str,
    pins: builtins.list[str | None] | None | Unset = UNSET,
    answer: Answer | None | Unset = UNSET,
    ring_seconds: int | None | Unset = UNSET,
    talk_seconds: int | None | Unset = UNSET,
    steps: Sequence[PhoneStep | PhoneStepDict] | None | Unset = UNSET,
    hangup_by: CallSide | None | Unset = UNSET,
    recording: RecordingOutcome | None | Unset = UNSET,
    forwarded_from: str | None | Unset = UNSET,
    sip_headers: SipHeaders | None | Unset = UNSET,
    advance: bool | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        "/calls/",
        json=given(
            {
                "from": from_,
                "to": to,
                "pins": pins,
                "answer": answer,
                "ring_seconds": ring_seconds,
                "talk_seconds": talk_seconds,
                "steps": steps,
                "hangup_by": hangup_by,
                "recording": recording,
                "forwarded_from": forwarded_from,
                "sip_headers": sip_headers,
                "advance": advance,
            },
        ),
    )


def parse(response: httpx.Response) -> Call:
    """The result of a successful response."""
    return Call.from_dict(json_object(response))
