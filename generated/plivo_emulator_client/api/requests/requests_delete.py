"""DELETE /requests/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request

if TYPE_CHECKING:
    import httpx


def build() -> Request:
    """The request."""
    return Request(
        "DELETE",
        "/requests/",
    )


def parse(response: httpx.Response) -> None:
    """The result of a successful response."""
    return None
