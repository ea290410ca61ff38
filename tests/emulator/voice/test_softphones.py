"""Calls from SIP addresses: an endpoint's own application says what comes of its calls."""

from __future__ import annotations

from urllib.parse import parse_qsl

import pytest

from plivo_emulator.receiver import Answer
from plivo_emulator.testing import CallUnderTest, EmulatorUnderTest
from plivo_emulator_client import BadRequestError


def application(emulator: EmulatorUnderTest, inside: str) -> str:
    hooks = emulator.webhooks
    hooks.answers["/answer"] = Answer(body=f"<Response>{inside}</Response>")
    emulator.clock.freeze()
    return emulator.client.applications.create(
        app_name="desk", answer_url=hooks.url("/answer"), hangup_url=hooks.url("/hangup")
    ).app_id


def endpoint(emulator: EmulatorUnderTest, name: str, app_id: str | None = None) -> str:
    """Add an endpoint whose phone is registered; return its SIP address."""
    added = emulator.control.endpoints.create(username=name, app_id=app_id)
    emulator.control.endpoints.register(added.endpoint_id)
    return f"sip:{name}@phone.plivo.com"


def first_request(emulator: EmulatorUnderTest) -> dict[str, str]:
    requests = [each for each in emulator.webhooks.received if each.path == "/answer"]
    return dict(parse_qsl(requests[0].body.decode()))


@pytest.mark.parametrize(
    ("dialed", "to"),
    [
        ("+1 (415) 555-0188", "14155550188"),
        ("bob1@phone.plivo.com", "sip:bob1@phone.plivo.com"),
        ("sip:a@example.com", "sip:a@example.com"),
    ],
)
def test_an_endpoint_calls_through_its_application(
    plivo_emulator: EmulatorUnderTest, dialed: str, to: str
) -> None:
    alice = endpoint(plivo_emulator, "alice1", application(plivo_emulator, "<Speak>Hi</Speak>"))
    call = plivo_emulator.phone(alice, dialed)
    call.hears("hi")
    asked = first_request(plivo_emulator)
    assert (asked["From"], asked["To"]) == (alice, to)
    assert (asked["Direction"], asked["CallStatus"]) == ("inbound", "ringing")
    assert (asked["CallerName"], asked["BillRate"]) == ("alice1", "0.00300")


def test_endpoints_call_each_other(plivo_emulator: EmulatorUnderTest) -> None:
    """With and without the scheme: events name an address as the API does."""
    app_id = application(
        plivo_emulator,
        "<Dial><User>bob1@phone.plivo.com</User><User>sip:carol1@phone.plivo.com</User></Dial>",
    )
    alice = endpoint(plivo_emulator, "alice1", app_id)
    bob = endpoint(plivo_emulator, "bob1")
    carol = endpoint(plivo_emulator, "carol1")
    plivo_emulator.control.phones.update(carol, answer="busy", ring_seconds=1)
    call = plivo_emulator.phone(alice, bob)
    plivo_emulator.clock.advance(seconds=5)
    to_bob, to_carol = call.legs
    assert (to_bob.state.callee, to_bob.state.caller) == (bob, alice)
    assert (to_carol.state.callee, to_carol.status) == (carol, "busy")
    assert to_bob.status == "in-progress"
    to_bob.hang_up()
    assert call.state.hangup_code == 4010


def test_nobody_calls_themselves(plivo_emulator: EmulatorUnderTest) -> None:
    app_id = application(plivo_emulator, "<Dial><User>alice1@phone.plivo.com</User></Dial>")
    alice = endpoint(plivo_emulator, "alice1", app_id)
    call = plivo_emulator.phone(alice, alice)
    plivo_emulator.clock.advance(seconds=1)
    assert [leg.state.hangup_code for leg in call.legs] == [2060]


def test_an_endpoint_without_an_application(plivo_emulator: EmulatorUnderTest) -> None:
    call = plivo_emulator.phone(endpoint(plivo_emulator, "alice1"), "14155550188")
    ended = call.state
    assert (ended.hangup_code, ended.hangup_source) == (2010, "Plivo")
    assert ended.problem == "The endpoint alice1 has no application."


def test_a_phone_elsewhere_calls_an_application(plivo_emulator: EmulatorUnderTest) -> None:
    app_id = application(plivo_emulator, "<Speak>Hi</Speak>")
    call: CallUnderTest = plivo_emulator.phone("sip:ann@example.com", app_id)
    call.hears("hi")
    assert first_request(plivo_emulator)["From"] == "sip:ann@example.com"


@pytest.mark.parametrize("caller", ["ann", "sip:ann", "sip:@example.com", "415", "sip:a b@c.d"])
def test_a_caller_that_is_none(plivo_emulator: EmulatorUnderTest, caller: str) -> None:
    app_id = application(plivo_emulator, "<Speak>Hi</Speak>")
    with pytest.raises(BadRequestError, match="is not a valid phone number or SIP address"):
        plivo_emulator.phone(caller, app_id)


@pytest.mark.parametrize("called", ["1111111111", "the desk", "+1 (415) 555-0123"])
def test_a_phone_of_any_name_has_a_script(plivo_emulator: EmulatorUnderTest, called: str) -> None:
    app_id = application(plivo_emulator, f"<Dial><Number>{called}</Number></Dial>")
    plivo_emulator.control.phones.update(called, answer="busy")
    call = plivo_emulator.phone("14155550142", app_id)
    plivo_emulator.clock.advance(seconds=5)
    assert [leg.status for leg in call.legs] == ["busy"]


def test_a_number_as_people_write_it_is_called(plivo_emulator: EmulatorUnderTest) -> None:
    app_id = application(plivo_emulator, "<Speak>Hi</Speak>")
    plivo_emulator.control.numbers.create(number="14155550188", app_id=app_id)
    assert plivo_emulator.phone("14155550142", "+1 (415) 555-0188").state.callee == "14155550188"
