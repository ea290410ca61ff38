"""10DLC campaigns: who may have one, how reviews end, and what can be done with it then."""

from __future__ import annotations

from typing import Any, Final

import pytest

from tests.semantic.api import Api
from tests.semantic.campaigns import (
    brand_of,
    campaign_of,
    decide,
    form,
    pending,
    refused,
    shared_campaign,
    waiting_import,
)
from tests.semantic.registrations import new_brand
from tests.semantic.resource_types import SUBACCOUNTS
from tests.semantic.simulation import Simulation
from tests.semantic.webhook_receiver import WebhookReceiver
from tests.spec.document import JsonObject

PROHIBITED: Final = "The campaign content falls under a prohibited content category."
SEVERAL: Final = {"usecase": "MIXED", "sub_usecases": ["CUSTOMER_CARE", "MARKETING"]}


def shown(api: Api, campaign_id: str) -> JsonObject:
    found: JsonObject = api.do("campaigns_get", campaign_id)["campaign"]
    return found


def status(api: Api, campaign_id: str) -> str:
    return str(shown(api, campaign_id)["registration_status"])


@pytest.fixture
def brand(api: Api, simulation: Simulation) -> str:
    return brand_of(api, simulation)


# Creating ----------------------------------------------------------------------------------------


def test_a_campaign_shows_what_was_sent(api: Api, brand: str) -> None:
    body = form(
        brand,
        **SEVERAL,
        **{f"sample{place}": f"Your parcel number {place} is here." for place in (3, 4, 5)},
        optin_message="Ferrer Couriers: you will receive parcel news.",
        optin_keywords="YES,START",
        optout_keywords="STOP,END",
        help_keywords="HELP",
        terms_and_conditions_link="https://example.com/terms",
        privacy_policy_link="https://example.com/privacy",
        reseller_id="RFWG6CB",
        age_gated=True,
    )
    campaign = shown(api, api.do("campaigns_create", body=body)["campaign_id"])
    same = body.keys() - {"sub_usecases", *filter(lambda name: name in ATTRIBUTES, body)}
    assert {name: campaign[name] for name in same} == {name: body[name] for name in same}
    # Decision C159.
    assert campaign["sub_usecase"] == "CUSTOMER_CARE,MARKETING"
    subscribers = {"subscriber_optin", "subscriber_optout", "subscriber_help"}
    assert campaign["campaign_attributes"] == {
        name: name in subscribers or name == "age_gated" for name in ATTRIBUTES
    }
    assert (campaign["campaign_source"], campaign["registration_status"]) == ("plivo", "PROCESSING")
    assert api.do("campaigns_list")["campaigns"] == [campaign]


ATTRIBUTES: Final = (
    *("affiliate_marketing", "age_gated", "direct_lending", "embedded_link", "embedded_phone"),
    *("subscriber_help", "subscriber_optin", "subscriber_optout"),
)


def test_what_was_not_sent_is_absent(api: Api, brand: str) -> None:
    campaign = shown(api, campaign_of(api, brand))
    absent = {"sub_usecase", "sample3", "optin_message", "error_code", "privacy_policy_link"}
    assert not absent & campaign.keys()
    assert campaign["reseller_id"] == ""


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("description", "x" * 39),
        ("message_flow", "x" * 39),
        ("sample1", "x" * 19),
        ("sample5", "x" * 19),
        ("help_message", "x" * 19),
        ("subscriber_optin", False),
        ("subscriber_help", False),
        ("usecase", "CHAT"),
        ("vertical", "SHOPS"),
        ("sub_usecases", ["MARKETING"]),
        ("optin_keywords", "YES PLEASE"),
        ("help_keywords", "help"),
        ("reseller_id", "BFWG6CB"),
    ],
)
def test_a_wrong_form_is_refused_with_the_field(
    api: Api, brand: str, field: str, value: Any
) -> None:
    """Decision C160."""
    reply = api.ask("campaigns_create", body=form(brand, **{field: value}))
    assert reply.status == 400
    assert reply.body["error"].startswith(f"{field} parameter ")
    assert api.do("campaigns_list")["campaigns"] == []


