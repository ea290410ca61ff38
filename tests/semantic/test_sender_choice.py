"""Which number of a Powerpack sends a message: service, priorities, places, and the same again."""

from __future__ import annotations

from typing import Any, Final

import pytest

from tests.semantic.api import Api
from tests.semantic.resource_types import POWERPACKS
from tests.semantic.serials import Serial
from tests.semantic.simulation import Simulation
from tests.semantic.test_powerpacks import pool_of, priority
from tests.semantic.unknown import offered_number, short_code
from tests.semantic.webhook_receiver import WebhookReceiver
from tests.spec.document import JsonObject

EVENT: Final = "on_message_status"
MMS: Final = {"type": "mms", "media_urls": ["https://example.com/parcel.jpg"]}
# New York has several area codes.
NEW_YORK: Final = "12125550123"
TORONTO: Final = "14165550123"
_LINES: Final = Serial(2_345_000, 7_000_000)


class Pack:
    """A Powerpack, its numbers by name, and messages through it."""

    def __init__(self, api: Api, simulation: Simulation, **settings: Any) -> None:
        self.api, self.simulation = api, simulation
        self.key = POWERPACKS.create(api, **settings)
        self.pool = pool_of(api, self.key)
        self.names: dict[str, str] = {}

    def add(self, name: str, number: str = "", service: str = "sms", **search: Any) -> str:
        """Add a number that nobody has: one of its own, or the first that a search finds."""
        if number:
            self.simulation.number(number)
        else:
            number = offered_number(self.api, **search)
            self.api.do("phone_numbers_buy", number, body={})
        kind = "tollfree" if search.get("type") == "tollfree" else "number"
        body = {"service": service} if kind == "number" else {}
        self.api.do(f"number_pools_add_{kind}", self.pool, number, body=body)
        self.names[number] = name
        return number

    def short_code(self, name: str, country: str = "US", service: str = "sms") -> None:
        code = short_code(self.api, self.pool, country, service=service)
        self.names[code] = name

    def send(self, dst: str, **more: Any) -> JsonObject:
        """The record of a message that is sent through it."""
        body = {"powerpack_uuid": self.key, "dst": dst, "text": "Hello", **more}
        (uuid,) = self.api.do("messages_send", body=body)["message_uuid"]
        message = self.api.do("messages_get", uuid)
        assert message["powerpack_id"] == self.key
        return dict(message)

    def senders(self, *destinations: str, **more: Any) -> list[str]:
        """The names of the numbers that send to these, `nobody` where there is none."""
        sent = [self.send(dst, **more)["from_number"] for dst in destinations]
        return [self.names[number] if number else "nobody" for number in sent]


@pytest.fixture
def pack(api: Api, simulation: Simulation) -> Pack:
    """A Powerpack whose numbers are chosen anew each time, wherever they are."""
    return Pack(api, simulation, sticky_sender=False, local_connect=False)


def british() -> str:
    """A British mobile number that nobody had before."""
    return f"44790{_LINES.next()}"


def american(area: int) -> str:
    """A number of an area code that nobody had before."""
    return f"1{area}{_LINES.next()}"


def test_messages_are_spread_over_the_numbers(pack: Pack) -> None:
    for name in ("one", "two", "three"):
        pack.add(name, american(651))
    people = [american(415) for _ in range(7)]
    sent = pack.senders(*people)
    assert sorted(sent[:3]) == sorted(sent[3:6]) == ["one", "three", "two"]
    assert pack.senders(*[people[0]] * 2) == sent[1:3]


def test_a_destination_keeps_its_number(api: Api, simulation: Simulation) -> None:
    pack = Pack(api, simulation, local_connect=False)
    for name in ("one", "two"):
        pack.add(name, american(651 + len(pack.names)))
    ann, bob = american(415), american(415)
    assert pack.senders(ann, bob, ann, ann, bob, ann) == ["one", "two", "one", "one", "two", "one"]
    # What was sent before is known when stickiness is switched on again.
    for sticky in (False, True):
        api.do("powerpacks_update", pack.key, body={"sticky_sender": sticky})
    assert pack.senders(ann, bob) == ["one", "two"]
    # A number that has left the pool is not used any more.
    (first,) = (number for number, name in pack.names.items() if name == "one")
    api.do("number_pools_remove_number", pack.pool, first)
    assert pack.senders(ann, ann) == ["two", "two"]
    api.do("number_pools_add_number", pack.pool, first, body={})
    assert pack.senders(ann) == ["two"]


