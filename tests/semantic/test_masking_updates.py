"""Updates of masking sessions: the arithmetic of expiry, and parties that come and go."""

from __future__ import annotations

from datetime import timedelta

from tests.semantic.api import Api
from tests.semantic.invariants import masking_time
from tests.semantic.resource_types import MASKING, phone
from tests.semantic.simulation import Simulation


def test_expiry_counts_from_the_update(api: Api, simulation: Simulation) -> None:
    """Expiry is now + n, duration the span from creation to expiry."""
    created = api.do("masking_sessions_create", body=MASKING.body(session_expiry=600))["session"]
    key, start = created["session_uuid"], masking_time(created["created_time"])
    assert start == simulation.now
    assert masking_time(created["expiry_time"]) == start + timedelta(seconds=600)
    for wait, lifetime in ((100, 600), (50, 30), (20, 7200), (7000, 1)):
        simulation.advance(seconds=wait)
        body = {"session_expiry": lifetime}
        session = api.do("masking_sessions_update", key, body=body)["session"]
        assert session == MASKING.get(api, key)
        assert masking_time(session["created_time"]) == start
        assert masking_time(session["modified_time"]) == simulation.now
        expires = simulation.now + timedelta(seconds=lifetime)
        assert masking_time(session["expiry_time"]) == expires
        assert session["duration"] == (expires - start).total_seconds()
        assert session["status"] == "active"
    simulation.advance(seconds=1)
    assert MASKING.gone(api, key)


def test_an_update_without_expiry_leaves_it(api: Api, simulation: Simulation) -> None:
    key = MASKING.create(api, session_expiry=600)
    before = MASKING.get(api, key)
    for body in ({}, {"record": True}, {"session_expiry": 0}):
        simulation.advance(seconds=60)
        session = api.do("masking_sessions_update", key, body=body)["session"]
        assert session["expiry_time"] == before["expiry_time"]
        assert session["duration"] == 600
        assert masking_time(session["modified_time"]) == simulation.now
    simulation.advance(seconds=600 - 3 * 60 - 1)
    assert not MASKING.gone(api, key)
    simulation.advance(seconds=1)
    assert MASKING.gone(api, key)


def test_running_out_changes_no_time(api: Api, simulation: Simulation) -> None:
    """Plivo's page on reading a session: modified before its expiry, which stays as it was."""
    key = MASKING.create(api, session_expiry=600)
    simulation.advance(seconds=22)
    before = api.do("masking_sessions_update", key, body={"record": True})["session"]
    simulation.advance(seconds=10_000)
    session = MASKING.get(api, key)
    assert session == before | {"status": "expired"}
    assert MASKING.row(api, key)["modified_time"] == before["modified_time"]


def test_ending_a_session_sets_its_times(api: Api, simulation: Simulation) -> None:
    """The expiry becomes now, and the duration follows."""
    key = MASKING.create(api, session_expiry=600)
    simulation.advance(seconds=77)
    reply = api.do("masking_sessions_delete", key)
    assert reply["message"] == "Session expired"
    session = MASKING.get(api, key)
    assert session["status"] == "expired"
    assert session["duration"] == 77
    assert masking_time(session["expiry_time"]) == simulation.now
    assert masking_time(session["modified_time"]) == simulation.now
    simulation.advance(seconds=10_000)
    assert MASKING.get(api, key) == session


def test_an_expired_session_stays_as_it_is(api: Api, simulation: Simulation) -> None:
    key = MASKING.create(api, session_expiry=60)
    simulation.advance(seconds=60)
    session = MASKING.get(api, key)
    assert session["status"] == "expired"
    for body in ({}, {"session_expiry": 600}, {"record": True}):
        reply = api.ask("masking_sessions_update", key, body=body)
        reply.refused(400, "Session already expired")
    api.ask("masking_sessions_delete", key).refused(400, "Session already expired")
    simulation.advance(days=1)
    assert MASKING.get(api, key) == session


def test_parties_of_two_are_fixed(api: Api) -> None:
    """Parties are ignored unless the session was made with a single one."""
    key = MASKING.create(api)
    before = MASKING.get(api, key)
    body = {"first_party": phone(), "second_party": phone(1), "ring_timeout": 20}
    after = api.do("masking_sessions_update", key, body=body)["session"]
    assert after["ring_timeout"] == 20
    for name in ("first_party", "second_party", "virtual_number"):
        assert after[name] == before[name]


def test_a_single_party_gets_company(api: Api) -> None:
    first, second, third = phone(), phone(1), phone(1)
    body = {"first_party": f"+{first}", "create_session_with_single_party": True}
    created = api.do("masking_sessions_create", body=body)["session"]
    key = created["session_uuid"]
    assert (created["first_party"], created["second_party"] or "") == (first, "")
    assert created["create_session_with_single_party"] is True
    for party in (second, third):
        update = {"second_party": f"+{party}"}
        session = api.do("masking_sessions_update", key, body=update)["session"]
        assert (session["first_party"], session["second_party"]) == (first, party)
        assert session["virtual_number"] == created["virtual_number"]
    # Both must differ, whoever comes later.
    api.ask("masking_sessions_update", key, body={"second_party": first}).refused(400)
    assert MASKING.get(api, key)["second_party"] == third
    assert MASKING.keys(api, second_party=third) == [key]
    assert MASKING.keys(api, second_party=second) == []
    # The first one can be replaced too.
    other = phone()
    session = api.do("masking_sessions_update", key, body={"first_party": other})["session"]
    assert (session["first_party"], session["second_party"]) == (other, third)
    assert (MASKING.keys(api, first_party=other), MASKING.keys(api, first_party=first)) == (
        [key],
        [],
    )
