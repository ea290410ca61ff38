"""Pages that do not fit together, and numbers around them that do not add up."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from plivo_emulator.store import Row, Table, Where
from tests.mutants.patching import Answer, Original, RequestContext, answering, replacing

PAGE = "off-by-one page"
TOTAL = "wrong total"
LINK = "wrong next or previous link"
ORDER = "wrong order"


@replacing("resources._listing:paginate", kind=PAGE)
def pages_overlap(page: Original, ctx: RequestContext, *about: Any) -> Any:
    """Every page but the first begins with the last row of the page before."""
    meta, rows = page(ctx, *about)
    if meta["offset"]:
        ctx.query["offset"] = meta["offset"] - 1
        _, rows = page(ctx, *about)
    return meta, rows


@replacing("resources._listing:paginate", kind=PAGE)
def pages_leave_gaps(page: Original, ctx: RequestContext, *about: Any) -> Any:
    """A row between the first page and the second is on neither, and the last one comes twice."""
    meta, rows = page(ctx, *about)
    if meta["offset"] and len(rows) > 1:
        rows = [*rows[1:], rows[-1]]
    return meta, rows


@answering("masking_sessions_list", kind=PAGE)
def masking_offset_counts_pages(answer: Answer, ctx: RequestContext) -> Any:
    """The offset of the list of masking sessions counts pages instead of rows."""
    page = answer(ctx)
    limit, offset = page["response"]["meta"]["limit"], page["response"]["meta"]["offset"]
    if offset and limit > 1:
        ctx.query["offset"] = offset * limit
        page["response"]["objects"] = answer(ctx)["response"]["objects"]
    return page


@answering("verify_sessions_list", kind=PAGE)
def verify_offset_ignored(answer: Answer, ctx: RequestContext) -> Any:
    """The list of Verify sessions always begins with the first one."""
    page = answer(ctx)
    ctx.query["offset"] = 0
    page["sessions"] = answer(ctx)["sessions"][: len(page["sessions"])]
    return page


@answering("subaccounts_list", kind=PAGE)
def full_pages_lack_a_row(answer: Answer, ctx: RequestContext) -> Any:
    """A full page of subaccounts has one row less than it should."""
    page = answer(ctx)
    if len(page["objects"]) == page["meta"]["limit"] > 1:
        page["objects"].pop()
    return page


@answering("applications_list", kind=TOTAL)
def total_follows_the_limit(answer: Answer, ctx: RequestContext) -> Any:
    """The total of the list of applications is the number of rows on the page."""
    page = answer(ctx)
    page["meta"]["total_count"] = len(page["objects"])
    return page


@answering("masking_sessions_list", kind=TOTAL)
def total_ignores_filters(answer: Answer, ctx: RequestContext) -> Any:
    """The total of the list of masking sessions counts what the filters leave out."""
    page = answer(ctx)
    paging: dict[str, Any] = {
        name: ctx.query[name] for name in ("limit", "offset") if name in ctx.query
    }
    ctx.query = paging
    total = answer(ctx)["response"]["meta"]["total_count"]
    page["response"]["meta"]["total_count"] = total
    return page


@answering("applications_list", kind=TOTAL)
def total_counts_what_is_left(answer: Answer, ctx: RequestContext) -> Any:
    """The total of the list of applications leaves out the rows before the page."""
    page = answer(ctx)
    meta = page["meta"]
    meta["total_count"] = max(0, meta["total_count"] - meta["offset"])
    return page


@answering("subaccounts_list", kind=LINK)
def next_page_of_nothing(answer: Answer, ctx: RequestContext) -> Any:
    """A last page of subaccounts that is full still has a next one."""
    page = answer(ctx)
    meta = page["meta"]
    if page["objects"] and meta["limit"] + meta["offset"] == meta["total_count"]:
        path = ctx.operation.path.format_map(ctx.path)
        meta["next"] = f"/v1{path}?limit={meta['limit']}&offset={meta['total_count']}"
    return page


@replacing("resources._listing:_page_uri", "Masking Sessions", "Verify Sessions", kind=LINK)
def next_link_forgets_filters(uri: Original, ctx: RequestContext, limit: int, offset: int) -> Any:
    """The links to other pages forget the filters of this one."""
    return str(uri(ctx, limit, offset)).partition("&")[0] + f"&offset={offset}"


@replacing("resources._listing:_page_uri", kind=LINK)
def next_link_repeats_the_page(uri: Original, ctx: RequestContext, limit: int, offset: int) -> Any:
    """The links to other pages lead to this one."""
    return uri(ctx, limit, int(ctx.query.get("offset", 0)))


@answering("verify_sessions_list", kind=LINK)
def verify_never_has_a_next_page(answer: Answer, ctx: RequestContext) -> Any:
    """The list of Verify sessions never has a next page."""
    page = answer(ctx)
    page["meta"]["next"] = None
    return page


@answering("masking_sessions_list", kind=LINK)
def masking_never_has_a_previous_page(answer: Answer, ctx: RequestContext) -> Any:
    """The list of masking sessions never has a previous page."""
    page = answer(ctx)
    page["response"]["meta"]["previous"] = None
    return page


@replacing("resources._listing:paginate", kind=ORDER)
def oldest_first(
    page: Original, ctx: RequestContext, table: Table, where: Where, present: Callable[[Row], Any]
) -> Any:
    """Lists begin with what is oldest."""
    meta, _ = page(ctx, table, where, present)
    rows = table.all(ctx.tx, where, "seq", meta["limit"], meta["offset"])
    return meta, [present(row) for row in rows]


@answering("applications_list", kind=ORDER)
def applications_by_name(answer: Answer, ctx: RequestContext) -> Any:
    """A page of applications is sorted by name."""
    page = answer(ctx)
    page["objects"].sort(key=lambda row: str(row["app_name"]))
    return page


@answering("verify_sessions_list", kind=ORDER)
def verify_by_recipient(answer: Answer, ctx: RequestContext) -> Any:
    """A page of Verify sessions is sorted by recipient."""
    page = answer(ctx)
    page["sessions"].sort(key=lambda row: str(row["recipient"]))
    return page
