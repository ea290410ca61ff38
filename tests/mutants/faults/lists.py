"""Pages that do not fit together, and numbers around them that do not add up."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from plivo_emulator.store import Row, Table, Where
from tests.mutants.planting import Answer, Call, Original, answering, replacing

PAGE = "off-by-one page"
TOTAL = "wrong total"
LINK = "wrong next or previous link"
ORDER = "wrong order"


@replacing("resources._listing:page", kind=PAGE)
def pages_overlap(page: Original, call: Call, *about: Any) -> Any:
    """Every page but the first begins with the last row of the page before."""
    meta, rows = page(call, *about)
    if meta["offset"]:
        call.query["offset"] = meta["offset"] - 1
        _, rows = page(call, *about)
    return meta, rows


@replacing("resources._listing:page", kind=PAGE)
def pages_leave_gaps(page: Original, call: Call, *about: Any) -> Any:
    """A row between the first page and the second is on neither, and the last one comes twice."""
    meta, rows = page(call, *about)
    if meta["offset"] and len(rows) > 1:
        rows = [*rows[1:], rows[-1]]
    return meta, rows


@answering("masking_sessions_list", kind=PAGE)
def masking_offset_counts_pages(answer: Answer, call: Call) -> Any:
    """The offset of the list of masking sessions counts pages instead of rows."""
    page = answer(call)
    limit, offset = page["response"]["meta"]["limit"], page["response"]["meta"]["offset"]
    if offset and limit > 1:
        call.query["offset"] = offset * limit
        page["response"]["objects"] = answer(call)["response"]["objects"]
    return page


@answering("verify_sessions_list", kind=PAGE)
def verify_offset_ignored(answer: Answer, call: Call) -> Any:
    """The list of Verify sessions always begins with the first one."""
    page = answer(call)
    call.query["offset"] = 0
    page["sessions"] = answer(call)["sessions"][: len(page["sessions"])]
    return page


@answering("subaccounts_list", kind=PAGE)
def full_pages_lack_a_row(answer: Answer, call: Call) -> Any:
    """A full page of subaccounts has one row less than it should."""
    page = answer(call)
    if len(page["objects"]) == page["meta"]["limit"] > 1:
        page["objects"].pop()
    return page


@answering("applications_list", kind=TOTAL)
def total_follows_the_limit(answer: Answer, call: Call) -> Any:
    """The total of the list of applications is the number of rows on the page."""
    page = answer(call)
    page["meta"]["total_count"] = len(page["objects"])
    return page


@answering("masking_sessions_list", kind=TOTAL)
def total_ignores_filters(answer: Answer, call: Call) -> Any:
    """The total of the list of masking sessions counts what the filters leave out."""
    page = answer(call)
    paging: dict[str, Any] = {
        name: call.query[name] for name in ("limit", "offset") if name in call.query
    }
    call.query = paging
    total = answer(call)["response"]["meta"]["total_count"]
    page["response"]["meta"]["total_count"] = total
    return page


@answering("applications_list", kind=TOTAL)
def total_counts_what_is_left(answer: Answer, call: Call) -> Any:
    """The total of the list of applications leaves out the rows before the page."""
    page = answer(call)
    meta = page["meta"]
    meta["total_count"] = max(0, meta["total_count"] - meta["offset"])
    return page


@answering("subaccounts_list", kind=LINK)
def next_page_of_nothing(answer: Answer, call: Call) -> Any:
    """A last page of subaccounts that is full still has a next one."""
    page = answer(call)
    meta = page["meta"]
    if page["objects"] and meta["limit"] + meta["offset"] == meta["total_count"]:
        path = call.operation.path.format_map(call.path)
        meta["next"] = f"/v1{path}?limit={meta['limit']}&offset={meta['total_count']}"
    return page


@replacing("resources._listing:_page_uri", "Masking Sessions", "Verify Sessions", kind=LINK)
def next_link_forgets_filters(uri: Original, call: Call, limit: int, offset: int) -> Any:
    """The links to other pages forget the filters of this one."""
    return str(uri(call, limit, offset)).partition("&")[0] + f"&offset={offset}"


@replacing("resources._listing:_page_uri", kind=LINK)
def next_link_repeats_the_page(uri: Original, call: Call, limit: int, offset: int) -> Any:
    """The links to other pages lead to this one."""
    return uri(call, limit, int(call.query.get("offset", 0)))


@answering("verify_sessions_list", kind=LINK)
def verify_never_has_a_next_page(answer: Answer, call: Call) -> Any:
    """The list of Verify sessions never has a next page."""
    page = answer(call)
    page["meta"]["next"] = None
    return page


@answering("masking_sessions_list", kind=LINK)
def masking_never_has_a_previous_page(answer: Answer, call: Call) -> Any:
    """The list of masking sessions never has a previous page."""
    page = answer(call)
    page["response"]["meta"]["previous"] = None
    return page


@replacing("resources._listing:page", kind=ORDER)
def oldest_first(
    page: Original, call: Call, table: Table, where: Where, present: Callable[[Row], Any]
) -> Any:
    """Lists begin with what is oldest."""
    meta, _ = page(call, table, where, present)
    rows = table.all(call.tx, where, "seq", meta["limit"], meta["offset"])
    return meta, [present(row) for row in rows]


@answering("applications_list", kind=ORDER)
def applications_by_name(answer: Answer, call: Call) -> Any:
    """A page of applications is sorted by name."""
    page = answer(call)
    page["objects"].sort(key=lambda row: str(row["app_name"]))
    return page


@answering("verify_sessions_list", kind=ORDER)
def verify_by_recipient(answer: Answer, call: Call) -> Any:
    """A page of Verify sessions is sorted by recipient."""
    page = answer(call)
    page["sessions"].sort(key=lambda row: str(row["recipient"]))
    return page
