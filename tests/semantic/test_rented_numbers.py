"""The numbers of an account (Plivo's API reference: Number)."""

from __future__ import annotations

from typing import Any

import pytest

from plivo_emulator_client import PlivoEmulator
from tests.semantic.api import Api
from tests.semantic.registrations import PROFILES
from tests.semantic.resource_types import APPLICATIONS, MASKING, NUMBERS, SUBACCOUNTS, phone
from tests.semantic.simulation import Simulation
from tests.semantic.unknown import offered_number
from tests.semantic.webhook_receiver import WebhookReceiver
from tests.spec.document import JsonObject

# One that nobody has.
PROFILE = "2f4b8f0e-6c1d-4b5e-8a3f-9d0c1e2a7b66"


def bought(api: Api, **query: Any) -> str:
    """Buy the first number that a search finds."""
    number = offered_number(api, **query)
    api.do("phone_numbers_buy", number, body={})
    return number


# Lists -------------------------------------------------------------------------------------------


@pytest.fixture
def several(api: Api, simulation: Simulation) -> dict[str, str]:
    """Numbers that filters tell apart, oldest first."""
    sub = SUBACCOUNTS.create(api)
    found = {"first": bought(api, country_iso="US", pattern="415")}
    # At the end of a month, numbers of different days may be renewed on the same one.
    simulation.advance(days=4)
    found["mobile"] = bought(api, country_iso="GB", type="mobile")
    found["tollfree"] = bought(api, country_iso="US", type="tollfree")
    found["own"] = NUMBERS.create(api, number_type="national", subaccount=sub)
    api.do("numbers_update", found["first"], body={"alias": "Desk", "cnam_lookup": "enabled"})
    api.do("numbers_update", found["mobile"], body={"alias": "desk"})
    return found


def keeps(api: Api, several: dict[str, str], **query: Any) -> set[str]:
    """The names of the numbers that a filtered list has."""
    names = {number: name for name, number in several.items()}
    keys = NUMBERS.keys(api, **query)
    assert keys == sorted(keys, key=list(reversed(several.values())).index), "not newest first"
    meta, _ = NUMBERS.page(api, limit=1, **query)
    assert meta["total_count"] == len(keys)
    return {names[key] for key in keys}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, {"first", "mobile", "tollfree", "own"}),
        ({"type": "mobile"}, {"mobile"}),
        ({"number_type": "local"}, {"first"}),
        ({"type": "fixed"}, set()),
        ({"type": "local", "number_type": "mobile"}, set()),
        ({"alias": "Desk"}, {"first"}),
        ({"alias": "Des"}, set()),
        ({"number_startswith": "1415555"}, {"first"}),
        ({"number_startswith": "4477"}, {"mobile"}),
        ({"number_startswith": "77"}, set()),
        ({"services": "voice"}, {"first", "mobile", "tollfree", "own"}),
        ({"services": "sms"}, {"first", "mobile", "tollfree"}),
        ({"services": "voice,mms"}, {"first"}),
        ({"cnam_lookup": "enabled"}, {"first"}),
        ({"cnam_lookup": "disabled"}, {"tollfree"}),
        ({"tendlc_registration_status": "unregistered"}, {"first"}),
        ({"tendlc_registration_status": "UNREGISTERED"}, {"first"}),
        ({"tendlc_registration_status": "registered"}, set()),
        ({"tendlc_registration_status": "in_progress"}, set()),
        ({"tendlc_campaign_id": "CXX1X1X"}, set()),
        ({"toll_free_sms_verification": "UNVERIFIED"}, {"tollfree"}),
        ({"toll_free_sms_verification": "verified"}, set()),
        ({"toll_free_sms_verification_order_status": "approved"}, set()),
    ],
)
def test_filters(api: Api, several: dict[str, str], query: JsonObject, expected: set[str]) -> None:
    assert keeps(api, several, **query) == expected


def test_days_of_renewal(api: Api, several: dict[str, str]) -> None:
    early = NUMBERS.get(api, several["first"])["renewal_date"]
    late = NUMBERS.get(api, several["mobile"])["renewal_date"]
    assert early < late
    assert NUMBERS.get(api, several["own"])["renewal_date"] is None
    for suffix, of_early, of_late in (
        ("", {"first"}, {"mobile", "tollfree"}),
        ("__gt", {"mobile", "tollfree"}, set()),
        ("__gte", {"first", "mobile", "tollfree"}, {"mobile", "tollfree"}),
        ("__lt", set(), {"first"}),
        ("__lte", {"first"}, {"first", "mobile", "tollfree"}),
    ):
        assert keeps(api, several, **{f"renewal_date{suffix}": early}) == of_early, suffix
        assert keeps(api, several, **{f"renewal_date{suffix}": late}) == of_late, suffix
    both = {"renewal_date__gte": early, "renewal_date__lt": late}
    assert keeps(api, several, **both) == {"first"}
    for text in ("2026-02-30", "2026-13-01", "2026-1-1"):
        api.ask("numbers_list", renewal_date=text).refused(400)


