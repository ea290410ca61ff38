"""Who may see and do what: main accounts, subaccounts, strangers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import pytest

from tests.emulator.resources.api import ALICE, Answer, Api

NOT_PROVIDED = {"error": "authentication credentials were not provided"}


class Kind(NamedTuple):
    """A resource that accounts and subaccounts have alike."""

    path: str
    make: Callable[[Api], str]
    key: str
    rows: Callable[[Any], list[Any]]
    change: dict[str, Any]
    deletable: bool = True

    def listed(self, api: Api, **query: Any) -> list[str]:
        answer = api.get(self.path, **query)
        assert answer.status == 200, answer
        return [row[self.key] for row in self.rows(answer.body)]


KINDS = {
    "applications": Kind(
        "Application/",
        lambda api: api.application(),
        "app_id",
        lambda body: list(body["objects"]),
        {"answer_url": "https://mallory.example.com/"},
    ),
    "masking_sessions": Kind(
        "Masking/Session/",
        lambda api: str(api.mask()["session_uuid"]),
        "session_uuid",
        lambda body: list(body["response"]["objects"]),
        {"call_time_limit": 1},
    ),
    "verify_sessions": Kind(
        "Verify/Session/",
        lambda api: api.verify(ALICE, otp="123456"),
        "session_uuid",
        lambda body: list(body["sessions"]),
        {"otp": "123456"},
        deletable=False,
    ),
}
EVERY_KIND = pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))


@EVERY_KIND
def test_the_main_account_sees_everything_and_a_subaccount_its_own(api: Api, kind: Kind) -> None:
    """A subaccount sees its own resources, the main account all of them."""
    one, two = api.subaccount(), api.subaccount()
    of_main, of_one, of_two = (kind.make(each) for each in (api, one, two))
    assert kind.listed(api) == [of_two, of_one, of_main]
    assert kind.listed(one) == [of_one]
    assert kind.listed(two) == [of_two]
    for key in (of_main, of_one, of_two):
        assert api.get(f"{kind.path}{key}/").status == 200
        assert one.get(f"{kind.path}{key}/").status == (200 if key == of_one else 404)


@EVERY_KIND
def test_the_main_account_can_filter_by_subaccount(api: Api, kind: Kind) -> None:
    """Plivo's API reference: Application."""
    one, two = api.subaccount(), api.subaccount()
    kind.make(api)
    of_one = kind.make(one)
    assert kind.listed(api, subaccount=one.auth_id) == [of_one]
    assert kind.listed(api, subaccount=two.auth_id) == []
    # A filter never widens what a subaccount sees.
    assert kind.listed(two, subaccount=one.auth_id) == []


@EVERY_KIND
def test_a_subaccount_cannot_touch_what_is_not_its_own(api: Api, kind: Kind) -> None:
    """It does not even learn that it exists."""
    one, two = api.subaccount(), api.subaccount()
    for owner in (api, two):
        key = kind.make(owner)
        path = f"{kind.path}{key}/"
        before = owner.get(path).said
        assert one.post(path, kind.change).error == (404, "not found")
        if kind.deletable:
            assert one.delete(path).error == (404, "not found")
        assert owner.get(path).said == before


@EVERY_KIND
def test_the_main_account_can_change_what_is_a_subaccounts(api: Api, kind: Kind) -> None:
    """Main credentials work on everything."""
    one = api.subaccount()
    key = kind.make(one)
    assert api.post(f"{kind.path}{key}/", kind.change).status in (200, 202)
    if kind.deletable:
        assert api.delete(f"{kind.path}{key}/").status in (200, 204)


@pytest.mark.parametrize("path", ["Application/", "Masking/Session/"])
def test_addresses_are_below_the_sender(api: Api, path: str) -> None:
    """Addresses can be used with the credentials that got them."""
    one = api.subaccount()
    one.application()
    one.mask()
    for sender in (api, one):
        body = sender.get(path).body
        objects = body.get("response", body)["objects"]
        address = objects[0]["resource_uri"]
        assert address.startswith(f"/v1/Account/{sender.auth_id}/{path}")
        assert sender.get(address).status == 200


def attempts(api: Api, one: Api) -> dict[str, Answer]:
    def get(path_id: str, auth_id: str, token: str) -> Answer:
        return api.request("GET", f"/v1/Account/{path_id}/Application/", auth=(auth_id, token))

    return {
        "sub in the path of main": get(api.auth_id, one.auth_id, one.auth_token),
        "main in the path of sub": get(one.auth_id, api.auth_id, api.auth_token),
        "main with the token of sub": get(api.auth_id, api.auth_id, one.auth_token),
        "sub with the token of main": get(one.auth_id, one.auth_id, api.auth_token),
        "wrong token": get(api.auth_id, api.auth_id, "wrong"),
        "no token": get(api.auth_id, api.auth_id, ""),
        "unknown main": get("MA00000000000000000X", "MA00000000000000000X", api.auth_token),
        "unknown sub": get("SA00000000000000000X", "SA00000000000000000X", one.auth_token),
        "unknown in the path": get("SA00000000000000000X", one.auth_id, one.auth_token),
    }


def test_mixed_up_credentials(api: Api) -> None:
    """401, without `api_id` (C39)."""
    for case, answer in attempts(api, api.subaccount()).items():
        assert answer == (401, NOT_PROVIDED), case


def test_a_disabled_subaccount_is_locked_out(api: Api) -> None:
    """401 (U8)."""
    one = api.subaccount(enabled=False)
    path = f"Subaccount/{one.auth_id}/"
    for enabled in (False, True, False, True):
        api.post(path, {"name": "Courier", "enabled": enabled})
        expected = 200 if enabled else 401
        assert one.get().status == expected
        assert one.get("Application/").status == expected


def test_subaccounts_do_not_manage_subaccounts(api: Api) -> None:
    """Not documented; we answer 403."""
    one = api.subaccount()
    own, body = f"Subaccount/{one.auth_id}/", {"name": "Mallory"}
    for answer in (
        one.get("Subaccount/"),
        one.post("Subaccount/", body),
        one.get(own),
        one.post(own, body),
        one.delete(own),
    ):
        assert answer.status == 403
        assert answer.body["error"]
    assert [each["name"] for each in api.get("Subaccount/").body["objects"]] == ["Courier"]


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("Application/", {"app_name": "Courier", "answer_url": "https://example.com/answer"}),
        ("Masking/Session/", {"first_party": "14155550100", "second_party": "14155550101"}),
    ],
)
def test_whom_a_request_can_name_as_the_owner(api: Api, path: str, body: dict[str, Any]) -> None:
    """`subaccount`; one that does not exist is an error."""
    one, two = api.subaccount(), api.subaccount()

    def send(sender: Api, subaccount: str) -> int:
        return sender.post(path, {**body, "subaccount": subaccount}).status

    assert send(api, one.auth_id) == 201
    assert send(one, one.auth_id) == 201
    # Neither somebody else, nor nobody, nor what is no auth id at all.
    assert send(one, two.auth_id) == 400
    assert send(api, "SA00000000000000000X") == 400
    assert send(api, "SA0") == 400
    for sender, expected in ((api, 2), (one, 2), (two, 0)):
        page = sender.get(path).body
        assert page.get("response", page)["meta"]["total_count"] == expected
