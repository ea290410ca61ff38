"""Delivering webhooks: signed anew each time, again when refused, in order, and then no more.

What is documented (`x-retries` in `openapi.yaml`) is read from there. How each request is signed
and encoded is checked wherever one is heard (`hearing`).
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from typing import Any, Final

import pytest

from plivo_runtime import signatures
from tests.contract.resources import DOCUMENT
from tests.semantic.api import Api
from tests.semantic.call_causes import CALL_CAUSES
from tests.semantic.calls import EVENT as MASKING_EVENT
from tests.semantic.calls import RECORDING, Line
from tests.semantic.resource_types import APPLICATIONS, MASKING, NUMBERS, SUBACCOUNTS, VERIFY, phone
from tests.semantic.simulation import Simulation
from tests.semantic.webhook_receiver import WebhookReceiver
from tests.web_server import Answer, application_server

FAILURE = Answer("", status=500)
SUCCESS = Answer("", status=200)


def timeout(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    MASKING.create(api, session_expiry=1, callback_url=receiver.url(MASKING_EVENT))
    simulation.advance(seconds=1)


def recording(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    line = Line.open(api, simulation, receiver, record=True, callback_url=None)
    simulation.control.calls.create(from_=line.first, to=line.number, recording="failed")
    simulation.advance(seconds=3)


def password(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    recipient = phone()
    simulation.control.phones.update(recipient, password="fraud")
    VERIFY.create(api, recipient=recipient, otp="1234", url=receiver.url("on_verify_session_event"))
    (session,) = VERIFY.keys(api)
    api.do("verify_sessions_validate", session, body={"otp": "1234"})


def registration(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    url = receiver.url("on_number_registration")
    key = NUMBERS.create(api)
    api.do("numbers_update", key, body={"cnam": "Ferrer", "cnam_callback_url": url})
    simulation.advance(seconds=60)


def reply(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    url = receiver.url("on_async_reply")
    api.ask("subaccounts_create", body={"name": "x", "callback_url": url})


def message(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    app_id = APPLICATIONS.create(api, message_url=receiver.url("on_application_message"))
    number = phone()
    simulation.number(number, app_id)
    simulation.message(phone(), number, "Hello")


# How to make one event happen, the only one, right now.
CAUSES: Final[dict[str, Callable[[Api, Simulation, WebhookReceiver], None]]] = {
    MASKING_EVENT: timeout,
    RECORDING: recording,
    "on_verify_session_event": password,
    "on_async_reply": reply,
    "on_number_registration": registration,
    "on_application_message": message,
}
SPECS: Final = {event.id: event.spec for event in DOCUMENT.events}
# A message tells several states; `test_sent_messages` has what is special about it.
SEVERAL: Final = {"on_message_status"}
RETRIED: Final = [
    event for event, spec in SPECS.items() if spec["x-retries"] and event not in SEVERAL
]
each_retried = pytest.mark.parametrize("event", RETRIED)


def waits(event: str) -> list[int]:
    """Seconds before each further attempt."""
    return [each["wait"] for each in SPECS[event]["x-retries"] for _ in range(each["times"])]


def test_every_event_that_is_retried_has_a_cause() -> None:
    assert set(CAUSES) == set(RETRIED)


@each_retried
@pytest.mark.parametrize("status", [500, 503, 404, 302])
def test_a_refused_event_comes_again(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, event: str, status: int
) -> None:
    """After the documented times, no sooner and no later, and then no more."""
    receiver.answer(event, Answer("", status=status))
    CAUSES[event](api, simulation, receiver)
    assert len(receiver.of(event)) == 1
    # The first steps one by one, the rest of long schedules at once.
    for number, wait in enumerate(waits(event)[:3], start=2):
        simulation.advance(seconds=wait - 1)
        assert len(receiver.of(event)) == number - 1
        simulation.advance(seconds=1)
        assert len(receiver.of(event)) == number
    simulation.advance(days=3)
    attempts = receiver.of(event)
    assert len(attempts) == 1 + len(waits(event))
    # The same event each time, under a signature of its own.
    assert all(each.fields == attempts[0].fields for each in attempts)
    assert len({each.nonce for each in attempts}) == len(attempts)
    (delivery,) = simulation.control.deliveries.list(auth_id=api.auth_id, event=event).objects
    assert delivery.state == "failed"
    assert len(delivery.attempts) == len(attempts)


@each_retried
def test_an_accepted_event_comes_once(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, event: str
) -> None:
    CAUSES[event](api, simulation, receiver)
    simulation.advance(days=3)
    assert len(receiver.of(event)) == 1


@each_retried
def test_an_event_comes_until_it_is_accepted(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, event: str
) -> None:
    receiver.answer(event, FAILURE, FAILURE, SUCCESS)
    CAUSES[event](api, simulation, receiver)
    simulation.advance(days=3)
    assert [each.status for each in receiver.of(event)] == [500, 500, 200]


@each_retried
@pytest.mark.parametrize("status", [201, 204])
def test_what_accepts_an_event(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, event: str, status: int
) -> None:
    """Any 2xx where the document says so, and only a 200 elsewhere."""
    receiver.answer(event, Answer("", status=status))
    CAUSES[event](api, simulation, receiver)
    simulation.advance(days=3)
    enough = "2XX" in SPECS[event]["responses"]
    assert len(receiver.of(event)) == (1 if enough else 1 + len(waits(event)))


def application_call(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    for name in ("on_application_answer", "on_application_fallback_answer"):
        receiver.answer(name, FAILURE)
    app_id = APPLICATIONS.create(
        api,
        answer_url=receiver.url("on_application_answer"),
        fallback_answer_url=receiver.url("on_application_fallback_answer"),
        hangup_url=receiver.url("on_application_hangup"),
    )
    simulation.call(phone(), app_id)


OTHERS: Final = sorted(set(SPECS) - set(RETRIED) - SEVERAL)


@pytest.mark.parametrize("event", OTHERS)
def test_other_events_come_once(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, event: str
) -> None:
    receiver.answer(event, FAILURE)
    CALL_CAUSES.get(event, application_call)(api, simulation, receiver)
    simulation.advance(days=3)
    told = receiver.of(event)
    assert {each.status for each in told} == {500}
    # A call that enters a conference leaves it, too.
    assert all(one.fields != other.fields for one, other in combinations(told, 2))


def test_nobody_listens(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    """A server that is down is called as often as one that refuses."""
    with application_server() as gone:
        url = f"{gone.url}/gone"
    key = MASKING.create(api, session_expiry=1, callback_url=url)
    simulation.advance(seconds=1)
    for wait in waits(MASKING_EVENT):
        (delivery,) = simulation.control.deliveries.list(subject=key).objects
        assert delivery.state == "pending"
        simulation.advance(seconds=wait)
    (delivery,) = simulation.control.deliveries.list(subject=key).objects
    assert delivery.state == "failed"
    assert len(delivery.attempts) == 1 + len(waits(MASKING_EVENT))


def test_events_of_a_session_keep_their_order(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    """The first attempt of each comes in order, whatever became of the others."""
    receiver.answer(MASKING_EVENT, FAILURE, SUCCESS, FAILURE, SUCCESS)
    line = Line.open(api, simulation, receiver)
    line.call(line.first)
    simulation.advance(days=1)
    seen: list[str] = []
    for each in line.events():
        if each.name not in seen:
            seen.append(each.name)
    assert seen == [
        "FirstPartyAnswer",
        "SecondPartyRing",
        "SecondPartyAnswer",
        "FirstPartyHangup",
        "SecondPartyHangup",
        "Timeout",
    ]
    assert len(line.events()) == len(seen) + 2


def test_the_same_event_is_told_the_same_way_with_get_and_post(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    names = []
    for method in ("GET", "POST"):
        line = Line.open(api, simulation, receiver, callback_method=method)
        line.call(line.first, ring_seconds=1, talk_seconds=1)
        names.append([(each.name, sorted(each.fields)) for each in line.events()])
        assert {each.request.method for each in line.events()} == {method}
        line.check()
    assert names[0] == names[1]


def test_a_fragment_is_neither_sent_nor_signed(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    """Plivo's page on callback configurations."""
    url = receiver.url(MASKING_EVENT, "/x?own_b=2&own_a=1#rt=1000")
    MASKING.create(api, session_expiry=1, callback_url=url)
    simulation.advance(seconds=1)
    (event,) = receiver.of(MASKING_EVENT)
    assert event.request.url == url.partition("#")[0]


