"""Numbers of 10DLC campaigns, and what registration means for their messages."""

from __future__ import annotations

from typing import Any

import pytest

from tests.semantic.api import Api
from tests.semantic.campaigns import (
    decide,
    pending,
    refused,
    shared_campaign,
    waiting_import,
)
from tests.semantic.messages import end, keys, send
from tests.semantic.resource_types import phone
from tests.semantic.simulation import Simulation
from tests.semantic.webhook_receiver import WebhookReceiver
from tests.spec.document import JsonObject


@pytest.fixture
def campaign(api: Api, simulation: Simulation) -> str:
    """A registered campaign."""
    return shared_campaign(api, simulation)


@pytest.fixture
def number(simulation: Simulation) -> str:
    """A local number of the account."""
    made = phone()
    simulation.number(made)
    return made


def link(api: Api, campaign: str, *numbers: str, **more: Any) -> JsonObject:
    sent = {"numbers": list(numbers), **more}
    reply: JsonObject = api.do("campaigns_link_numbers", campaign, body=sent)
    return reply


def linked(api: Api, simulation: Simulation, campaign: str, *numbers: str) -> None:
    """Link numbers, and let the carriers agree."""
    link(api, campaign, *numbers)
    for each in numbers:
        decide(simulation, each, outcome="approved")


def links(api: Api, campaign: str, **query: int) -> dict[str, str]:
    """The states of the numbers of a campaign, in order."""
    found = api.do("campaigns_list_numbers", campaign, **query)["phone_numbers"]
    return {each["number"]: each["status"] for each in found}


def registration(api: Api, number: str) -> tuple[str | None, str]:
    found = api.do("numbers_get", number)
    return found["tendlc_campaign_id"], found["tendlc_registration_status"]


def outcome(api: Api, simulation: Simulation, src: str, **more: Any) -> tuple[str, str]:
    """How a message ends: its state and its error code."""
    found = end(api, simulation, send(api, src=src, **more))
    return found["message_state"], found["error_code"]


# Linking -----------------------------------------------------------------------------------------


def test_a_number_is_linked(
    api: Api, simulation: Simulation, campaign: str, number: str, receiver: WebhookReceiver
) -> None:
    simulation.freeze()
    reply = link(api, campaign, f"+{number}", url=receiver.url("on_campaign_number_event"))
    assert reply["message"] == (
        f"Request to link {number} to campaign {campaign} was received and is being processed"
    )
    assert links(api, campaign) == {number: "PROCESSING"}
    assert registration(api, number) == (campaign, "PROCESSING")
    simulation.advance(hours=1, seconds=-1)
    assert links(api, campaign) == {number: "PROCESSING"}
    simulation.advance(1)
    assert links(api, campaign) == {number: "COMPLETED"}
    assert registration(api, number) == (campaign, "COMPLETED")
    common = {"type": "number_linking", "campaign_id": campaign, "number": number}
    assert [each.fields for each in receiver.of("on_campaign_number_event")] == [
        {**common, "status": "created"},
        {**common, "status": "success"},
    ]
    receiver.check()


def test_a_link_that_failed_is_tried_again(
    api: Api, simulation: Simulation, campaign: str, number: str, receiver: WebhookReceiver
) -> None:
    link(api, campaign, number, url=receiver.url("on_campaign_number_event"), method="GET")
    decide(simulation, number, outcome="declined", reason="Ported away.")
    assert links(api, campaign) == {number: "FAILED"}
    assert registration(api, number) == (None, "UNREGISTERED")
    *_, failed = receiver.of("on_campaign_number_event")
    told = {"type": "number_linking", "status": "failed", "error": "Ported away."}
    assert failed.fields == told | {"campaign_id": campaign, "number": number}
    assert failed.request.method == "GET"
    text = f"The number {number} is not linked to this campaign"
    refused(api, text, "campaigns_unlink_number", campaign, number, code=404)
    other = shared_campaign(api, simulation)
    linked(api, simulation, other, number)
    assert (links(api, campaign), links(api, other)) == ({}, {number: "COMPLETED"})


