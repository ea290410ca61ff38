"""Calls between the two parties of a session."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any, NamedTuple

import pytest

from plivo_emulator.telephony.rates import rates_of
from tests.emulator.resources.api import ALICE, BOB, CAROL, DAVE, Api, running
from tests.emulator.simulation.phone_calls import (
    EVENTS_URL,
    LISTENING,
    call,
    deliveries,
    events,
    phone,
    place,
    seconds,
    told,
)

INBOUND = Decimal("0.0055")
OUTBOUND = Decimal("0.012")
INDIAN = "917708772011"


class Scene(NamedTuple):
    """Who calls, what happens, what is told, and when (in seconds)."""

    caller: str
    script: dict[str, Any]
    told: list[str]
    at: list[int]
    fields: Mapping[str, Any] = MappingProxyType({})


def unanswered(code: int) -> list[str]:
    return [
        "FirstPartyAnswer 1",
        "SecondPartyRing 2",
        f"SecondPartyHangup 3 {code}",
        f"FirstPartyHangup 4 {code}",
    ]


B = ["FirstPartyAnswer 1", "SecondPartyRing 2", "SecondPartyAnswer 3"]
SCENES = {
    "B: the first party calls": Scene(
        ALICE, {}, [*B, "FirstPartyHangup 4 4000", "SecondPartyHangup 5 4000"], [0, 0, 3, 33, 33]
    ),
    "B: with a plus sign": Scene(
        f"+{ALICE}",
        {"ring_seconds": 1, "talk_seconds": 1},
        [*B, "FirstPartyHangup 4 4000", "SecondPartyHangup 5 4000"],
        [0, 0, 1, 2, 2],
    ),
    "B: the called one hangs up": Scene(
        ALICE,
        {"hangup_by": "callee", "talk_seconds": 90},
        [*B, "SecondPartyHangup 4 4000", "FirstPartyHangup 5 4000"],
        [0, 0, 3, 93, 93],
    ),
    "C: the second party calls": Scene(
        BOB,
        {},
        [
            "SecondPartyAnswer 1",
            "FirstPartyAnswer 2",
            "SecondPartyHangup 3 4000",
            "FirstPartyHangup 4 4000",
        ],
        [0, 3, 33, 33],
    ),
    "C: the called one hangs up": Scene(
        BOB,
        {"hangup_by": "callee"},
        [
            "SecondPartyAnswer 1",
            "FirstPartyAnswer 2",
            "FirstPartyHangup 3 4000",
            "SecondPartyHangup 4 4000",
        ],
        [0, 3, 33, 33],
    ),
    "H: no answer": Scene(ALICE, {"answer": "no_answer"}, unanswered(3000), [0, 0, 3, 3]),
    "H: busy": Scene(ALICE, {"answer": "busy"}, unanswered(3010), [0, 0, 3, 3]),
    "H: rejected": Scene(ALICE, {"answer": "rejected"}, unanswered(3020), [0, 0, 3, 3]),
    "H: ring timeout": Scene(ALICE, {"answer": "ring_timeout"}, unanswered(6010), [0, 0, 45, 45]),
    "H: an answer that comes too late": Scene(
        ALICE, {"ring_seconds": 46}, unanswered(6010), [0, 0, 45, 45]
    ),
    "H: a shorter ring timeout": Scene(
        ALICE, {"ring_seconds": 30}, unanswered(6010), [0, 0, 20, 20], {"ring_timeout": 20}
    ),
    "an answer in the last second": Scene(
        ALICE,
        {"ring_seconds": 45},
        [*B, "FirstPartyHangup 4 4000", "SecondPartyHangup 5 4000"],
        [0, 0, 45, 75, 75],
    ),
    "the call time limit": Scene(
        ALICE,
        {"talk_seconds": 60},
        [*B, "FirstPartyHangup 4 6000", "SecondPartyHangup 5 6000"],
        [0, 0, 3, 30, 30],
        {"call_time_limit": 30},
    ),
    "ringing counts for the call time limit": Scene(
        ALICE,
        {"talk_seconds": 28},
        [*B, "FirstPartyHangup 4 6000", "SecondPartyHangup 5 6000"],
        [0, 0, 3, 30, 30],
        {"call_time_limit": 30},
    ),
    "just within the call time limit": Scene(
        ALICE,
        {"talk_seconds": 27},
        [*B, "FirstPartyHangup 4 4000", "SecondPartyHangup 5 4000"],
        [0, 0, 3, 30, 30],
        {"call_time_limit": 30},
    ),
}
EVERY_SCENE = pytest.mark.parametrize("scene", SCENES.values(), ids=list(SCENES))


@EVERY_SCENE
def test_what_is_told(api: Api, scene: Scene) -> None:
    """The events, their order, numbers, causes and moments (Plivo's page on hangup causes)."""
    session = api.mask(**LISTENING, **scene.fields)
    done = call(api, session, scene.caller, 120, **scene.script)
    assert told(api, session["session_uuid"]) == scene.told
    assert [seconds(event) for event in events(api, session["session_uuid"])] == scene.at
    assert done["status"] == "completed"


@EVERY_SCENE
def test_time_may_pass_at_once_or_by_the_second(scene: Scene) -> None:
    """The same seed, the same requests: the same events, however the clock is turned."""
    payloads = []
    for steps in (1, 120):
        with running() as api:
            session = api.mask(**LISTENING, **scene.fields)
            assert place(api, session["virtual_number"], scene.caller, **scene.script)
            for _ in range(steps):
                api.advance(120 / steps)
            payloads.append(deliveries(api, session["session_uuid"]))
    assert payloads[0] == payloads[1] != []


def test_what_events_carry(api: Api) -> None:
    """Who, whom, where; hangups with cause, duration and price."""
    session = api.mask(**LISTENING)
    call(api, session, ALICE, talk_seconds=60)
    answer, ring, answered, first, second = events(api, session["session_uuid"])
    common = {
        "SessionUUID": session["session_uuid"],
        "VirtualNumber": session["virtual_number"],
        "From": ALICE,
        "To": BOB,
    }
    for event, number, name, moment in (
        (answer, "1", "SessionFirstPartyAnswer", "2026-03-01 09:30:00"),
        (ring, "2", "SessionSecondPartyRing", "2026-03-01 09:30:00"),
        (answered, "3", "SessionSecondPartyAnswer", "2026-03-01 09:30:03"),
    ):
        assert event == common | {
            "EventName": name,
            "EventTimestamp": moment,
            "SequenceNumber": number,
        }
    # One leg of 63 seconds and one of 60 at the sample rates, in whole minutes.
    amount = f"{2 * INBOUND + OUTBOUND:.5f}"
    for event, number, name in (
        (first, "4", "SessionFirstPartyHangup"),
        (second, "5", "SessionSecondPartyHangup"),
    ):
        assert event == common | {
            "EventName": name,
            "EventTimestamp": "2026-03-01 09:31:03",
            "SequenceNumber": number,
            "Amount": amount,
            "BilledDuration": "180",
            "Duration": "123",
            "PlivoHangupCause": "Normal Hangup",
            "PlivoHangupCauseCode": 4000,
        }


@pytest.mark.parametrize(
    ("answer", "code", "cause"),
    [
        ("no_answer", 3000, "No Answer"),
        ("busy", 3010, "Busy Line"),
        ("rejected", 3020, "Rejected"),
        ("ring_timeout", 6010, "Ring Timeout Reached"),
    ],
)
def test_causes_have_the_vendors_words(api: Api, answer: str, code: int, cause: str) -> None:
    """Plivo's page on hangup causes."""
    session = api.mask(**LISTENING)
    call(api, session, ALICE, answer=answer)
    for event in events(api, session["session_uuid"])[2:]:
        assert (event["PlivoHangupCauseCode"], event["PlivoHangupCause"]) == (code, cause)


def test_who_called_whom(api: Api) -> None:
    """From used the virtual number, To was called from it."""
    session = api.mask(**LISTENING)
    call(api, session, BOB)
    seen = {(event["From"], event["To"]) for event in events(api, session["session_uuid"])}
    assert seen == {(BOB, ALICE)}


# Where events go -----------------------------------------------------------------------------


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_how_events_are_sent(api: Api, method: str) -> None:
    """`callback_url` and `callback_method`."""
    session = api.mask(callback_url=EVENTS_URL, callback_method=method)
    call(api, session, ALICE)
    sent = deliveries(api, session["session_uuid"])
    assert len(sent) == 5
    for delivery in sent:
        assert (delivery["url"], delivery["method"]) == (EVENTS_URL, method)
        assert delivery["event"] == "on_masking_session_event"
        assert (delivery["account"], delivery["subaccount"]) == (api.auth_id, None)


def test_a_subaccounts_events_are_the_subaccounts(api: Api) -> None:
    """The subaccount's token signs (C41)."""
    one = api.subaccount()
    session = one.mask(**LISTENING)
    call(one, session, ALICE)
    owners = {
        (delivery["account"], delivery["subaccount"])
        for delivery in deliveries(api, session["session_uuid"])
    }
    assert owners == {(api.auth_id, one.auth_id)}


def test_nothing_is_sent_without_a_url(api: Api) -> None:
    """Empty unless given."""
    session = api.mask()
    call(api, session, ALICE)
    assert deliveries(api, session["session_uuid"]) == []
    assert len(api.masked(session["session_uuid"])["interaction"]) == 1


def test_a_new_url_counts_from_then_on(api: Api) -> None:
    """`callback_url` can be changed."""
    session = api.mask(**LISTENING)
    assert place(api, session["virtual_number"], ALICE)
    api.advance(10)
    other = "http://127.0.0.1:9/other"
    api.post(f"Masking/Session/{session['session_uuid']}/", {"callback_url": other})
    api.advance(60)
    urls = [delivery["url"] for delivery in deliveries(api, session["session_uuid"])]
    assert urls == [EVENTS_URL] * 3 + [other] * 2


# What the session shows ----------------------------------------------------------------------


def test_an_answered_call(api: Api) -> None:
    """The interaction, the totals."""
    session = api.mask()
    api.advance(10)
    call(api, session, ALICE, 60)
    after = api.masked(session["session_uuid"])
    (interaction,) = after["interaction"]
    base = f"https://api.plivo.com/v1/Account/{api.auth_id}/Call/"
    urls = [interaction.pop(f"{party}_party_resource_url") for party in ("first", "second")]
    assert all(url.startswith(base) for url in urls)
    assert urls[0] != urls[1]
    amount = float(INBOUND + OUTBOUND)
    assert interaction == {
        "start_time": "2026-03-01 09:30:10 +0000 UTC",
        "end_time": "2026-03-01 09:30:43 +0000 UTC",
        "type": "call",
        "total_call_amount": amount,
        "call_billed_duration": 120,
        "total_call_count": 2,
        "duration": 63,
    }
    assert after == session | {
        "interaction": after["interaction"],
        "total_call_amount": amount,
        "total_call_count": 2,
        "total_call_billed_duration": 120,
        "total_session_amount": amount,
        "last_interaction_time": "2026-03-01 09:30:43 +0000 UTC",
    }


def test_a_session_stays_active_while_it_is_used(api: Api) -> None:
    """No `in-progress`; nothing to see before the end (C10)."""
    session = api.mask()
    assert place(api, session["virtual_number"], ALICE)
    api.advance(20)
    assert api.masked(session["session_uuid"]) == session


def test_an_unanswered_call(api: Api) -> None:
    """The caller's leg was up while the other phone rang."""
    session = api.mask()
    call(api, session, ALICE, answer="busy", ring_seconds=5)
    after = api.masked(session["session_uuid"])
    (interaction,) = after["interaction"]
    assert interaction["duration"] == 5
    assert interaction["call_billed_duration"] == 60
    assert interaction["total_call_amount"] == float(INBOUND)
    assert after["total_session_amount"] == float(INBOUND)


def test_totals_add_up(api: Api) -> None:
    """Plivo's page on reading masking sessions."""
    session = api.mask(session_expiry=7200)
    for caller, talk in ((ALICE, 30), (BOB, 61), (ALICE, 600)):
        call(api, session, caller, 1200, talk_seconds=talk)
    after = api.masked(session["session_uuid"])
    interactions = after["interaction"]
    assert [each["start_time"][11:19] for each in interactions] == [
        "09:30:00",
        "09:50:00",
        "10:10:00",
    ]
    assert [each["duration"] for each in interactions] == [63, 125, 1203]
    assert [each["call_billed_duration"] for each in interactions] == [120, 240, 1260]
    assert after["total_call_count"] == 6
    assert after["total_call_billed_duration"] == 1620
    minutes = {"in": 1 + 2 + 11, "out": 1 + 2 + 10}
    total = minutes["in"] * INBOUND + minutes["out"] * OUTBOUND
    assert after["total_call_amount"] == after["total_session_amount"] == float(total)
    assert after["last_interaction_time"] == interactions[-1]["end_time"]


def test_prices_are_those_of_the_pricing_table(api: Api) -> None:
    """The caller's leg comes in at the virtual number, the other goes out to a phone."""
    america, india = rates_of("US"), rates_of("IN")
    assert america is not None
    assert india is not None
    assert (america.voice_inbound, america.voice_outbound) == (INBOUND, OUTBOUND)
    session = api.mask(INDIAN, ALICE)
    for caller, outbound in (
        (INDIAN, america.voice_outbound_to(ALICE)),
        (ALICE, india.voice_outbound_to(INDIAN)),
    ):
        call(api, session, caller, 120)
        interaction = api.masked(session["session_uuid"])["interaction"][-1]
        assert interaction["total_call_amount"] == float(india.voice_inbound + outbound)


# Who is called -------------------------------------------------------------------------------


def test_the_caller_tells_which_session_is_meant(api: Api) -> None:
    """A number serves many sessions."""
    one, two = api.mask(ALICE, BOB, **LISTENING), api.mask(CAROL, DAVE, **LISTENING)
    assert one["virtual_number"] == two["virtual_number"]
    for caller, session, callee in (
        (ALICE, one, BOB),
        (BOB, one, ALICE),
        (CAROL, two, DAVE),
        (DAVE, two, CAROL),
    ):
        done = call(api, session, caller, 60)
        assert (done["session_uuid"], done["callee"]) == (session["session_uuid"], callee)
    for session in (one, two):
        assert len(api.masked(session["session_uuid"])["interaction"]) == 2


def test_a_phone_does_what_was_said_about_it(api: Api) -> None:
    """Unless this one call was scripted."""
    session = api.mask(**LISTENING)
    phone(api, BOB, answer="busy")
    assert call(api, session, ALICE, 60)["hangup_code"] == 3010
    assert call(api, session, ALICE, 60, answer="answered")["hangup_code"] == 4000
    # About Alice's phone, nothing was said.
    assert call(api, session, BOB, 60)["hangup_code"] == 4000


def test_a_number_without_a_session(api: Api) -> None:
    """Then the call is for the number's application."""
    session = api.mask(**LISTENING)
    api.delete(f"Masking/Session/{session['session_uuid']}/")
    assert place(api, session["virtual_number"], ALICE) is None
    expired = api.mask(session_expiry=60)
    api.advance(60)
    assert place(api, expired["virtual_number"], ALICE) is None
    assert told(api, session["session_uuid"]) == []
