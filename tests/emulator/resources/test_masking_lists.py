"""Which masking sessions a list shows (Plivo's page on listing masking sessions)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.emulator.resources.api import ALICE, BOB, CAROL, DAVE, START, Api

PATH = "Masking/Session/"


def found(api: Api, **query: object) -> list[str]:
    answer = api.get(PATH, **query)
    assert answer.status == 200, answer
    page = answer.body["response"]
    assert page["meta"]["total_count"] == len(page["objects"])
    return [each["session_uuid"] for each in page["objects"]]


def test_objects(api: Api) -> None:
    """Alphabetical keys, and an address that items elsewhere do not have."""
    session = api.mask()
    (shown,) = api.get(PATH).body["response"]["objects"]
    address = f"/v1/Account/{api.auth_id}/{PATH}{session['session_uuid']}/"
    assert shown == session | {"resource_uri": address}
    assert list(shown) == sorted(shown)
    assert api.request("GET", address).body["response"] == session


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"first_party": ALICE}, "b a"),
        ({"first_party": f"+{ALICE}"}, "b a"),
        ({"second_party": BOB}, "a"),
        ({"second_party": f"+{CAROL}"}, "c b"),
        ({"first_party": BOB}, "c"),
        ({"first_party": ALICE, "second_party": CAROL}, "b"),
        ({"first_party": CAROL}, ""),
        ({"first_party": ALICE[:-1]}, ""),
        ({"status": "all"}, "c b a"),
        ({"status": "active"}, "c b"),
        ({"status": "expired"}, "a"),
        ({"status": "in-progress"}, ""),
        ({"status": "expired", "first_party": ALICE}, "a"),
        ({"status": "expired", "first_party": BOB}, ""),
        ({}, "c b a"),
    ],
)
def test_parties_and_states(api: Api, query: dict[str, str], expected: str) -> None:
    """Exact matches, whether or not a plus sign is sent."""
    sessions = {
        name: api.mask(*parties)["session_uuid"]
        for name, parties in (("a", (ALICE, BOB)), ("b", (ALICE, CAROL)), ("c", (BOB, CAROL)))
    }
    api.delete(f"{PATH}{sessions['a']}/")
    assert found(api, **query) == [sessions[name] for name in expected.split()]


def test_virtual_numbers(api: Api) -> None:
    """With or without the plus sign."""
    one, two = api.mask(ALICE, BOB), api.mask(ALICE, CAROL)
    three = api.mask(CAROL, DAVE)
    assert one["virtual_number"] == three["virtual_number"] != two["virtual_number"]
    for sign in ("", "+"):
        number = sign + one["virtual_number"]
        assert found(api, virtual_number=number) == [three["session_uuid"], one["session_uuid"]]


def test_states_follow_the_clock(api: Api) -> None:
    """Plivo's pages on masking sessions."""
    uuid = api.mask(session_expiry=60)["session_uuid"]
    assert (found(api, status="active"), found(api, status="expired")) == ([uuid], [])
    api.advance(60)
    assert (found(api, status="active"), found(api, status="expired")) == ([], [uuid])


# Five sessions, made at these seconds after 09:30 and living so long.
MADE = {"a": (0, 600), "b": (30, 600), "c": (60, 540), "d": (61, 1800), "e": (3600, 60)}


def series(api: Api) -> dict[str, str]:
    sessions = {}
    for name, (second, lifetime) in MADE.items():
        api.emulator.clock.set(START + timedelta(seconds=second))
        sessions[name] = api.mask(session_expiry=lifetime)["session_uuid"]
    return sessions


