"""What happens to a deleted subaccount's things (Plivo's API reference: Subaccount and C24)."""

from __future__ import annotations

from collections import Counter
from typing import Any, NamedTuple

import pytest

from tests.emulator.resources.api import Api


class Estate(NamedTuple):
    """What an account or subaccount has: something of everything."""

    app_id: str
    endpoint: str
    number: str
    masking: str
    verify: str


def settle_in(api: Api, name: str) -> Estate:
    app_id = api.application(app_name=name, default_number_app=True)
    api.endpoint(name, app_id)
    session = api.mask()
    return Estate(
        app_id, name, session["virtual_number"], session["session_uuid"], api.verify(otp="123456")
    )


# How a client may say it (C2), and what it means.
SAID: dict[str, tuple[Any, dict[str, str], bool]] = {
    "nothing": (None, {}, False),
    "query true": (None, {"cascade": "true"}, True),
    "query false": (None, {"cascade": "false"}, False),
    "query True": (None, {"cascade": "True"}, True),
    "query 1": (None, {"cascade": "1"}, True),
    "body true": ({"cascade": True}, {}, True),
    "body false": ({"cascade": False}, {}, False),
    "Node.js true": ({"cascade": "true"}, {}, True),
    "Node.js false": ({"cascade": "false"}, {}, False),
    "empty body": ({}, {}, False),
    "null": ({"cascade": None}, {}, False),
    "the body wins": ({"cascade": True}, {"cascade": "false"}, True),
    "the body wins again": ({"cascade": False}, {"cascade": "true"}, False),
}


@pytest.mark.parametrize(("body", "query", "cascade"), SAID.values(), ids=list(SAID))
def test_its_things_go_or_move(api: Api, body: Any, query: dict[str, str], cascade: bool) -> None:
    """C2 and C24: query, JSON body and text are read alike."""
    one, two = api.subaccount(), api.subaccount()
    of_main, of_one, of_two = (
        settle_in(owner, name) for owner, name in ((api, "main"), (one, "one"), (two, "two"))
    )
    assert api.delete(f"Subaccount/{one.auth_id}/", body, **query) == (204, None)

    left = [of_two.app_id, of_main.app_id]
    apps = {each["app_id"]: each for each in api.get("Application/").body["objects"]}
    numbers, endpoints = api.numbers(), api.endpoints()
    if cascade:
        assert list(apps) == left
        assert of_one.number not in numbers
        assert of_one.endpoint not in endpoints
    else:
        assert list(apps) == [of_two.app_id, of_one.app_id, of_main.app_id]
        assert apps[of_one.app_id]["sub_account"] is None
        assert numbers[of_one.number] == ("", of_one.app_id)
        assert endpoints[of_one.endpoint] == ("", of_one.app_id)
    for owner, estate in (("", of_main), (two.auth_id, of_two)):
        assert apps[estate.app_id]["sub_account"] == (owner or None)
        assert numbers[estate.number] == (owner, estate.app_id)
        assert endpoints[estate.endpoint] == (owner, estate.app_id)


@pytest.mark.parametrize("cascade", ["true", "false"])
def test_its_sessions_are_kept(api: Api, cascade: str) -> None:
    """Unconfirmed: they go over to the main account."""
    one = api.subaccount()
    estate = settle_in(one, "one")
    api.delete(f"Subaccount/{one.auth_id}/", cascade=cascade)
    assert api.masked(estate.masking)["status"] == "active"
    listed = api.get("Masking/Session/").body["response"]["objects"]
    assert [each["session_uuid"] for each in listed] == [estate.masking]
    gone = api.get("Masking/Session/", subaccount=one.auth_id).body["response"]["objects"]
    assert gone == []
    # They live on: they can be used, and ended.
    assert api.post(f"Verify/Session/{estate.verify}/", {"otp": "123456"}).status == 200
    assert api.delete(f"Masking/Session/{estate.masking}/").status == 200


def test_an_account_keeps_one_default_application(api: Api) -> None:
    """The main account's default stays, what moves in is no rival (C24)."""
    ours = api.application(default_number_app=True, default_endpoint_app=True)
    one = api.subaccount()
    one.application(default_number_app=True, default_endpoint_app=True)
    api.delete(f"Subaccount/{one.auth_id}/")
    objects = api.get("Application/").body["objects"]
    assert len(objects) == 2
    for switch in ("default_app", "default_endpoint_app"):
        assert [each["app_id"] for each in objects if each[switch]] == [ours]


def test_nothing_points_to_a_deleted_application(api: Api) -> None:
    """Numbers of a deleted application have none, endpoints go with it."""
    one = api.subaccount()
    app_id = api.application(default_number_app=True)
    number = api.mask()["virtual_number"]
    api.endpoint("ours", app_id)
    assert api.numbers() == {number: ("", app_id)}
    # The application changes hands; the number and the endpoint remain the main account's.
    assert api.post(f"Application/{app_id}/", {"subaccount": one.auth_id}).status == 202
    api.delete(f"Subaccount/{one.auth_id}/", cascade="true")
    assert api.get(f"Application/{app_id}/").status == 404
    assert api.numbers() == {number: ("", None)}
    assert all(points_to is None for _, points_to in api.endpoints().values())


def test_a_party_has_one_live_session_on_a_number(api: Api) -> None:
    """Also when the number comes back after the cascade took it."""
    one = api.subaccount()
    one.mask()
    api.delete(f"Subaccount/{one.auth_id}/", cascade="true")
    api.mask()
    live = api.get("Masking/Session/", status="active").body["response"]["objects"]
    assert len(live) == 2
    pairs = Counter(
        (each[party], each["virtual_number"])
        for each in live
        for party in ("first_party", "second_party")
    )
    assert set(pairs.values()) == {1}
