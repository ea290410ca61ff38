"""GET /requests/{id}/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, path_segment
from plivo_runtime.response import json_object

from ...models.journal_entry import JournalEntry

if TYPE_CHECKING:
    import httpx


def build(
    id: str,
) -> Request:
    """The request."""
    return Request(
        "GET",
        f"/requests/{path_segment(id, 'id')}/",
    )


def parse(response: httpx.Response) -> JournalEntry:
    """The result of a successful response."""
    return JournalEntry.from_dict(json_object(response))
