"""Calls through a masking session: who is connected, which events tell of it, what it costs.

The order of events is unconfirmed and decided in `docs/decisions.md`.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.semantic.api import Api
from tests.semantic.calls import EVENT, Line, moment, numbers
from tests.semantic.invariants import masking_time
from tests.semantic.resource_types import MASKING, phone
from tests.semantic.simulation import Simulation
from tests.semantic.webhook_receiver import WebhookReceiver

PINS: dict[str, Any] = {
    "is_pin_authentication_required": True,
    "first_party_pin": "1111",
    "second_party_pin": "222222",
    "pin_prompt_play": "https://example.com/enter-pin.mp3",
}
TO_SECOND = ["FirstPartyAnswer", "SecondPartyRing", "SecondPartyAnswer"]
TO_FIRST = ["SecondPartyAnswer", "FirstPartyAnswer"]
PIN_ENTERED = "PinAuthenticationStatus"


@pytest.fixture
def line(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> Line:
    """A session that is told of its events."""
    return Line.open(api, simulation, receiver)


def test_the_first_party_calls(line: Line) -> None:
    names = line.call(line.first, ring_seconds=4, talk_seconds=50)
    assert names == [*TO_SECOND, "FirstPartyHangup", "SecondPartyHangup"]
    line.check()
    events = line.events()
    assert numbers(events) == [1, 2, 3, 4, 5]
    answer, ring, connected, *hangups = events
    assert moment(answer) == moment(ring)
    assert (moment(connected) - moment(ring)).seconds == 4
    assert [(moment(each) - moment(connected)).seconds for each in hangups] == [50, 50]
    assert [each.fields["Duration"] for each in hangups] == ["104", "104"]
    assert [each.fields["BilledDuration"] for each in hangups] == ["120", "120"]
    for event in events:
        assert (event.fields["From"], event.fields["To"]) == (line.first, line.second)
    for hangup in hangups:
        assert hangup.fields["PlivoHangupCause"] == "Normal Hangup"
        assert hangup.fields["PlivoHangupCauseCode"] == 4000


def test_the_second_party_calls(line: Line) -> None:
    """Events are named after the role, whoever dials; there is no ringing of a first party."""
    names = line.call(line.second, hangup_by="callee")
    assert names == [*TO_FIRST, "FirstPartyHangup", "SecondPartyHangup"]
    line.check()
    assert numbers(line.events()) == [1, 2, 3, 4]
    for event in line.events():
        assert (event.fields["From"], event.fields["To"]) == (line.second, line.first)


@pytest.mark.parametrize(
    ("by", "first"), [("caller", "FirstPartyHangup"), ("callee", "SecondPartyHangup")]
)
def test_who_hangs_up_goes_first(line: Line, by: str, first: str) -> None:
    assert line.call(line.first, hangup_by=by)[3] == first
    line.check()


@pytest.mark.parametrize(
    ("answer", "cause", "code"),
    [
        ("busy", "Busy Line", 3010),
        ("rejected", "Rejected", 3020),
        ("no_answer", "No Answer", 3000),
        ("ring_timeout", "Ring Timeout Reached", 6010),
    ],
)
def test_nobody_answers(line: Line, answer: str, cause: str, code: int) -> None:
    names = line.call(line.first, answer=answer, ring_seconds=7)
    assert names == ["FirstPartyAnswer", "SecondPartyRing", "SecondPartyHangup", "FirstPartyHangup"]
    line.check()
    assert numbers(line.events()) == [1, 2, 3, 4]
    unanswered, waiting = line.events()[2:]
    rung = 45 if answer == "ring_timeout" else 7
    # The leg that waited; the other was never up.
    for each in (unanswered, waiting):
        assert each.fields["Duration"] == str(rung)
        assert each.fields["BilledDuration"] == "60"
    for each in (unanswered, waiting):
        assert each.fields["PlivoHangupCause"] == cause
        assert each.fields["PlivoHangupCauseCode"] == code


def test_a_phone_rings_as_long_as_the_session_says(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    line = Line.open(api, simulation, receiver, ring_timeout=10)
    assert "SecondPartyAnswer" in line.call(line.first, ring_seconds=9)
    assert "SecondPartyAnswer" not in line.call(line.first, ring_seconds=11)
    line.check()
    assert line.events()[-1].fields["PlivoHangupCauseCode"] == 6010
    assert line.events()[-1].fields["Duration"] == "10"
    line.api.do("masking_sessions_update", line.key, body={"ring_timeout": 20})
    assert "SecondPartyAnswer" in line.call(line.first, ring_seconds=11)


def test_a_call_is_cut_at_its_limit(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    """All legs together: the caller's began with the ringing."""
    line = Line.open(api, simulation, receiver, call_time_limit=30)
    line.call(line.first, ring_seconds=5, talk_seconds=25)
    line.call(line.first, ring_seconds=5, talk_seconds=26)
    line.check()
    codes = [
        each.fields["PlivoHangupCauseCode"] for each in line.events() if "Amount" in each.fields
    ]
    assert codes == [4000, 4000, 6000, 6000]
    durations = [int(each.fields["Duration"]) for each in line.events() if "Amount" in each.fields]
    assert durations == [55] * 4


