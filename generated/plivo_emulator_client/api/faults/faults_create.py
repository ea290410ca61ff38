"""POST /faults/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.fault import Fault

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset


def build(
    *,
    operation_id: str | None | Unset = UNSET,
    auth_id: str | None | Unset = UNSET,
    path: str | None | Unset = UNSET,
    method: str | None | Unset = UNSET,
    times: int | None | Unset = UNSET,
    probability: float | None | Unset = UNSET,
    status: int | None | Unset = UNSET,
    error: str | None | Unset = UNSET,
    delay_seconds: float | None | Unset = UNSET,
    disconnect: bool | None | Unset = UNSET,
    limit_requests: int | None | Unset = UNSET,
    limit_seconds: float | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        "/faults/",
        json=given(
            {
                "operation_id": operation_id,
                "auth_id": auth_id,
                "path": path,
                "method": method,
                "times": times,
                "probability": probability,
                "status": status,
                "error": error,
                "delay_seconds": delay_seconds,
                "disconnect": disconnect,
                "limit_requests": limit_requests,
                "limit_seconds": limit_seconds,
            },
        ),
    )


def parse(response: httpx.Response) -> Fault:
    """The result of a successful response."""
    return Fault.from_dict(json_object(response))
