"""What a Verify session tells of itself (Plivo's page on Verify callbacks)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.semantic.api import Api
from tests.semantic.calls import moment
from tests.semantic.resource_types import VERIFY, phone
from tests.semantic.simulation import Simulation
from tests.semantic.webhook_receiver import ReceivedWebhook, WebhookReceiver

EVENT = "on_verify_session_event"
ALWAYS = {
    "SessionUUID",
    "SessionStatus",
    "AttemptUUID",
    "AttemptSequence",
    "Channel",
    "ChannelErrorCode",
    "Recipient",
    "RequestTime",
    "Locale",
}
ON_THE_WAY = ["queued", "sent", "delivered"]


def told(events: list[ReceivedWebhook]) -> list[tuple[str, str]]:
    """The status of the session, and that of the attempt, of each event."""
    return [(e.fields["SessionStatus"], e.fields.get("ChannelStatus", "")) for e in events]


def send(api: Api, receiver: WebhookReceiver, **more: Any) -> str:
    return VERIFY.create(api, **({"url": receiver.url(EVENT)} | more))


@pytest.mark.parametrize(
    ("channel", "course", "shown"),
    [
        ("sms", ON_THE_WAY, "delivered"),
        ("voice", ["ringing", "in-progress", "completed"], "answer"),
    ],
)
def test_a_password_on_its_way(
    api: Api,
    simulation: Simulation,
    receiver: WebhookReceiver,
    channel: str,
    course: list[str],
    shown: str,
) -> None:
    recipient = phone()
    key = send(api, receiver, channel=channel, recipient=f"+{recipient}", locale="es")
    asked = simulation.now
    simulation.advance(seconds=60)
    events = receiver.of(EVENT)
    assert told(events) == [("in-progress", status) for status in course]
    session = VERIFY.get(api, key)
    (attempt,) = session["attempt_details"]
    assert attempt["status"] == shown
    for event in events:
        assert set(event.fields) == ALWAYS | {"ChannelStatus"}
        assert event.fields["SessionUUID"] == key
        assert event.fields["AttemptUUID"] == attempt["attempt_uuid"]
        assert event.fields["AttemptSequence"] == "1"
        assert event.fields["Channel"] == channel
        assert event.fields["Recipient"] == recipient
        assert event.fields["Locale"] == "es"
        assert event.fields["ChannelErrorCode"] == ""
        assert moment(event, "RequestTime") == asked


@pytest.mark.parametrize(
    ("outcome", "course", "error"),
    [
        ("failed", ["queued", "failed"], ""),
        ("undelivered", ["queued", "sent", "undelivered"], ""),
        # Fraud protection stops it at once (Plivo's page on Verify callbacks).
        ("fraud", ["failed"], "452"),
    ],
)
def test_a_password_that_does_not_arrive(
    api: Api,
    simulation: Simulation,
    receiver: WebhookReceiver,
    outcome: Any,
    course: list[str],
    error: str,
) -> None:
    recipient = phone()
    simulation.control.phones.update(recipient, password=outcome)
    key = send(api, receiver, recipient=recipient)
    simulation.advance(seconds=60)
    events = receiver.of(EVENT)
    assert told(events) == [("in-progress", status) for status in course]
    errors = [event.fields["ChannelErrorCode"] for event in events]
    assert errors == [""] * (len(course) - 1) + [error]
    assert VERIFY.get(api, key)["attempt_details"][0]["status"] == course[-1]


def test_a_phone_that_fails_meanwhile(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    recipient = phone()
    key = send(api, receiver, recipient=recipient)
    simulation.advance(seconds=1)
    simulation.control.phones.update(recipient, password="failed")
    simulation.advance(seconds=60)
    course = [status for _, status in told(receiver.of(EVENT))]
    assert course == ["queued", "sent", "failed"]
    session = VERIFY.get(api, key)
    assert session["attempt_details"][0]["status"] == "failed"
    assert session["charges"]["total_charge"] == "0.00000"


def test_each_attempt_is_told_of(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    recipient = phone()
    key = send(api, receiver, recipient=recipient, brand_name="Ferrer", code_length=5)
    simulation.advance(seconds=60)
    assert send(api, receiver, recipient=recipient, app_hash="FA9qCX9VSuW", channel="voice") == key
    simulation.advance(seconds=60)
    events = receiver.of(EVENT)
    assert [event.fields["AttemptSequence"] for event in events] == ["1"] * 3 + ["2"] * 3
    assert [event.fields["Channel"] for event in events] == ["sms"] * 3 + ["voice"] * 3
    attempts = VERIFY.get(api, key)["attempt_details"]
    for event in events:
        attempt = attempts[int(event.fields["AttemptSequence"]) - 1]
        assert event.fields["AttemptUUID"] == attempt["attempt_uuid"]
    first, second = events[0].fields, events[-1].fields
    assert (first["Brandname"], first["CodeLength"]) == ("Ferrer", "5")
    assert second["AppHash"] == "FA9qCX9VSuW"
    assert not {"Brandname", "CodeLength"} & set(second)


def test_events_go_where_the_last_request_said(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    recipient = phone()
    send(api, receiver, recipient=recipient)
    simulation.advance(seconds=60)
    send(api, receiver, recipient=recipient, url=receiver.url(EVENT, "/new"), method="GET")
    simulation.advance(seconds=60)
    # Without an address the last one holds.
    VERIFY.create(api, recipient=recipient)
    simulation.advance(seconds=60)
    events = receiver.of(EVENT)
    assert [each.path for each in events] == [f"/{EVENT}"] * 3 + [f"/{EVENT}/new"] * 6
    assert [each.request.method for each in events] == ["POST"] * 3 + ["GET"] * 6


def test_expiry_is_told_once(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    key = send(api, receiver)
    simulation.advance(seconds=599)
    assert len(receiver.of(EVENT)) == 3
    simulation.advance(days=1)
    last = receiver.of(EVENT)[-1]
    assert told(receiver.of(EVENT))[3:] == [("expired", "")]
    assert set(last.fields) == ALWAYS
    assert last.fields["SessionUUID"] == key
    assert last.fields["AttemptSequence"] == "1"


def test_success_is_not_told(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    """The statuses of events are two (Plivo's page on Verify callbacks)."""
    key = send(api, receiver, otp="493027")
    simulation.advance(seconds=60)
    api.do("verify_sessions_validate", key, body={"otp": "493027"})
    simulation.advance(days=1)
    assert told(receiver.of(EVENT)) == [("in-progress", status) for status in ON_THE_WAY]


def test_the_address_may_be_called_with_get(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    send(api, receiver, url=receiver.url(EVENT, "/path?own_a=b%20c"), method="GET")
    simulation.advance(seconds=60)
    assert told(receiver.of(EVENT)) == [("in-progress", status) for status in ON_THE_WAY]
    for event in receiver.of(EVENT):
        assert (event.request.method, event.request.body) == ("GET", "")
        assert event.request.fields["own_a"] == "b c"


def test_nothing_is_told_without_an_address(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    VERIFY.create(api)
    simulation.advance(days=1)
    assert receiver.of(EVENT) == []