def test_stickiness_is_of_one_powerpack(api: Api, simulation: Simulation) -> None:
    one, two = (Pack(api, simulation, local_connect=False) for _ in range(2))
    one.add("one", american(651))
    two.add("two", american(652))
    ann = american(415)
    assert one.senders(ann) + two.senders(ann) + one.senders(ann) == ["one", "two", "one"]


def test_a_sticky_number_that_cannot_send_it_is_passed_over(
    api: Api, simulation: Simulation
) -> None:
    pack = Pack(api, simulation, local_connect=False)
    pack.add("texts", american(651))
    pack.add("pictures", american(652), service="mms")
    ann = american(415)
    assert pack.senders(ann) == ["texts"]
    assert pack.senders(ann, **MMS) == ["pictures"]


ORDERS: Final = [
    ("US", "SMS", ("longcode", "tollfree", "shortcode"), "long"),
    ("US", "SMS", ("tollfree", "shortcode", "longcode"), "free"),
    ("US", "SMS", ("shortcode", None, None), "short"),
    # Other services and countries have priorities of their own.
    ("US", "MMS", ("longcode", None, None), "short"),
    ("CA", "SMS", ("longcode", None, None), "short"),
]


@pytest.mark.parametrize(("country", "service", "kinds", "expected"), ORDERS)
def test_the_first_kind_that_there_is_sends(
    pack: Pack, country: str, service: str, kinds: tuple[str | None, ...], expected: str
) -> None:
    pack.add("long", american(651))
    pack.add("free", country_iso="US", type="tollfree")
    pack.short_code("short")
    body = {"number_priority": [priority(service, country, *kinds)]}
    pack.api.do("powerpacks_update", pack.key, body=body)
    assert pack.senders(american(415), american(415)) == [expected, expected]


def test_a_kind_without_numbers_makes_way(pack: Pack) -> None:
    """By default short codes come first; they send at home only."""
    pack.add("long", american(651))
    assert pack.senders(american(415), TORONTO) == ["long", "long"]
    pack.short_code("canadian", country="CA")
    assert pack.senders(american(415), TORONTO) == ["long", "canadian"]
    pack.add("free", country_iso="US", type="tollfree")
    assert pack.senders(american(415), TORONTO) == ["free", "canadian"]


def test_a_kind_that_is_not_named_sends_nothing(pack: Pack) -> None:
    pack.add("long", american(651))
    body = {"number_priority": [priority("SMS", "US", "tollfree", None)]}
    pack.api.do("powerpacks_update", pack.key, body=body)
    assert pack.senders(american(415), TORONTO) == ["nobody", "long"]


def test_priorities_are_for_america_only(pack: Pack) -> None:
    pack.add("american", american(651))
    pack.add("british", british())
    pack.short_code("short")
    assert pack.senders(british(), british()) == ["british", "british"]
    assert pack.senders(american(415)) == ["short"]


def test_pictures_need_a_number_for_them(pack: Pack) -> None:
    pack.add("texts", american(651))
    assert pack.senders(american(415), **MMS) == ["nobody"]
    pack.add("both", american(652), service="mms")
    assert pack.senders(*[american(415)] * 2, **MMS) == ["both", "both"]
    # It sends texts as well.
    people = [american(415) for _ in range(4)]
    assert pack.senders(*people) == ["texts", "texts", "texts", "both"]


NEAR: Final = {"same area": 212, "same state": 718, "same country": 415, "abroad": 416}


