"""From a profile to a delivered message, and where the way ends with each documented refusal."""

from __future__ import annotations

from typing import Any, Final

import pytest

from tests.contract.resources import sample_body
from tests.semantic.api import Api
from tests.semantic.campaigns import decide
from tests.semantic.resource_types import NUMBERS, TOLLFREE
from tests.semantic.simulation import Simulation
from tests.semantic.unknown import offered_number
from tests.semantic.webhook_receiver import WebhookReceiver
from tests.spec.document import JsonObject

STANDARD: Final = {"brand_alias": "Ferrer", "brand_type": "STANDARD"}
DELIVERED, REFUSED = ("delivered", "000"), ("undelivered", "100")


def bought(api: Api, kind: str) -> str:
    number = offered_number(api, country_iso="US", type=kind)
    api.do("phone_numbers_buy", number, body={})
    return number


def sent(api: Api, simulation: Simulation, src: str) -> tuple[str, str]:
    """What becomes of a message from a number."""
    body = {"src": src, "dst": "14155550123", "text": "Your code is 482193."}
    (uuid,) = api.do("messages_send", body=body)["message_uuid"]
    simulation.advance(minutes=1)
    message = api.do("messages_get", uuid)
    return message["message_state"], message["error_code"]


def reviewed(simulation: Simulation, subject: str, verdict: JsonObject | None) -> None:
    """Let a review end, by the clock unless somebody decides it."""
    if verdict is None:
        simulation.advance(days=7)
    else:
        decide(simulation, subject, **verdict)


