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


def test_strangers_share_a_number(api: Api) -> None:
    """As few numbers as possible."""
    assert number(api, ALICE, BOB) == number(api, CAROL, DAVE)
    assert len(api.numbers()) == 1


@pytest.mark.parametrize(
    ("first", "second"), [(ALICE, CAROL), (CAROL, ALICE), (BOB, CAROL), (CAROL, BOB), (BOB, ALICE)]
)
def test_a_party_has_a_number_for_each_session(api: Api, first: str, second: str) -> None:
    """The number and who calls it tell the session, whatever part the caller plays in it."""
    assert number(api, ALICE, BOB) != number(api, first, second)


def test_single_parties_never_share(api: Api) -> None:
    """Anybody may call them, so the caller tells nothing."""
    single = {"create_session_with_single_party": True}
    numbers = {
        api.mask(ALICE, None, **single)["virtual_number"],
        api.mask(None, BOB, **single)["virtual_number"],
        api.mask(CAROL, None, **single)["virtual_number"],
    }
    assert len(numbers) == 3


def test_a_session_that_ended_frees_its_number(api: Api) -> None:
    """Without a cool-off, at once; both by deletion and by time."""
    session = api.mask(session_expiry=60)
    api.delete(f"Masking/Session/{session['session_uuid']}/")
    again = api.mask(session_expiry=60)
    assert again["virtual_number"] == session["virtual_number"]
    api.advance(59)
    assert number(api) != session["virtual_number"]
    api.advance(1)
    assert number(api, ALICE, CAROL) == session["virtual_number"]


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


@pytest.mark.parametrize("end", ["deleted", "expired"])
@pytest.mark.parametrize("cooloff", [1, 600, 3600])
def test_a_number_cools_off(start: Start, end: str, cooloff: int) -> None:
    """For so many seconds after the end, for everybody."""
    api = start(numbers_per_country=1)
    session = api.mask(session_expiry=60, virtual_number_cooloff_period=cooloff)
    if end == "deleted":
        api.delete(f"Masking/Session/{session['session_uuid']}/")
    else:
        api.advance(60)
    api.advance(cooloff - 1)
    assert exhausted(attempt(api))
    assert exhausted(attempt(api, CAROL, DAVE))
    api.advance(1)
    assert number(api) == session["virtual_number"]


def test_a_number_that_cools_off_is_replaced(api: Api) -> None:
    """As long as there are others."""
    session = api.mask(virtual_number_cooloff_period=600)
    api.delete(f"Masking/Session/{session['session_uuid']}/")
    other = number(api)
    assert other != session["virtual_number"]
    # The one that still cools off is not handed to the same people at the end of the other.
    assert number(api, CAROL, DAVE) == other


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


@pytest.mark.parametrize("first", [ALICE, INDIAN, BRITISH])
@pytest.mark.parametrize("fields", [{}, {"geomatch": True}])
def test_a_number_is_of_the_first_partys_country(
    api: Api, first: str, fields: dict[str, Any]
) -> None:
    """`geomatch`, true unless given."""
    for seen_before in (BOB, INDIAN[:-1] + "0", BRITISH[:-1] + "0"):
        api.mask(seen_before, DAVE)
    assert country_of(number(api, first, CAROL, **fields)) == country_of(first)


def test_without_geomatch_any_number_will_do(api: Api) -> None:
    """Plivo's page on creating masking sessions."""
    american = number(api, ALICE, BOB)
    assert number(api, INDIAN, BRITISH, geomatch=False) == american
    assert number(api, INDIAN, CAROL) != american


def test_a_single_party_gives_the_country(api: Api) -> None:
    """Plivo's page on single-party sessions."""
    session = api.mask(None, INDIAN, create_session_with_single_party=True)
    assert country_of(session["virtual_number"]) == "IN"


def test_a_country_without_numbers(api: Api) -> None:
    """No candidate is as bad as none left."""
    assert exhausted(attempt(api, NOWHERE, BOB))
    assert number(api, ALICE, BOB)
    assert not exhausted(attempt(api, NOWHERE, CAROL, geomatch=False))


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


def test_the_pool_runs_out(start: Start) -> None:
    """What fails leaves nothing behind."""
    api = start(numbers_per_country=2)
    sessions = [api.mask() for _ in range(2)]
    for _ in range(2):
        assert exhausted(attempt(api))
    assert len(api.numbers()) == 2
    assert api.get("Masking/Session/").body["response"]["meta"]["total_count"] == 2
    # Others, and other countries, are not affected; and it gets better.
    assert not exhausted(attempt(api, CAROL, DAVE))
    assert not exhausted(attempt(api, INDIAN, CAROL))
    api.delete(f"Masking/Session/{sessions[0]['session_uuid']}/")
    assert number(api) == sessions[0]["virtual_number"]


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


def test_a_session_made_for_a_subaccount_is_the_subaccounts(api: Api) -> None:
    """Plivo's page on creating masking sessions."""
    one = api.subaccount()
    session = api.mask(subaccount=one.auth_id)
    assert one.masked(session["session_uuid"]) == session
    assert api.subaccount().get(f"Masking/Session/{session['session_uuid']}/").status == 404
