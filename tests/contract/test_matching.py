"""Filters: which rows they keep, and how wrong lists are found."""

from __future__ import annotations

from typing import Any

import pytest

from tests.contract.checks import filters, pages
from tests.contract.matching import filters_of, keeps, near_misses, value_for
from tests.contract.observation import Observation
from tests.contract.probes import PROBES
from tests.contract.resources import RESOURCES, Resource
from tests.contract.shadow import Entry, Shadow
from tests.contract.timestamps import moment

MAIN = "MAEMULATOR0000000000"
OWNER = "SAM3NDE1ZTYXNZU2ODG5"
AT = "2026-03-01 09:30:00 +0000 UTC"


def resource(name: str) -> Resource:
    return next(each for each in RESOURCES if each.name == name)


def kept(name: str, parameter: str, value: str, row: dict[str, Any], owner: str = "") -> Any:
    return keeps(filters_of(resource(name))[parameter], value, row, owner or MAIN)


def test_every_filter_shows_in_rows_or_is_known_not_to() -> None:
    for each in RESOURCES:
        if each.has("list"):
            for one in filters_of(each).values():
                in_attempts = one.field in ("brand_name", "app_hash")
                assert not one.field or one.field in each.properties or in_attempts


@pytest.mark.parametrize(
    ("parameter", "value", "row", "right"),
    [
        ("first_party", "+14155550100", {"first_party": "14155550100"}, True),
        ("first_party", "14155550101", {"first_party": "14155550100"}, False),
        ("status", "all", {"status": "expired"}, True),
        ("status", "active", {"status": "expired"}, False),
        ("duration__gt", "1800", {"duration": 1800}, False),
        ("duration__gte", "1800", {"duration": 1800}, True),
        ("duration__lt", "1800", {"duration": 1799}, True),
        ("duration__lte", "1800", {"duration": 1801}, False),
        ("duration", "1800", {"duration": 1800}, True),
        ("created_time", "2026-03-01 09:30:00", {"created_time": AT}, True),
        ("created_time__gt", "2026-03-01 09:30:00", {"created_time": AT}, False),
        ("created_time__gte", "2026-03-01 09:30:00", {"created_time": AT}, True),
        ("created_time__lt", "2026-03-01 09:30:00", {"created_time": AT}, False),
        ("created_time__lte", "2026-03-01 09:30:00", {"created_time": AT}, True),
        ("created_time__lt", "2026-03-01 09:31", {"created_time": AT}, True),
        ("expiry_time__gt", "2026-03-01 09:29", {"expiry_time": AT}, True),
        ("subaccount", OWNER, {}, False),
        ("duration", "1800", {}, None),
    ],
)
def test_masking_filters(parameter: str, value: str, row: dict[str, Any], right: Any) -> None:
    assert kept("masking_sessions", parameter, value, row) is right


@pytest.mark.parametrize(
    ("parameter", "value", "row", "right"),
    [
        ("country", "us", {"destination_country_iso2": "US"}, True),
        ("country", "GB", {"destination_country_iso2": "US"}, False),
        ("brand_name", "A", {"attempt_details": [{"brand_name": "A"}]}, True),
        ("brand_name", "A", {"attempt_details": [{}]}, False),
        ("brand_name", "A", {"attempt_details": [{"brand_name": "A"}, {"brand_name": "B"}]}, None),
        ("session_time__gt", "2026-03-01 09:30", {"created_at": "2026-03-01T09:30:20Z"}, None),
        ("session_time__gt", "2026-03-01 09:30", {"created_at": "2026-03-01T09:31:00Z"}, True),
    ],
)
def test_verify_filters(parameter: str, value: str, row: dict[str, Any], right: Any) -> None:
    assert kept("verify_sessions", parameter, value, row) is right


@pytest.mark.parametrize(
    ("parameter", "value", "row", "right"),
    [
        ("error_code", "0", {"error_code": "000"}, True),
        ("error_code", "000", {"error_code": None}, False),
        ("error_code", "200", {"error_code": "200"}, True),
        ("error_code", "0200", {"error_code": "200"}, False),
        ("to_number", "14155550101", {"to_number": "14155550***"}, None),
        ("destination_country_iso2", "us", {"destination_country_iso2": "US"}, True),
        ("message_state", "sent", {"message_state": "queued"}, False),
    ],
)
def test_message_filters(parameter: str, value: str, row: dict[str, Any], right: Any) -> None:
    assert kept("messages", parameter, value, row) is right


def test_names_are_filtered_by_their_beginning() -> None:
    assert kept("applications", "app_name", "Hot", {"app_name": "Hotline"}) is True
    assert kept("applications", "app_name", "line", {"app_name": "Hotline"}) is False
    assert kept("applications", "app_name", "hot", {"app_name": "Hotline"}) is False


def test_values_are_found_that_keep_a_row() -> None:
    row = {
        "first_party": "14155550100",
        "second_party": "14155550101",
        "virtual_number": "14155550102",
        "status": "active",
        "created_time": AT,
        "expiry_time": "2026-03-01 10:00:00 +0000 UTC",
        "duration": 1800,
    }
    for each in filters_of(resource("masking_sessions")).values():
        value = value_for(each, row, OWNER)
        assert value is not None
        strict = each.comparison in ("__gt", "__lt")
        assert keeps(each, value, row, OWNER) is not strict


def test_near_misses_are_not_kept() -> None:
    name = filters_of(resource("applications"))["app_name"]
    for value in near_misses(name, {"app_name": "Hotline"}):
        assert keeps(name, value, {"app_name": "Hotline"}) is False
    party = filters_of(resource("masking_sessions"))["first_party"]
    row = {"first_party": "1", "second_party": "2", "virtual_number": "3"}
    assert near_misses(party, row) == ["2", "3"]