def test_from_a_profile_to_a_delivered_message(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    simulation.control.accounts.update(api.auth_id, registered_senders_only=True)
    local, tollfree = bought(api, "local"), bought(api, "tollfree")
    assert [sent(api, simulation, each) for each in (local, tollfree)] == [REFUSED, REFUSED]
    profile = api.do("profiles_create", body=sample_body("profiles_create"))["profile_uuid"]
    urls = {"url": receiver.url("on_brand_event")}
    brand = api.do("brands_create", body={**STANDARD, **urls, "profile_uuid": profile})["brand_id"]
    assert api.do("brands_get", brand)["brand"]["registration_status"] == "PROCESSING"
    simulation.advance(days=7)
    assert api.do("brands_get", brand)["brand"]["registration_status"] == "COMPLETED"
    urls = {"url": receiver.url("on_campaign_event")}
    form = {**sample_body("campaigns_create"), **urls, "brand_id": brand}
    campaign = api.do("campaigns_create", body=form)["campaign_id"]
    simulation.advance(days=7)
    assert api.do("campaigns_get", campaign)["campaign"]["registration_status"] == "ACTIVE"
    urls = {"url": receiver.url("on_campaign_number_event")}
    api.do("campaigns_link_numbers", campaign, body={"numbers": [local], **urls})
    assert sent(api, simulation, local) == REFUSED
    simulation.advance(days=1)
    assert NUMBERS.get(api, local)["tendlc_registration_status"] == "COMPLETED"
    assert sent(api, simulation, local) == DELIVERED
    urls = {"callback_url": receiver.url("on_tollfree_verification_event")}
    key = TOLLFREE.create(api, number=tollfree, profile_uuid=profile, **urls)
    assert sent(api, simulation, tollfree) == REFUSED
    simulation.advance(days=3)
    assert TOLLFREE.get(api, key)["status"] == "APPROVED"
    assert sent(api, simulation, tollfree) == DELIVERED
    heard = [(each.event, each.fields["status"]) for each in receiver.heard]
    assert heard == [
        *(("on_brand_event", status) for status in ("created", "registered")),
        *(("on_campaign_event", status) for status in ("created", "registered")),
        *(("on_campaign_number_event", status) for status in ("created", "success")),
        ("on_tollfree_verification_event", "APPROVED"),
    ]


def brand_of(api: Api, simulation: Simulation, verdict: JsonObject | None = None) -> str:
    profile = api.do("profiles_create", body=sample_body("profiles_create"))["profile_uuid"]
    brand = str(api.do("brands_create", body={**STANDARD, "profile_uuid": profile})["brand_id"])
    reviewed(simulation, brand, verdict)
    return brand


def campaign_of(api: Api, simulation: Simulation, verdict: JsonObject | None = None) -> str:
    form = {**sample_body("campaigns_create"), "brand_id": brand_of(api, simulation)}
    campaign = str(api.do("campaigns_create", body=form)["campaign_id"])
    reviewed(simulation, campaign, verdict)
    return campaign


def declined(**why: str) -> JsonObject:
    return {"outcome": "declined", **why}


@pytest.mark.parametrize(
    "reason",
    [
        "",
        "Tax ID does not match the company name or business type.",
        "Not recognized as a government entity",
    ],
)
def test_the_brand_is_refused(api: Api, simulation: Simulation, reason: str) -> None:
    brand = brand_of(api, simulation, declined(reason=reason))
    shown = api.do("brands_get", brand)["brand"]
    assert shown["registration_status"] == "FAILED"
    (why,) = shown["declined_reasons"]
    assert why["message"] == (reason or "Tax ID does not match the company name or business type.")
    form = {**sample_body("campaigns_create"), "brand_id": brand}
    assert api.ask("campaigns_create", body=form).status == 400


@pytest.mark.parametrize("code", ["1001", "1002", "1003", "1004"])
def test_the_campaign_is_refused(api: Api, simulation: Simulation, code: str) -> None:
    simulation.control.accounts.update(api.auth_id, registered_senders_only=True)
    campaign, local = campaign_of(api, simulation, declined(code=code)), bought(api, "local")
    shown = api.do("campaigns_get", campaign)["campaign"]
    assert (shown["registration_status"], shown["error_code"]) == ("FAILED", code)
    assert shown["error_reason"]
    reply = api.ask("campaigns_link_numbers", campaign, body={"numbers": [local]})
    assert reply.status == 400
    assert sent(api, simulation, local) == REFUSED


def test_the_number_is_refused(api: Api, simulation: Simulation) -> None:
    simulation.control.accounts.update(api.auth_id, registered_senders_only=True)
    campaign, local = campaign_of(api, simulation), bought(api, "local")
    for verdict, status, end in ((declined(), "FAILED", REFUSED), (None, "COMPLETED", DELIVERED)):
        # After a refusal it may be asked for again.
        api.do("campaigns_link_numbers", campaign, body={"numbers": [local]})
        reviewed(simulation, local, verdict)
        (row,) = api.do("campaigns_get_number", campaign, local)["phone_numbers"]
        assert (row["status"], sent(api, simulation, local)) == (status, end)


@pytest.mark.parametrize(
    "reason",
    [
        "SHAFT content is not supported.",
        "Age gate policy needs to be added.",
        "Unsupported use case and message content.",
        "Invalid or unaccepted domain/URL.",
        "Business information could not be validated.",
        "Opt-in information failed validation.",
    ],
)
@pytest.mark.parametrize(
    ("outcome", "status"), [("declined", "REJECTED"), ("returned", "UPDATE_REQUIRED")]
)
def test_the_toll_free_number_is_refused(
    api: Api, simulation: Simulation, outcome: str, status: str, reason: str
) -> None:
    simulation.control.accounts.update(api.auth_id, registered_senders_only=True)
    tollfree = bought(api, "tollfree")
    key = TOLLFREE.create(api, number=tollfree)
    verdict: dict[str, Any] = {"outcome": outcome, "reason": reason}
    reviewed(simulation, key, verdict)
    shown = TOLLFREE.get(api, key)
    assert (shown["status"], shown["error_message"]) == (status, reason)
    assert sent(api, simulation, tollfree) == REFUSED
    # Corrected, or asked for anew, it may still be approved.
    if status == "UPDATE_REQUIRED":
        api.do("tollfree_verifications_update", key, body={"optin_type": "PAPER_FORM"})
    else:
        TOLLFREE.create(api, number=tollfree)
    simulation.advance(days=3)
    assert sent(api, simulation, tollfree) == DELIVERED
