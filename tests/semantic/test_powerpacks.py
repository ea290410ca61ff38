"""Powerpacks: names, applications, priorities, and what goes with them."""

from __future__ import annotations

from typing import Any, Final

import pytest

from tests.semantic.api import Api
from tests.semantic.resource_types import APPLICATIONS, NUMBERS, POWERPACKS, SUBACCOUNTS, phone
from tests.semantic.simulation import Simulation
from tests.semantic.unknown import short_code
from tests.semantic.webhook_receiver import WebhookReceiver
from tests.spec.document import JsonObject

NOBODY: Final = "15784735442685051"
PHLO: Final = "2c7ab0d4-6a1f-4d5b-8f4e-3b9d1c0e7a66"
DETACHED: Final = ("", "")
INBOUND: Final = "on_application_message"


def pool_of(api: Api, key: str) -> str:
    """The UUID of a Powerpack's number pool, as the official SDKs read it."""
    return str(POWERPACKS.get(api, key)["number_pool"].split("/")[5])


def join(api: Api, simulation: Simulation, key: str, number: str = "", **more: Any) -> str:
    """Add a new number of the account to a Powerpack."""
    number = number or phone()
    simulation.number(number, **more)
    api.do("number_pools_add_number", pool_of(api, key), number, body={})
    return number


def application_of(api: Api, key: str) -> tuple[str, str]:
    pack = POWERPACKS.get(api, key)
    assert POWERPACKS.row(api, key) == pack
    return pack["application_type"], pack["application_id"]


def attached(app_id: str, kind: str = "xml") -> JsonObject:
    return {"application_type": kind, "application_id": app_id}


def test_a_new_one_has_an_empty_pool_of_its_own(api: Api) -> None:
    one, two = POWERPACKS.create(api), POWERPACKS.create(api)
    pools = {pool_of(api, key) for key in (one, two)}
    assert len(pools | {one, two}) == 4
    for pool in pools:
        page = api.do("number_pools_list_numbers", pool)
        assert (page["meta"]["total_count"], page["objects"]) == (0, [])


def test_a_name_is_had_once_in_an_account(api: Api, other_api: Api) -> None:
    made = api.do("subaccounts_create", body={"name": "Courier", "enabled": True})
    sub = api.as_(made["auth_id"], made["auth_token"])
    key, other = POWERPACKS.create(api, name="Parcels"), POWERPACKS.create(api)
    for who in (api, sub):
        reply = who.ask("powerpacks_create", body={"name": "Parcels"})
        reply.refused(400, "powerpack Parcels exists already")
    reply = api.ask("powerpacks_update", other, body={"name": "Parcels", "sticky_sender": False})
    reply.refused(400, "powerpack Parcels exists already")
    assert POWERPACKS.get(api, other)["sticky_sender"] is True
    assert POWERPACKS.keys(api) == [other, key]
    # It may keep its own, differ by a capital, and leave it to others when it is gone.
    api.do("powerpacks_update", key, body={"name": "Parcels"})
    POWERPACKS.create(api, name="parcels")
    POWERPACKS.create(other_api, name="Parcels")
    api.do("powerpacks_delete", key)
    POWERPACKS.create(sub, name="Parcels")


@pytest.mark.parametrize("verb", ["create", "update"])
def test_the_application_must_be_ones_own(api: Api, other_api: Api, verb: str) -> None:
    key = POWERPACKS.create(api)
    ids = [key] if verb == "update" else []

    def ask(**more: Any) -> Any:
        fields = more if verb == "update" else POWERPACKS.body(**more)
        return api.ask(f"powerpacks_{verb}", *ids, body=fields)

    own = APPLICATIONS.create(api)
    for app_id in (NOBODY, APPLICATIONS.create(other_api), PHLO):
        ask(**attached(app_id)).refused(400, f"application_id {app_id} does not exist")
    ask(**attached(own, "phlo")).refused(400, f"application_id {own} does not exist")
    ask(application_id=own).refused(400, "application_type parameter is missing")
    assert POWERPACKS.keys(api) == [key]
    assert application_of(api, key) == DETACHED
    for kind, app_id in (("xml", own), ("phlo", PHLO)):
        reply = ask(**attached(app_id, kind)).body
        assert application_of(api, reply["uuid"]) == (kind.upper(), app_id)
    reply = ask(application_type="xml", application_id="none").body
    assert application_of(api, reply["uuid"]) == DETACHED