@pytest.fixture
def shadow(monkeypatch: pytest.MonkeyPatch) -> Shadow:
    """A model that knows three applications, the oldest first, of which the last has an owner."""
    model = Shadow()
    for order, (name, owner) in enumerate((("Aa", MAIN), ("Ab", MAIN), ("B", OWNER)), start=1):
        wanted: dict[str, Any] = {"app_id": str(order), "app_name": name}
        wanted["sub_account"] = None if owner == MAIN else owner
        model.entries["applications"][str(order)] = Entry(str(order), owner, order, wanted)
    for module in (filters, pages):
        monkeypatch.setattr(module, "SHADOW", model)
    monkeypatch.setattr(PROBES, "main", (MAIN, "token"))
    return model


def page(query: str, names: list[int], auth_id: str = MAIN, **meta: Any) -> Observation:
    shown = {1: ("Aa", None), 2: ("Ab", None), 3: ("B", OWNER)}
    rows = [
        {"app_id": str(name), "app_name": shown[name][0], "sub_account": shown[name][1]}
        for name in names
    ]
    reply = {
        "meta": {"limit": 20, "offset": 0, "next": None, "total_count": len(names)} | meta,
        "objects": rows,
    }
    path = {"auth_id": auth_id}
    return Observation("1", "applications_list", path, f"http://h/?{query}", None, 200, reply)


@pytest.mark.parametrize(
    ("query", "names", "right"),
    [
        ("", [3, 2, 1], True),
        ("app_name=A", [2, 1], True),
        ("app_name=A", [3, 2, 1], False),
        ("app_name=A", [2], False),
        ("app_name=A", [], False),
        ("app_name=C", [], True),
        ("app_name=C", [1], False),
        (f"subaccount={OWNER}", [3], True),
        (f"subaccount={OWNER}", [3, 2], False),
        (f"subaccount={OWNER}", [], False),
        (f"subaccount={OWNER}&app_name=A", [], True),
        (f"subaccount={OWNER}&app_name=A", [3], False),
    ],
)
@pytest.mark.usefixtures("shadow")
def test_a_filtered_list_is_complete_and_pure(query: str, names: list[int], right: bool) -> None:
    judge = filters.FiltersSound().judge
    if right:
        judge(page(query, names))
    else:
        with pytest.raises(AssertionError):
            judge(page(query, names))


@pytest.mark.usefixtures("shadow")
def test_a_total_that_is_too_small_is_found() -> None:
    with pytest.raises(AssertionError, match="total_count"):
        filters.FiltersSound().judge(page("app_name=A", [2], next="more", total_count=1))


@pytest.mark.usefixtures("shadow")
def test_a_subaccount_need_not_see_what_is_not_its_own() -> None:
    filters.FiltersSound().judge(page("", [3], auth_id=OWNER))


@pytest.mark.usefixtures("shadow")
def test_newer_rows_stand_first() -> None:
    applications = resource("applications")
    rows = [{"app_id": "3"}, {"app_id": "unknown"}, {"app_id": "1"}]
    pages.check_order(applications, rows)
    with pytest.raises(AssertionError, match="newest first"):
        pages.check_order(applications, rows[::-1])


def test_times_of_rows_tell_their_order_too() -> None:
    subaccounts = resource("subaccounts")
    rows = [{"auth_id": "1", "created": "2026-03-01"}, {"auth_id": "2", "created": "2026-03-02"}]
    with pytest.raises(AssertionError, match="by time"):
        pages.check_order(subaccounts, rows)


def fits(here: list[int], following: list[int], first: list[int], total: int = 3) -> None:
    parts = [page("", names, total_count=3) for names in (here, following)]
    parts.append(page("", first, total_count=total))
    pages.check_fit(resource("applications"), parts, limit=1, offset=1)


def test_pages_of_one_list_fit() -> None:
    fits([2], [1], [3, 2, 1])


@pytest.mark.parametrize(
    ("here", "following", "first", "total"),
    [
        ([2], [2], [3, 2, 1], 3),
        ([3], [2], [3, 2, 1], 3),
        ([1], [], [3, 2, 1], 3),
        ([2], [1], [3, 2, 1], 20),
    ],
)
def test_pages_that_do_not_fit_are_found(
    here: list[int], following: list[int], first: list[int], total: int
) -> None:
    with pytest.raises(AssertionError):
        fits(here, following, first, total)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2026-03-01 09:30:00 +0000 UTC", "2026-03-01T09:30:00+00:00"),
        ("2023-05-04 09:30:00.12345 +0000 +0000", "2023-05-04T09:30:00.123450+00:00"),
        ("2026-03-01T09:30:00.123456789Z", "2026-03-01T09:30:00.123456+00:00"),
        ("2026-03-01T15:00:00+05:30", "2026-03-01T09:30:00+00:00"),
        ("2026-03-01 09:30", "2026-03-01T09:30:00+00:00"),
        ("2026-03-01", "2026-03-01T00:00:00+00:00"),
    ],
)
def test_moments_are_read_as_replies_write_them(text: str, read: str) -> None:
    found = moment(text)
    assert found is not None
    assert found.isoformat() == read


@pytest.mark.parametrize("text", ["", "yesterday", None, 5, "2026-02-30 09:30:00", "2026-03"])
def test_what_is_no_moment_is_none(text: Any) -> None:
    assert moment(text) is None
