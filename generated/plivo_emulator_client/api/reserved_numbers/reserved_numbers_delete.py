"""DELETE /reserved-numbers/{number}/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, path_segment

if TYPE_CHECKING:
    import httpx


def build(
    number: str,
) -> Request:
    """The request."""
    return Request(
        "DELETE",
        f"/reserved-numbers/{path_segment(number, 'number')}/",
    )


def parse(response: httpx.Response) -> None:
    """The result of a successful response."""
    return None