def test_an_application_is_changed_and_detached(api: Api) -> None:
    one, two = APPLICATIONS.create(api), APPLICATIONS.create(api)
    key = POWERPACKS.create(api, **attached(one))
    # The type is known by now.
    api.do("powerpacks_update", key, body={"application_id": two})
    assert application_of(api, key) == ("XML", two)
    api.do("powerpacks_update", key, body={"local_connect": False})
    assert application_of(api, key) == ("XML", two)
    api.ask("powerpacks_update", key, body={"application_type": "phlo"}).refused(400)
    api.do("powerpacks_update", key, body={"application_id": "none"})
    assert application_of(api, key) == DETACHED


def test_what_a_deleted_application_leaves(api: Api) -> None:
    app, other = APPLICATIONS.create(api), APPLICATIONS.create(api)
    key, bystander = (POWERPACKS.create(api, **attached(each)) for each in (app, other))
    api.do("applications_delete", app)
    assert application_of(api, key) == DETACHED
    assert application_of(api, bystander) == ("XML", other)


def priority(service: str, country: str, *kinds: str | None) -> JsonObject:
    order = {f"priority{rank}": kind for rank, kind in enumerate(kinds, start=1)}
    return {"service_type": service, "country_iso": country, "priority": order}


DEFAULTS: Final = [
    priority("SMS", "US", "shortcode", "tollfree", "longcode"),
    priority("MMS", "US", "shortcode", "tollfree", "longcode"),
    priority("SMS", "CA", "shortcode", "longcode", "tollfree"),
    priority("MMS", "CA", "shortcode", "longcode", "tollfree"),
]


def test_priorities_replace_those_of_the_same_subject(api: Api) -> None:
    assert POWERPACKS.get(api, POWERPACKS.create(api))["number_priority"] == DEFAULTS
    first = priority("MMS", "US", "longcode", None, None)
    key = POWERPACKS.create(api, number_priority=[first])
    expected = [DEFAULTS[0], first, *DEFAULTS[2:]]
    assert POWERPACKS.get(api, key)["number_priority"] == expected
    second = priority("SMS", "CA", "tollfree", "longcode", None)
    # What is not sent is null.
    sent = priority("SMS", "CA", "tollfree", "longcode")
    reply = api.do("powerpacks_update", key, body={"number_priority": [sent]})
    expected = [DEFAULTS[0], first, second, DEFAULTS[3]]
    assert reply["number_priority"] == expected
    assert POWERPACKS.row(api, key)["number_priority"] == expected
    api.do("powerpacks_update", key, body={"number_priority": []})
    assert POWERPACKS.get(api, key)["number_priority"] == expected


@pytest.mark.parametrize("unrent", [None, False, True])
def test_what_a_deleted_one_leaves(api: Api, simulation: Simulation, unrent: bool | None) -> None:
    key, other = POWERPACKS.create(api), POWERPACKS.create(api)
    pool, number, bystander = pool_of(api, key), join(api, simulation, key), phone()
    simulation.number(bystander)
    kept = join(api, simulation, other)
    short_code(api, pool)
    query = {} if unrent is None else {"unrent_numbers": unrent}
    assert api.do("powerpacks_delete", key, **query)["response"] == "success"
    assert POWERPACKS.keys(api) == [other]
    api.ask("number_pools_get", pool).refused(404)
    assert NUMBERS.gone(api, number) == (unrent is True)
    assert not NUMBERS.gone(api, bystander)
    if not unrent:
        # It may join another pool now.
        api.do("number_pools_add_number", pool_of(api, other), number, body={})
    api.do("number_pools_get_number", pool_of(api, other), kept)
    reply = api.ask("messages_send", body={"powerpack_uuid": key, "dst": phone(1), "text": "Hi"})
    reply.refused(400, "powerpack_uuid is not valid")