@pytest.mark.parametrize(
    ("fragment", "status", "attempts"),
    [
        ("", 500, 1),
        ("#rc=3&rp=5xx", 500, 4),
        ("#rc=3&rp=4xx", 500, 1),
        ("#rc=2&rp=4xx", 404, 3),
        ("#rc=0&rp=all", 500, 1),
        ("#rc=5&rp=all", 200, 1),
    ],
)
def test_a_fragment_tunes_what_has_no_schedule(
    api: Api,
    simulation: Simulation,
    receiver: WebhookReceiver,
    fragment: str,
    status: int,
    attempts: int,
) -> None:
    """How often, and after which failures."""
    event = "on_application_hangup"
    receiver.answer(event, Answer("", status=status))
    urls = {
        "answer_url": receiver.url("on_application_answer"),
        "hangup_url": receiver.url(event, fragment),
    }
    simulation.call(phone(), APPLICATIONS.create(api, **urls))
    simulation.advance(days=1)
    assert len(receiver.of(event)) == attempts


def test_signatures_tell_accounts_apart(
    api: Api, other_api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    """A main account's own events are signed alike twice, and with nobody else's token."""
    timeout(api, simulation, receiver)
    (event,) = receiver.of(MASKING_EVENT)
    headers = event.request.headers
    for version in ("v2", "v3"):
        own, main = (headers[f"x-plivo-signature-{ma}{version}"] for ma in ("", "ma-"))
        assert own == main
    given: dict[str, Any] = {
        "method": "POST",
        "url": event.request.url,
        "headers": headers,
        "params": event.request.fields,
    }
    for version in signatures.VERSIONS:
        assert signatures.verify(**given, auth_tokens=api.auth_token, versions=[version])
        assert not signatures.verify(**given, auth_tokens=other_api.auth_token, versions=[version])
    # A field more, or one of another value, and V3 is wrong.
    fields = event.request.fields
    for changed in (fields | {"x": "1"}, fields | {"EventName": "x"}, {}):
        assert not signatures.verify(**(given | {"params": changed}), auth_tokens=api.auth_token)


@pytest.mark.parametrize("event", [MASKING_EVENT, "on_verify_session_event", "on_async_reply"])
def test_a_subaccounts_events_are_signed_by_both(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, event: str
) -> None:
    key = SUBACCOUNTS.create(api, enabled=True)
    token = SUBACCOUNTS.get(api, key)["auth_token"]
    receiver.tokens[key], receiver.owner = token, key
    sub = api.as_(key, token)
    if event == "on_async_reply":
        body = APPLICATIONS.body(callback_url=receiver.url(event))
        sub.ask("applications_create", body=body)
    else:
        CAUSES[event](sub, simulation, receiver)
    (heard,) = receiver.of(event)
    headers = heard.request.headers
    assert headers["x-plivo-signature-v3"] != headers["x-plivo-signature-ma-v3"]
    assert headers["x-plivo-signature-v2"] != headers["x-plivo-signature-ma-v2"]
