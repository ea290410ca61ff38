"""Sessions that call the first party when they are created."""

from __future__ import annotations

from typing import Any

import pytest

from plivo_emulator.telephony.rates import minute_rate
from tests.emulator.resources.api import ALICE, BOB, Api
from tests.emulator.simulation.phone_calls import LISTENING, events, phone, seconds, told

AT_ONCE: dict[str, Any] = {"initiate_call_to_first_party": True, **LISTENING}


def created(api: Api, **fields: Any) -> str:
    return str(api.mask(**AT_ONCE, **fields)["session_uuid"])


def test_both_parties_are_called(api: Api) -> None:
    """The first party answers, then the second is called."""
    uuid = created(api)
    assert told(api, uuid) == []
    api.advance(60)
    assert told(api, uuid) == [
        "FirstPartyAnswer 1",
        "SecondPartyRing 2",
        "SecondPartyAnswer 3",
        "FirstPartyHangup 4 4000",
        "SecondPartyHangup 5 4000",
    ]
    assert [seconds(event) for event in events(api, uuid)] == [3, 3, 6, 36, 36]
    seen = {(event["From"], event["To"]) for event in events(api, uuid)}
    assert seen == {(ALICE, BOB)}


def test_what_the_session_shows(api: Api) -> None:
    """One interaction of two outgoing legs."""
    uuid = created(api)
    api.advance(60)
    session = api.masked(uuid)
    (interaction,) = session["interaction"]
    assert interaction["start_time"] == "2026-03-01 09:30:00 +0000 UTC"
    assert interaction["end_time"] == "2026-03-01 09:30:36 +0000 UTC"
    assert interaction["total_call_count"] == 2
    assert interaction["duration"] == 63
    price = float(minute_rate("US", ALICE) + minute_rate("US", BOB))
    assert interaction["total_call_amount"] == session["total_session_amount"] == price


def test_it_happens_once(api: Api) -> None:
    """One call for each session."""
    uuid = created(api)
    for _ in range(3):
        api.advance(300)
    assert len(api.masked(uuid)["interaction"]) == 1


@pytest.mark.parametrize(
    ("answer", "code"), [("busy", 3010), ("no_answer", 3000), ("rejected", 3020)]
)
def test_the_second_party_does_not_answer(api: Api, answer: str, code: int) -> None:
    """Ring, hangup, and why; the order is ours (U2)."""
    phone(api, BOB, answer=answer)
    uuid = created(api)
    api.advance(60)
    assert told(api, uuid) == [
        "FirstPartyAnswer 1",
        "SecondPartyRing 2",
        f"SecondPartyHangup 3 {code}",
        f"FirstPartyHangup 4 {code}",
    ]


@pytest.mark.parametrize("answer", ["busy", "no_answer", "rejected", "ring_timeout"])
def test_the_first_party_does_not_answer(api: Api, answer: str) -> None:
    """The recorded interaction of a call whose first leg failed.

    It begins when it ends, has one leg only, and is free. The current events have no name for it.
    """
    phone(api, ALICE, answer=answer)
    uuid = created(api)
    api.advance(120)
    names = {event["EventName"] for event in events(api, uuid)}
    assert names <= {"SessionFirstPartyHangup"}
    session = api.masked(uuid)
    (interaction,) = session["interaction"]
    assert interaction["start_time"] == interaction["end_time"]
    assert interaction.keys() == {
        "start_time",
        "end_time",
        "first_party_resource_url",
        "type",
        "total_call_count",
        "duration",
    }
    assert (interaction["total_call_count"], interaction["duration"]) == (1, 0)
    assert (session["total_call_count"], session["total_call_amount"]) == (1, 0)
    assert session["last_interaction_time"] == interaction["end_time"]


def test_a_phone_that_rings_for_long(api: Api) -> None:
    """What was said about the phones decides how long they ring."""
    phone(api, ALICE, ring_seconds=10)
    phone(api, BOB, ring_seconds=20, talk_seconds=5)
    uuid = created(api)
    api.advance(60)
    assert [seconds(event) for event in events(api, uuid)] == [10, 10, 30, 35, 35]


def test_a_session_that_ended_calls_nobody_else(api: Api) -> None:
    """Ended while the first phone rings, it connects nobody any more."""
    uuid = created(api)
    api.delete(f"Masking/Session/{uuid}/")
    api.advance(120)
    assert "SecondPartyRing 2" not in told(api, uuid)
    assert api.masked(uuid)["total_call_amount"] == 0
