"""GET /deliveries/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.delivery_list import DeliveryList

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.delivery_state import DeliveryState
    from ...models.order import Order


def build(
    *,
    auth_id: str | None | Unset = UNSET,
    event: str | None | Unset = UNSET,
    subject: str | None | Unset = UNSET,
    state: DeliveryState | None | Unset = UNSET,
    order: Order | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "GET",
        "/deliveries/",
        params=given(
            {
                "auth_id": auth_id,
                "event": event,
                "subject": subject,
                "state": state,
                "order": order,
                "limit": limit,
                "offset": offset,
            },
        ),
    )


def parse(response: httpx.Response) -> DeliveryList:
    """The result of a successful response."""
    return DeliveryList.from_dict(json_object(response))