def test_subaccounts_are_filtered(api: Api, several: dict[str, str]) -> None:
    owner = NUMBERS.get(api, several["own"])["sub_account"]
    assert keeps(api, several, subaccount=owner) == {"own"}


# Updates -----------------------------------------------------------------------------------------


def test_applications_come_and_go(api: Api) -> None:
    """Decisions C66 and U29."""
    number = NUMBERS.create(api)
    app_id = APPLICATIONS.create(api, default_number_app=True)
    api.do("numbers_update", number, body={"alias": "Desk"})
    assert NUMBERS.get(api, number)["application"] is None
    api.do("numbers_update", number, body={"app_id": app_id})
    assert NUMBERS.get(api, number)["application"].endswith(f"/Application/{app_id}/")
    missing = {"app_id": "99999999999999999", "alias": "Other"}
    api.ask("numbers_update", number, body=missing).refused(404, "not found")
    assert NUMBERS.get(api, number)["alias"] == "Desk"
    api.do("numbers_update", number, body={"app_id": ""})
    assert NUMBERS.get(api, number)["application"] is None
    api.do("numbers_update", number, body={"app_id": app_id})
    api.do("applications_delete", app_id)
    assert NUMBERS.get(api, number)["application"] is None


def test_a_list_shows_what_reading_shows(api: Api, several: dict[str, str]) -> None:
    several["second"] = bought(api)
    api.do("phone_numbers_buy", offered_number(api), body={"ha_enable": True})
    for row in NUMBERS.walk(api):
        assert row == NUMBERS.get(api, row["number"])


def test_a_number_changes_hands(api: Api) -> None:
    key = SUBACCOUNTS.create(api, enabled=True, name="Marketing")
    sub = api.as_(key, SUBACCOUNTS.get(api, key)["auth_token"])
    number = NUMBERS.create(api)
    assert NUMBERS.keys(sub) == []
    assert "sub_account_name" not in NUMBERS.get(api, number)
    api.do("numbers_update", number, body={"subaccount": key})
    assert NUMBERS.keys(sub) == [number]
    shown = NUMBERS.get(api, number)
    assert (shown["sub_account"], shown["sub_account_name"]) == (key, "Marketing")
    row = NUMBERS.row(api, number)
    assert (row["sub_account"], row["sub_account_name"]) == (key, "Marketing")
    dates = (row["added_on"], row["renewal_date"], row["city"], row["tendlc_registration_status"])
    assert dates == tuple(
        shown[name] for name in ("added_on", "renewal_date", "city", "tendlc_registration_status")
    )


def test_a_number_leaves_the_application_of_another_subaccount(api: Api) -> None:
    first, second = (SUBACCOUNTS.create(api, enabled=True) for _ in range(2))
    theirs, ours = APPLICATIONS.create(api, subaccount=first), APPLICATIONS.create(api)
    for app_id, kept in ((theirs, None), (ours, f"/v1/Account/{api.auth_id}/Application/{ours}/")):
        number = NUMBERS.create(api)
        api.do("numbers_update", number, body={"subaccount": first, "app_id": app_id})
        api.do("numbers_update", number, body={"subaccount": second})
        assert NUMBERS.get(api, number)["application"] == kept


@pytest.mark.parametrize("field", ["cnam", "caller_reputation"])
def test_registrations(api: Api, simulation: Simulation, field: str) -> None:
    """Decision U28."""
    status = {"cnam": "cnam_registration_status"}.get(field, "caller_reputation_status")
    value = {"cnam": "Ferrer Couriers"}.get(field, "enabled")
    number = NUMBERS.create(api)
    if field == "caller_reputation":
        api.ask("numbers_update", number, body={field: value}).refused(400)
    profile = PROFILES.create(api)
    api.do("numbers_update", number, body={field: value, "profile_uuid": profile})
    assert NUMBERS.get(api, number)[status] == "PENDING"
    simulation.advance(seconds=59)
    assert NUMBERS.get(api, number)[status] == "PENDING"
    simulation.advance(seconds=1)
    assert NUMBERS.get(api, number)[status] == "ACTIVE"
    assert NUMBERS.get(api, number)["profile_uuid"] == profile
    if field == "caller_reputation":
        api.do("numbers_update", number, body={field: "disabled"})
        assert NUMBERS.get(api, number)[status] == "NOT_ENROLLED"


def test_the_profile_must_be_ones_own(api: Api, other_api: Api) -> None:
    """Decision U29."""
    number, mine = NUMBERS.create(api), PROFILES.create(api)
    for unknown in (PROFILE, PROFILES.create(other_api)):
        body = {"caller_reputation": "enabled", "profile_uuid": unknown}
        text = f"profile_uuid {unknown} does not exist"
        api.ask("numbers_update", number, body=body).refused(400, text)
    assert NUMBERS.get(api, number)["profile_uuid"] is None
    api.do("numbers_update", number, body={"profile_uuid": mine.upper()})
    assert NUMBERS.get(api, number)["profile_uuid"] == mine


