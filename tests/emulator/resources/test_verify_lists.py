"""Which Verify sessions a list shows (Plivo's page on listing Verify sessions)."""

from __future__ import annotations

import pytest

from tests.emulator.resources.api import ALICE, BOB, CAROL, Api

PATH = "Verify/Session/"
APP = "3f0c5d2e-8f3b-4b6c-9a55-0d3f4f1f2a10"
INDIAN = "917708772011"


def found(api: Api, **query: object) -> list[str]:
    answer = api.get(PATH, **query)
    assert answer.status == 200, answer
    return [each["session_uuid"] for each in answer.body["sessions"]]


def test_objects(api: Api) -> None:
    """The same as elsewhere, without `api_id`; no `total_count`."""
    uuid = api.verify()
    body = api.get(PATH).said[1]
    assert list(body) == ["meta", "sessions"]
    assert list(body["meta"]) == ["limit", "offset", "next", "previous"]
    assert body["sessions"] == [api.get(f"{PATH}{uuid}/").said[1]]


def family(api: Api) -> dict[str, str]:
    """Make sessions that differ in everything one can filter by."""
    sessions = {
        "plain": api.verify(ALICE, otp="123456"),
        "indian": api.verify(INDIAN, otp="123456"),
        "branded": api.verify(BOB, brand_name="Ferrer", app_hash="FA9qCX9VSuW"),
        "other app": api.verify(ALICE, app_uuid=APP),
    }
    api.post(f"{PATH}{sessions['indian']}/", {"otp": "123456"})
    return sessions


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, ["other app", "branded", "indian", "plain"]),
        ({"recipient": ALICE}, ["other app", "plain"]),
        ({"recipient": f"+{ALICE}"}, ["other app", "plain"]),
        ({"recipient": CAROL}, []),
        ({"app_uuid": APP}, ["other app"]),
        ({"app_uuid": APP.upper()}, ["other app"]),
        ({"status": "in-progress"}, ["other app", "branded", "plain"]),
        ({"status": "verified"}, ["indian"]),
        # What an older page and the PHP SDK call it (C12).
        ({"status": "validated"}, ["indian"]),
        ({"status": "expired"}, []),
        ({"alias": "default_verify_app"}, ["branded", "indian", "plain"]),
        ({"alias": "default"}, []),
        ({"brand_name": "Ferrer"}, ["branded"]),
        ({"brand_name": "Other"}, []),
        ({"app_hash": "FA9qCX9VSuW"}, ["branded"]),
        ({"country": "IN"}, ["indian"]),
        ({"country": "us"}, ["other app", "branded", "plain"]),
        ({"country": "DE"}, []),
        ({"country": "US", "status": "in-progress", "recipient": BOB}, ["branded"]),
    ],
)
def test_filters(api: Api, query: dict[str, str], expected: list[str]) -> None:
    sessions = family(api)
    assert found(api, **query) == [sessions[name] for name in expected]


def test_states_follow_the_clock(api: Api) -> None:
    """Plivo's pages on Verify sessions."""
    uuid = api.verify()
    api.advance(600)
    assert (found(api, status="in-progress"), found(api, status="expired")) == ([], [uuid])


# Three sessions: at 09:30:00.25, 09:30:30.25 and 09:31:00.25.
RANGES = [
    ("session_time", "2026-03-01 09:30", "b a"),
    ("session_time", "2026-03-01 09:30:30", "b"),
    ("session_time", "2026-03-01 09:30:30.25", "b"),
    ("session_time", "2026-03-01 09:30:30.3", ""),
    ("session_time__gt", "2026-03-01 09:30", "c"),
    ("session_time__gt", "2026-03-01 09:30:30", "c"),
    ("session_time__gt", "2026-03-01 09:30:30.2", "c b"),
    ("session_time__gte", "2026-03-01 09:30:30", "c b"),
    ("session_time__gte", "2026-03-01 09:30:30.250000", "c b"),
    ("session_time__lt", "2026-03-01 09:30:30", "a"),
    ("session_time__lt", "2026-03-01 09:30:30.3", "b a"),
    ("session_time__lte", "2026-03-01 09:30:30", "b a"),
    ("session_time__lte", "2026-03-01 09:31", "c b a"),
]


@pytest.mark.parametrize(("name", "value", "expected"), RANGES)
def test_ranges(api: Api, name: str, value: str, expected: str) -> None:
    """Every operator; a time without seconds means the whole minute."""
    sessions = {}
    for each, phone in zip("abc", (ALICE, BOB, CAROL), strict=True):
        sessions[each] = api.verify(phone)
        api.advance(30)
    uuids = [sessions[each] for each in expected.split()]
    assert found(api, **{name: value}) == uuids
    assert found(api, **{name.replace("__", "_"): value}) == uuids


def test_the_last_day_unless_a_time_is_given(api: Api) -> None:
    """Without a filter on time: the last 24 hours."""
    old = api.verify(ALICE)
    api.advance(hours=1)
    new = api.verify(BOB)
    api.advance(hours=23)
    assert found(api) == [new, old]
    api.advance(1)
    assert found(api) == [new]
    assert found(api, status="expired") == [new]
    assert found(api, session_time__lt="2026-03-03 00:00") == [new, old]
    assert found(api, session_time="2026-03-01 09:30") == [old]
    assert api.get(f"{PATH}{old}/").status == 200


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("status", "pending"),
        ("country", "USA"),
        ("recipient", "nonsense"),
        ("app_uuid", "1"),
        ("subaccount", "SA1"),
        ("session_time", "yesterday"),
        ("session_time__gt", "2026-02-30 09:30"),
    ],
)
def test_what_makes_no_sense(api: Api, name: str, value: str) -> None:
    """A malformed filter is a 400."""
    assert api.get(PATH, **{name: value}).status == 400