def test_calls_add_up(line: Line) -> None:
    """Every call is one more interaction, and the totals are the sums of all."""
    totals = []
    for seconds in (10, 61, 120, 121):
        line.call(line.first, ring_seconds=0, talk_seconds=seconds)
        totals.append(line.now())
    line.call(line.second, answer="busy")
    line.check()
    session = line.now()
    assert [call["duration"] for call in session["interaction"]][:4] == [20, 122, 240, 242]
    billed = [call["call_billed_duration"] for call in session["interaction"]][:4]
    assert billed == [120, 240, 240, 360]
    assert [total["total_call_count"] for total in totals] == [2, 4, 6, 8]
    assert session["total_call_count"] == 10
    # Every call begins to count anew.
    assert numbers(line.events()) == [1, 2, 3, 4, 5] * 4 + [1, 2, 3]
    starts = [masking_time(call["start_time"]) for call in session["interaction"]]
    assert starts == sorted(starts)
    # A minute costs what it costs, whoever talks.
    rates = line.api.do("pricing_get", country_iso="US")["voice"]
    minute = Decimal(rates["inbound"]["local"]["rate"]) + Decimal(
        rates["outbound"]["local"]["rate"]
    )
    amounts = [Decimal(str(call["total_call_amount"])) for call in session["interaction"]][:4]
    assert amounts == [minute, 2 * minute, 2 * minute, 3 * minute]


