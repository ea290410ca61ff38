"""Several attempts of one session: each goes its own way, and what is not said again stays."""

from __future__ import annotations

from typing import Any, Final

import pytest

from tests.semantic.api import Api
from tests.semantic.invariants import verify_time
from tests.semantic.resource_types import VERIFY, phone
from tests.semantic.simulation import Simulation
from tests.semantic.webhook_receiver import ReceivedWebhook, WebhookReceiver

EVENT: Final = "on_verify_session_event"
COURSES: Final = {
    "sms": ["queued", "sent", "delivered"],
    "voice": ["ringing", "in-progress", "completed"],
}
SHOWN: Final = {"sms": "delivered", "voice": "answer"}


def course(events: list[ReceivedWebhook], sequence: int) -> list[str]:
    return [
        each.fields["ChannelStatus"]
        for each in events
        if each.fields["AttemptSequence"] == str(sequence) and "ChannelStatus" in each.fields
    ]


@pytest.mark.parametrize(
    "channels", [("sms", "voice"), ("voice", "sms"), ("sms", "sms"), ("voice", "voice", "sms")]
)
def test_attempts_that_are_on_their_way_together(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, channels: tuple[str, ...]
) -> None:
    """Each has its own status, identifier, number and channel; nobody else's progress shows."""
    recipient = phone()
    keys = [
        VERIFY.create(api, recipient=recipient, channel=channel, url=receiver.url(EVENT))
        for channel in channels
    ]
    assert len(set(keys)) == 1
    simulation.advance(seconds=60)
    events, attempts = receiver.of(EVENT), VERIFY.get(api, keys[0])["attempt_details"]
    assert [each["channel"] for each in attempts] == list(channels)
    assert [each["status"] for each in attempts] == [SHOWN[channel] for channel in channels]
    for number, (channel, attempt) in enumerate(zip(channels, attempts, strict=True), start=1):
        assert course(events, number) == COURSES[channel]
        mine = [each for each in events if each.fields["AttemptSequence"] == str(number)]
        assert {each.fields["AttemptUUID"] for each in mine} == {attempt["attempt_uuid"]}
        assert {each.fields["Channel"] for each in mine} == {channel}
    assert len(events) == 3 * len(channels)


def test_progress_is_shown_as_it_is_made(api: Api, simulation: Simulation) -> None:
    recipient = phone()
    key = VERIFY.create(api, recipient=recipient)

    def statuses() -> list[str]:
        return [each["status"] for each in VERIFY.get(api, key)["attempt_details"]]

    assert statuses() == ["queued"]
    simulation.advance(seconds=1)
    assert VERIFY.create(api, recipient=recipient, channel="voice") == key
    assert statuses() == ["sent", "ringing"]
    simulation.advance(seconds=1)
    assert statuses() == ["delivered", "ringing"]
    assert VERIFY.create(api, recipient=recipient) == key
    simulation.advance(seconds=2)
    assert statuses() == ["delivered", "answer", "delivered"]