CREATED = [
    ("created_time", "2026-03-01 09:30:30", "b"),
    ("created_time", "2026-03-01 09:30", "b a"),
    ("created_time", "2026-03-01 09:31", "d c"),
    ("created_time", "2026-03-01 09:31:00.000000", "c"),
    ("created_time", "2026-03-01 09:31:00.5", ""),
    ("created_time", "2026-03-01 09:32", ""),
    ("created_time__gt", "2026-03-01 09:31:00", "e d"),
    ("created_time__gt", "2026-03-01 09:30", "e d c"),
    ("created_time__gte", "2026-03-01 09:31:00", "e d c"),
    ("created_time__gte", "2026-03-01 09:30", "e d c b a"),
    ("created_time__lt", "2026-03-01 09:31:00", "b a"),
    ("created_time__lt", "2026-03-01 09:31", "b a"),
    ("created_time__lte", "2026-03-01 09:31:00", "c b a"),
    ("created_time__lte", "2026-03-01 09:31", "d c b a"),
]
EXPIRES = [
    ("expiry_time", "2026-03-01 09:40:00", "c a"),
    ("expiry_time", "2026-03-01 09:40", "c b a"),
    ("expiry_time__gt", "2026-03-01 09:40:00", "e d b"),
    ("expiry_time__gte", "2026-03-01 09:40:30", "e d b"),
    ("expiry_time__lt", "2026-03-01 09:40:30", "c a"),
    ("expiry_time__lte", "2026-03-01 09:40:30", "c b a"),
    ("expiry_time__gt", "2026-03-01 10:31", ""),
]
LASTING = [
    ("duration", "600", "b a"),
    ("duration", "601", ""),
    ("duration__gt", "600", "d"),
    ("duration__gte", "600", "d b a"),
    ("duration__lt", "600", "e c"),
    ("duration__lte", "600", "e c b a"),
    ("duration__gt", str(10**30), ""),
    ("duration__lt", str(10**30), "e d c b a"),
]


@pytest.mark.parametrize(("name", "value", "expected"), CREATED + EXPIRES + LASTING)
def test_ranges(api: Api, name: str, value: str, expected: str) -> None:
    """Every operator, in the documented spelling and with a single underscore (12, row 46)."""
    sessions = series(api)
    expected_uuids = [sessions[each] for each in expected.split()]
    assert found(api, **{name: value}) == expected_uuids
    assert found(api, **{name.replace("__", "_"): value}) == expected_uuids


def test_ranges_go_together(api: Api) -> None:
    """All conditions hold at once."""
    sessions = series(api)
    query = {
        "created_time__gt": "2026-03-01 09:30:00",
        "created_time__lte": "2026-03-01 09:31:01",
        "duration__gte": 600,
        "expiry_time__lt": "2026-03-01 10:00:00",
        "first_party": ALICE,
        "status": "expired",
    }
    assert found(api, **query) == [sessions["b"]]


def test_the_last_seven_days_unless_a_time_is_given(api: Api) -> None:
    """Plivo's page on listing masking sessions."""
    old = api.mask(ALICE, BOB, session_expiry=600)["session_uuid"]
    api.advance(days=1)
    new = api.mask(ALICE, BOB, session_expiry=600)["session_uuid"]
    # Both were made on the second, so the week begins on it, too.
    api.emulator.clock.set(datetime(2026, 3, 8, 9, 30, tzinfo=UTC))
    assert found(api) == [new, old]
    api.advance(1)
    assert found(api) == [new]
    assert found(api, status="expired", first_party=ALICE, duration=600) == [new]
    for query in (
        {"created_time__lte": "2026-03-09 00:00"},
        {"created_time__gte": "2026-03-01 00:00"},
        {"expiry_time__lt": "2026-03-09 00:00"},
        {"expiry_time__gt": "2026-03-01 00:00"},
    ):
        assert found(api, **query) == [new, old], query
    assert found(api, expiry_time="2026-03-01 09:40") == [old]
    # Readable by its id all the while.
    assert api.masked(old)["status"] == "expired"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("created_time", "yesterday"),
        ("created_time", "2026-03-01"),
        ("created_time__gt", "2026-02-30 09:30"),
        ("created_time__lt", "2026-03-01T09:30:00Z"),
        ("created_time_lt", "yesterday"),
        ("expiry_time__gte", "2026-13-01 09:30"),
        ("expiry_time__lte", "2026-03-01 24:00"),
        ("duration", "long"),
        ("duration__lt", "1.5"),
        ("status", "gone"),
        ("first_party", "nonsense"),
        ("virtual_number", "x"),
        ("subaccount", "SA1"),
    ],
)
def test_what_makes_no_sense(api: Api, name: str, value: str) -> None:
    """A malformed filter is a 400."""
    assert api.get(PATH, **{name: value}).status == 400