@pytest.mark.parametrize("there_are", range(1, 5))
def test_local_connect_prefers_the_nearest(
    api: Api, simulation: Simulation, there_are: int
) -> None:
    pack = Pack(api, simulation, sticky_sender=False)
    far = list(reversed(NEAR))[:there_are]
    for name in far:
        pack.add(name, american(NEAR[name]))
    # Each time again, however often they have been used.
    assert pack.senders(*[NEW_YORK] * 3) == [far[-1]] * 3
    if there_are > 1:
        assert pack.senders(TORONTO) == ["abroad"]


def test_a_number_makes_way_after_many_messages(api: Api, simulation: Simulation) -> None:
    simulation.freeze()
    pack = Pack(api, simulation, sticky_sender=False)
    pack.add("near", american(NEAR["same area"]))
    pack.add("far", american(NEAR["same state"]))
    dst = "<".join(american(212) for _ in range(150))
    body = {"powerpack_uuid": pack.key, "dst": dst, "text": "Hello"}
    assert len(api.do("messages_send", body=body)["message_uuid"]) == 150
    assert pack.senders(NEW_YORK, NEW_YORK) == ["far", "far"]
    simulation.advance(days=1)
    assert pack.senders(NEW_YORK) == ["near"]


def test_nobody_writes_to_oneself(pack: Pack) -> None:
    number = pack.add("only", american(651))
    assert pack.senders(number) == ["nobody"]


def test_a_message_without_a_sender_fails(
    pack: Pack, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    """Decision U39: it is accepted, fails with 40 and costs nothing."""
    before = pack.api.do("accounts_get")["cash_credits"]
    message = pack.send(american(415), url=receiver.url(EVENT))
    assert (message["message_state"], message["from_number"]) == ("queued", "")
    simulation.advance(minutes=1)
    message = pack.api.do("messages_get", message["message_uuid"])
    assert (message["message_state"], message["error_code"]) == ("failed", "40")
    assert pack.api.do("accounts_get")["cash_credits"] == before
    events = [each.fields for each in receiver.of(EVENT)]
    assert [each["Status"] for each in events] == ["queued", "failed"]
    assert {each["PowerpackUUID"] for each in events} == {pack.key}


def test_what_may_not_be_sent_at_all(pack: Pack, simulation: Simulation) -> None:
    pack.add("only", american(651))
    body = {"powerpack_uuid": pack.key, "dst": british(), "text": "Hello"}
    pack.api.ask("messages_send", body=body | MMS).refused(400)
    simulation.control.accounts.update(pack.api.auth_id, barred_countries=["GB"])
    pack.api.ask("messages_send", body=body).refused(403)
    assert pack.api.do("messages_list")["objects"] == []


def test_its_numbers_are_the_accounts(pack: Pack, simulation: Simulation) -> None:
    """Nothing is asked of a number of the pool but that it fits, of short codes neither."""
    simulation.control.accounts.update(pack.api.auth_id, own_numbers_only=True)
    pack.short_code("short")
    assert pack.senders(american(415)) == ["short"]


def test_who_opts_out_of_a_number_gets_no_more_from_it(api: Api, simulation: Simulation) -> None:
    pack = Pack(api, simulation, local_connect=False)
    number = pack.add("one", american(651))
    pack.add("two", american(652))
    ann = american(415)
    assert pack.senders(ann) == ["one"]
    simulation.message(ann, number, "STOP")
    message = pack.send(ann)
    assert message["from_number"] == number
    simulation.advance(minutes=1)
    message = api.do("messages_get", message["message_uuid"])
    assert (message["message_state"], message["error_code"]) == ("failed", "200")


def test_messages_of_a_powerpack_are_listed(api: Api, simulation: Simulation) -> None:
    one, two = Pack(api, simulation), Pack(api, simulation)
    ours = one.send(american(415))["message_uuid"]
    two.send(american(415))
    for spelling in (one.key, one.key.upper()):
        page = api.do("messages_list", powerpack_id=spelling)["objects"]
        assert [each["message_uuid"] for each in page] == [ours]
    # It stays known when the Powerpack is gone.
    api.do("powerpacks_delete", one.key)
    assert api.do("messages_get", ours)["powerpack_id"] == one.key
