"""GET /faults/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request
from plivo_runtime.response import json_object

from ...models.fault_list import FaultList

if TYPE_CHECKING:
    import httpx


def build() -> Request:
    """The request."""
    return Request(
        "GET",
        "/faults/",
    )


def parse(response: httpx.Response) -> FaultList:
    """The result of a successful response."""
    return FaultList.from_dict(json_object(response))
