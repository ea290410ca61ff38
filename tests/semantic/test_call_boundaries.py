"""Masked calls at the very edge: the last second that a phone may ring, talk, or a session live."""

from __future__ import annotations

from typing import Any, Final

import pytest

from tests.semantic.api import Api
from tests.semantic.calls import Line, moment
from tests.semantic.invariants import masking_time
from tests.semantic.resource_types import MASKING, phone
from tests.semantic.simulation import Simulation
from tests.semantic.webhook_receiver import WebhookReceiver

TALK: Final = ["FirstPartyAnswer", "SecondPartyRing", "SecondPartyAnswer"]
OVER: Final = ["FirstPartyHangup", "SecondPartyHangup"]
PIN: Final = "PinAuthenticationStatus"
SINGLE: Final[dict[str, Any]] = {"second_party": None, "create_session_with_single_party": True}


def with_pins(first: str, second: str, **more: Any) -> dict[str, Any]:
    return {
        "is_pin_authentication_required": True,
        "first_party_pin": first,
        "second_party_pin": second,
        "pin_prompt_play": "https://example.com/enter-pin.mp3",
    } | more


@pytest.mark.parametrize("limit", [None, 1, 10, 120])
def test_a_phone_may_ring_to_the_last_second(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, limit: int | None
) -> None:
    """As long as `ring_timeout` says (45 seconds in recordings), that second included."""
    line = Line.open(api, simulation, receiver, ring_timeout=limit)
    seconds = limit or 45
    assert line.call(line.first, ring_seconds=seconds, talk_seconds=5) == [*TALK, *OVER]
    assert line.events()[-1].fields["PlivoHangupCauseCode"] == 4000
    before = len(line.events())
    names = line.call(line.first, ring_seconds=seconds + 1, talk_seconds=5)
    assert names == [*TALK[:2], *OVER[::-1]]
    ring, gave_up = line.events()[before + 1], line.events()[-1]
    assert (moment(gave_up) - moment(ring)).seconds == seconds
    assert gave_up.fields["PlivoHangupCauseCode"] == 6010
    line.check()


def test_a_phone_that_does_not_ring_at_all(line: Line) -> None:
    assert line.call(line.first, ring_seconds=0, talk_seconds=0) == [*TALK, *OVER]
    assert {each.fields["Duration"] for each in line.events()[-2:]} == {"0"}
    assert {each.fields["BilledDuration"] for each in line.events()[-2:]} == {"0"}
    assert {each.fields["Amount"] for each in line.events()[-2:]} == {"0.00000"}


@pytest.mark.parametrize(
    ("talk", "code", "lasted"), [(29, 4000, 29), (30, 4000, 30), (31, 6000, 30), (3000, 6000, 30)]
)
def test_a_call_may_last_to_its_limit(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, talk: int, code: int, lasted: int
) -> None:
    line = Line.open(api, simulation, receiver, call_time_limit=30)
    line.call(line.first, ring_seconds=0, talk_seconds=talk)
    hangups = line.events()[-2:]
    assert {each.fields["PlivoHangupCauseCode"] for each in hangups} == {code}
    cause = "Normal Hangup" if code == 4000 else "Scheduled Hangup"
    assert {each.fields["PlivoHangupCause"] for each in hangups} == {cause}
    # Of the whole call, as the page on callbacks says: both legs together.
    assert {each.fields["Duration"] for each in hangups} == {str(2 * lasted)}
    line.check()


@pytest.mark.parametrize(
    ("talk", "billed"), [(0, 0), (1, 60), (59, 60), (60, 60), (61, 120), (120, 120), (121, 180)]
)
def test_minutes_are_billed_when_they_begin(line: Line, talk: int, billed: int) -> None:
    line.call(line.first, ring_seconds=0, talk_seconds=talk)
    hangups = line.events()[-2:]
    assert [each.fields["BilledDuration"] for each in hangups] == [str(2 * billed)] * 2
    (call,) = line.now()["interaction"]
    assert call.get("call_billed_duration", 0) == 2 * billed
    assert line.now()["total_call_billed_duration"] == 2 * billed