def test_one_attempt_fails_and_another_arrives(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    recipient = phone()
    simulation.control.phones.update(recipient, password="undelivered")
    key = VERIFY.create(api, recipient=recipient, url=receiver.url(EVENT))
    simulation.advance(seconds=60)
    simulation.control.phones.update(recipient, password="delivered")
    assert VERIFY.create(api, recipient=recipient) == key
    simulation.advance(seconds=60)
    attempts = VERIFY.get(api, key)["attempt_details"]
    assert [each["status"] for each in attempts] == ["undelivered", "delivered"]
    events = receiver.of(EVENT)
    assert course(events, 1) == ["queued", "sent", "undelivered"]
    assert course(events, 2) == COURSES["sms"]


@pytest.mark.parametrize("attempts", [1, 2, 3])
def test_expiry_speaks_of_the_last_attempt(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, attempts: int
) -> None:
    recipient = phone()
    for number in range(attempts):
        channel = "voice" if number % 2 else "sms"
        key = VERIFY.create(
            api, recipient=recipient, channel=channel, url=receiver.url(EVENT), locale="es"
        )
        simulation.advance(seconds=30)
    simulation.advance(seconds=600)
    told = receiver.of(EVENT)[-1].fields
    last = VERIFY.get(api, key)["attempt_details"][-1]
    assert told["SessionStatus"] == "expired"
    assert "ChannelStatus" not in told
    assert (told["AttemptSequence"], told["AttemptUUID"]) == (str(attempts), last["attempt_uuid"])
    assert (told["Channel"], told["Locale"]) == (last["channel"], "es")
    assert told["RequestTime"] == verify_time(last["time"]).strftime("%Y-%m-%d %H:%M:%S")


# What a later request says, by the field that shows it, and what stays when it says nothing.
KEPT: Final = {"locale": ("es_ES", "fr_FR")}


@pytest.mark.parametrize("name", KEPT)
def test_what_is_not_said_again_stays(api: Api, simulation: Simulation, name: str) -> None:
    recipient = phone()
    first, second = KEPT[name]
    key = VERIFY.create(api, recipient=recipient, **{name: first})
    assert VERIFY.get(api, key)[name] == first
    VERIFY.create(api, recipient=recipient)
    assert VERIFY.get(api, key)[name] == first
    VERIFY.create(api, recipient=recipient, channel="voice", **{name: second})
    VERIFY.create(api, recipient=recipient)
    assert VERIFY.get(api, key)[name] == second


def test_addresses_and_methods_stay_too(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    recipient = phone()
    more: list[dict[str, Any]] = [
        {"url": receiver.url(EVENT, "/1"), "method": "GET"},
        {},
        {"url": receiver.url(EVENT, "/2")},
        {"method": "POST"},
        {},
    ]
    called = []
    for each in more:
        before = len(receiver.of(EVENT))
        VERIFY.create(api, recipient=recipient, **each)
        simulation.advance(seconds=30)
        requests = [heard.request for heard in receiver.of(EVENT)[before:]]
        called.append({(request.method, request.path[-1]) for request in requests})
    wanted = [("GET", "1"), ("GET", "1"), ("GET", "2"), ("POST", "2"), ("POST", "2")]
    assert called == [{each} for each in wanted]


def test_filters_find_a_session_by_its_latest_words(api: Api) -> None:
    """A later brand or hash replaces the former; without one the former stays."""
    recipient = phone()
    for name in ("brand_name", "app_hash"):
        key = VERIFY.create(api, recipient=recipient, **{name: "one"})
        VERIFY.create(api, recipient=recipient)
        assert VERIFY.keys(api, **{name: "one"}) == [key]
        VERIFY.create(api, recipient=recipient, **{name: "two"})
        assert VERIFY.keys(api, **{name: "one"}) == []
        assert VERIFY.keys(api, **{name: "two"}) == [key]


def test_a_session_is_continued_whatever_is_asked_anew(api: Api, simulation: Simulation) -> None:
    """Neither another length nor another password changes what was sent; nor the country."""
    recipient = phone()
    key = VERIFY.create(api, recipient=recipient, otp="493027")
    before = VERIFY.get(api, key)
    for more in ({"code_length": 4}, {"otp": "1111"}, {"locale": "es"}, {"brand_name": "x"}):
        simulation.advance(seconds=1)
        assert VERIFY.create(api, recipient=recipient, **more) == key
        assert simulation.otp(key) == "493027"
    after = VERIFY.get(api, key)
    fixed = ("app_uuid", "alias", "recipient", "created_at", "destination_country_iso2", "status")
    assert {name: after[name] for name in fixed} == {name: before[name] for name in fixed}
    assert after["count"] == 5
    times = [verify_time(each["time"]) for each in after["attempt_details"]]
    assert [(each - times[0]).seconds for each in times] == [0, 1, 2, 3, 4]


def test_a_verified_session_keeps_its_attempts(api: Api, simulation: Simulation) -> None:
    recipient = phone()
    for channel in ("sms", "voice"):
        key = VERIFY.create(api, recipient=recipient, channel=channel, otp="493027")
        simulation.advance(seconds=60)
    before = VERIFY.get(api, key)
    api.do("verify_sessions_validate", key, body={"otp": "493027"})
    after = VERIFY.get(api, key)
    changed = {name for name in before if before[name] != after[name]}
    assert changed <= {"status", "charges", "updated_at"}
    assert after["charges"]["attempt_charges"] == before["charges"]["attempt_charges"]
