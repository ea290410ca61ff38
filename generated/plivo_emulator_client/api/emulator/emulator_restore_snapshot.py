"""POST /snapshots/{name}/restore/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, path_segment
from plivo_runtime.response import json_object

from ...models.snapshot import Snapshot

if TYPE_CHECKING:
    import httpx


def build(
    name: str,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/snapshots/{path_segment(name, 'name')}/restore/",
    )


def parse(response: httpx.Response) -> Snapshot:
    """The result of a successful response."""
    return Snapshot.from_dict(json_object(response))
