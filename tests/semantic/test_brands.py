"""Brands: one to a profile, reviewed for days, confirmed by sole proprietors, vetted."""

from __future__ import annotations

from typing import Any, Final

import pytest

from tests.semantic.api import Api
from tests.semantic.registrations import (
    PROFILES,
    brand_body,
    new_brand,
    person,
    waiting_brand,
)
from tests.semantic.resource_types import SUBACCOUNTS, phone
from tests.semantic.simulation import Simulation
from tests.semantic.webhook_receiver import WebhookReceiver
from tests.spec.document import JsonObject

EVENT: Final = "on_brand_event"
REVIEW: Final[JsonObject] = {"days": 3}
REASON: Final = "Tax ID does not match the company name or business type."
CODES: Final = [
    *("2FA", "ACCOUNT_NOTIFICATION", "CUSTOMER_CARE", "DELIVERY_NOTIFICATION", "FRAUD_ALERT"),
    *("HIGHER_EDUCATION", "LOW_VOLUME", "MARKETING", "MIXED", "POLLING_VOTING"),
    *("PUBLIC_SERVICE_ANNOUNCEMENT", "SECURITY_ALERT"),
]
NAMES: Final = {"2FA": "Two-Factor Authentication"}


def brand(api: Api, key: str) -> JsonObject:
    found = api.do("brands_get", key)["brand"]
    assert isinstance(found, dict)
    return found


def status(api: Api, key: str) -> str:
    return str(brand(api, key)["registration_status"])


def keys(api: Api, **query: Any) -> list[str]:
    return [each["brand_id"] for each in api.do("brands_list", **query)["brands"]]


def decide(simulation: Simulation, key: str, kind: str = "brand", **verdict: Any) -> None:
    """Decide the pending review of a brand."""
    reviews = simulation.control.reviews
    (review,) = reviews.list(subject=key, kind=kind, state="pending").objects
    reviews.decide(review.review_id, **verdict)
    simulation.advance()


def told(receiver: WebhookReceiver) -> list[str]:
    return [each.fields["status"] for each in receiver.of(EVENT)]


