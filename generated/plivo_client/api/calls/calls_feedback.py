"""POST /Call/{call_uuid}/Feedback/ (generated)."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.call_feedback_recorded import CallFeedbackRecorded

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.call_issue import CallIssue


def build(
    call_uuid: str,
    *,
    rating: float,
    issues: builtins.list[CallIssue] | None | Unset = UNSET,
    notes: str | None | Unset = UNSET,
    call_uuid_body: str | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/Call/{path_segment(call_uuid, 'call_uuid')}/Feedback/",
        json=given(
            {
                "rating": rating,
                "issues": issues,
                "notes": notes,
                "call_uuid": call_uuid_body,
            },
        ),
        server="https://stats.plivo.com/v1",
    )


def parse(response: httpx.Response) -> CallFeedbackRecorded:
    """The result of a successful response."""
    return CallFeedbackRecorded.from_dict(json_object(response))