@pytest.mark.parametrize("cascade", [None, False, True])
def test_what_a_deleted_subaccount_leaves(
    api: Api, simulation: Simulation, cascade: bool | None
) -> None:
    made = api.do("subaccounts_create", body={"name": "Courier", "enabled": True})
    sub = api.as_(made["auth_id"], made["auth_token"])
    own = POWERPACKS.create(api)
    key = POWERPACKS.create(sub)
    pool, number = pool_of(sub, key), join(sub, simulation, key, owner=sub.auth_id)
    api.do("subaccounts_delete", sub.auth_id, **({} if cascade is None else {"cascade": cascade}))
    if cascade:
        assert POWERPACKS.keys(api) == [own]
        assert NUMBERS.gone(api, number)
        api.ask("number_pools_get", pool).refused(404)
    else:
        assert POWERPACKS.keys(api) == [key, own]
        assert pool_of(api, key) == pool
        assert api.do("number_pools_get_number", pool, number)["number"] == number


# Messages to its numbers -------------------------------------------------------------------------


def application(api: Api, receiver: WebhookReceiver, path: str) -> str:
    return APPLICATIONS.create(api, message_url=receiver.url(INBOUND, path))


def told(receiver: WebhookReceiver, simulation: Simulation, number: str) -> list[tuple[str, Any]]:
    """Where a message to a number is told, and of which Powerpack."""
    before = len(receiver.of(INBOUND))
    simulation.message(phone(2), number, "Hello?")
    simulation.advance()
    events = receiver.of(INBOUND)[before:]
    return [
        (each.path.removeprefix(f"/{INBOUND}"), each.fields.get("PowerpackUUID")) for each in events
    ]


def test_its_application_gets_the_messages(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    """Before that of the number, which gets them when there is no other."""
    own, theirs = application(api, receiver, "/own"), application(api, receiver, "/theirs")
    key = POWERPACKS.create(api, **attached(theirs))
    number = phone()
    simulation.number(number, own)
    assert told(receiver, simulation, number) == [("/own", None)]
    pool = pool_of(api, key)
    api.do("number_pools_add_number", pool, number, body={})
    assert told(receiver, simulation, number) == [("/theirs", key)]
    # The number of another has nothing to do with it.
    other = phone()
    simulation.number(other, own)
    assert told(receiver, simulation, other) == [("/own", None)]
    api.do("powerpacks_update", key, body={"application_id": "none"})
    assert told(receiver, simulation, number) == [("/own", key)]
    api.do("powerpacks_update", key, body=attached(PHLO, "phlo"))
    assert told(receiver, simulation, number) == []
    api.do("powerpacks_update", key, body=attached(theirs))
    api.do("powerpacks_delete", key)
    assert told(receiver, simulation, number) == [("/own", None)]


def test_a_subaccount_sends_through_its_own(api: Api, other_api: Api) -> None:
    made = api.do("subaccounts_create", body={"name": "Courier", "enabled": True})
    sub = api.as_(made["auth_id"], made["auth_token"])
    own, theirs = POWERPACKS.create(api), POWERPACKS.create(sub)
    sibling = SUBACCOUNTS.create(api, enabled=True)
    token = SUBACCOUNTS.get(api, sibling)["auth_token"]

    def send(who: Api, key: str) -> Any:
        body = {"powerpack_uuid": key, "dst": phone(1), "text": "Hi"}
        return who.ask("messages_send", body=body)

    for who, key in ((sub, own), (other_api, own), (api.as_(sibling, token), theirs)):
        send(who, key).refused(400, "powerpack_uuid is not valid")
    for who, key in ((api, own), (api, theirs), (sub, theirs), (sub, theirs.upper())):
        assert send(who, key).status == 202
