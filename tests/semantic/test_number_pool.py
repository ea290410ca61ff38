"""Virtual numbers: no party has one twice at a time, and the fewest are used."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.semantic.api import Api
from tests.semantic.resource_types import (
    APPLICATIONS,
    MASKING,
    SUBACCOUNTS,
    VERIFY,
    ResourceType,
    each_resource_type,
    phone,
)
from tests.semantic.server import Server
from tests.semantic.simulation import Simulation
from tests.spec.document import JsonObject

AT_ONCE = 24
EXHAUSTED = "Number pool exhausted or not available"


def open_session(api: Api, **more: object) -> JsonObject:
    session = api.do("masking_sessions_create", body=MASKING.body(**more))["session"]
    assert isinstance(session, dict)
    return session


def clashes(sessions: list[JsonObject]) -> list[tuple[str, str]]:
    """The parties that have a number more than once."""
    count = Counter(
        (session[party], session["virtual_number"])
        for session in sessions
        for party in ("first_party", "second_party")
    )
    return [pair for pair, times in count.items() if times > 1]


def test_sessions_opened_at_once_do_not_clash(api: Api) -> None:
    shared = [phone() for _ in range(3)]
    bodies = [MASKING.body(first_party=shared[number % 3]) for number in range(AT_ONCE)]
    with ThreadPoolExecutor(8) as pool:
        replies = pool.map(lambda body: api.do("masking_sessions_create", body=body), bodies)
        sessions = [reply["session"] for reply in replies]
    assert len({session["session_uuid"] for session in sessions}) == AT_ONCE
    assert clashes(sessions) == []
    # The parties share their numbers: there are as many as one of them needs.
    assert len({session["virtual_number"] for session in sessions}) == AT_ONCE // 3
    assert clashes(list(MASKING.walk(api))) == []


def test_sessions_of_one_pair_do_not_clash(api: Api) -> None:
    """Whichever is first and which second: calls are told apart by number and caller."""
    one, two = phone(), phone()
    sessions = [open_session(api, first_party=one, second_party=two) for _ in range(3)]
    sessions += [open_session(api, first_party=two, second_party=one) for _ in range(3)]
    sessions += [open_session(api, first_party=one), open_session(api, second_party=two)]
    assert clashes(sessions) == []
    parties: Counter[tuple[str, str]] = Counter()
    for session in sessions:
        for party in (session["first_party"], session["second_party"]):
            parties[party, session["virtual_number"]] += 1
    assert max(parties.values()) == 1


def test_strangers_share_a_number(api: Api) -> None:
    """As few numbers as possible are used."""
    numbers = {open_session(api)["virtual_number"] for _ in range(10)}
    assert len(numbers) == 1


def test_a_number_is_free_again(api: Api) -> None:
    party = phone()
    first = open_session(api, first_party=party)
    second = open_session(api, first_party=party)
    assert first["virtual_number"] != second["virtual_number"]
    api.do("masking_sessions_delete", first["session_uuid"])
    third = open_session(api, first_party=party)
    assert third["virtual_number"] == first["virtual_number"]


def test_a_number_is_free_again_when_time_is_up(api: Api, simulation: Simulation) -> None:
    party = phone()
    first = open_session(api, first_party=party, session_expiry=60)
    simulation.advance(seconds=59)
    assert open_session(api, first_party=party)["virtual_number"] != first["virtual_number"]
    simulation.advance(seconds=1)
    assert open_session(api, first_party=party)["virtual_number"] == first["virtual_number"]


@pytest.mark.parametrize("how", ["deleted", "expired"])
def test_a_number_cools_off(api: Api, simulation: Simulation, how: str) -> None:
    """`virtual_number_cooloff_period` seconds after the end it is given to nobody."""
    cooling = open_session(api, session_expiry=60, virtual_number_cooloff_period=600)
    number = cooling["virtual_number"]
    assert open_session(api)["virtual_number"] == number
    if how == "deleted":
        api.do("masking_sessions_delete", cooling["session_uuid"])
    else:
        simulation.advance(seconds=60)
    simulation.advance(seconds=599)
    assert open_session(api)["virtual_number"] != number
    simulation.advance(seconds=1)
    assert open_session(api)["virtual_number"] == number


def test_a_number_is_of_the_first_partys_country(api: Api) -> None:
    """`geomatch` is true unless given."""
    british, american = "+442079460123", f"+{phone()}"
    assert open_session(api, first_party=british)["virtual_number"].startswith("44")
    assert open_session(api, first_party=american, second_party=british)[
        "virtual_number"
    ].startswith("1")
    # Any number will do otherwise: the one that is there.
    other = "+34911234567"
    anywhere = open_session(api, first_party=other, geomatch=False)["virtual_number"]
    assert anywhere.startswith(("1", "44"))
    assert open_session(api, first_party=other)["virtual_number"].startswith("34")


def test_nobody_is_masked_by_their_own_number(api: Api) -> None:
    """A party may be somebody's virtual number, but not its own."""
    number = open_session(api)["virtual_number"]
    for party in ("first_party", "second_party"):
        assert open_session(api, **{party: number})["virtual_number"] != number


