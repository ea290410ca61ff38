"""GET /snapshots/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request
from plivo_runtime.response import json_object

from ...models.snapshot_list import SnapshotList

if TYPE_CHECKING:
    import httpx


def build() -> Request:
    """The request."""
    return Request(
        "GET",
        "/snapshots/",
    )


def parse(response: httpx.Response) -> SnapshotList:
    """The result of a successful response."""
    return SnapshotList.from_dict(json_object(response))