def test_several_numbers_are_linked_or_none(
    api: Api, simulation: Simulation, campaign: str, number: str
) -> None:
    others = [phone(), phone()]
    text = f"The number {others[1]} is not a valid number"
    simulation.number(others[0])
    sent = {"numbers": [number, *others]}
    refused(api, text, "campaigns_link_numbers", campaign, body=sent)
    assert links(api, campaign) == {}
    simulation.number(others[1])
    reply = link(api, campaign, number, *others, number)
    assert f" {number},{others[0]},{others[1]} " in reply["message"]
    # The newest comes first.
    assert list(links(api, campaign)) == [others[1], others[0], number]
    assert list(links(api, campaign, limit=1, offset=1)) == [others[0]]


def test_the_summary_counts_all_numbers(api: Api, simulation: Simulation, campaign: str) -> None:
    numbers = [phone() for _ in range(4)]
    for each in numbers:
        simulation.number(each)
    link(api, campaign, *numbers)
    decide(simulation, numbers[0], outcome="declined")
    decide(simulation, numbers[1], outcome="approved")
    about = {
        "campaign_alias": "Parcel news",
        "campaign_id": campaign,
        "number_pool_limit": 49,
        "phone_numbers_summary": {"COMPLETED": 1, "FAILED": 1, "PROCESSING": 2},
        "usecase": "MIXED",
    }
    states = ("FAILED", "COMPLETED", "PROCESSING", "PROCESSING")
    rows = [{"number": each, "status": state} for each, state in zip(numbers, states, strict=True)]
    for (first, last), reply in (
        ((0, 1), api.do("campaigns_list_numbers", campaign, limit=1)),
        ((0, 4), api.do("campaigns_list_numbers", campaign)),
        ((2, 3), api.do("campaigns_get_number", campaign, f"+{numbers[1]}")),
    ):
        listed = about | {"phone_numbers": rows[::-1][first:last]}
        assert reply == listed | {"api_id": reply["api_id"]}


def test_a_campaign_has_at_most_49_numbers(
    api: Api, simulation: Simulation, campaign: str, number: str
) -> None:
    numbers = [phone() for _ in range(49)]
    for each in numbers:
        simulation.number(each)
    text = f"campaign {campaign} can have at most 49 numbers"
    sent = {"numbers": [*numbers, number]}
    refused(api, text, "campaigns_link_numbers", campaign, body=sent)
    link(api, campaign, *numbers)
    refused(api, text, "campaigns_link_numbers", campaign, body={"numbers": [number]})
    # One that failed leaves room.
    decide(simulation, numbers[7], outcome="declined")
    link(api, campaign, number)


def test_a_number_has_one_campaign(
    api: Api, simulation: Simulation, campaign: str, number: str
) -> None:
    text = f"The number {number} is already requested for linking"
    other = shared_campaign(api, simulation)
    link(api, campaign, number)
    for each in (campaign, other):
        refused(api, text, "campaigns_link_numbers", each, body={"numbers": [number]})
    decide(simulation, number, outcome="approved")
    refused(api, text, "campaigns_link_numbers", other, body={"numbers": [number]})
    text = f"The number {number} is not linked to this campaign"
    refused(api, text, "campaigns_get_number", other, number, code=404)
    refused(api, text, "campaigns_unlink_number", other, number, code=404)
    assert links(api, campaign) == {number: "COMPLETED"}


