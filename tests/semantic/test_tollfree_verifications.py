"""The verification of toll-free numbers: states, reviews, and what numbers and messages show."""

from __future__ import annotations

from typing import Any, Final

import pytest

from plivo_emulator_client.models import Review
from tests.semantic.api import Api
from tests.semantic.resource_types import (
    NUMBERS,
    RESOURCE_TYPES,
    SUBACCOUNTS,
    TOLLFREE,
    phone,
    tollfree_number,
)
from tests.semantic.simulation import Simulation
from tests.semantic.webhook_receiver import WebhookReceiver
from tests.spec.document import JsonObject

EVENT: Final = "on_tollfree_verification_event"
NOT_PROVISIONED: Final = "Number not provisioned to submitting org"
INVALID: Final = "Business information could not be validated."
OPT_IN: Final = "Opt-in information failed validation."
VOLUMES: Final = (
    *("10", "100", "1,000", "10,000", "100,000", "250,000", "500,000", "750,000"),
    *("1,000,000", "5,000,000", "10,000,000+"),
)
NOTHING: Final = ("unverified", None, None)


def own_number(simulation: Simulation, **owner: Any) -> str:
    number = tollfree_number()
    simulation.number(number, **owner)
    return number


def submitted(api: Api, simulation: Simulation, **more: Any) -> tuple[str, str]:
    """A request for a number of the account, and the number."""
    number = own_number(simulation)
    return TOLLFREE.create(api, number=f"+{number}", **more), number


def pending(simulation: Simulation, key: str) -> Review:
    (review,) = simulation.control.reviews.list(subject=key, state="pending").objects
    return review


def decide(simulation: Simulation, key: str, outcome: Any, **more: Any) -> None:
    """End the review of a request."""
    review_id = pending(simulation, key).review_id
    simulation.control.reviews.decide(review_id, outcome=outcome, **more)
    simulation.advance()


def state(api: Api, key: str) -> tuple[str, str]:
    shown = TOLLFREE.get(api, key)
    return shown["status"], shown["error_message"]


def on_number(api: Api, number: str) -> tuple[str | None, str | None, str | None]:
    """What a number shows of its verification."""
    shown, name = NUMBERS.get(api, number), "toll_free_sms_verification"
    return shown[name], shown[f"{name}_id"], shown[f"{name}_order_status"]


def sent(api: Api, simulation: Simulation, src: str, dst: str = "14155550123") -> JsonObject:
    """A message from a number, when all has been told of it."""
    body = {"src": src, "dst": dst, "text": "Your parcel is here."}
    (uuid,) = api.do("messages_send", body=body)["message_uuid"]
    simulation.advance(minutes=1)
    message: JsonObject = api.do("messages_get", uuid)
    return message


# Reviews -----------------------------------------------------------------------------------------