def test_the_end_of_a_registration_is_told(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    number = NUMBERS.create(api)
    url = receiver.url("on_number_registration")
    api.do("numbers_update", number, body={"cnam": "Ferrer", "cnam_callback_url": url})
    simulation.advance(minutes=1)
    (event,) = receiver.of("on_number_registration")
    told = (event.fields["Number"], event.fields["Registration"], event.fields["Status"])
    assert told == (number, "cnam", "ACTIVE")


@pytest.mark.parametrize(
    "body",
    [
        {"cnam_lookup": "enabled"},
        {"cnam": "Ferrer"},
        {"caller_reputation": "enabled", "profile_uuid": PROFILE},
    ],
)
def test_what_only_american_numbers_have(api: Api, body: JsonObject) -> None:
    """Decision U29."""
    number = NUMBERS.create(api, numbers=f"+4420718{phone()[-5:]}", region="London")
    before = NUMBERS.get(api, number)
    api.ask("numbers_update", number, body=body).refused(400)
    assert NUMBERS.get(api, number) == before


# Numbers of one's own carrier --------------------------------------------------------------------


def test_several_numbers_are_added_at_once(api: Api) -> None:
    first, second, third = phone(), phone(), phone()
    body = NUMBERS.example("create") | {"numbers": f"{first}, +{second}"}
    api.do("numbers_add", body=body)
    assert NUMBERS.keys(api) == [second, first]
    shown = NUMBERS.get(api, first)
    assert (shown["carrier"], shown["region"]) == (body["carrier"], body["region"])
    assert (shown["monthly_rental_rate"], shown["renewal_date"]) == ("0.00000", None)
    assert (shown["voice_enabled"], shown["sms_enabled"]) == (True, False)
    # All or none (U30).
    api.ask("numbers_add", body=body | {"numbers": f"{third},{first}"}).refused(400)
    api.ask("numbers_add", body=body | {"numbers": f"{third},12345678"}).refused(
        400, "'12345678' is not a valid phone number."
    )
    assert NUMBERS.keys(api) == [second, first]


# Giving up ---------------------------------------------------------------------------------------


def test_a_number_is_reserved_for_ten_days(
    api: Api, other_api: Api, simulation: Simulation
) -> None:
    """Decision C68."""
    number = bought(api)
    api.do("numbers_unrent", number)
    assert NUMBERS.keys(api) == []
    assert offered_number(other_api) != number
    simulation.advance(days=9, hours=23, minutes=59, seconds=59)
    other_api.ask("phone_numbers_buy", number, body={}).refused(404, "not found")
    simulation.advance(seconds=1)
    assert offered_number(other_api) == number
    other_api.do("phone_numbers_buy", number, body={})
    assert NUMBERS.keys(other_api) == [number]


@pytest.mark.parametrize("carrier", ["Plivo", "10217384756102"])
def test_a_number_of_another_carrier_is_only_removed(api: Api, carrier: str) -> None:
    """Whatever that carrier is called."""
    number = offered_number(api)
    NUMBERS.create(api, numbers=number, carrier=carrier)
    assert offered_number(api) != number
    api.do("numbers_unrent", number)
    assert offered_number(api) == number, "it is reserved"


def test_what_was_given_up_is_no_fallback(api: Api, control: PlivoEmulator) -> None:
    for give_up in (
        lambda number: api.do("numbers_unrent", number),
        control.numbers.delete,
    ):
        first = offered_number(api)
        reply = api.do("phone_numbers_buy", first, body={"ha_enable": True})
        second = reply["numbers"][0]["fallback_number"]
        shown = NUMBERS.get(api, first)
        assert (shown["fallback_number"], "fallback_number" in NUMBERS.get(api, second)) == (
            second,
            False,
        )
        give_up(second)
        shown.pop("fallback_number")
        assert NUMBERS.get(api, first) == shown


def test_a_reservation_can_be_ended(api: Api, control: PlivoEmulator) -> None:
    number = bought(api)
    api.do("numbers_unrent", number)
    control.reserved_numbers.delete(number)
    assert offered_number(api) == number


def test_masking_uses_what_is_rented_and_no_longer(api: Api) -> None:
    number = bought(api)
    session = api.do("masking_sessions_create", body=MASKING.body())["session"]
    assert session["virtual_number"] == number
    api.do("numbers_unrent", number)
    session = api.do("masking_sessions_create", body=MASKING.body())["session"]
    assert session["virtual_number"] != number
    # What masking rents is a number like any other.
    assert NUMBERS.keys(api) == [session["virtual_number"]]


def test_masking_does_not_use_what_is_pending(api: Api) -> None:
    number = bought(api, country_iso="DE", type="local")
    body = MASKING.body(geomatch=False)
    session = api.do("masking_sessions_create", body=body)["session"]
    assert session["virtual_number"] != number


def test_numbers_of_a_deleted_subaccount(api: Api) -> None:
    for cascade in (True, False):
        key = SUBACCOUNTS.create(api)
        number = offered_number(api)
        api.do("phone_numbers_buy", number, body={"subaccount": key})
        api.do("subaccounts_delete", key, cascade=cascade)
        if cascade:
            assert NUMBERS.keys(api) == []
            assert offered_number(api) != number, "not reserved"
        else:
            assert NUMBERS.get(api, number)["sub_account"] is None
