"""How the end of a masking session is told (Plivo's pages on masking sessions)."""

from __future__ import annotations

from datetime import timedelta

from tests.emulator.resources.api import ALICE, BOB, Api
from tests.emulator.simulation.phone_calls import (
    EVENTS_URL,
    LISTENING,
    PINS,
    call,
    events,
    seconds,
    told,
)


def test_is_told_once(api: Api) -> None:
    """No parties, no sequence number."""
    session = api.mask(session_expiry=600, **LISTENING)
    uuid = session["session_uuid"]
    api.advance(599)
    assert events(api, uuid) == []
    for _ in range(3):
        api.advance(1)
        # Whoever asks about it, it has been told already.
        api.get("Masking/Session/", status="expired")
        assert api.masked(uuid)["status"] == "expired"
        api.delete(f"Masking/Session/{uuid}/")
    assert events(api, uuid) == [
        {
            "EventName": "SessionTimeout",
            "EventTimestamp": "2026-03-01 09:40:00",
            "SessionUUID": uuid,
            "VirtualNumber": session["virtual_number"],
        }
    ]


def test_is_told_with_its_own_moment(api: Api) -> None:
    """However far the clock is turned."""
    lifetimes = (900, 60, 300)
    uuids = [
        api.mask(ALICE, BOB, session_expiry=lifetime, callback_url=EVENTS_URL)["session_uuid"]
        for lifetime in lifetimes
    ]
    api.advance(days=3)
    for uuid, lifetime in zip(uuids, lifetimes, strict=True):
        (event,) = events(api, uuid)
        assert seconds(event) == lifetime


def test_is_told_to_whoever_asks_next(api: Api) -> None:
    """What is due has happened before the next request is answered."""
    uuid = api.mask(session_expiry=60, **LISTENING)["session_uuid"]
    api.emulator.clock.advance(timedelta(hours=1))
    assert api.masked(uuid)["status"] == "expired"
    assert told(api, uuid) == ["Timeout"]


def test_an_end_by_request_is_no_timeout(api: Api) -> None:
    """Only when time runs out (U10)."""
    uuid = api.mask(session_expiry=600, **LISTENING)["session_uuid"]
    api.delete(f"Masking/Session/{uuid}/")
    api.advance(days=1)
    assert events(api, uuid) == []


def test_a_new_expiry_moves_it(api: Api) -> None:
    """Plivo's page on updating masking sessions."""
    uuid = api.mask(session_expiry=600, **LISTENING)["session_uuid"]
    path = f"Masking/Session/{uuid}/"
    api.advance(300)
    api.post(path, {"session_expiry": 3600})
    api.advance(300)
    api.post(path, {"ring_timeout": 20, "session_expiry": 0})
    api.advance(3000)
    assert events(api, uuid) == []
    api.advance(600)
    (event,) = events(api, uuid)
    assert seconds(event) == 3900


def test_a_call_outlives_its_session(api: Api) -> None:
    """The call that is up goes on, and is told and counted; nobody can begin another one."""
    session = api.mask(session_expiry=20, **LISTENING)
    uuid = session["session_uuid"]
    call(api, session, ALICE, 25)
    assert api.masked(uuid)["status"] == "expired"
    api.advance(60)
    assert told(api, uuid) == [
        "FirstPartyAnswer 1",
        "SecondPartyRing 2",
        "SecondPartyAnswer 3",
        "Timeout",
        "FirstPartyHangup 4 4000",
        "SecondPartyHangup 5 4000",
    ]
    assert [seconds(event) for event in events(api, uuid)] == [0, 0, 3, 20, 33, 33]
    after = api.masked(uuid)
    assert (after["status"], after["expiry_time"]) == ("expired", session["expiry_time"])
    assert after["duration"] == 20
    assert len(after["interaction"]) == 1
    assert after["total_call_count"] == 2
    assert after["last_interaction_time"] == "2026-03-01 09:30:33 +0000 UTC"


def test_a_caller_at_the_pin_is_connected_no_more(api: Api) -> None:
    """The session's expiry ends the mapping; nobody was connected yet."""
    session = api.mask(session_expiry=20, **LISTENING, **PINS, pin_retry=5, pin_retry_wait=10)
    call(api, session, "14155559001", 60, pins=[None, None, "1111"])
    uuid = session["session_uuid"]
    assert "PinAuthenticationStatus failed 1" in told(api, uuid)
    assert "Timeout" in told(api, uuid)
    assert "SecondPartyRing 2" not in told(api, uuid)
    assert api.masked(uuid)["interaction"] is None


def test_the_number_is_free_again(api: Api) -> None:
    """Expiry releases it, even while the last call is up."""
    session = api.mask(session_expiry=20)
    call(api, session, ALICE, 25)
    assert api.mask()["virtual_number"] == session["virtual_number"]