@pytest.mark.parametrize("kind", ["toll-free", "foreign", "voice only", "nobody's", "another's"])
def test_only_some_numbers_can_be_linked(
    api: Api, other_api: Api, simulation: Simulation, campaign: str, kind: str
) -> None:
    number = {"toll-free": "18335550142", "foreign": "447946000177"}.get(kind, phone())
    services: Any = ["voice"] if kind == "voice only" else ["voice", "sms"]
    if kind != "nobody's":
        owner = other_api.auth_id if kind == "another's" else api.auth_id
        simulation.control.numbers.create(number=number, auth_id=owner, services=services)
    text = f"The number {number} is not a valid number"
    refused(api, text, "campaigns_link_numbers", campaign, body={"numbers": [number]})
    refused(api, text, "campaigns_unlink_number", campaign, number)


def test_a_campaign_has_to_be_registered(api: Api, simulation: Simulation, number: str) -> None:
    campaign = waiting_import(api)
    sent = {"numbers": [number]}
    text = f"campaign {campaign} is PROCESSING"
    refused(api, text, "campaigns_link_numbers", campaign, body=sent)
    decide(simulation, campaign, outcome="declined")
    text = f"campaign {campaign} is FAILED"
    refused(api, text, "campaigns_link_numbers", campaign, body=sent)


# Unlinking ---------------------------------------------------------------------------------------


def test_a_number_is_unlinked(
    api: Api, simulation: Simulation, campaign: str, number: str, receiver: WebhookReceiver
) -> None:
    simulation.freeze()
    linked(api, simulation, campaign, number)
    url = receiver.url("on_campaign_number_event")
    reply = api.do("campaigns_unlink_number", campaign, f"+{number}", url=url)
    assert reply["message"] == (
        f"Request to unlink {number} from campaign {campaign} was received and is being processed"
    )
    text = f"The number {number} is already requested for unlinking"
    refused(api, text, "campaigns_unlink_number", campaign, number)
    assert registration(api, number) == (campaign, "COMPLETED")
    simulation.advance(hours=1)
    assert links(api, campaign) == {}
    assert registration(api, number) == (None, "UNREGISTERED")
    told = [each.fields for each in receiver.of("on_campaign_number_event")]
    common = {"type": "number_unlinking", "campaign_id": campaign, "number": number}
    assert told == [{**common, "status": "created"}, {**common, "status": "success"}]
    linked(api, simulation, campaign, number)


def test_unlinking_may_fail(
    api: Api, simulation: Simulation, campaign: str, number: str, receiver: WebhookReceiver
) -> None:
    linked(api, simulation, campaign, number)
    url = receiver.url("on_campaign_number_event")
    api.do("campaigns_unlink_number", campaign, number, url=url)
    decide(simulation, number, outcome="declined")
    assert links(api, campaign) == {number: "COMPLETED"}
    assert registration(api, number) == (campaign, "COMPLETED")
    told = {
        "type": "number_unlinking",
        "status": "failed",
        "error": "The carrier refused the number.",
    }
    failed = receiver.of("on_campaign_number_event")[-1].fields
    assert failed == told | {"campaign_id": campaign, "number": number}
    api.do("campaigns_unlink_number", campaign, number)


def test_a_number_that_is_being_linked_stays(api: Api, campaign: str, number: str) -> None:
    link(api, campaign, number)
    text = f"The number {number} is already requested for linking"
    refused(api, text, "campaigns_unlink_number", campaign, number)
    text = f"campaign {campaign} has numbers that are PROCESSING"
    refused(api, text, "campaigns_delete", campaign)
    assert links(api, campaign) == {number: "PROCESSING"}


def test_a_campaign_that_ends_unlinks_its_numbers(
    api: Api, simulation: Simulation, campaign: str, number: str
) -> None:
    linked(api, simulation, campaign, number)
    api.do("campaigns_unlink_number", campaign, number)
    api.do("campaigns_delete", campaign)
    assert links(api, campaign) == {}
    assert registration(api, number) == (None, "UNREGISTERED")
    assert pending(simulation.control, number) == []
    linked(api, simulation, shared_campaign(api, simulation), number)


