"""Which virtual number a masking session gets (Plivo's page on masking sessions)."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from plivo_emulator.telephony.phones import country_of
from tests.emulator.resources.api import ALICE, BOB, CAROL, DAVE, Answer, Api

INDIAN, BRITISH = "917708772011", "447400123456"
# A satellite phone: a valid number of no country.
NOWHERE = "881612345678"
Start = Callable[..., Api]


def attempt(api: Api, first: str = ALICE, second: str = BOB, **fields: Any) -> Answer:
    return api.post("Masking/Session/", {"first_party": first, "second_party": second, **fields})


def number(api: Api, first: str = ALICE, second: str = BOB, **fields: Any) -> str:
    return str(api.mask(first, second, **fields)["virtual_number"])


def exhausted(answer: Answer) -> bool:
    """Tell whether there was no number; the vendor's list ends the text with a full stop."""
    if answer.status == 201:
        return False
    status, error = answer.error
    assert (status, error.removesuffix(".")) == (400, "Number pool exhausted or not available")
    return True


# Sharing -------------------------------------------------------------------------------------


def test_two_n_minus_one_numbers_are_enough(start: Start) -> None:
    """With up to 3 live sessions for each party, 5 numbers never run out."""
    api, chance = start(numbers_per_country=5), random.Random(7)
    phones = [f"1415555{2000 + position}" for position in range(12)]
    live: list[dict[str, Any]] = []
    for _ in range(250):
        busy = Counter(
            session[each] for session in live for each in ("first_party", "second_party")
        )
        able = [phone for phone in phones if busy[phone] < 3]
        if len(able) < 2 or (live and chance.random() < 0.25):
            ended = live.pop(chance.randrange(len(live)))
            assert api.delete(f"Masking/Session/{ended['session_uuid']}/").status == 200
        else:
            live.append(api.mask(*chance.sample(able, 2)))
        pairs = Counter(
            (session[each], session["virtual_number"])
            for session in live
            for each in ("first_party", "second_party")
        )
        assert max(pairs.values(), default=1) == 1
    assert 3 <= len(api.numbers()) <= 5


@pytest.mark.parametrize(("numbers", "fits"), [(4, False), (5, True)])
def test_two_n_minus_one_numbers_can_be_needed(start: Start, numbers: int, fits: bool) -> None:
    """Two parties with two sessions each, on four numbers: their third needs another."""
    api = start(numbers_per_country=numbers)
    for pair in ((ALICE, "14155552001"), (ALICE, "14155552002")):
        api.mask(*pair)
    for helper in ("14155552003", "14155552004"):
        api.mask(helper, "14155552005")
        api.mask(helper, "14155552006")
        api.mask(BOB, helper)
    assert len(api.numbers()) == 4
    assert exhausted(attempt(api, ALICE, BOB)) is not fits


# Cool-off ------------------------------------------------------------------------------------


def test_the_longest_cool_off_counts(start: Start) -> None:
    """Sessions that shared a number end one after the other."""
    api = start(numbers_per_country=1)
    long = api.mask(ALICE, BOB, virtual_number_cooloff_period=600)
    short = api.mask(CAROL, DAVE, virtual_number_cooloff_period=10)
    for session in (long, short):
        api.delete(f"Masking/Session/{session['session_uuid']}/")
    api.advance(599)
    assert exhausted(attempt(api))
    api.advance(1)
    assert not exhausted(attempt(api))


def test_a_cool_off_does_not_disturb_those_who_are_on_the_number(start: Start) -> None:
    """It is about new sessions."""
    api = start(numbers_per_country=1)
    ended = api.mask(ALICE, BOB, virtual_number_cooloff_period=600)
    other = api.mask(CAROL, DAVE)
    api.delete(f"Masking/Session/{ended['session_uuid']}/")
    assert api.masked(other["session_uuid"]) == other


# Countries -----------------------------------------------------------------------------------


def test_a_single_party_gives_the_country(api: Api) -> None:
    """Plivo's page on single-party sessions."""
    session = api.mask(None, INDIAN, create_session_with_single_party=True)
    assert country_of(session["virtual_number"]) == "IN"


@pytest.mark.parametrize("party", ["first_party", "second_party"])
@pytest.mark.parametrize("rented", [True, False])
def test_nobody_is_masked_by_their_own_number(start: Start, party: str, rented: bool) -> None:
    """A virtual number is another one than both real numbers."""
    own = number(start())
    api = start()
    if rented:
        assert number(api) == own
    parties = {"first_party": CAROL, "second_party": DAVE, party: own}
    assert api.mask(**parties)["virtual_number"] != own


# Pools ---------------------------------------------------------------------------------------


def test_every_subaccount_has_a_pool_of_its_own(start: Start) -> None:
    """Whether it asks itself or the main account names it."""
    api = start(numbers_per_country=1)
    one, two = api.subaccount(), api.subaccount()
    ours = number(api)
    of_one = number(api, subaccount=one.auth_id)
    of_two = number(two)
    assert len({ours, of_one, of_two}) == 3
    assert api.numbers() == {
        ours: ("", None),
        of_one: (one.auth_id, None),
        of_two: (two.auth_id, None),
    }
    assert number(one, CAROL, DAVE) == of_one
    for sender in (api, one, two):
        assert exhausted(attempt(sender))
    assert exhausted(attempt(api, subaccount=one.auth_id))