def test_a_call_costs_what_the_country_says(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    """The number's country for who comes in, the phone's for who is called."""
    line = Line.open(api, simulation, receiver, second_party="+34911234567")
    line.call(line.first, talk_seconds=100)
    line.check()
    spain = Decimal(api.do("pricing_get", country_iso="ES")["voice"]["outbound"]["local"]["rate"])
    assert spain != rate(line, "outbound")
    amount = 2 * (rate(line, "inbound") + spain)
    assert Decimal(line.events()[-1].fields["Amount"]) == amount


def test_the_api_calls_the_first_party(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    """`initiate_call_to_first_party`: at once, then the second is called."""
    line = Line.open(api, simulation, receiver, initiate_call_to_first_party=True)
    simulation.advance(seconds=600)
    names = [each.name for each in line.events()]
    assert names == [*TO_SECOND, "FirstPartyHangup", "SecondPartyHangup"]
    line.check()
    assert numbers(line.events()) == [1, 2, 3, 4, 5]
    assert line.now()["total_call_count"] == 2
    # Both legs are called, so both cost an outgoing minute.
    rate = Decimal(
        line.api.do("pricing_get", country_iso="US")["voice"]["outbound"]["local"]["rate"]
    )
    assert Decimal(line.events()[-1].fields["Amount"]) == 2 * rate


def test_the_first_party_does_not_answer_the_api(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    """No event tells of it; the interaction has one leg without a length."""
    first = phone()
    simulation.control.phones.update(first, answer="busy")
    line = Line.open(
        api, simulation, receiver, first_party=first, initiate_call_to_first_party=True
    )
    simulation.advance(seconds=600)
    assert line.events() == []
    (call,) = line.now()["interaction"]
    assert call["start_time"] == call["end_time"]
    assert (call["total_call_count"], call["duration"]) == (1, 0)
    assert not {"total_call_amount", "call_billed_duration", "second_party_resource_url"} & set(
        call
    )
    assert line.now()["total_call_count"] == 1


def test_no_call_is_placed_unless_asked_for(line: Line) -> None:
    line.simulation.advance(seconds=600)
    assert line.events() == []
    assert line.now()["interaction"] is None


def rate(line: Line, direction: str) -> Decimal:
    """What a minute costs in the United States."""
    pricing = line.api.do("pricing_get", country_iso="US")
    return Decimal(pricing["voice"][direction]["local"]["rate"])


# PINs -------------------------------------------------------------------------------------------


def pins(line: Line) -> list[tuple[str, int]]:
    """What became of the PINs that were entered."""
    return [
        (each.fields["PinAuthenticationStatus"], each.fields["PinRetryCounter"])
        for each in line.events()
        if each.name == PIN_ENTERED
    ]


def test_a_stranger_enters_a_pin(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    line = Line.open(api, simulation, receiver, **PINS, pin_retry=2)
    stranger = phone()
    names = line.call(stranger, pins=["0000", "9999", "1111"])
    assert names == [PIN_ENTERED] * 3 + TO_SECOND + ["FirstPartyHangup", "SecondPartyHangup"]
    assert pins(line) == [("failed", 1), ("failed", 2), ("success", 2)]
    line.check()
    assert line.events()[3].fields["From"] == stranger
    assert line.events()[3].fields["To"] == line.second


def test_the_pin_says_who_is_called(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    """The second party's PIN connects to the first party."""
    line = Line.open(api, simulation, receiver, **PINS)
    stranger = phone()
    names = line.call(stranger, pins=["222222"])
    assert names == [PIN_ENTERED, *TO_FIRST, "SecondPartyHangup", "FirstPartyHangup"]
    assert line.events()[1].fields["To"] == line.first
    assert pins(line) == [("success", 0)]
    line.check()


@pytest.mark.parametrize("retries", [0, 1, 3])
def test_too_many_wrong_pins(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, retries: int
) -> None:
    line = Line.open(api, simulation, receiver, **PINS, pin_retry=retries)
    names = line.call(phone(), pins=["0000"] * (retries + 1) + ["1111"])
    assert names == [PIN_ENTERED] * (retries + 1)
    assert pins(line) == [("failed", number + 1) for number in range(retries + 1)]
    assert line.now()["interaction"] is None


def test_nobody_enters_anything(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    line = Line.open(api, simulation, receiver, **PINS, pin_retry_wait=8)
    start = simulation.now
    assert line.call(phone(), pins=[]) == [PIN_ENTERED] * 2
    assert [(moment(each) - start).seconds for each in line.events()] == [8, 16]


def test_parties_need_no_pin_unless_forced(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    line = Line.open(api, simulation, receiver, **PINS)
    assert line.call(line.first)[:2] == [PIN_ENTERED, "FirstPartyAnswer"]
    assert pins(line) == [("AuthorizedCaller", 0)]
    line.check()
    forced = Line.open(api, simulation, receiver, **PINS, force_pin_authentication=True)
    assert forced.call(forced.first, pins=["1111"])[:2] == [PIN_ENTERED, "FirstPartyAnswer"]
    assert pins(forced) == [("success", 0)]
    assert forced.call(forced.second, pins=["0000", "0000"]) == [PIN_ENTERED] * 2
    forced.check()


def test_made_up_pins_work(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    more = {"first_party_pin": None, "second_party_pin": None, "generate_pin": True}
    line = Line.open(api, simulation, receiver, **(PINS | more))
    assert "SecondPartyAnswer" in line.call(phone(), pins=[line.session["first_party_pin"]])


# Strangers --------------------------------------------------------------------------------------


def test_a_stranger_without_a_pin_is_refused(line: Line) -> None:
    """The call ends, and no event tells of it."""
    assert line.call(phone()) == []
    assert line.now()["interaction"] is None


def test_whoever_calls_reaches_the_single_party(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    line = Line.open(
        api, simulation, receiver, second_party=None, create_session_with_single_party=True
    )
    stranger = phone()
    # The party itself reaches nobody before somebody has called.
    assert line.call(line.first) == []
    names = line.call(stranger)
    assert names[:2] == TO_FIRST
    assert line.events()[0].fields["To"] == line.first
    # From then on it calls back who talked to it last.
    line.call(line.first)
    assert line.events()[-1].fields["To"] == stranger
    assert line.now()["second_party"] in ("", None)


def test_events_go_nowhere_without_an_address(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    line = Line.open(api, simulation, receiver, callback_url=None, recording_callback_url=None)
    assert line.call(line.first) == []
    assert line.now()["total_call_count"] == 2


def test_events_follow_an_update(line: Line) -> None:
    """They go where the session says now, as it says now."""
    line.call(line.first)
    update = {"callback_url": line.receiver.url(EVENT, "/new?own_a=b"), "callback_method": "GET"}
    line.api.do("masking_sessions_update", line.key, body=update)
    line.call(line.first)
    events = line.events()
    assert [each.request.method for each in events] == ["POST"] * 5 + ["GET"] * 5
    assert [each.path for each in events] == [f"/{EVENT}"] * 5 + [f"/{EVENT}/new"] * 5
    assert all("own_a=b" in each.request.url for each in events[5:])


def test_sessions_on_one_number_are_told_apart(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    lines = [Line.open(api, simulation, receiver) for _ in range(3)]
    assert len({line.number for line in lines}) == 1
    for line in lines[::-1]:
        line.call(line.second)
    for line in lines:
        assert [each.name for each in line.events()][:2] == TO_FIRST
        assert line.now()["total_call_count"] == 2
        line.check()


@pytest.mark.parametrize("how", ["expired", "deleted"])
def test_an_ended_session_connects_nobody(line: Line, how: str) -> None:
    if how == "deleted":
        line.api.do("masking_sessions_delete", line.key)
    else:
        line.simulation.advance(seconds=1800)
    told = ["Timeout"] if how == "expired" else []
    assert line.call(line.first) == []
    line.simulation.advance(days=1)
    assert [each.name for each in line.events()] == told
    assert line.now()["interaction"] is None


def test_a_session_that_ends_while_a_pin_is_entered(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    """Who is not connected yet is connected no more."""
    line = Line.open(
        api, simulation, receiver, **PINS, pin_retry=2, pin_retry_wait=8, session_expiry=12
    )
    assert line.call(phone(), pins=[None, None, "1111"]) == [PIN_ENTERED, "Timeout"]
    simulation.advance(seconds=600)
    assert len(line.events()) == 2
    assert line.now()["interaction"] is None


@pytest.mark.parametrize("how", ["expired", "deleted"])
def test_a_session_that_ends_while_the_first_party_rings(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, how: str
) -> None:
    line = Line.open(api, simulation, receiver, initiate_call_to_first_party=True, session_expiry=2)
    simulation.advance(seconds=1)
    if how == "deleted":
        api.do("masking_sessions_delete", line.key)
    simulation.advance(seconds=600)
    told = ["Timeout"] if how == "expired" else []
    assert [each.name for each in line.events()] == told
    assert line.now()["interaction"] is None


def test_expiry_is_told_once(line: Line) -> None:
    """When time runs out, and not when somebody ends the session."""
    ends = masking_time(line.session["expiry_time"])
    line.simulation.advance(seconds=1799)
    assert line.events() == []
    line.simulation.advance(days=2)
    (event,) = line.events()
    assert event.name == "Timeout"
    assert moment(event) == ends
    line.check()
    assert line.now()["expiry_time"] == line.session["expiry_time"]
    assert line.now()["duration"] == 1800


def test_expiry_is_told_when_it_comes(line: Line) -> None:
    """An update moves it, forward and back, and with it what is told."""
    for wait, lifetime in ((100, 3600), (100, 60)):
        line.simulation.advance(seconds=wait)
        body = {"session_expiry": lifetime}
        line.api.do("masking_sessions_update", line.key, body=body)
    line.simulation.advance(seconds=59)
    assert line.events() == []
    line.simulation.advance(days=1)
    (event,) = line.events()
    assert event.name == "Timeout"
    assert (moment(event) - masking_time(line.session["created_time"])).seconds == 260


def test_no_call_is_connected_after_expiry(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    """The session expires while its caller enters the PIN."""
    line = Line.open(api, simulation, receiver, **PINS, session_expiry=1)
    assert line.call(phone(), pins=["1111"]) == ["Timeout"]
    session = line.now()
    assert session["status"] == "expired"
    assert session["interaction"] is None


def test_a_call_goes_on_when_its_session_expires(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    line = Line.open(api, simulation, receiver, session_expiry=20)
    names = line.call(line.first, talk_seconds=60)
    assert names == [*TO_SECOND, "Timeout", "FirstPartyHangup", "SecondPartyHangup"]
    line.check()
    session = line.now()
    assert session["status"] == "expired"
    assert session["last_interaction_time"] > session["expiry_time"]
    assert MASKING.gone(api, line.key)