def test_a_brand_is_registered_and_vetted_after_days(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    profile_uuid = PROFILES.create(api, website="ferrer.example.org")
    key = new_brand(api, profile_uuid=profile_uuid, url=receiver.url(EVENT))
    simulation.advance(days=2, hours=23)
    before = brand(api, key)
    assert (before["registration_status"], told(receiver)) == ("PROCESSING", ["created"])
    simulation.advance(hours=1)
    registered = brand(api, key)
    pending = {"registration_status": "COMPLETED", "vetting_status": "PENDING"}
    assert registered == before | pending
    simulation.advance(**REVIEW)
    assert brand(api, key) == registered | {"vetting_status": "ACTIVE", "vetting_score": 80}
    assert told(receiver) == ["created", "registered"]
    for event in receiver.of(EVENT):
        about = {"type": "brand", "brand_id": key, "profile_uuid": profile_uuid}
        assert event.fields == about | {"status": event.fields["status"]}


def test_a_brand_shows_its_profile_as_it_was(api: Api, simulation: Simulation) -> None:
    profile_uuid = PROFILES.create(api, ein="515151515", alt_business_id="7", website="f.example")
    key = new_brand(api, profile_uuid=profile_uuid)
    profile = PROFILES.get(api, profile_uuid)
    shown = brand(api, key)
    own = {"brand_id", "brand_type", "registration_status", "created_at"}
    not_shown = {"profile_alias", "profile_type", "primary_profile", "customer_type", "created_at"}
    assert shown.keys() - own == profile.keys() - not_shown
    assert all(shown[name] == profile[name] for name in shown.keys() - own)
    api.do("profiles_update", profile_uuid, body={"website": "g.example"})
    assert brand(api, key) == shown


def test_the_list_shows_the_same_and_the_name(api: Api, simulation: Simulation) -> None:
    """Whatever became of them."""
    company = {
        "entity_type": "PUBLIC",
        "stock_symbol": "FRR",
        "stock_exchange": "NYSE",
        "alt_business_id": "5493001KJTIIGC8Y1R12",
        "alt_business_id_type": "LEI",
        "website": "ferrer.example.org",
    }
    made = [new_brand(api, company | {"ein": ein}) for ein in ("515151515", "000000000")]
    simulation.advance(days=7)
    made.append(new_brand(api, company))
    named = {"brand_alias": "Ferrer"}
    shown = [brand(api, key) for key in reversed(made)]
    assert api.do("brands_list")["brands"] == [each | named for each in shown]
    assert [each["registration_status"] for each in shown] == ["PROCESSING", "FAILED", "COMPLETED"]
    assert all(company.items() <= each.items() for each in shown)


@pytest.mark.parametrize(
    ("asked", "vetted"),
    [
        ({}, True),
        ({"secondary_vetting": False}, False),
        ({"secondary_vetting": "false"}, False),
        ({"secondary_vetting": "true"}, True),
        ({"brand_type": "STARTER"}, False),
    ],
)
def test_who_is_vetted(api: Api, simulation: Simulation, asked: JsonObject, vetted: bool) -> None:
    key = new_brand(api, **asked)
    simulation.advance(days=7)
    found = brand(api, key)
    assert found["registration_status"] == "COMPLETED"
    assert ("vetting_status" in found, "vetting_score" in found) == (vetted, vetted)


def test_starters_are_the_usual_brands(api: Api) -> None:
    body = brand_body(api)
    del body["brand_type"]
    assert brand(api, api.do("brands_create", body=body)["brand_id"])["brand_type"] == "STARTER"


def test_a_wrong_tax_number_is_refused(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    key = new_brand(api, {"ein": "000000000"}, url=receiver.url(EVENT), method="GET")
    simulation.advance(**REVIEW)
    found = brand(api, key)
    assert found["declined_reasons"] == [{"code": "TAX_ID", "message": REASON}]
    assert (found["registration_status"], "vetting_status" in found) == ("FAILED", False)
    assert told(receiver) == ["created", "rejected"]
    rejected = receiver.of(EVENT)[-1]
    about = {"brand_id": key, "profile_uuid": found["profile_uuid"]}
    assert rejected.fields == about | {"type": "brand", "status": "rejected", "error": REASON}
    assert rejected.request.method == "GET"


def test_a_review_is_decided_by_hand(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    url = receiver.url(EVENT)
    good, bad, other = (new_brand(api, url=url) for _ in range(3))
    decide(simulation, good, outcome="approved")
    decide(simulation, bad, outcome="declined", code="OTHER", reason="No such company.")
    assert status(api, good) == "COMPLETED"
    assert brand(api, bad)["declined_reasons"] == [{"code": "OTHER", "message": "No such company."}]
    decide(simulation, good, "brand_vetting", outcome="approved", score=41)
    assert brand(api, good)["vetting_score"] == 41
    # The clock changes nothing that was decided.
    simulation.advance(days=30)
    assert brand(api, good)["vetting_score"] == 41
    for key, state, word in (
        (good, "COMPLETED", "registered"),
        (bad, "FAILED", "rejected"),
        (other, "COMPLETED", "registered"),
    ):
        assert status(api, key) == state
        heard = [each.fields for each in receiver.of(EVENT) if each.fields["brand_id"] == key]
        assert [each["status"] for each in heard] == ["created", word]


def test_an_authority_and_a_vetting_are_refused(api: Api, simulation: Simulation) -> None:
    key = new_brand(api, {"entity_type": "GOVERNMENT"})
    decide(simulation, key, outcome="declined")
    expected = {"code": "GOVERNMENT_ENTITY", "message": "Not recognized as a government entity"}
    assert brand(api, key)["declined_reasons"] == [expected]
    key = new_brand(api)
    simulation.advance(**REVIEW)
    decide(simulation, key, "brand_vetting", outcome="declined")
    found = brand(api, key)
    assert (found["vetting_status"], "vetting_score" in found) == ("FAILED", False)
    assert found["registration_status"] == "COMPLETED"


def test_a_profile_has_one_brand(api: Api) -> None:
    body = brand_body(api)
    key = api.do("brands_create", body=body)["brand_id"]
    for profile_uuid in (body["profile_uuid"], body["profile_uuid"].upper()):
        refused = api.ask("brands_create", body=body | {"profile_uuid": profile_uuid})
        refused.refused(400, "profile_uuid is used by another brand")
    api.ask("profiles_delete", body["profile_uuid"]).refused(400, "the profile has a brand")
    api.do("brands_delete", key)
    again = api.do("brands_create", body=body)["brand_id"]
    assert keys(api) == [again]
    api.do("brands_delete", again)
    api.do("profiles_delete", body["profile_uuid"])


def test_what_a_profile_must_have(api: Api, other_api: Api) -> None:
    theirs = PROFILES.create(other_api)
    nobodys = "ffffffff-ffff-4fff-bfff-ffffffffffff"
    for profile_uuid in (theirs, nobodys):
        body = {"brand_alias": "Ferrer", "profile_uuid": profile_uuid}
        refused = api.ask("brands_create", body=body)
        refused.refused(400, f"profile_uuid {profile_uuid} does not exist")
    example = PROFILES.example("create")
    without_ein = {name: example[name] for name in example if not name.startswith("ein")}
    profile_uuid = api.do("profiles_create", body=without_ein)["profile_uuid"]
    body = {"brand_alias": "Ferrer", "profile_uuid": profile_uuid}
    refused = api.ask("brands_create", body=body | {"brand_type": "STANDARD"})
    refused.refused(400, "a STANDARD brand needs a profile with an ein")
    alone = {"first_name": "Ana", "last_name": "Ferrer", "email": "ana@example.com"}
    silent = PROFILES.create(api, entity_type="INDIVIDUAL", authorized_contact=alone)
    refused = api.ask("brands_create", body={"brand_alias": "Ana", "profile_uuid": silent})
    refused.refused(400, "the authorized_contact of the profile needs a phone")
    assert keys(api) == []


def test_a_sole_proprietor_says_yes(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    """Nothing goes on before that, however long it takes."""
    number = phone()
    control = simulation.control.phones
    control.update(number, message_reply="Who is this?")
    url = receiver.url(EVENT)
    key = new_brand(api, person(f"+{number}"), brand_type="STARTER", url=url)
    simulation.advance(days=30)
    assert (status(api, key), told(receiver)) == ("PROCESSING", ["created"])
    sent = api.do("brands_send_otp", key, body={})
    text = f"Message sent to XXXXXXX{number[-4:]}, reply YES to confirm registration."
    assert (sent["brand_id"], sent["message"]) == (key, text)
    simulation.advance()
    assert status(api, key) == "PROCESSING"
    control.update(number, message_reply=" yes ")
    api.do("brands_send_otp", key, body={})
    simulation.advance()
    assert (status(api, key), told(receiver)) == ("COMPLETED", ["created", "registered"])
    refused = api.ask("brands_send_otp", key, body={})
    refused.refused(400, "the brand does not wait for a confirmation")


def test_an_early_yes_does_not_shorten_the_review(api: Api, simulation: Simulation) -> None:
    number = phone()
    key = new_brand(api, person(f"+{number}"), brand_type="STARTER")
    refused = api.ask("brands_send_otp", key, body={})
    refused.refused(400, "the brand does not wait for a confirmation")
    simulation.advance(days=2, hours=23)
    assert status(api, key) == "PROCESSING"
    simulation.advance(hours=1)
    assert status(api, key) == "COMPLETED"


def test_a_message_that_does_not_arrive_is_not_answered(api: Api, simulation: Simulation) -> None:
    number = phone()
    simulation.control.phones.update(number, message="undelivered", message_error="30")
    key = new_brand(api, person(f"+{number}"), brand_type="STARTER")
    simulation.advance(days=9)
    assert status(api, key) == "PROCESSING"
    decide(simulation, key, outcome="approved")
    assert status(api, key) == "COMPLETED"


def test_only_sole_proprietors_are_asked(api: Api) -> None:
    key = new_brand(api)
    refused = api.ask("brands_send_otp", key, body={})
    refused.refused(400, "the brand does not wait for a confirmation")


def test_use_cases(api: Api, simulation: Simulation) -> None:
    standard, starter = new_brand(api), new_brand(api, brand_type="STARTER")
    assert api.do("brands_list_usecases", standard)["use_cases"] == []
    simulation.advance(**REVIEW)
    for key, codes in ((standard, CODES), (starter, ["STARTER"])):
        listed = api.do("brands_list_usecases", key)
        assert listed["brand_id"] == key
        assert [each["code"] for each in listed["use_cases"]] == codes
        names = {each["code"]: each["name"] for each in listed["use_cases"]}
        assert names == {code: NAMES.get(code) or code.replace("_", " ").title() for code in codes}
    first = api.do("brands_list_usecases", standard)["use_cases"][0]
    assert first["details"] == "Codes that prove who somebody is"


def test_filters_and_pages(api: Api, simulation: Simulation) -> None:
    made = [
        new_brand(api, {"ein": ein}, brand_type=kind)
        for ein in ("123456789", "000000000")
        for kind in ("STANDARD", "STARTER")
    ]
    simulation.advance(**REVIEW)
    made.append(waiting_brand(api))
    one, two, three, four, five = made
    assert keys(api) == made[::-1]
    assert keys(api, type="STANDARD") == [three, one]
    for name in ("status", "registration_status"):
        assert keys(api, **{name: "COMPLETED"}) == [two, one]
        assert keys(api, **{name: "FAILED"}) == [four, three]
        assert keys(api, **{name: "PROCESSING"}) == [five]
    assert keys(api, status="FAILED", type="STARTER") == [four]
    assert keys(api, status="FAILED", registration_status="COMPLETED") == []
    page = api.do("brands_list", limit=2, offset=2)
    assert [each["brand_id"] for each in page["brands"]] == [three, two]
    assert page["meta"]["total_count"] == 5
    assert api.send("GET", page["meta"]["next"]).body["brands"][0]["brand_id"] == one


def test_a_deleted_brand_is_reviewed_no_more(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    key = new_brand(api, url=receiver.url(EVENT))
    deleted = api.do("brands_delete", key)
    assert (deleted["brand_id"], deleted["message"]) == (key, "Brand Deactivated")
    for name in ("brands_get", "brands_delete", "brands_list_usecases"):
        api.ask(name, key).refused(404, "not found")
    simulation.advance(days=9)
    assert told(receiver) == ["created"]
    (review,) = simulation.control.reviews.list(subject=key).objects
    assert (review.state, review.due) == ("withdrawn", None)


def test_brands_belong_to_the_owner_of_their_profile(api: Api, other_api: Api) -> None:
    auth_id = SUBACCOUNTS.create(api, enabled=True)
    sub = api.as_(auth_id, SUBACCOUNTS.get(api, auth_id)["auth_token"])
    own, theirs = new_brand(api), new_brand(sub)
    lent = new_brand(api, profile_uuid=PROFILES.create(sub))
    assert keys(api) == [lent, theirs, own]
    assert keys(sub) == [lent, theirs]
    for stranger in (other_api, sub):
        for name in ("brands_get", "brands_delete", "brands_list_usecases"):
            stranger.ask(name, own).refused(404, "not found")
        stranger.ask("brands_send_otp", own, body={}).refused(404, "not found")
    api.do("subaccounts_delete", auth_id)
    assert keys(api) == [lent, theirs, own]
