"""POST /deliveries/{delivery_id}/replay/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, path_segment
from plivo_runtime.response import json_object

from ...models.delivery import Delivery

if TYPE_CHECKING:
    import httpx


def build(
    delivery_id: str,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/deliveries/{path_segment(delivery_id, 'delivery_id')}/replay/",
    )


def parse(response: httpx.Response) -> Delivery:
    """The result of a successful response."""
    return Delivery.from_dict(json_object(response))
