"""One-time passwords on their way (Plivo's pages on Verify sessions)."""

from __future__ import annotations

from typing import Any, NamedTuple

import pytest

from tests.emulator.resources.api import ALICE, Api
from tests.emulator.simulation.phone_calls import EVENTS_URL, deliveries, events, phone

PATH = "Verify/Session/"


def attempts(api: Api, uuid: str) -> list[str]:
    details = api.get(f"{PATH}{uuid}/").body["attempt_details"]
    return [attempt["status"] for attempt in details]


def told(api: Api, uuid: str) -> list[str]:
    """Return the events of a session in short, such as `in-progress 1 sms delivered`."""
    names = (
        "SessionStatus",
        "AttemptSequence",
        "Channel",
        "ChannelStatus",
        "ChannelErrorCode",
    )
    return [
        " ".join(str(event[name]) for name in names if event.get(name))
        for event in events(api, uuid)
    ]


class Course(NamedTuple):
    """A channel, what the phone makes of it, and how the attempt then looks over time."""

    channel: str
    outcome: str | None
    shown: dict[int, str]
    told: list[str]


COURSES = {
    "sms": Course(
        "sms",
        None,
        {0: "queued", 1: "sent", 2: "delivered", 60: "delivered"},
        ["queued", "sent", "delivered"],
    ),
    "sms, delivered": Course("sms", "delivered", {2: "delivered"}, ["queued", "sent", "delivered"]),
    "sms, failed": Course("sms", "failed", {0: "queued", 2: "failed"}, ["queued", "failed"]),
    "sms, undelivered": Course(
        "sms",
        "undelivered",
        {0: "queued", 1: "sent", 2: "undelivered"},
        ["queued", "sent", "undelivered"],
    ),
    "sms, stopped by Fraud Shield": Course("sms", "fraud", {1: "failed"}, ["failed 452"]),
    "voice": Course(
        "voice",
        None,
        {0: "ringing", 3: "answer", 60: "answer"},
        ["ringing", "in-progress", "completed"],
    ),
    "voice, failed": Course("voice", "failed", {60: "failed"}, ["ringing", "failed"]),
}


@pytest.mark.parametrize("course", COURSES.values(), ids=list(COURSES))
def test_how_an_attempt_goes(api: Api, course: Course) -> None:
    """Statuses of attempts and statuses of events are two lists."""
    if course.outcome:
        phone(api, ALICE, password=course.outcome)
    uuid = api.verify(ALICE, channel=course.channel, url=EVENTS_URL)
    passed = 0
    for moment, status in course.shown.items():
        api.advance(moment - passed)
        passed = moment
        assert attempts(api, uuid) == [status]
    api.advance(60)
    assert told(api, uuid) == [f"in-progress 1 {course.channel} {each}" for each in course.told]
    session = api.get(f"{PATH}{uuid}/").body
    assert (session["status"], session["count"]) == ("in-progress", 1)


def test_what_events_carry(api: Api) -> None:
    """Plivo's page on Verify callbacks."""
    fields: dict[str, Any] = {
        "locale": "es",
        "brand_name": "Ferrer",
        "app_hash": "FA9qCX9VSuW",
        "code_length": 5,
    }
    uuid = api.verify(f"+{ALICE}", url=EVENTS_URL, **fields)
    api.advance(10)
    (attempt,) = api.get(f"{PATH}{uuid}/").body["attempt_details"]
    sent = events(api, uuid)
    assert [event.pop("ChannelStatus") for event in sent] == ["queued", "sent", "delivered"]
    for event in sent:
        assert event == {
            "SessionUUID": uuid,
            "SessionStatus": "in-progress",
            "AttemptUUID": attempt["attempt_uuid"],
            "AttemptSequence": "1",
            "Channel": "sms",
            "ChannelErrorCode": "",
            "Recipient": ALICE,
            "RequestTime": "2026-03-01 09:30:00",
            "Locale": "es",
            "Brandname": "Ferrer",
            "CodeLength": "5",
            "AppHash": "FA9qCX9VSuW",
        }