@pytest.mark.parametrize("wait", [55, 56, 57, 58, 59])
def test_a_phone_that_rings_when_its_session_expires_is_connected(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, wait: int
) -> None:
    """The caller is up already; nothing that is up ends with the session."""
    line = Line.open(api, simulation, receiver, session_expiry=60)
    simulation.advance(seconds=wait)
    names = line.call(line.first, ring_seconds=8, talk_seconds=20)
    assert names == [*TALK[:2], "Timeout", TALK[2], *OVER]
    assert line.now()["status"] == "expired"
    assert [each["total_call_count"] for each in line.now()["interaction"]] == [2]
    simulation.advance(days=1)
    assert line.call(line.first) == []


def test_a_session_lives_to_its_last_second(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    line = Line.open(api, simulation, receiver, session_expiry=60)
    simulation.advance(seconds=59)
    assert line.call(line.first, ring_seconds=0, talk_seconds=0) == [*TALK, *OVER]
    simulation.advance(seconds=1)
    assert line.call(line.first) == []
    assert masking_time(line.now()["expiry_time"]) == simulation.now


# Whom a single party calls back -----------------------------------------------------------------


def test_the_single_party_calls_back_whoever_talked_to_it_last(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    line = Line.open(api, simulation, receiver, **SINGLE)
    strangers = [phone(1) for _ in range(3)]
    for stranger in (*strangers, strangers[0]):
        line.call(stranger, talk_seconds=5)
        line.call(line.first, talk_seconds=5)
        last = line.events()[-1].fields
        assert (last["From"], last["To"]) == (line.first, stranger)


def test_who_was_not_answered_is_not_called_back(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    line = Line.open(api, simulation, receiver, **SINGLE)
    talked, missed = phone(1), phone(1)
    line.call(missed, answer="busy")
    assert line.call(line.first) == []
    line.call(talked)
    line.call(missed, answer="no_answer")
    line.call(line.first)
    assert line.events()[-1].fields["To"] == talked


def test_each_session_remembers_its_own_callers(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    one, other = (Line.open(api, simulation, receiver, **SINGLE) for _ in range(2))
    callers = [phone(1), phone(1)]
    one.call(callers[0])
    other.call(callers[1])
    for line, caller in ((one, callers[0]), (other, callers[1])):
        line.call(line.first)
        assert line.events()[-1].fields["To"] == caller


def test_the_second_party_may_be_the_single_one(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    more = {"first_party": None, "create_session_with_single_party": True}
    line = Line.open(api, simulation, receiver, **more)
    stranger = phone()
    assert line.call(stranger) == [*TALK, *OVER]
    assert line.events()[-1].fields["To"] == line.second


# PINs -------------------------------------------------------------------------------------------


def test_a_pin_says_which_session_is_meant(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    """Sessions share a number; a stranger is connected by the PIN, whosever it is."""
    lines = [
        Line.open(api, simulation, receiver, **with_pins(f"11{n}1", f"22{n}2")) for n in range(3)
    ]
    assert len({line.number for line in lines}) == 1
    for n, line in enumerate(lines):
        for pin, callee in ((f"11{n}1", line.second), (f"22{n}2", line.first)):
            stranger = phone(2)
            before = [len(each.events()) for each in lines]
            line.call(stranger, pins=[pin], talk_seconds=1)
            grown = [len(each.events()) - count for each, count in zip(lines, before, strict=True)]
            assert [bool(each) for each in grown] == [each is line for each in lines]
            last = line.events()[-1].fields
            assert (last["From"], last["To"]) == (stranger, callee)
    assert [line.now()["total_call_count"] for line in lines] == [4, 4, 4]


def test_a_pin_of_another_number_opens_nothing(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    shared = f"+{phone()}"
    here = Line.open(api, simulation, receiver, first_party=shared, **with_pins("1111", "2222"))
    there = Line.open(api, simulation, receiver, first_party=shared, **with_pins("3333", "4444"))
    assert here.number != there.number
    assert here.call(phone(2), pins=["3333", "4444"]) == [PIN, PIN]
    assert there.events() == []
    assert here.now()["interaction"] is there.now()["interaction"] is None


@pytest.mark.parametrize("how", ["expired", "deleted"])
def test_a_pin_ends_with_its_session(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, how: str
) -> None:
    over = Line.open(api, simulation, receiver, session_expiry=60, **with_pins("1111", "2222"))
    lives = Line.open(api, simulation, receiver, **with_pins("3333", "4444"))
    assert over.number == lives.number
    if how == "deleted":
        api.do("masking_sessions_delete", over.key)
    else:
        simulation.advance(seconds=60)
    before = len(over.events())
    assert lives.call(phone(2), pins=["1111", "2222"]) == [PIN, PIN]
    assert len(over.events()) == before
    assert lives.call(phone(2), pins=["3333"])[1:4] == TALK


@pytest.mark.parametrize("wrong", ["111", "11111", "1112", "2111", "0000", "", "1111 ", "22221111"])
def test_a_pin_must_be_entered_whole(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, wrong: str
) -> None:
    line = Line.open(api, simulation, receiver, **with_pins("1111", "2222", pin_retry=0))
    assert line.call(phone(2), pins=[wrong]) == [PIN]
    assert line.events()[-1].fields["PinAuthenticationStatus"] == "failed"


@pytest.mark.parametrize("retries", [None, 0, 1, 5])
def test_a_pin_may_be_repeated_so_often(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, retries: int | None
) -> None:
    """`pin_retry` times after the first, once unless given; the last try counts."""
    pins = with_pins("1111", "2222")
    line = Line.open(api, simulation, receiver, **pins, pin_retry=retries)
    wrong = 1 if retries is None else retries
    assert line.call(phone(2), pins=["0000"] * wrong + ["1111"]) == [
        *[PIN] * (wrong + 1),
        *TALK,
        *OVER,
    ]
    assert line.call(phone(2), pins=["0000"] * (wrong + 1) + ["1111"]) == [PIN] * (wrong + 1)


def test_made_up_pins_lead_where_the_given_ones_do(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    made_up = with_pins("", "", generate_pin=True) | {"first_party_pin": None}
    line = Line.open(api, simulation, receiver, **(made_up | {"second_party_pin": None}))
    for pin, callee in (("first_party_pin", line.second), ("second_party_pin", line.first)):
        line.call(phone(2), pins=[line.session[pin]], talk_seconds=1)
        assert line.events()[-1].fields["To"] == callee


def test_who_calls_on_a_shared_number_reaches_their_own_partner(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    """Also where sessions with PINs and without live side by side."""
    plain = Line.open(api, simulation, receiver)
    secret = Line.open(api, simulation, receiver, **with_pins("1111", "2222"))
    assert plain.number == secret.number
    for line in (plain, secret):
        for caller, callee in ((line.first, line.second), (line.second, line.first)):
            line.call(caller, talk_seconds=1)
            assert line.events()[-1].fields["To"] == callee
    assert [line.now()["total_call_count"] for line in (plain, secret)] == [4, 4]


@pytest.mark.parametrize("single", [False, True])
def test_a_party_of_one_session_is_a_stranger_to_another_number(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, single: bool
) -> None:
    line = Line.open(api, simulation, receiver, **(SINGLE if single else {}))
    MASKING.create(api, first_party=f"+{line.first}")
    outsider = phone(3)
    names = line.call(outsider)
    assert bool(names) == single


@pytest.fixture
def line(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> Line:
    return Line.open(api, simulation, receiver)
