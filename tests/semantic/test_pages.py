"""Pages: together they hold every row once, newest first, however long they are."""

from __future__ import annotations

import pytest

from tests.contract.resources import dig
from tests.semantic.api import Api, operation
from tests.semantic.resource_types import ResourceType, each_resource_type

COUNT = 23
LIMITS = (1, 7, 20)


@each_resource_type("list")
def test_pages_hold_every_row_once_and_newest_first(api: Api, kind: ResourceType) -> None:
    before = kind.keys(api)
    made = [kind.create(api) for _ in range(COUNT)]
    expected = made[::-1] + before
    for limit in LIMITS:
        assert kind.keys(api, limit=limit) == expected, f"limit {limit}"
    assert kind.keys(api) == expected
    # Without a limit a page holds twenty.
    meta, rows = kind.page(api)
    assert (meta["limit"], meta["offset"], len(rows)) == (20, 0, 20)
    assert [row[kind.resource.row_id] for row in rows] == expected[:20]


@each_resource_type("list")
def test_offsets_count_rows(api: Api, kind: ResourceType) -> None:
    """Decision C1: an offset is a number of objects, not of pages."""
    for _ in range(6):
        kind.create(api)
    whole = kind.keys(api)
    for offset in (0, 1, 3, 5):
        for limit in (1, 2, 20):
            _, rows = kind.page(api, limit=limit, offset=offset)
            keys = [row[kind.resource.row_id] for row in rows]
            assert keys == whole[offset : offset + limit], (offset, limit)


@each_resource_type("list")
def test_behind_the_last_row_there_is_nothing(api: Api, kind: ResourceType) -> None:
    kind.create(api)
    count = len(kind.keys(api))
    totals = set()
    for offset in (count, count + 1, 10_000, 2**63, 10**60):
        meta, rows = kind.page(api, offset=offset)
        assert rows == []
        assert meta.get("next") is None
        assert meta.get("previous") is not None
        totals.add(meta.get("total_count"))
    assert totals == {kind.page(api)[0].get("total_count")}


@each_resource_type("list")
def test_the_total_does_not_depend_on_the_page(api: Api, kind: ResourceType) -> None:
    for _ in range(3):
        kind.create(api)
    count = len(kind.keys(api))
    found = {
        kind.page(api, limit=limit, offset=offset)[0].get("total_count", count)
        for limit in (1, 2, 3, 20)
        for offset in (0, 1, 2, 3, 7)
    }
    assert found == {count}


@each_resource_type("list")
def test_an_empty_list_has_no_rows_and_no_neighbours(api: Api, kind: ResourceType) -> None:
    meta, rows = kind.page(api)
    assert rows == []
    neighbours = meta.get("next"), meta.get("previous")
    assert (*neighbours, meta.get("total_count", 0)) == (None, None, 0)


@each_resource_type("list")
def test_previous_leads_back_to_the_beginning(api: Api, kind: ResourceType) -> None:
    for _ in range(5):
        kind.create(api)
    whole = kind.keys(api)
    meta, rows = kind.page(api, limit=2, offset=4)
    seen = [row[kind.resource.row_id] for row in rows]
    while meta.get("previous"):
        reply = api.send("GET", meta["previous"])
        meta = dig(reply.body, kind.resource.meta)
        rows = dig(reply.body, kind.resource.rows)
        seen = [row[kind.resource.row_id] for row in rows] + seen
    assert seen == whole[:6]


@each_resource_type("list")
@pytest.mark.parametrize(
    "query", ["limit=0", "limit=21", "limit=-1", "limit=x", "offset=-1", "offset=x", "limit=1.5"]
)
def test_no_page_is_like_that(api: Api, kind: ResourceType, query: str) -> None:
    """Decision U6: such a page is refused, not corrected."""
    path = api.path(operation(kind.resource.operation_id("list")))
    reply = api.send("GET", f"{path}?{query}")
    reply.refused(400)
    assert query.partition("=")[0] in reply.error


@each_resource_type("list", "delete", only=lambda kind: kind.resource.after_delete == "gone")
def test_a_deleted_row_leaves_the_pages(api: Api, kind: ResourceType) -> None:
    made = [kind.create(api) for _ in range(4)]
    total = kind.page(api)[0].get("total_count")
    api.do(kind.resource.operation_id("delete"), made[1])
    assert kind.keys(api, limit=1)[:3] == [made[3], made[2], made[0]]
    assert kind.page(api)[0].get("total_count") == (total and total - 1)
