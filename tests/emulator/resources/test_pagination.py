"""Pages of all four lists, in their three envelopes (Plivo's API reference: Overview)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urlsplit

import pytest

from tests.emulator.resources.api import ALICE, Answer, Api


class List(NamedTuple):
    """A list of the API.

    `make` creates the resource with a number and returns its key; `filters` keep all of them.
    """

    path: str
    make: Callable[[Api, int], str]
    key: str
    filters: dict[str, str]
    envelope: str = ""
    rows_name: str = "objects"
    counts: bool = True

    def rows(self, answer: Answer) -> list[str]:
        assert answer.status == 200, answer
        inner = answer.body[self.envelope] if self.envelope else answer.body
        return [row[self.key] for row in inner[self.rows_name]]

    def meta(self, answer: Answer) -> dict[str, Any]:
        inner = answer.body[self.envelope] if self.envelope else answer.body
        meta: dict[str, Any] = inner["meta"]
        return meta

    def uri(self, api: Api, query: str) -> str:
        return f"/v1/Account/{api.auth_id}/{self.path}?{query}"


LISTS = {
    "subaccounts": List(
        "Subaccount/",
        lambda api, number: api.subaccount(f"Courier {number}").auth_id,
        "auth_id",
        {},
    ),
    "applications": List(
        "Application/",
        lambda api, number: api.application(app_name=f"Courier {number}"),
        "app_id",
        {"app_name": "Courier "},
    ),
    "masking_sessions": List(
        "Masking/Session/",
        lambda api, number: str(api.mask(ALICE, f"1415555{2000 + number}")["session_uuid"]),
        "session_uuid",
        {"first_party": f"+{ALICE}", "created_time__gte": "2026-03-01 09:30"},
        envelope="response",
    ),
    "verify_sessions": List(
        "Verify/Session/",
        lambda api, number: api.verify(f"1415555{2000 + number}"),
        "session_uuid",
        {"status": "in-progress", "session_time__lte": "2026-03-01 09:30:59"},
        rows_name="sessions",
        counts=False,
    ),
}
EVERY_LIST = pytest.mark.parametrize("list_", LISTS.values(), ids=list(LISTS))
TOTAL = 23


def filled(api: Api, list_: List, total: int = TOTAL) -> list[str]:
    """Create resources and return their keys, newest first."""
    return [list_.make(api, number) for number in range(total)][::-1]


@EVERY_LIST
def test_the_envelope(api: Api, list_: List) -> None:
    """C13 and C14."""
    filled(api, list_, 1)
    body = api.get(list_.path).body
    if list_.envelope:
        assert list(body) == ["api_id", list_.envelope]
        body = body[list_.envelope]
    else:
        assert body.pop("api_id")
    assert body.keys() == {"meta", list_.rows_name}
    expected: dict[str, Any] = {"limit": 20, "next": None, "offset": 0, "previous": None}
    if list_.counts:
        expected["total_count"] = 1
    assert body["meta"] == expected


@EVERY_LIST
def test_an_empty_list(api: Api, list_: List) -> None:
    """A list, not null."""
    answer = api.get(list_.path)
    assert list_.rows(answer) == []
    meta = list_.meta(answer)
    assert (meta["next"], meta["previous"]) == (None, None)
    assert meta.get("total_count", 0) == 0


@EVERY_LIST
def test_twenty_at_a_time_unless_said_otherwise(api: Api, list_: List) -> None:
    """`limit` defaults to 20."""
    keys = filled(api, list_)
    answer = api.get(list_.path)
    assert list_.rows(answer) == keys[:20]
    assert list_.meta(answer)["next"] == list_.uri(api, "limit=20&offset=20")


@EVERY_LIST
def test_following_next_and_back(api: Api, list_: List) -> None:
    """`offset` counts objects, newest first, null at both ends."""
    keys = filled(api, list_)
    for limit in (1, 7, 20):
        answer = api.get(list_.path, limit=limit)
        for offset in range(0, TOTAL, limit):
            assert list_.rows(answer) == keys[offset : offset + limit]
            meta = list_.meta(answer)
            assert (meta["limit"], meta["offset"]) == (limit, offset)
            assert meta.get("total_count", TOTAL) == TOTAL
            assert (meta["previous"] is None) == (offset == 0)
            if meta["next"] is not None:
                answer = api.request("GET", meta["next"])
        assert list_.meta(answer)["next"] is None
        assert offset + limit >= TOTAL
        while previous := list_.meta(answer)["previous"]:
            answer = api.request("GET", previous)
        assert list_.rows(answer) == keys[:limit]


@EVERY_LIST
@pytest.mark.parametrize(
    ("limit", "offset", "following", "previous"),
    [
        (7, 7, "limit=7&offset=14", "limit=7&offset=0"),
        (7, 15, "limit=7&offset=22", "limit=7&offset=8"),
        (7, 16, None, "limit=7&offset=9"),
        (7, 3, "limit=7&offset=10", "limit=7&offset=0"),
        (1, 22, None, "limit=1&offset=21"),
        (20, 0, "limit=20&offset=20", None),
        (10, 23, None, "limit=10&offset=13"),
    ],
)
def test_neighbours(
    api: Api, list_: List, limit: int, offset: int, following: str | None, previous: str | None
) -> None:
    """`next` and `previous` are relative URLs."""
    keys = filled(api, list_)
    answer = api.get(list_.path, limit=limit, offset=offset)
    assert list_.rows(answer) == keys[offset : offset + limit]
    meta = list_.meta(answer)
    assert meta["next"] == (following and list_.uri(api, following))
    assert meta["previous"] == (previous and list_.uri(api, previous))


@EVERY_LIST
def test_neighbours_keep_the_filters(api: Api, list_: List) -> None:
    """Plivo's API reference: Overview."""
    keys = filled(api, list_, 5)
    answer = api.get(list_.path, **list_.filters, limit=2, offset=1)
    assert list_.rows(answer) == keys[1:3]
    for name, offset in (("next", 3), ("previous", 0)):
        address = list_.meta(answer)[name]
        query = {"limit": "2", "offset": str(offset), **list_.filters}
        assert dict(parse_qsl(urlsplit(address).query)) == query
        assert list_.rows(api.request("GET", address)) == keys[offset : offset + 2]


@EVERY_LIST
@pytest.mark.parametrize("offset", [5, 1000, 2**63 - 1, 2**64, 10**60])
def test_beyond_the_end(api: Api, list_: List, offset: int) -> None:
    """There is no largest offset; no error, and nothing more to come."""
    filled(api, list_, 5)
    answer = api.get(list_.path, offset=offset)
    assert list_.rows(answer) == []
    meta = list_.meta(answer)
    assert meta["next"] is None
    assert meta["previous"] is not None
    assert meta.get("total_count", 5) == 5
    assert api.request("GET", meta["previous"]).status == 200


@EVERY_LIST
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("limit", "0"),
        ("limit", "-1"),
        ("limit", "21"),
        ("limit", "1000000"),
        ("limit", "1.5"),
        ("limit", "many"),
        ("limit", "7;"),
        ("offset", "-1"),
        ("offset", "1.5"),
        ("offset", "end"),
    ],
)
def test_out_of_range(api: Api, list_: List, name: str, value: str) -> None:
    """400 for a `limit` or `offset` out of range or not an integer (U6)."""
    status, error = api.get(list_.path, **{name: value}).error
    assert status == 400
    assert name in error


@EVERY_LIST
def test_a_limit_of_zero_is_refused_strictly(strict: Api, list_: List) -> None:
    """Plivo's API reference: Overview."""
    assert strict.get(list_.path, limit=0).status == 400
