"""The number pools of Powerpacks (Plivo's API reference: Number Pool)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

import pytest

from plivo_emulator_client import ConflictError, NotFoundError
from tests.contract.resources import DOCUMENT
from tests.semantic.api import Api
from tests.semantic.resource_types import NUMBERS, POWERPACKS, phone
from tests.semantic.simulation import Simulation
from tests.semantic.test_isolation import subaccount
from tests.semantic.unknown import new_short_code, number_pool, offered_number, short_code
from tests.spec.document import JsonObject

UNKNOWN: Final = "ffffffff-ffff-4fff-bfff-ffffffffffff"


@dataclass(frozen=True)
class Collection:
    """One of the collections of a pool.

    Attributes:
        one: what operations on one member end in.
        many: what the list ends in.
        field: what names a member in replies.
        sold_as: the kind of number, in searches; empty for short codes.
    """

    one: str
    many: str
    field: str
    sold_as: str = ""

    def member(self, api: Api, pool: str, **more: Any) -> str:
        """Add a new member to a pool."""
        if not self.sold_as:
            return short_code(api, pool, **more)
        number = self.number(api)
        self.add(api, pool, number, **more)
        return number

    def number(self, api: Api) -> str:
        """Buy a number that fits."""
        number = offered_number(api, country_iso="US", type=self.sold_as)
        api.do("phone_numbers_buy", number, body={})
        return number

    def add(self, api: Api, pool: str, number: str, **more: Any) -> Any:
        return api.do(f"number_pools_add_{self.one}", pool, number, body=more)

    def refused(
        self, api: Api, pool: str, number: str, status: int, text: str, **more: Any
    ) -> None:
        reply = api.ask(f"number_pools_add_{self.one}", pool, number, body=more)
        reply.refused(status, text)

    def get(self, api: Api, pool: str, key: str, **query: Any) -> JsonObject:
        reply: JsonObject = api.do(f"number_pools_get_{self.one}", pool, key, **query)
        return {name: value for name, value in reply.items() if name != "api_id"}

    def gone(self, api: Api, pool: str, key: str) -> bool:
        return api.ask(f"number_pools_get_{self.one}", pool, key).status == 404

    def remove(self, api: Api, pool: str, key: str, **query: Any) -> None:
        reply = api.do(f"number_pools_remove_{self.one}", pool, key, **query)
        assert reply["response"] == "success"

    def keys(self, api: Api, pool: str, **query: Any) -> list[str]:
        """The members of a pool, in order."""
        reply = api.do(f"number_pools_list_{self.many}", pool, **query)
        keys = [row[self.field] for row in reply["objects"]]
        assert reply["meta"]["total_count"] == len(keys)
        return keys


LOCAL: Final = Collection("number", "numbers", "number", "local")
TOLLFREE: Final = Collection("tollfree", "tollfree", "number", "tollfree")
SHORTCODE: Final = Collection("shortcode", "shortcodes", "shortcode")
ALL: Final = (LOCAL, SHORTCODE, TOLLFREE)

each_collection = pytest.mark.parametrize("members", ALL, ids=lambda each: each.one)
each_kind_of_number = pytest.mark.parametrize("members", [LOCAL, TOLLFREE], ids=lambda it: it.one)


def test_a_pool_says_where_its_members_are(api: Api) -> None:
    pool = number_pool(api)
    for spelling in (pool, pool.upper()):
        reply = api.do("number_pools_get", spelling)
        address = f"/v1/Account/{api.auth_id}/NumberPool/{pool}/"
        assert reply["uuid"] == pool
        assert (reply["numbers"], reply["shortcodes"]) == (
            f"{address}Number/",
            f"{address}Shortcode/",
        )
        assert api.send("GET", reply["numbers"]).body["objects"] == []
        assert api.send("GET", reply["shortcodes"]).body["objects"] == []


@each_collection
def test_members_come_and_go(api: Api, simulation: Simulation, members: Collection) -> None:
    pool = number_pool(api)
    key = members.member(api, pool)
    found = members.get(api, pool, key)
    reply = api.do(f"number_pools_list_{members.many}", pool)
    assert reply["objects"] == [
        {name: value for name, value in found.items() if name != "numberpool_uuid"}
    ]
    assert (found[members.field], found["number_pool_uuid"]) == (key, pool)
    assert (found["country_iso2"], found["service"]) == ("US", "sms")
    assert found["added_on"].startswith(simulation.now.strftime("%Y-%m-%dT%H:"))
    for other in ALL:
        assert other.keys(api, pool) == ([key] if other is members else [])
    members.remove(api, pool, key)
    assert members.gone(api, pool, key)
    assert members.keys(api, pool) == []
    api.ask(f"number_pools_remove_{members.one}", pool, key).refused(404, "not found")


@each_kind_of_number
def test_what_a_number_shows(api: Api, members: Collection) -> None:
    """Decision C87."""
    pool = number_pool(api)
    number = members.number(api)
    added = members.add(api, pool, f"+{number}")
    found = members.get(api, pool, f"+{number}")
    assert {name: added[name] for name in found} == found
    assert found["numberpool_uuid"] == pool
    assert found["type"] == {"local": "fixed"}.get(members.sold_as, members.sold_as)
    rented = api.send("GET", found["account_phone_number_resource"]).body
    assert rented["number"] == number


def test_numbers_stand_in_the_collection_of_their_kind(api: Api) -> None:
    """Decision U43."""
    pool = number_pool(api)
    local, tollfree = LOCAL.number(api), TOLLFREE.number(api)
    LOCAL.refused(api, pool, tollfree, 400, f"number {tollfree} is of type tollfree")
    TOLLFREE.refused(api, pool, local, 400, f"number {local} is of type local")
    LOCAL.add(api, pool, local)
    TOLLFREE.add(api, pool, tollfree)
    for members, number in ((LOCAL, tollfree), (TOLLFREE, local)):
        assert members.gone(api, pool, number)
        reply = api.ask(f"number_pools_remove_{members.one}", pool, number)
        reply.refused(404, "not found")


def test_a_mobile_number_is_a_number(api: Api) -> None:
    pool = number_pool(api)
    number = offered_number(api, country_iso="GB", type="mobile")
    LOCAL.add(api, pool, number, rent=True)
    found = LOCAL.get(api, pool, number)
    assert (found["type"], found["country_iso2"]) == ("mobile", "GB")


@each_kind_of_number
def test_a_number_is_in_one_pool(api: Api, members: Collection) -> None:
    first, second = number_pool(api), number_pool(api)
    number = members.member(api, first)
    for pool in (first, second):
        members.refused(api, pool, number, 400, f"number {number} is already in a number pool")
        members.refused(
            api, pool, number, 400, f"number {number} is already in a number pool", rent=True
        )
    assert members.gone(api, second, number)
    assert members.keys(api, second) == []
    members.remove(api, first, number)
    members.add(api, second, number)
    assert members.keys(api, second) == [number]


@each_kind_of_number
def test_only_numbers_of_the_account(api: Api, other_api: Api, members: Collection) -> None:
    pool = number_pool(api)
    theirs = members.number(other_api)
    for number in (theirs, offered_number(api, country_iso="US", type=members.sold_as)):
        members.refused(api, pool, number, 404, "not found")
    members.refused(api, pool, theirs, 404, "not found", rent=True)
    assert members.keys(api, pool) == []


def test_services(api: Api) -> None:
    """Decision C89: what is added for MMS can do MMS, and no other service is assumed."""
    pool = number_pool(api)
    number = NUMBERS.create(api)
    LOCAL.refused(api, pool, number, 400, f"number {number} is not sms enabled")
    british = offered_number(api, country_iso="GB", type="mobile")
    text = f"number {british} is not mms enabled"
    LOCAL.refused(api, pool, british, 400, text, rent=True, service="mms")
    mms, sms = LOCAL.member(api, pool, service="mms"), LOCAL.member(api, pool, service="sms")
    assert LOCAL.get(api, pool, mms)["service"] == "mms"
    for service, number, other in (("mms", mms, sms), ("sms", sms, mms)):
        assert LOCAL.keys(api, pool, service=service) == [number]
        assert LOCAL.get(api, pool, number, service=service)["number"] == number
        api.ask("number_pools_get_number", pool, other, service=service).refused(404)


@pytest.mark.parametrize("members", [SHORTCODE, TOLLFREE], ids=lambda it: it.one)
def test_services_of_the_others(api: Api, members: Collection) -> None:
    pool = number_pool(api)
    key = members.member(api, pool, service="sms")
    assert members.keys(api, pool, service="sms") == [key]
    assert members.keys(api, pool, service="mms") == []
    assert members.get(api, pool, key, service="sms")["service"] == "sms"
    api.ask(f"number_pools_get_{members.one}", pool, key, service="mms").refused(404)


# Renting -----------------------------------------------------------------------------------------


def credit(api: Api) -> Decimal:
    return Decimal(api.do("accounts_get")["cash_credits"])


@each_kind_of_number
def test_a_number_is_bought_first(api: Api, members: Collection) -> None:
    pool = number_pool(api)
    page = api.do("phone_numbers_list", country_iso="US", type=members.sold_as, limit=1)
    (offer,) = page["objects"]
    price = Decimal(offer["setup_rate"]) + Decimal(offer["monthly_rental_rate"])
    before = credit(api)
    members.add(api, pool, offer["number"], rent=True)
    assert before - credit(api) == price > 0
    assert NUMBERS.keys(api) == members.keys(api, pool) == [offer["number"]]


@each_kind_of_number
def test_a_number_that_one_has_is_not_bought(api: Api, members: Collection) -> None:
    pool, number = number_pool(api), members.number(api)
    before = credit(api)
    members.add(api, pool, number, rent=True)
    assert credit(api) == before
    assert members.keys(api, pool) == [number]


def test_a_number_that_cannot_be_added_is_not_bought(api: Api) -> None:
    pool = number_pool(api)
    before = credit(api)
    number = offered_number(api, country_iso="US", type="tollfree")
    LOCAL.refused(api, pool, number, 400, f"number {number} is of type tollfree", rent=True)
    LOCAL.refused(api, pool, phone(), 404, "not found", rent=True)
    assert credit(api) == before
    assert NUMBERS.keys(api) == []


def test_too_little_credit(api: Api, simulation: Simulation) -> None:
    pool = number_pool(api)
    number = offered_number(api)
    simulation.control.accounts.update(api.auth_id, cash_credits="0.00000")
    LOCAL.refused(api, pool, number, 403, "insufficient funds", rent=True)
    assert LOCAL.keys(api, pool) == NUMBERS.keys(api) == []


@each_kind_of_number
@pytest.mark.parametrize("query", [{}, {"unrent": False}, {"unrent": True}])
def test_numbers_that_leave(api: Api, members: Collection, query: dict[str, Any]) -> None:
    """With `unrent` the number is given up as well; otherwise it is as before (U44)."""
    pool, number = number_pool(api), members.number(api)
    before = NUMBERS.get(api, number)
    members.add(api, pool, number)
    members.remove(api, pool, number, **query)
    assert NUMBERS.keys(api) == ([] if query.get("unrent") else [number])
    if query.get("unrent"):
        members.refused(api, pool, number, 404, "not found", rent=True)
    else:
        assert NUMBERS.get(api, number) == before


@each_kind_of_number
def test_a_number_that_is_given_up_leaves_its_pool(
    api: Api, simulation: Simulation, members: Collection
) -> None:
    pool = number_pool(api)
    first, second = members.member(api, pool), members.member(api, pool)
    api.do("numbers_unrent", first)
    assert members.keys(api, pool) == [second]
    assert members.gone(api, pool, first)
    simulation.control.numbers.delete(second)
    assert members.keys(api, pool) == []


# Short codes -------------------------------------------------------------------------------------


def test_one_short_code_of_each_country(api: Api, simulation: Simulation) -> None:
    one, two = (POWERPACKS.create(api) for _ in range(2))
    american, canadian, third = (new_short_code() for _ in range(3))
    control = simulation.control.short_codes
    pool = control.create(powerpack_uuid=one, shortcode=american).number_pool_uuid
    control.create(powerpack_uuid=one, shortcode=canadian, country_iso="CA")
    assert SHORTCODE.keys(api, pool) == [canadian, american]
    assert SHORTCODE.get(api, pool, canadian)["country_iso2"] == "CA"
    for powerpack, code in ((one, third), (two, american)):
        with pytest.raises(ConflictError):
            control.create(powerpack_uuid=powerpack, shortcode=code)
    with pytest.raises(NotFoundError):
        control.create(powerpack_uuid=UNKNOWN, shortcode=third)
    SHORTCODE.remove(api, pool, american)
    made = control.create(powerpack_uuid=two, shortcode=american, service="mms")
    assert SHORTCODE.get(api, made.number_pool_uuid, american)["service"] == "mms"


# Lists -------------------------------------------------------------------------------------------


@pytest.fixture
def several(api: Api) -> tuple[str, dict[str, str]]:
    """A pool, and numbers that filters tell apart, oldest first."""
    pool = number_pool(api)
    names = {}
    for name, query in {
        "sf": {"country_iso": "US", "pattern": "415"},
        "oakland": {"country_iso": "US", "pattern": "510"},
        "toronto": {"country_iso": "CA", "pattern": "416"},
        "mobile": {"country_iso": "GB", "type": "mobile"},
    }.items():
        number = offered_number(api, **query)
        LOCAL.add(api, pool, number, rent=True)
        names[number] = name
    return pool, names


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, ["mobile", "toronto", "oakland", "sf"]),
        ({"country_iso2": "US"}, ["oakland", "sf"]),
        ({"country_iso2": "FR"}, []),
        ({"type": "fixed"}, ["toronto", "oakland", "sf"]),
        ({"type": "mobile"}, ["mobile"]),
        ({"type": "tollfree"}, []),
        ({"type": "toll-free"}, []),
        ({"starts_with": "415", "country_iso2": "US"}, ["sf"]),
        ({"starts_with": "510,4155", "country_iso2": "US"}, ["oakland", "sf"]),
        ({"starts_with": "1415", "country_iso2": "US"}, []),
        ({"starts_with": "416", "country_iso2": "US"}, []),
        ({"starts_with": "416", "country_iso2": "CA"}, ["toronto"]),
        ({"starts_with": "7", "country_iso2": "GB", "type": "mobile"}, ["mobile"]),
        ({"starts_with": "7", "country_iso2": "GB", "type": "fixed"}, []),
        ({"starts_with": "41", "country_iso2": "XX"}, []),
        ({"starts_with": "1,2,3,5,6,7,8,9,0,4", "country_iso2": "US"}, ["oakland", "sf"]),
    ],
)
def test_filters(
    api: Api,
    several: tuple[str, dict[str, str]],
    query: dict[str, str],
    expected: list[str],
) -> None:
    """Beginnings of numbers are without the country code; several are separated by commas."""
    pool, names = several
    assert [names[key] for key in LOCAL.keys(api, pool, **query)] == expected


def test_prefixes_need_a_country(api: Api) -> None:
    pool = number_pool(api)
    text = "country_iso2 parameter is missing"
    api.ask("number_pools_list_numbers", pool, starts_with="415").refused(400, text)
    eleven = ",".join(map(str, range(11)))
    reply = api.ask("number_pools_list_numbers", pool, starts_with=eleven, country_iso2="US")
    reply.refused(400)


def test_pages(api: Api, several: tuple[str, dict[str, str]]) -> None:
    """Decision C86; the laws of every page hold as well."""
    pool, names = several
    reply = api.do("number_pools_list_numbers", pool, limit=3, country_iso2="US")
    assert (reply["meta"]["next"], reply["meta"]["previous"]) == ("", "")
    found: list[str] = []
    body: Any = None
    uri = f"NumberPool/{pool}/Number/?limit=3"
    while uri:
        body = api.send("GET", uri).body
        found += [row["number"] for row in body["objects"]]
        uri = body["meta"]["next"]
    assert found == list(names)[::-1]
    assert body["meta"]["previous"]


# Owners ------------------------------------------------------------------------------------------


def refuse_all(api: Api, pool: str, key: str) -> None:
    """Check that nothing can be done with a pool."""
    for wanted in DOCUMENT.operations:
        if wanted.tag == "Number Pools":
            ids = (pool, key)[: wanted.path.count("{") - 1]
            body: JsonObject | None = {} if wanted.method == "post" else None
            api.ask(wanted.id, *ids, body=body).refused(404, "not found")


def test_pools_of_others(api: Api, other_api: Api) -> None:
    pool = number_pool(api)
    one, two = subaccount(api), subaccount(api)
    refuse_all(api, UNKNOWN, "14155")
    code = short_code(api, pool)
    for stranger in (other_api, one):
        refuse_all(stranger, pool, code)
    theirs = number_pool(one)
    refuse_all(two, theirs, short_code(one, theirs))
    assert api.do("number_pools_get", theirs)["uuid"] == theirs
    assert SHORTCODE.keys(api, pool) == [code]


def test_numbers_of_subaccounts(api: Api) -> None:
    """Decision U45: the main account's pools take all numbers, a subaccount's only its own."""
    one, two = subaccount(api), subaccount(api)
    pool, theirs = number_pool(api), number_pool(one)
    mine, ones, twos = LOCAL.number(api), LOCAL.number(one), LOCAL.number(two)
    for number in (mine, twos):
        text = f"number {number} does not belong to {one.auth_id}"
        LOCAL.refused(api, theirs, number, 400, text)
        LOCAL.refused(one, theirs, number, 404, "not found")
    LOCAL.add(api, theirs, ones)
    LOCAL.add(api, pool, twos)
    bought = offered_number(api)
    LOCAL.add(api, theirs, bought, rent=True)
    assert NUMBERS.keys(one) == [bought, ones]
    assert LOCAL.keys(one, theirs) == [bought, ones]


def test_a_number_that_goes_to_another_subaccount_leaves_its_pool(api: Api) -> None:
    one, two = subaccount(api), subaccount(api)
    shared, theirs = number_pool(api), number_pool(one)
    kept, moved = (LOCAL.member(one, theirs) for _ in range(2))
    number = LOCAL.number(one)
    LOCAL.add(api, shared, number)
    for each in (moved, number):
        api.do("numbers_update", each, body={"subaccount": two.auth_id})
    api.do("numbers_update", kept, body={"subaccount": one.auth_id, "alias": "Desk"})
    assert LOCAL.keys(one, theirs) == [kept]
    assert LOCAL.keys(api, shared) == [number]


@pytest.mark.parametrize("unrent", [False, True])
def test_a_pool_goes_with_its_powerpack(api: Api, unrent: bool) -> None:
    powerpack = POWERPACKS.create(api)
    pool = api.do("powerpacks_get", powerpack)["number_pool"].split("/")[5]
    keys = {members.one: members.member(api, pool) for members in ALL}
    api.do("powerpacks_delete", powerpack, unrent_numbers=unrent)
    refuse_all(api, pool, keys["shortcode"])
    numbers = [keys["tollfree"], keys["number"]]
    assert NUMBERS.keys(api) == ([] if unrent else numbers)
    other = number_pool(api)
    for number in [] if unrent else numbers[1:]:
        LOCAL.add(api, other, number)


@pytest.mark.parametrize("cascade", [False, True])
def test_pools_of_a_deleted_subaccount(api: Api, simulation: Simulation, cascade: bool) -> None:
    one = subaccount(api)
    pool = number_pool(one)
    number, code = LOCAL.member(one, pool), short_code(one, pool)
    api.do("subaccounts_delete", one.auth_id, cascade=cascade)
    if not cascade:
        assert LOCAL.keys(api, pool) == NUMBERS.keys(api) == [number]
        assert SHORTCODE.keys(api, pool) == [code]
        return
    refuse_all(api, pool, code)
    assert NUMBERS.keys(api) == []
    again = POWERPACKS.create(api)
    simulation.control.short_codes.create(powerpack_uuid=again, shortcode=code)