@pytest.mark.parametrize("usecase", ["MIXED", "LOW_VOLUME"])
def test_several_uses_have_to_be_named(api: Api, brand: str, usecase: str) -> None:
    refused(
        api,
        "sub_usecases parameter is missing",
        "campaigns_create",
        body=form(brand, usecase=usecase),
    )
    campaign_of(api, brand, usecase=usecase, sub_usecases=["MARKETING"])


def test_leniently_a_name_is_not_needed(lenient_api: Api, strict_api: Api) -> None:
    """The SDKs do not ask for one; decision C160."""
    nameless = form("BZZZZZZ")
    del nameless["campaign_alias"]
    refused(lenient_api, "brand BZZZZZZ does not exist", "campaigns_create", body=nameless)
    text = "campaign_alias parameter is missing"
    refused(strict_api, text, "campaigns_create", body=nameless)


def test_a_brand_has_at_most_three_campaigns(api: Api, brand: str, simulation: Simulation) -> None:
    first, *_ = [campaign_of(api, brand) for _ in range(3)]
    full = f"brand {brand} can have at most 3 campaigns"
    refused(api, full, "campaigns_create", body=form(brand))
    # One that was rejected counts, one that has ended does not.
    decide(simulation, first, outcome="declined")
    refused(api, full, "campaigns_create", body=form(brand))
    api.do("campaigns_delete", first)
    campaign_of(api, brand)
    refused(api, full, "campaigns_create", body=form(brand))


def test_a_starter_brand_has_one_campaign(api: Api, simulation: Simulation) -> None:
    brand = brand_of(api, simulation, brand_type="STARTER")
    more = {"usecase": "STARTER", "sub_usecases": ["MARKETING"]}
    text = f"brand {brand} cannot have the use case 2FA"
    refused(api, text, "campaigns_create", body=form(brand))
    campaign_of(api, brand, **more)
    text = f"brand {brand} can have at most 1 campaigns"
    refused(api, text, "campaigns_create", body=form(brand, **more))


def test_other_brands_have_no_starter_campaigns(api: Api, brand: str) -> None:
    body = form(brand, usecase="STARTER", sub_usecases=["MARKETING"])
    text = f"brand {brand} cannot have the use case STARTER"
    refused(api, text, "campaigns_create", body=body)


def test_a_brand_has_to_be_registered(api: Api, simulation: Simulation) -> None:
    brand = new_brand(api)
    refused(api, f"brand {brand} is PROCESSING", "campaigns_create", body=form(brand))
    decide(simulation, brand, outcome="declined")
    refused(api, f"brand {brand} is FAILED", "campaigns_create", body=form(brand))


def test_brands_of_others(api: Api, other_api: Api, brand: str) -> None:
    text = f"brand {brand} does not exist"
    refused(other_api, text, "campaigns_create", body=form(brand))
    made = api.do("subaccounts_create", body=SUBACCOUNTS.body())
    sub = api.as_(made["auth_id"], made["auth_token"])
    refused(sub, text, "campaigns_create", body=form(brand))


def test_a_brand_with_campaigns_cannot_be_deleted(api: Api, brand: str) -> None:
    campaign_id = campaign_of(api, brand)
    refused(api, "Brand has active campaigns", "brands_delete", brand)
    api.do("campaigns_delete", campaign_id)
    api.do("brands_delete", brand)


# Reviews -----------------------------------------------------------------------------------------


def test_a_review_takes_days(api: Api, brand: str, simulation: Simulation) -> None:
    """Decision U94."""
    simulation.freeze()
    campaign_id = campaign_of(api, brand)
    assert shown(api, campaign_id)["mno_metadata"] == {}
    simulation.advance(days=5, seconds=-1)
    assert status(api, campaign_id) == "PROCESSING"
    simulation.advance(1)
    assert status(api, campaign_id) == "ACTIVE"


def test_an_account_may_have_quicker_reviews(api: Api, brand: str, simulation: Simulation) -> None:
    simulation.freeze()
    simulation.control.accounts.update(api.auth_id, review_seconds=10)
    campaign_id = campaign_of(api, brand)
    simulation.advance(10)
    assert status(api, campaign_id) == "ACTIVE"


