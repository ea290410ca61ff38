"""Lists: filters in the query, and pages (Plivo's API reference: Overview)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final
from urllib.parse import urlencode

from plivo_emulator.domain.ownership import API_PREFIX
from plivo_emulator.domain.timestamps import span
from plivo_emulator.pipeline.errors import bad_request
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.store import Row, Table, Where

Document = dict[str, Any]

DEFAULT_LIMIT: Final = 20
# The range of a 64-bit column.
_LARGEST_INTEGER: Final = 2**63 - 1

# Query parameters that the addresses of neighbouring pages do not repeat.
_NOT_KEPT: Final = frozenset({"limit", "offset", "callback_url", "callback_method"})

_COMPARISONS: Final = {"": "=", "__gt": ">", "__gte": ">=", "__lt": "<", "__lte": "<="}
_BACKWARDS: Final = {"=": "=", ">": "<", ">=": "<=", "<": ">", "<=": ">="}


def filter_equal(ctx: RequestContext, where: Where, columns: Iterable[str]) -> None:
    """Add a condition for each query parameter that names a column of the same name."""
    for column in columns:
        if column in ctx.query:
            where.add(column, "=", ctx.query[column])


def filter_range(
    ctx: RequestContext,
    where: Where,
    name: str,
    column: str,
    *,
    read: Callable[[Any], tuple[int, int]],
    backwards: bool = False,
) -> bool:
    """Add conditions for `name` and its variants `__gt`, `__gte`, `__lt` and `__lte`.

    Args:
        ctx: the request.
        where: the conditions to add to.
        name: of the query parameter.
        column: the column it filters.
        read: converts a value into the first and last number of the span it covers.
        backwards: whether greater values are smaller numbers, as ages are of moments.

    Returns:
        Whether a condition was added.
    """
    found = False
    for suffix, operator in _COMPARISONS.items():
        if (value := ctx.query.get(name + suffix)) is None:
            continue
        found = True
        if backwards:
            operator = _BACKWARDS[operator]
        first, last = read(value)
        if operator in ("=", ">="):
            where.add(column, ">=", first)
        if operator in ("=", "<="):
            where.add(column, "<=", last)
        if operator == ">":
            where.add(column, ">", last)
        if operator == "<":
            where.add(column, "<", first)
    return found


def read_time(text: str) -> tuple[int, int]:
    """Parse the time of a filter; see `timestamps.span`.

    Raises:
        ApiError: 400, it is not a valid time.
    """
    try:
        return span(text)
    except ValueError:
        raise bad_request(f"'{text}' is not a valid time") from None


def read_integer(number: int) -> tuple[int, int]:
    """Parse the number of a filter, which covers only itself."""
    return bounded(number), bounded(number)


def bounded(number: float) -> int:
    """Return a number that fits a column."""
    return min(int(number), _LARGEST_INTEGER)


def paginate(
    ctx: RequestContext,
    table: Table,
    where: Where,
    present: Callable[[Row], Document],
    *,
    with_total: bool = True,
) -> tuple[Document, list[Document]]:
    """Return the `meta` of the requested page, and its objects, newest first.

    Args:
        ctx: the request.
        table: the table to list.
        where: the conditions.
        present: converts a row to its form in the list.
        with_total: whether `meta` has the total.
    """
    limit, offset = page_span(ctx)
    total = None
    if with_total:
        rows, total = table.page(ctx.tx, where, limit=limit, offset=offset)
        more = offset + limit < total
    else:
        # One extra row shows whether there is another page.
        rows = table.slice(ctx.tx, where, limit=limit + 1, offset=offset)
        more = len(rows) > limit
    meta = page_meta(ctx, limit, offset, more=more, total=total)
    return meta, [present(row) for row in rows[:limit]]


def page_span(ctx: RequestContext) -> tuple[int, int]:
    """Return how many objects a page holds, and how many it skips."""
    return int(ctx.query.get("limit", DEFAULT_LIMIT)), bounded(ctx.query.get("offset", 0))


def page_meta(
    ctx: RequestContext, limit: int, offset: int, *, more: bool, total: int | None
) -> Document:
    """Return where a page stands in its list.

    Args:
        ctx: the request.
        limit: how many objects the page holds.
        offset: how many it skips.
        more: whether there is another page.
        total: how many objects there are in all; `None` for a list that does not say.
    """
    meta = {
        "limit": limit,
        "next": _page_uri(ctx, limit, offset + limit) if more else None,
        "offset": offset,
        "previous": _page_uri(ctx, limit, max(0, offset - limit)) if offset else None,
    }
    return meta if total is None else meta | {"total_count": total}


def _page_uri(ctx: RequestContext, limit: int, offset: int) -> str:
    kept = [(name, text) for name, text in ctx.request.query if name not in _NOT_KEPT]
    query = urlencode([("limit", limit), ("offset", offset), *kept])
    return f"{API_PREFIX}{ctx.operation.path.format_map(ctx.path)}?{query}"