@pytest.mark.parametrize(("given", "method"), [(None, "POST"), ("POST", "POST"), ("GET", "GET")])
def test_how_events_are_sent(api: Api, given: str | None, method: str) -> None:
    """`url` and `method`."""
    uuid = api.verify(ALICE, url=EVENTS_URL, method=given)
    api.advance(10)
    for delivery in deliveries(api, uuid):
        assert (delivery["url"], delivery["method"]) == (EVENTS_URL, method)
        assert delivery["event"] == "on_verify_session_event"
    assert len(deliveries(api, uuid)) == 3


def test_nothing_is_sent_without_a_url(api: Api) -> None:
    """The attempt goes its way all the same."""
    uuid = api.verify(ALICE)
    api.advance(3600)
    assert deliveries(api, uuid) == []
    assert attempts(api, uuid) == ["delivered"]


def test_a_second_attempt(api: Api) -> None:
    """Numbered within its session, through another channel."""
    uuid = api.verify(ALICE, url=EVENTS_URL)
    api.advance(30)
    assert api.verify(ALICE, channel="voice") == uuid
    api.advance(60)
    assert attempts(api, uuid) == ["delivered", "answer"]
    assert told(api, uuid) == [
        "in-progress 1 sms queued",
        "in-progress 1 sms sent",
        "in-progress 1 sms delivered",
        "in-progress 2 voice ringing",
        "in-progress 2 voice in-progress",
        "in-progress 2 voice completed",
    ]
    assert [event["RequestTime"] for event in events(api, uuid)][2:4] == [
        "2026-03-01 09:30:00",
        "2026-03-01 09:30:30",
    ]


def test_attempts_that_overlap_keep_apart(api: Api) -> None:
    """Plivo's page on reading Verify sessions."""
    uuid = api.verify(ALICE, channel="voice", url=EVENTS_URL)
    api.advance(1)
    api.verify(ALICE, channel="sms")
    assert attempts(api, uuid) == ["ringing", "queued"]
    api.advance(1)
    assert attempts(api, uuid) == ["ringing", "sent"]
    api.advance(1)
    assert attempts(api, uuid) == ["answer", "delivered"]


def test_an_expiry_is_told_once(api: Api) -> None:
    """Plivo's page on Verify callbacks."""
    uuid = api.verify(ALICE, url=EVENTS_URL)
    api.advance(599)
    assert len(events(api, uuid)) == 3
    for _ in range(3):
        api.advance(1)
        assert api.get(f"{PATH}{uuid}/").body["status"] == "expired"
    assert told(api, uuid)[3:] == ["expired 1 sms"]


def test_a_success_is_not_told(api: Api) -> None:
    """`verified` is no status of an event; and there is no expiry to tell of."""
    uuid = api.verify(ALICE, url=EVENTS_URL, otp="123456")
    api.advance(10)
    assert api.post(f"{PATH}{uuid}/", {"otp": "123456"}).status == 200
    api.advance(days=1)
    assert told(api, uuid) == [
        f"in-progress 1 sms {each}" for each in ("queued", "sent", "delivered")
    ]
    assert api.get(f"{PATH}{uuid}/").body["status"] == "verified"


def test_a_late_delivery_changes_no_result(api: Api) -> None:
    """Who is quick enters the password before the receipt is in."""
    uuid = api.verify(ALICE, otp="123456")
    assert api.post(f"{PATH}{uuid}/", {"otp": "123456"}).status == 200
    api.advance(60)
    session = api.get(f"{PATH}{uuid}/").body
    assert (session["status"], attempts(api, uuid)) == ("verified", ["delivered"])
    assert session["charges"]["validation_charge"] == "0.0500"


def test_a_subaccounts_events_are_the_subaccounts(api: Api) -> None:
    """The subaccount's token signs (C41)."""
    one = api.subaccount()
    uuid = one.verify(ALICE, url=EVENTS_URL)
    api.advance(10)
    owners = {(each["account"], each["subaccount"]) for each in deliveries(api, uuid)}
    assert owners == {(api.auth_id, one.auth_id)}