@pytest.mark.parametrize(
    ("fields", "tpm", "tier"),
    [
        ({}, 240, "LOW"),
        ({"usecase": "LOW_VOLUME", "sub_usecases": ["MARKETING"]}, 75, "TOP"),
    ],
)
def test_carriers_allow(
    api: Api, brand: str, simulation: Simulation, fields: JsonObject, tpm: int, tier: str
) -> None:
    """Decision C162."""
    campaign_id = campaign_of(api, brand, **fields)
    decide(simulation, campaign_id, outcome="approved")
    assert shown(api, campaign_id)["mno_metadata"] == {
        "AT&T": {"tpm": tpm},
        "T-Mobile": {"brand_tier": tier},
        "US Cellular": {"tpm": tpm},
        "Verizon Wireless": {"tpm": tpm},
    }


def test_a_vetted_brand_may_send_more(api: Api, brand: str, simulation: Simulation) -> None:
    decide(simulation, brand, outcome="approved", score=80)
    campaign_id = campaign_of(api, brand)
    decide(simulation, campaign_id, outcome="approved")
    limits = shown(api, campaign_id)["mno_metadata"]
    assert (limits["AT&T"], limits["T-Mobile"]) == ({"tpm": 4500}, {"brand_tier": "TOP"})


def test_prohibited_content_is_rejected(api: Api, brand: str, simulation: Simulation) -> None:
    campaign_id = campaign_of(api, brand, description="Offers of prohibited goods, sent every day.")
    simulation.advance(days=5)
    campaign = shown(api, campaign_id)
    assert campaign["registration_status"] == "FAILED"
    assert (campaign["error_code"], campaign["error_reason"]) == ("1001", PROHIBITED)


@pytest.mark.parametrize("code", ["1001", "1002", "1003", "1004"])
def test_rejections_have_a_code(api: Api, brand: str, simulation: Simulation, code: str) -> None:
    campaign_id = campaign_of(api, brand)
    decide(simulation, campaign_id, outcome="declined", code=code)
    campaign = shown(api, campaign_id)
    assert (campaign["registration_status"], campaign["error_code"]) == ("FAILED", code)
    assert len(campaign["error_reason"]) > 20


