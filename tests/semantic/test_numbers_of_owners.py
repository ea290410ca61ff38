"""Whose virtual number is whose, and how many each may have."""

from __future__ import annotations

import pytest

from tests.semantic.api import Api
from tests.semantic.resource_types import MASKING, SUBACCOUNTS, phone
from tests.semantic.server import Server
from tests.semantic.simulation import Simulation
from tests.semantic.test_number_pool import EXHAUSTED, open_session


def subaccount(api: Api) -> Api:
    key = SUBACCOUNTS.create(api, enabled=True)
    return api.as_(key, SUBACCOUNTS.get(api, key)["auth_token"])


@pytest.mark.parametrize("order", ["main first", "subaccount first", "between"])
def test_owners_use_their_own_numbers_whoever_comes_first(api: Api, order: str) -> None:
    """Plivo's page on number pools: sessions of a subaccount use only its numbers."""
    one, two = subaccount(api), subaccount(api)
    owners = {"main first": [api, one, two], "subaccount first": [one, two, api]}
    used = {
        who.auth_id: {open_session(who)["virtual_number"] for _ in range(2)}
        for who in owners.get(order, [one, api, two])
    }
    assert [len(numbers) for numbers in used.values()] == [1, 1, 1]
    assert len(set().union(*used.values())) == 3
    for who in (api, one, two):
        assert open_session(who)["virtual_number"] in used[who.auth_id]
    # A main account may use a subaccount's pool, but only by its name.
    theirs = open_session(api, subaccount=one.auth_id)["virtual_number"]
    assert theirs in used[one.auth_id]
    assert open_session(api, geomatch=False)["virtual_number"] in used[api.auth_id]


def test_numbers_that_are_given_are_used_by_their_owner_only(
    api: Api, simulation: Simulation
) -> None:
    sub = subaccount(api)
    theirs, mine = phone(2), phone(3)
    simulation.number(theirs, owner=sub.auth_id)
    assert open_session(api)["virtual_number"] != theirs
    assert open_session(sub)["virtual_number"] == theirs
    simulation.number(mine)
    party = phone()
    numbers = {open_session(api, first_party=party)["virtual_number"] for _ in range(2)}
    assert mine in numbers
    assert theirs not in numbers


def test_each_owner_has_a_pool_of_its_own(server: Server, api: Api) -> None:
    """The limit is per owner and country: one that is used up is nobody else's concern."""
    if server.numbers is None:
        pytest.skip("nobody knows how many numbers this server has")
    sub, party = subaccount(api), phone()
    for _ in range(server.numbers - 1):
        open_session(api, first_party=party)
    open_session(sub, first_party=party)
    open_session(api, first_party=party)
    body = MASKING.body(first_party=party)
    api.ask("masking_sessions_create", body=body).refused(400, EXHAUSTED)
    open_session(sub, first_party=party)
    open_session(api, first_party="+442079460123", second_party=party)
    open_session(subaccount(api), first_party=party)


@pytest.mark.parametrize(("first", "second"), [(600, 60), (60, 600), (600, 600), (600, 0)])
def test_the_longest_rest_counts(api: Api, simulation: Simulation, first: int, second: int) -> None:
    """Sessions that share a number end one after the other, each with a cool-off of its own."""
    sessions = [
        open_session(api, virtual_number_cooloff_period=seconds) for seconds in (first, second)
    ]
    number = sessions[0]["virtual_number"]
    assert sessions[1]["virtual_number"] == number
    for session in sessions:
        api.do("masking_sessions_delete", session["session_uuid"])
        simulation.advance(seconds=10)
    # Ten seconds have passed since the second end, twenty since the first.
    left = max(first - 20, second - 10)
    simulation.advance(seconds=left - 1)
    assert open_session(api)["virtual_number"] != number
    simulation.advance(seconds=1)
    assert open_session(api)["virtual_number"] == number


def test_a_number_that_rests_still_serves_its_sessions(api: Api, simulation: Simulation) -> None:
    over, lives = (open_session(api, virtual_number_cooloff_period=600) for _ in range(2))
    api.do("masking_sessions_delete", over["session_uuid"])
    assert MASKING.get(api, lives["session_uuid"])["status"] == "active"
    assert open_session(api)["virtual_number"] != over["virtual_number"]


def test_a_party_has_each_number_once_whatever_its_role(api: Api) -> None:
    """Also where it is the first party here and the second there."""
    party = phone()
    sessions = [
        open_session(api, **{("first_party", "second_party")[turn % 2]: party}) for turn in range(6)
    ]
    assert len({session["virtual_number"] for session in sessions}) == 6
    # What has ended gives its number back, the oldest first.
    for ended in (sessions[3], sessions[1]):
        api.do("masking_sessions_delete", ended["session_uuid"])
    again = [open_session(api, first_party=party)["virtual_number"] for _ in range(2)]
    assert again == [sessions[1]["virtual_number"], sessions[3]["virtual_number"]]


def test_owners_may_share_a_party(api: Api, other_api: Api) -> None:
    """Each of them has numbers of its own for it."""
    sub, party = subaccount(api), phone()
    numbers = [open_session(who, first_party=party)["virtual_number"] for who in (api, sub)]
    numbers.append(open_session(other_api, first_party=party)["virtual_number"])
    assert len(set(numbers)) == 3
