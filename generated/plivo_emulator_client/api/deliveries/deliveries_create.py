"""POST /deliveries/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.delivery import Delivery

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.payload import Payload
    from ...models.subject_event import SubjectEvent


def build(
    *,
    event: SubjectEvent,
    subject: str,
    fields: Payload | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        "/deliveries/",
        json=given(
            {
                "event": event,
                "subject": subject,
                "fields": fields,
            },
        ),
    )


def parse(response: httpx.Response) -> Delivery:
    """The result of a successful response."""
    return Delivery.from_dict(json_object(response))