@pytest.mark.parametrize("state", ["PROCESSING", "COMPLETED"])
def test_a_number_that_is_given_up_is_unlinked(
    api: Api, simulation: Simulation, campaign: str, number: str, state: str
) -> None:
    link(api, campaign, number)
    if state == "COMPLETED":
        decide(simulation, number, outcome="approved")
    api.do("numbers_unrent", number)
    assert links(api, campaign) == {}
    assert pending(simulation.control, number) == []
    simulation.advance(days=11)
    simulation.number(number)
    assert registration(api, number) == (None, "UNREGISTERED")


# Numbers and messages ----------------------------------------------------------------------------


def test_numbers_are_found_by_their_campaign(
    api: Api, simulation: Simulation, campaign: str, number: str
) -> None:
    linked(api, simulation, campaign, number)
    waiting, none = phone(), phone()
    for each in (waiting, none):
        simulation.number(each)
    link(api, campaign, waiting)

    def found(**query: str) -> list[str]:
        return [each["number"] for each in api.do("numbers_list", **query)["objects"]]

    assert found(tendlc_campaign_id=campaign) == [waiting, number]
    # Decision C158.
    assert found(tendlc_registration_status="registered") == [number]
    assert found(tendlc_registration_status="in_progress") == [waiting]
    assert found(tendlc_registration_status="unregistered") == [none]


def test_messages_show_the_campaign(
    api: Api, simulation: Simulation, campaign: str, number: str
) -> None:
    """As it was when they were sent; decision C158."""

    def told(src: str) -> tuple[str, str]:
        found = api.do("messages_get", send(api, src=src))
        return found["tendlc_campaign_id"], found["tendlc_registration_status"]

    assert told(number) == ("", "unregistered")
    early = send(api, src=number)
    link(api, campaign, number)
    assert told(number) == ("", "unregistered")
    decide(simulation, number, outcome="approved")
    assert told(number) == (campaign, "registered")
    assert api.do("messages_get", early)["tendlc_campaign_id"] == ""
    simulation.number("18335550143")
    assert told("18335550143") == ("", "")
    assert told(phone()) == ("", "")


def test_messages_are_found_by_their_campaign(
    api: Api, simulation: Simulation, campaign: str, number: str
) -> None:
    linked(api, simulation, campaign, number)
    uuid, other = send(api, src=number), send(api, src=phone())
    assert keys(api, tendlc_campaign_id=campaign) == [uuid]
    assert keys(api, tendlc_registration_status="registered") == [uuid]
    assert keys(api) == [other, uuid]


def test_carriers_may_refuse_unregistered_numbers(
    api: Api, simulation: Simulation, campaign: str, number: str
) -> None:
    """Decision U93."""
    delivered, refused = ("delivered", "000"), ("undelivered", "100")
    assert outcome(api, simulation, number) == delivered
    simulation.control.accounts.update(api.auth_id, registered_senders_only=True)
    assert outcome(api, simulation, number) == refused
    assert outcome(api, simulation, phone()) == refused
    # Only what long codes of the US send to the US.
    assert outcome(api, simulation, number, dst="442079460123") == delivered
    assert outcome(api, simulation, "442079460124") == delivered
    assert outcome(api, simulation, "444444") == delivered
    link(api, campaign, number)
    assert outcome(api, simulation, number) == refused
    decide(simulation, number, outcome="approved")
    assert outcome(api, simulation, number) == delivered
    api.do("campaigns_delete", campaign)
    assert outcome(api, simulation, number) == refused


def test_an_opt_out_holds_for_the_campaign(
    api: Api, simulation: Simulation, campaign: str, number: str
) -> None:
    second, single = phone(), phone()
    for each in (second, single):
        simulation.number(each)
    linked(api, simulation, campaign, number, second)
    person = phone()
    simulation.message(person, number, "STOP")
    assert outcome(api, simulation, second, dst=person) == ("failed", "200")
    assert outcome(api, simulation, single, dst=person) == ("delivered", "000")
