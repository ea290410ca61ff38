"""Being the other side of a call by hand, through the control API."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from plivo_client import BadRequestError, NotFoundError
from plivo_emulator.receiver import Answer
from plivo_emulator.testing import EmulatorUnderTest
from plivo_emulator_client.models import Call

CALLER, AGENT = "+14155550123", "14155550777"


def incoming(emulator: EmulatorUnderTest, documents: Mapping[str, str]) -> Call:
    """Let a call come in; `@` stands for the address of the server."""
    hooks = emulator.webhooks
    for path, inside in documents.items():
        body = f"<Response>{inside.replace('@', hooks.url().rstrip('/'))}</Response>"
        hooks.answers[path] = Answer(body=body)
    app = emulator.client.applications.create(app_name="Menu", answer_url=hooks.url("/answer"))
    emulator.clock.freeze()
    return emulator.control.calls.create(from_=CALLER, to=app.app_id)


def test_a_menu_is_operated_by_hand(plivo_emulator: EmulatorUnderTest) -> None:
    menu = '<GetDigits action="@/key" numDigits="1"><Speak>Press 1.</Speak></GetDigits>'
    ask = '<GetInput action="@/said" inputType="speech"><Speak>Your name?</Speak></GetInput>'
    documents = {"/answer": menu, "/key": ask, "/said": "<Speak>Thank you.</Speak>"}
    call = incoming(plivo_emulator, documents)
    calls = plivo_emulator.control.calls
    first = calls.hear(call.call_uuid, text="press 1")
    assert (first.position, first.call.status) == (0, "in-progress")
    calls.press(call.call_uuid, digits="1")
    second = calls.hear(call.call_uuid, text="YOUR NAME", skip=1)
    assert second.position == 1
    calls.say(call.call_uuid, text="Ann Lee")
    third = calls.hear(call.call_uuid, text="thank you")
    assert third.position == 2
    _, key, said, *_ = (each.event.raw for each in plivo_emulator.webhooks.received)
    assert (key["Digits"], said["Digits"], said["Speech"]) == ("1", "", "Ann Lee")


def test_what_is_not_said_is_awaited_until_the_end(plivo_emulator: EmulatorUnderTest) -> None:
    call = incoming(plivo_emulator, {"/answer": "<Speak>Hello.</Speak>"})
    result = plivo_emulator.control.calls.hear(call.call_uuid, text="goodbye")
    assert (result.position, result.call.status) == (None, "completed")
    assert (result.call.hangup_code, result.call.seconds) == (4010, 1)


def test_a_call_is_hung_up_by_hand(plivo_emulator: EmulatorUnderTest) -> None:
    call = incoming(plivo_emulator, {"/answer": "<Play loop='0'>https://example.com/a.mp3</Play>"})
    plivo_emulator.clock.advance(seconds=90)
    ended = plivo_emulator.control.calls.hang_up(call.call_uuid)
    assert (ended.status, ended.hangup_source, ended.hangup_code) == ("completed", "Caller", 4000)
    assert (ended.seconds, ended.billed_seconds) == (90, 120)


def ringing(emulator: EmulatorUnderTest) -> str:
    """Dial an agent whose phone rings until somebody does something."""
    emulator.control.phones.update(AGENT, answer="ring_timeout")
    call = incoming(emulator, {"/answer": f"<Dial><Number>{AGENT}</Number></Dial><Wait/>"})
    emulator.clock.advance(seconds=20)
    (leg,) = emulator.control.calls.list(parent=call.call_uuid).objects
    assert emulator.control.calls.get(call.call_uuid).legs == [leg.call_uuid]
    assert (leg.status, leg.parent) == ("ringing", call.call_uuid)
    return leg.call_uuid


def test_a_phone_that_rings_is_answered_by_hand(plivo_emulator: EmulatorUnderTest) -> None:
    leg = ringing(plivo_emulator)
    assert plivo_emulator.control.calls.answer(leg).status == "in-progress"
    with pytest.raises(BadRequestError, match="no phone that rings"):
        plivo_emulator.control.calls.answer(leg)


def test_a_phone_that_rings_is_declined_by_hand(plivo_emulator: EmulatorUnderTest) -> None:
    leg = plivo_emulator.control.calls.answer(ringing(plivo_emulator), answer="busy")
    assert (leg.status, leg.hangup_code) == ("busy", 3010)


def test_who_calls_cannot_be_answered(plivo_emulator: EmulatorUnderTest) -> None:
    call = incoming(plivo_emulator, {"/answer": "<Wait/>"})
    with pytest.raises(BadRequestError, match="no phone that rings"):
        plivo_emulator.control.calls.answer(call.call_uuid)


ACTIONS: dict[str, Callable[[EmulatorUnderTest, str], object]] = {
    "answer": lambda emulator, uuid: emulator.control.calls.answer(uuid),
    "press": lambda emulator, uuid: emulator.control.calls.press(uuid, digits="1"),
    "say": lambda emulator, uuid: emulator.control.calls.say(uuid, text="Hi"),
    "hang_up": lambda emulator, uuid: emulator.control.calls.hang_up(uuid),
}


@pytest.mark.parametrize("name", ACTIONS)
def test_what_is_no_call_or_is_over_does_nothing(
    plivo_emulator: EmulatorUnderTest, name: str
) -> None:
    with pytest.raises(NotFoundError):
        ACTIONS[name](plivo_emulator, "nothing")
    call = incoming(plivo_emulator, {"/answer": ""})
    plivo_emulator.clock.advance(seconds=10)
    with pytest.raises(BadRequestError, match="the call is over"):
        ACTIONS[name](plivo_emulator, call.call_uuid)


def test_the_parties_of_a_masked_call_are_played_by_hand(
    plivo_emulator: EmulatorUnderTest,
) -> None:
    session = plivo_emulator.client.masking_sessions.create(
        first_party="+14155550100", second_party="+14155550101", session_expiry=600
    )
    control = plivo_emulator.control
    call = plivo_emulator.call("+14155550100", session.virtual_number, advance=False)
    (called,) = control.calls.list(parent=call.call_uuid).objects
    control.calls.answer(called.call_uuid)
    control.calls.press(call.call_uuid, digits="1")
    control.calls.say(called.call_uuid, text="Hi")
    plivo_emulator.clock.advance(seconds=5)
    ended = control.calls.hang_up(called.call_uuid)
    assert [each.kind for each in ended.done or []] == ["say", "hang_up"]
    call = control.calls.get(call.call_uuid)
    assert (call.status, call.hangup_source) == ("completed", "Callee")
    assert [each.kind for each in call.done or []] == ["press"]


def test_a_call_without_a_call_is_not_heard(plivo_emulator: EmulatorUnderTest) -> None:
    with pytest.raises(NotFoundError):
        plivo_emulator.control.calls.hear("nothing", text="Hi")
