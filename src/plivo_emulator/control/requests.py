"""The journal of requests to the vendor's API."""

from __future__ import annotations

from typing import Any

from plivo_emulator.control._context import ControlContext
from plivo_emulator.core.parts import Part
from plivo_emulator.pipeline.errors import not_found
from plivo_emulator.pipeline.handlers import in_transaction

part = Part(__name__, due_work=())

_FILTERS = ("method", "path", "operation_id", "auth_id", "status", "after", "before")


@part.handler
@in_transaction("none")
def requests_list(ctx: ControlContext) -> dict[str, Any]:
    """Return the requests that match, newest first."""
    filters = {name: ctx.query[name] for name in _FILTERS if name in ctx.query}
    found = ctx.runtime.journal.entries(**filters, limit=int(ctx.query.get("limit", 100)))
    return {"objects": [entry.document() for entry in found]}


@part.handler
@in_transaction("none")
def requests_get(ctx: ControlContext) -> dict[str, Any]:
    """Return one request."""
    entry = ctx.runtime.journal.get(int(ctx.path["id"]))
    if entry is None:
        raise not_found()
    return entry.document()


@part.handler
@in_transaction("none")
def requests_delete(ctx: ControlContext) -> None:
    """Clear the journal."""
    ctx.runtime.journal.clear()
