"""`iterate()` walks all pages of each of the three kinds of list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from plivo_client import NotFoundError
from plivo_client.models import MaskingSession, Subaccount, VerifySession
from tests.client.fake_api import FakeApi, answer

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx

pytestmark = pytest.mark.anyio

Envelope = dict[str, Any]
ENVELOPES: dict[str, Callable[[list[Envelope], Envelope], Envelope]] = {
    "subaccounts": lambda rows, meta: {"objects": rows, "meta": {**meta, "total_count": 7}},
    "applications": lambda rows, meta: {"objects": rows, "meta": {**meta, "total_count": 7}},
    "masking_sessions": lambda rows, meta: {"response": {"objects": rows, "meta": meta}},
    "verify_sessions": lambda rows, meta: {"sessions": rows, "meta": meta},
}


def api(kind: str, total: int) -> FakeApi:
    """A list of `total` rows whose names are their positions."""

    def page(request: httpx.Request) -> httpx.Response:
        limit = int(request.url.params.get("limit", 20))
        offset = int(request.url.params.get("offset", 0))
        rows = [{"name": str(n), "session_uuid": str(n)} for n in range(total)]
        following = f"/v1/x/?offset={offset + limit}" if offset + limit < total else None
        meta = {"limit": limit, "offset": offset, "next": following, "previous": None}
        return answer(200, ENVELOPES[kind](rows[offset : offset + limit], meta))

    return FakeApi(page)


@pytest.mark.parametrize("kind", ENVELOPES)
@pytest.mark.parametrize(
    ("total", "limit", "pages"), [(7, 3, 3), (6, 3, 2), (2, 3, 1), (0, 3, 1), (45, None, 3)]
)
async def test_every_row_of_every_page(
    kind: str, total: int, limit: int | None, pages: int
) -> None:
    expected = [str(n) for n in range(total)]
    one = api(kind, total)
    rows = list(getattr(one.client(), kind).iterate(limit=limit))
    assert [row.raw["name"] for row in rows] == expected
    assert len(one.requests) == pages
    other = api(kind, total)
    rows = [row async for row in getattr(other.async_client(), kind).iterate(limit=limit)]
    assert [row.raw["name"] for row in rows] == expected
    assert len(other.requests) == pages


def test_rows_are_models() -> None:
    assert isinstance(next(api("subaccounts", 1).client().subaccounts.iterate()), Subaccount)
    sessions = api("masking_sessions", 1).client().masking_sessions.iterate()
    assert isinstance(next(sessions), MaskingSession)
    assert isinstance(
        next(api("verify_sessions", 1).client().verify_sessions.iterate()), VerifySession
    )


def test_filters_and_start_are_passed_on() -> None:
    one = api("masking_sessions", 7)
    rows = list(one.client().masking_sessions.iterate(status="active", limit=2, offset=4))
    assert [row.session_uuid for row in rows] == ["4", "5", "6"]
    assert [str(request.url.params) for request in one.requests] == [
        "status=active&limit=2&offset=4",
        "status=active&limit=2&offset=6",
    ]


def test_pages_are_fetched_when_they_are_needed() -> None:
    one = api("subaccounts", 9)
    rows = one.client().subaccounts.iterate(limit=2)
    assert one.requests == []
    next(rows)
    assert len(one.requests) == 1


@pytest.mark.parametrize(
    "body",
    [
        {"meta": {"next": "/v1/x/?offset=20"}, "sessions": []},
        {"meta": {"next": "/v1/x/?offset=20"}, "sessions": None},
        {"meta": {"next": "/v1/x/?offset=20"}},
        {},
    ],
)
def test_an_empty_page_is_the_end(body: Envelope) -> None:
    one = FakeApi(answer(200, body))
    assert list(one.client().verify_sessions.iterate()) == []
    assert len(one.requests) == 1


def test_no_next_page_is_the_end() -> None:
    one = FakeApi(answer(200, {"sessions": [{"session_uuid": "a"}]}))
    assert len(list(one.client().verify_sessions.iterate())) == 1


async def test_a_page_may_be_shorter_than_its_limit() -> None:
    """The next page begins after what came, and only `next` tells whether there is one."""
    rows = [{"session_uuid": str(number)} for number in range(5)]

    def page(request: httpx.Request) -> httpx.Response:
        offset = int(request.url.params.get("offset", 0))
        meta = {"next": "/v1/x/" if offset < 4 else None}
        return answer(200, {"sessions": rows[offset : offset + 2], "meta": meta})

    one, other = FakeApi(page), FakeApi(page)
    found = [row.session_uuid for row in one.client().verify_sessions.iterate(limit=20)]
    assert found == ["0", "1", "2", "3", "4"]
    sessions = other.async_client().verify_sessions.iterate(limit=20)
    assert [row.session_uuid async for row in sessions] == found
    for api_ in (one, other):
        assert [request.url.params.get("offset") for request in api_.requests][1:] == ["2", "4"]
        assert {request.url.params["limit"] for request in api_.requests} == {"20"}


def test_a_failure_on_the_way_is_raised() -> None:
    meta = {"next": "/v1/x/"}
    first = answer(200, {"sessions": [{"session_uuid": "a"}], "meta": meta})
    rows = FakeApi(first, answer(404, {})).client().verify_sessions.iterate()
    assert next(rows).session_uuid == "a"
    with pytest.raises(NotFoundError):
        next(rows)