def test_events_tell_of_a_review(
    api: Api, brand: str, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    """Decision U91."""
    url = receiver.url("on_campaign_event")
    good = campaign_of(api, brand, url=url)
    bad = campaign_of(api, brand, url=url, method="GET")
    decide(simulation, good, outcome="approved")
    decide(simulation, bad, outcome="declined", reason="No.")
    heard = receiver.of("on_campaign_event")
    for campaign_id, method, end in (
        (good, "POST", {"status": "registered"}),
        (bad, "GET", {"status": "rejected", "error": "No."}),
    ):
        common = {"type": "campaign", "brand_id": brand, "campaign_id": campaign_id}
        told = [each for each in heard if each.fields["campaign_id"] == campaign_id]
        assert [each.fields for each in told] == [{**common, "status": "created"}, common | end]
        assert [each.request.method for each in told] == [method, method]
    receiver.check()


# Lists -------------------------------------------------------------------------------------------


def test_filters(api: Api, brand: str, simulation: Simulation) -> None:
    """Decision C158."""
    waits, active, failed = (campaign_of(api, brand, **more) for more in ({}, {}, SEVERAL))
    decide(simulation, active, outcome="approved")
    decide(simulation, failed, outcome="declined")
    shared = shared_campaign(api, simulation)

    def found(**query: str) -> list[str]:
        return [one["campaign_id"] for one in api.do("campaigns_list", **query)["campaigns"]]

    assert found() == [shared, failed, active, waits]
    assert api.do("campaigns_list")["campaigns"] == [shown(api, each) for each in found()]
    assert found(brand_id=brand) == [failed, active, waits]
    assert found(usecase="2FA") == [active, waits]
    assert found(campaign_source="shared") == [shared]
    for word in ("ACTIVE", "Active", "active"):
        assert found(registration_status=word) == [shared, active]
    assert found(registration_status="Failed") == [failed]
    assert found(registration_status="Expired") == []
    api.do("campaigns_delete", failed)
    assert found(registration_status="Expired", campaign_source="plivo") == [failed]


# Changing ----------------------------------------------------------------------------------------


def test_a_rejected_campaign_is_corrected(
    api: Api, brand: str, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    """Decision C161."""
    campaign_id = campaign_of(api, brand, url=receiver.url("on_campaign_event"))
    decide(simulation, campaign_id, outcome="declined", code="1004")
    before = shown(api, campaign_id)
    flow = "Customers tick a box on our page and enter the code that they receive."
    reply = api.do("campaigns_update", campaign_id, body={"message_flow": flow})["campaign"]
    assert reply == before | {"message_flow": flow}
    assert before["registration_status"] == "FAILED"
    without_error = {name: reply[name] for name in reply.keys() - {"error_code", "error_reason"}}
    assert shown(api, campaign_id) == without_error | {"registration_status": "PROCESSING"}
    decide(simulation, campaign_id, outcome="approved")
    assert status(api, campaign_id) == "ACTIVE"
    told = [each.fields["status"] for each in receiver.of("on_campaign_event")]
    assert told == ["created", "rejected", "registered"]


def test_only_some_states_can_be_changed(api: Api, brand: str, simulation: Simulation) -> None:
    campaign_id = campaign_of(api, brand)
    before = shown(api, campaign_id)
    change = {
        "campaign_alias": "News",
        **{f"sample{place}": f"Your order number {place} is here." for place in range(1, 6)},
        **{f"{word}_keywords": f"{word.upper()},NEWS" for word in ("help", "optin", "optout")},
        **{
            f"{word}_message": f"Ferrer: about {word}, again."
            for word in ("help", "optin", "optout")
        },
        "terms_and_conditions_link": "https://example.com/terms",
        "privacy_policy_link": "https://example.com/privacy",
    }
    assert api.do("campaigns_update", campaign_id, body=change)["campaign"] == before | change
    assert shown(api, campaign_id) == before | change
    decide(simulation, campaign_id, outcome="approved")
    text = f"campaign {campaign_id} is ACTIVE"
    refused(api, text, "campaigns_update", campaign_id, body={"campaign_alias": "Others"})
    assert shown(api, campaign_id)["campaign_alias"] == "News"


def test_a_change_begins_the_review_anew(api: Api, brand: str, simulation: Simulation) -> None:
    simulation.freeze()
    campaign_id = campaign_of(api, brand)
    simulation.advance(days=4)
    more = {"description": "Offers of prohibited goods, sent every day."}
    api.do("campaigns_update", campaign_id, body=more)
    simulation.advance(days=4)
    assert status(api, campaign_id) == "PROCESSING"
    simulation.advance(days=1)
    assert status(api, campaign_id) == "FAILED"


def test_a_campaign_ends_for_good(api: Api, brand: str, simulation: Simulation) -> None:
    campaign_id = campaign_of(api, brand)
    gone = {"campaign_id": campaign_id, "message": "Campaign Deactivated"}
    assert api.do("campaigns_delete", campaign_id).items() >= gone.items()
    simulation.advance(days=10)
    assert status(api, campaign_id) == "EXPIRED"
    text = f"campaign {campaign_id} is EXPIRED"
    refused(api, text, "campaigns_delete", campaign_id)
    refused(api, text, "campaigns_update", campaign_id, body={"campaign_alias": "Others"})
    refused(api, text, "campaigns_link_numbers", campaign_id, body={"numbers": ["14155550100"]})
    assert pending(simulation.control, campaign_id) == []


# Importing ---------------------------------------------------------------------------------------


def test_an_imported_campaign(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    """Decision U94."""
    simulation.freeze()
    campaign_id = waiting_import(api, url=receiver.url("on_campaign_event"))
    campaign = shown(api, campaign_id)
    assert (campaign["campaign_source"], campaign["campaign_alias"]) == ("shared", "Parcel news")
    simulation.advance(days=1, seconds=-1)
    assert status(api, campaign_id) == "PROCESSING"
    simulation.advance(1)
    assert status(api, campaign_id) == "ACTIVE"
    told = [each.fields["status"] for each in receiver.of("on_campaign_event")]
    assert told == ["created", "registered"]


def test_a_campaign_is_imported_once(api: Api, simulation: Simulation) -> None:
    campaign_id = shared_campaign(api, simulation)
    body = {"campaign_id": campaign_id, "campaign_alias": "Again"}
    text = f"campaign {campaign_id} exists already"
    refused(api, text, "campaigns_import_shared", body=body)
    assert shown(api, campaign_id)["campaign_alias"] == "Parcel news"