def test_a_pool_runs_dry(server: Server, api: Api) -> None:
    if server.numbers is None:
        pytest.skip("nobody knows how many numbers this server has")
    party = phone()
    sessions = [open_session(api, first_party=party) for _ in range(server.numbers)]
    assert clashes(sessions) == []
    before = MASKING.keys(api)
    api.ask("masking_sessions_create", body=MASKING.body(first_party=party)).refused(400, EXHAUSTED)
    assert MASKING.keys(api) == before
    # Others have numbers still, and so does the party once a session has ended.
    open_session(api)
    api.do("masking_sessions_delete", sessions[50]["session_uuid"])
    again = open_session(api, first_party=party)
    assert again["virtual_number"] == sessions[50]["virtual_number"]


def test_a_country_without_numbers(api: Api) -> None:
    reply = api.ask("masking_sessions_create", body=MASKING.body(first_party="+88351000000000"))
    reply.refused(400, EXHAUSTED)
    there = open_session(api)["virtual_number"]
    anywhere = open_session(api, first_party="+88351000000000", geomatch=False)
    assert anywhere["virtual_number"] == there


def test_a_changed_party_does_not_clash(api: Api) -> None:
    """A single-party session cannot take a party that has its number already."""
    taken = open_session(api)
    body = {"first_party": f"+{phone()}", "create_session_with_single_party": True}
    single = api.do("masking_sessions_create", body=body)["session"]
    if single["virtual_number"] != taken["virtual_number"]:
        pytest.skip("this server gave the two sessions different numbers")
    update = {"second_party": taken["first_party"]}
    api.ask("masking_sessions_update", single["session_uuid"], body=update).refused(400)
    assert not MASKING.get(api, single["session_uuid"])["second_party"]


def test_nobodys_call_has_one_meaning(api: Api) -> None:
    """Whoever calls a number of a single-party session reaches that party, so it has but one."""
    sessions = []
    for _ in range(3):
        body = {"first_party": f"+{phone()}", "create_session_with_single_party": True}
        sessions.append(api.do("masking_sessions_create", body=body)["session"])
    assert len({session["virtual_number"] for session in sessions}) == 3


@each_resource_type("create", "list")
def test_creations_at_once_are_all_kept(api: Api, kind: ResourceType) -> None:
    bodies = [kind.body() for _ in range(AT_ONCE)]
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda body: kind.create(api, **body), bodies))
    assert sorted(kind.keys(api, limit=5)) == sorted(made)
    assert len(set(made)) == AT_ONCE


def test_one_of_two_deletions_wins(api: Api) -> None:
    for kind, lost in ((APPLICATIONS, 404), (SUBACCOUNTS, 404), (MASKING, 400)):
        delete = kind.resource.operation_id("delete")
        for _ in range(3):
            key = kind.create(api)
            with ThreadPoolExecutor(4) as pool:
                replies = list(pool.map(lambda _: api.ask(delete, key), range(4)))  # noqa: B023
            statuses = sorted(reply.status for reply in replies)
            assert statuses == [statuses[0], lost, lost, lost]
            assert statuses[0] < 300


def test_changes_at_once_are_all_kept(api: Api) -> None:
    key = APPLICATIONS.create(api)
    changes = [
        {name: f"https://example.com/{number}/{name}"}
        for number in range(3)
        for name in ("answer_url", "hangup_url", "fallback_answer_url", "message_url")
    ]
    for start in range(0, len(changes), 4):
        batch = changes[start : start + 4]
        with ThreadPoolExecutor(4) as pool:
            list(pool.map(lambda body: api.do("applications_update", key, body=body), batch))
        value = APPLICATIONS.get(api, key)
        assert all(value.items() >= change.items() for change in batch)


def test_checks_at_once_are_all_counted(api: Api) -> None:
    key = VERIFY.create(api, otp="123456")
    body = {"otp": "000000"}
    with ThreadPoolExecutor(8) as pool:
        replies = pool.map(lambda _: api.ask("verify_sessions_validate", key, body=body), range(16))
        errors = Counter(reply.error for reply in replies)
    assert sorted(errors.values()) == [6, 10]
    assert errors["incorrect otp"] == 10


def test_one_of_two_checks_wins(api: Api) -> None:
    key = VERIFY.create(api, otp="123456")
    body = {"otp": "123456"}
    with ThreadPoolExecutor(4) as pool:
        replies = list(
            pool.map(lambda _: api.ask("verify_sessions_validate", key, body=body), range(4))
        )
    assert sorted(reply.status for reply in replies) == [200, 400, 400, 400]
