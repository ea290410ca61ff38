"""DELETE /faults/{fault_id}/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, path_segment

if TYPE_CHECKING:
    import httpx


def build(
    fault_id: str,
) -> Request:
    """The request."""
    return Request(
        "DELETE",
        f"/faults/{path_segment(fault_id, 'fault_id')}/",
    )


def parse(response: httpx.Response) -> None:
    """The result of a successful response."""
    return None
