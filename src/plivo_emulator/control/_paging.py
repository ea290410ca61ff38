"""Pages of the control API."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.resources._listing import bounded
from plivo_emulator.store import Row, Table, Where


def page(
    ctx: RequestContext,
    table: Table,
    where: Where,
    present: Callable[[Row], dict[str, Any]],
    *,
    order: str = "-seq",
    limit: int = 20,
) -> dict[str, Any]:
    """Return the requested page."""
    rows, total = table.page(
        ctx.tx,
        where,
        order=order,
        limit=int(ctx.query.get("limit", limit)),
        offset=bounded(ctx.query.get("offset", 0)),
    )
    return {"total_count": total, "objects": [present(row) for row in rows]}