def test_a_review_takes_days(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    key, number = submitted(api, simulation, callback_url=receiver.url(EVENT))
    assert state(api, key) == ("SUBMITTED", "")
    assert on_number(api, number) == ("pending_verification", key, "SUBMITTED")
    simulation.advance(days=1)
    assert state(api, key) == ("PROCESSING", "")
    assert on_number(api, number) == ("pending_verification", key, "PROCESSING")
    simulation.advance(days=2, seconds=-1)
    # Neither of these is told.
    assert (state(api, key)[0], receiver.of(EVENT)) == ("PROCESSING", [])
    simulation.advance(seconds=1)
    assert state(api, key) == ("APPROVED", "")
    assert on_number(api, number) == ("verified", key, "APPROVED")
    (heard,) = receiver.of(EVENT)
    assert heard.request.method == "POST"
    told = {"uuid": key, "number": number, "status": "APPROVED", "error_message": ""}
    assert heard.fields == told
    created, changed = (TOLLFREE.get(api, key)[name] for name in ("created", "last_modified"))
    assert changed[8:10] != created[8:10]


@pytest.mark.parametrize("reason", ["", "SHAFT content is not supported."])
@pytest.mark.parametrize(
    ("outcome", "status", "usual", "shown"),
    [
        ("declined", "REJECTED", INVALID, "unverified"),
        ("returned", "UPDATE_REQUIRED", OPT_IN, "pending_verification"),
    ],
)
def test_a_review_may_end_otherwise(
    api: Api,
    simulation: Simulation,
    receiver: WebhookReceiver,
    outcome: str,
    status: str,
    usual: str,
    shown: str,
    reason: str,
) -> None:
    url = receiver.url(EVENT)
    key, number = submitted(api, simulation, callback_url=url, callback_method="GET")
    decide(simulation, key, outcome, reason=reason)
    assert state(api, key) == (status, reason or usual)
    assert on_number(api, number) == (shown, key, status)
    (heard,) = receiver.of(EVENT)
    assert heard.request.method == "GET"
    told = {"uuid": key, "number": number, "status": status, "error_message": reason or usual}
    assert heard.fields == told
    # What was picked up by the carriers meanwhile does not change it any more.
    simulation.advance(days=2)
    assert state(api, key) == (status, reason or usual)


def test_a_number_of_somebody_else_is_rejected(
    api: Api, other_api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    """Four seconds later, as recorded."""
    number = tollfree_number()
    simulation.number(number, owner=other_api.auth_id)
    url = receiver.url(EVENT)
    keys = [TOLLFREE.create(api, number=each, callback_url=url) for each in (number, "18005550100")]
    simulation.advance(seconds=3)
    assert {state(api, key)[0] for key in keys} == {"SUBMITTED"}
    simulation.advance(seconds=1)
    assert {state(api, key) for key in keys} == {("REJECTED", NOT_PROVISIONED)}
    assert on_number(other_api, number) == NOTHING
    assert {each.fields["error_message"] for each in receiver.of(EVENT)} == {NOT_PROVISIONED}


def test_six_days_to_update(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    """However long reviews last otherwise."""
    simulation.control.accounts.update(api.auth_id, review_seconds=60)
    key, number = submitted(api, simulation, callback_url=receiver.url(EVENT))
    decide(simulation, key, "returned")
    simulation.advance(days=6, seconds=-1)
    assert state(api, key)[0] == "UPDATE_REQUIRED"
    simulation.advance(seconds=1)
    assert state(api, key) == ("REJECTED", OPT_IN)
    assert on_number(api, number) == ("unverified", key, "REJECTED")
    told = [each.fields["status"] for each in receiver.of(EVENT)]
    assert told == ["UPDATE_REQUIRED", "REJECTED"]


def test_an_update_is_a_new_submission(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    key, number = submitted(api, simulation)
    simulation.advance(days=1)
    decide(simulation, key, "returned")
    simulation.advance(days=5)
    changed = {
        "message_sample": "Courier: your code is 482193.",
        "usecase": "2FA, MARKETING",
        "callback_url": receiver.url(EVENT),
    }
    reply = api.do("tollfree_verifications_update", key, body=changed)
    text = f"Tollfree verification request for uuid {key} updated successfully."
    assert reply["message"] == text
    shown = TOLLFREE.get(api, key)
    assert (shown["message_sample"], shown["usecase"]) == (
        changed["message_sample"],
        "2FA,MARKETING",
    )
    assert state(api, key) == ("SUBMITTED", "")
    assert on_number(api, number) == ("pending_verification", key, "SUBMITTED")
    simulation.advance(days=2)
    assert state(api, key) == ("PROCESSING", "")
    simulation.advance(days=1)
    assert state(api, key) == ("APPROVED", "")
    assert [each.fields["status"] for each in receiver.of(EVENT)] == ["APPROVED"]


@pytest.mark.parametrize(
    ("outcome", "status"), [("approved", "APPROVED"), ("declined", "REJECTED")]
)
def test_carriers_may_decide_without_the_update(
    api: Api, simulation: Simulation, outcome: str, status: str
) -> None:
    key, _ = submitted(api, simulation)
    decide(simulation, key, "returned")
    decide(simulation, key, outcome)
    assert state(api, key)[0] == status
    simulation.advance(days=6)
    assert state(api, key)[0] == status


def test_a_creation_is_answered_with_a_word(api: Api) -> None:
    reply = api.do("tollfree_verifications_create", body=TOLLFREE.body())
    assert reply["message"] == "created"
    page = api.do("tollfree_verifications_list")
    assert (page["meta"]["total_count"], "count" in page["meta"]) == (1, False)
    assert page["objects"][0]["uuid"] == reply["uuid"]


@pytest.mark.parametrize("volume", VOLUMES)
def test_every_tier_will_do(api: Api, volume: str) -> None:
    assert TOLLFREE.get(api, TOLLFREE.create(api, volume=volume))["volume"] == volume


# What a state allows ------------------------------------------------------------------------------


def reach(api: Api, simulation: Simulation, key: str, status: str) -> None:
    """Bring a request into a state."""
    outcome = {"APPROVED": "approved", "REJECTED": "declined", "UPDATE_REQUIRED": "returned"}
    if status == "PROCESSING":
        simulation.advance(days=1)
    elif status in outcome:
        decide(simulation, key, outcome[status])
    assert state(api, key)[0] == status


@pytest.mark.parametrize(
    "status", ["SUBMITTED", "PROCESSING", "APPROVED", "REJECTED", "UPDATE_REQUIRED"]
)
def test_what_can_be_updated_and_deleted(api: Api, simulation: Simulation, status: str) -> None:
    key, number = submitted(api, simulation)
    reach(api, simulation, key, status)
    before = on_number(api, number)
    if status not in ("SUBMITTED", "UPDATE_REQUIRED"):
        reply = api.ask("tollfree_verifications_update", key, body={"volume": "100"})
        reply.refused(400, f"a request that is {status} cannot be updated")
        assert TOLLFREE.get(api, key)["volume"] != "100"
    if status in ("APPROVED", "REJECTED"):
        reply = api.ask("tollfree_verifications_delete", key)
        reply.refused(400, f"a request that is {status} cannot be deleted")
        assert (state(api, key)[0], on_number(api, number)) == (status, before)
    else:
        api.do("tollfree_verifications_delete", key)
        assert TOLLFREE.gone(api, key)
        assert on_number(api, number) == NOTHING
        assert not simulation.control.reviews.list(subject=key, state="pending").objects
        simulation.advance(days=7)


def test_a_deleted_one_leaves_what_was_before(api: Api, simulation: Simulation) -> None:
    first, number = submitted(api, simulation)
    decide(simulation, first, "declined")
    second = TOLLFREE.create(api, number=number)
    assert on_number(api, number) == ("pending_verification", second, "SUBMITTED")
    api.do("tollfree_verifications_delete", second)
    assert on_number(api, number) == ("unverified", first, "REJECTED")


@pytest.mark.parametrize(
    ("status", "word"),
    [
        ("SUBMITTED", "pending_verification"),
        ("UPDATE_REQUIRED", "pending_verification"),
        ("APPROVED", "verified"),
    ],
)
def test_one_request_at_a_time(api: Api, simulation: Simulation, status: str, word: str) -> None:
    key, number = submitted(api, simulation)
    reach(api, simulation, key, status)
    reply = api.ask("tollfree_verifications_create", body=TOLLFREE.body(number=number))
    reply.refused(400, f"number {number} is {word} already")
    assert TOLLFREE.keys(api) == [key]


def test_the_profile_must_be_ones_own(api: Api, other_api: Api, simulation: Simulation) -> None:
    foreign = RESOURCE_TYPES["profiles"].create(other_api)
    key, _ = submitted(api, simulation)
    before = TOLLFREE.get(api, key)
    text = f"profile_uuid {foreign} does not exist"
    for ids, operation in (([], "create"), ([key], "update")):
        body = TOLLFREE.body() if operation == "create" else {}
        sent = body | {"profile_uuid": foreign.upper()}
        api.ask(f"tollfree_verifications_{operation}", *ids, body=sent).refused(400, text)
    assert (TOLLFREE.keys(api), TOLLFREE.get(api, key)) == ([key], before)
    mine = RESOURCE_TYPES["profiles"].create(api)
    api.do("tollfree_verifications_update", key, body={"profile_uuid": mine.upper()})
    assert TOLLFREE.get(api, key)["profile_uuid"] == mine


def test_a_subaccount_may_use_a_profile_of_the_account(api: Api, simulation: Simulation) -> None:
    owner = SUBACCOUNTS.create(api, enabled=True)
    sub = api.as_(owner, SUBACCOUNTS.get(api, owner)["auth_token"])
    number, other = own_number(simulation, owner=owner), own_number(simulation)
    key = TOLLFREE.create(sub, number=number)
    foreign = TOLLFREE.create(sub, number=other)
    simulation.advance(seconds=4)
    # Its own number is reviewed; the main account's is not its to register.
    assert (state(sub, key)[0], state(sub, foreign)[0]) == ("SUBMITTED", "REJECTED")
    assert on_number(sub, number)[0] == "pending_verification"
    # When it goes, what it has asked for is the main account's.
    api.do("subaccounts_delete", owner, cascade=False)
    decide(simulation, key, "approved")
    assert on_number(api, number) == ("verified", key, "APPROVED")


# Numbers and messages -----------------------------------------------------------------------------


def test_a_number_that_is_given_up(api: Api, simulation: Simulation) -> None:
    """What was approved stays; a new owner, even the same one, begins anew."""
    key, number = submitted(api, simulation)
    waiting, other = submitted(api, simulation)
    decide(simulation, key, "approved")
    for each in (number, other):
        api.do("numbers_unrent", each)
        simulation.number(each)
        assert on_number(api, each) == NOTHING
    assert state(api, key) == ("APPROVED", "")
    simulation.advance(days=3)
    assert state(api, waiting) == ("REJECTED", NOT_PROVISIONED)
    assert on_number(api, other) == NOTHING
    again = TOLLFREE.create(api, number=number)
    decide(simulation, again, "approved")
    assert on_number(api, number) == ("verified", again, "APPROVED")


def test_numbers_are_listed_by_their_verification(api: Api, simulation: Simulation) -> None:
    key, number = submitted(api, simulation)
    own_number(simulation)
    assert NUMBERS.keys(api, toll_free_sms_verification="pending_verification") == [number]
    decide(simulation, key, "approved")
    assert NUMBERS.keys(api, toll_free_sms_verification="VERIFIED") == [number]
    assert NUMBERS.keys(api, toll_free_sms_verification_order_status="approved") == [number]
    assert NUMBERS.keys(api, toll_free_sms_verification="pending_verification") == []


def test_carriers_refuse_what_is_not_verified(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    """Unless the account's rules say so, everything arrives; WhatsApp is no carrier's business."""
    key, number = submitted(api, simulation)
    assert sent(api, simulation, number)["message_state"] == "delivered"
    simulation.control.accounts.update(api.auth_id, registered_senders_only=True)
    for src in (number, own_number(simulation), tollfree_number()):
        message = sent(api, simulation, src)
        assert (message["message_state"], message["error_code"]) == ("undelivered", "100")
    # Elsewhere nobody asks.
    assert sent(api, simulation, number, "442079460123")["message_state"] == "delivered"
    decide(simulation, key, "approved")
    message = sent(api, simulation, number)
    assert (message["message_state"], message["error_code"]) == ("delivered", "000")
    # These two are about local numbers.
    names = ("tendlc_campaign_id", "tendlc_registration_status")
    assert [message[name] for name in names] == ["", ""]


def test_what_needs_no_verification(api: Api, simulation: Simulation) -> None:
    """A number without text messages has none, and is rejected like one of somebody else."""
    number = tollfree_number()
    simulation.control.numbers.create(number=number, auth_id=api.auth_id, services=["voice"])
    key = TOLLFREE.create(api, number=number)
    assert on_number(api, number) == (None, None, None)
    simulation.advance(seconds=4)
    assert state(api, key) == ("REJECTED", NOT_PROVISIONED)
    local = phone()
    reply = api.ask("tollfree_verifications_create", body=TOLLFREE.body(number=local))
    reply.refused(400, "number parameter is not valid")


# Lists --------------------------------------------------------------------------------------------


def test_the_last_seven_days_unless_a_day_is_given(api: Api, simulation: Simulation) -> None:
    first = TOLLFREE.create(api)
    day = TOLLFREE.get(api, first)["created"][:10]
    simulation.advance(days=7)
    assert TOLLFREE.keys(api) == [first]
    simulation.advance(seconds=1)
    second = TOLLFREE.create(api)
    assert TOLLFREE.keys(api) == TOLLFREE.keys(api, number="18335550100") == [second]
    assert TOLLFREE.keys(api, created__gte=day) == [second, first]
    assert TOLLFREE.keys(api, created__gt=day) == [second]
    assert TOLLFREE.keys(api, created=day) == TOLLFREE.keys(api, created__lte=day) == [first]
    assert TOLLFREE.keys(api, created__lt=day) == []
    api.ask("tollfree_verifications_list", created="2026-02-30").refused(
        400, "'2026-02-30' is not a valid date"
    )


def test_spaces_between_use_cases_do_not_matter(api: Api) -> None:
    key = TOLLFREE.create(api, usecase="2FA, CUSTOMER_CARE")
    assert TOLLFREE.get(api, key)["usecase"] == "2FA,CUSTOMER_CARE"
    for usecase in ("2FA,CUSTOMER_CARE", "2FA, CUSTOMER_CARE"):
        assert TOLLFREE.keys(api, usecase=usecase) == [key]
    for usecase in ("2FA", "CUSTOMER_CARE,2FA"):
        assert TOLLFREE.keys(api, usecase=usecase) == []
